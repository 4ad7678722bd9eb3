"""The page's template and style sheet, taken as values and filled in a sandbox with everything escaped."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from editor.domain.errors import Unavailable

PAGE = "page.html.j2"
FIGURE = "figure.html.j2"
GALLERY = "gallery.html.j2"
NOTICE = "notice.html.j2"
STYLE = "style.css"
SLOTS = "slots.json"
_PLACEMENTS = ("lead", "inline")
_SLOTS = (*_PLACEMENTS, "in-twos", "in-threes")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for pictures on the page: how wide it is, as HTML's `sizes` says it, for the browser to choose among files.

    `widths` are those of the files in pixels. A gallery has none: its pictures are made as those in the text are.
    """

    sizes: str
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PageTemplate:
    """The sources of a page: each template's name and text, the style sheet, and the slots for pictures."""

    sources: tuple[tuple[str, str], ...]
    css: str
    slots: tuple[tuple[str, Slot], ...]

    def slot(self, name: str) -> Slot:
        """One of the slots: `lead`, `inline`, or those of galleries."""
        return dict(self.slots)[name]

    def filled(self, name: str, values: Mapping[str, Any]) -> str:
        """One of the templates with these values in it.

        Raises:
            Unavailable: the template itself is at fault; no story can mend that.
        """
        try:
            return _environment(self).get_template(name).render(values)
        except TemplateError as error:
            raise Unavailable(f"The page template “{name}” cannot be used: {error}.") from error


def read_template(folder: Path) -> PageTemplate:
    """The template that lies in a folder: its `.j2` files, `style.css` and `slots.json`.

    Raises:
        Unavailable: it cannot be read, or is not whole.
    """
    try:
        sources = tuple((path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.j2")))
        css = (folder / STYLE).read_text("utf-8")
        slots = json.loads((folder / SLOTS).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Unavailable(f"The page template in “{folder.name}” cannot be read: {error}.") from error
    missing = {PAGE, FIGURE, GALLERY, NOTICE} - {name for name, _ in sources}
    if missing:
        raise Unavailable(f"The page template in “{folder.name}” lacks {', '.join(sorted(missing))}.")
    if "</" in css:
        raise Unavailable(f"The style sheet in “{folder.name}” holds “</”, which would end it in the preview.")
    return PageTemplate(sources, css, _slots(slots, folder.name))


def _slots(said: Any, name: str) -> tuple[tuple[str, Slot], ...]:
    try:
        slots = {place: Slot(str(slot["sizes"]), tuple(slot.get("widths", ()))) for place, slot in said.items()}
        sound = set(_SLOTS) <= set(slots) and all(min(slots[place].widths, default=0) > 0 for place in _PLACEMENTS)
    except (AttributeError, KeyError, TypeError) as error:
        raise Unavailable(f"The picture slots in “{name}” cannot be read: {error}.") from error
    if not sound:
        raise Unavailable(f"The picture slots in “{name}” must be {', '.join(_SLOTS)}, the first two with widths.")
    return tuple(slots.items())


@lru_cache(maxsize=4)
def _environment(template: PageTemplate) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(template.sources)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
