"""The colours of a theme, by name: a table read from `resources/themes/<name>.json`."""

import json
import re
from pathlib import Path
from typing import NamedTuple

_COLOUR = re.compile(r"#[0-9a-f]{6}(?:[0-9a-f]{2})?")


class Tokens(NamedTuple):
    """One theme. Every value is `#rrggbb`, or `#aarrggbb` where it is seen through.

    `x_wash` is the pale ground that text in colour `x` may stand on.
    """

    # grounds, from the back of the window to the sheet of copy
    window: str
    panel: str
    paper: str
    field: str
    raised: str
    hover: str
    pressed: str
    # ink; `mark_ink` is for dimmed Markdown marks
    ink: str
    muted_ink: str
    disabled_ink: str
    placeholder_ink: str
    mark_ink: str
    # lines: between grounds, around what is known by its words, around what is to be filled in
    hairline: str
    soft_line: str
    strong_line: str
    # accent; `accent_ink` stands on `accent`, `accent_text` on any ground
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_ink: str
    accent_text: str
    accent_wash: str
    # what is chosen (in a list; in text), and where the keyboard is
    selection: str
    selection_ink: str
    selection_idle: str
    text_selection: str
    focus_ring: str
    # how a story stands
    draft: str
    draft_wash: str
    submitted: str
    submitted_wash: str
    approved: str
    approved_wash: str
    scheduled: str
    scheduled_wash: str
    published: str
    published_wash: str
    spiked: str
    spiked_wash: str
    # how serious something is
    info: str
    info_wash: str
    warning: str
    warning_wash: str
    danger: str
    danger_hover: str
    danger_wash: str
    danger_ink: str
    ok: str
    ok_wash: str
    # small parts
    scroll_thumb: str
    scroll_thumb_hover: str
    tooltip: str
    tooltip_ink: str
    shadow: str


TOKEN_NAMES = Tokens._fields


def read_tokens(path: Path) -> Tokens:
    """Read a theme's table.

    Raises ValueError, naming the file and the token, when one is missing, unknown or not a colour.
    """
    table = json.loads(path.read_text(encoding="utf-8"))
    unknown = sorted(table.keys() - set(TOKEN_NAMES))
    missing = sorted(set(TOKEN_NAMES) - table.keys())
    bad = sorted(name for name, value in table.items() if not (isinstance(value, str) and _COLOUR.fullmatch(value)))
    for fault, names in (("unknown", unknown), ("missing", missing), ("not a colour", bad)):
        if names:
            raise ValueError(f"{path.name}: {fault}: {', '.join(names)}")
    return Tokens(**table)
