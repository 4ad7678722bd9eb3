"""The table of places where headlines and standfirsts are shown, and how much room there is; `resources/slots.txt` is one.

    [headline]
    Web card<tab>300<tab>3<tab>20<tab>700<tab>Source Serif 4

A heading says whose places follow. Below it stand the place, the width of a line, how many lines there are, the size and
the weight of the type, and its face. Widths and sizes are CSS pixels. `#` begins a line of comment. Measuring happens
where the fonts are.
"""

import math
import re
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple, get_args

Field = Literal["headline", "standfirst"]
FIELDS: Final[tuple[Field, ...]] = get_args(Field)
LONGEST: Final = 20_000
"""Characters of a table."""
MOST: Final = 60
"""Places of a table: each is measured at every pause in typing."""
LONGEST_NAME: Final = 60
_BOUNDS: Final = {"width": (20, 4_000), "lines": (1, 40), "size": (6, 400), "weight": (100, 900)}
_NUMBER: Final = re.compile("[0-9]{1,6}")
_COLUMNS: Final = "the place, width, lines, size, weight and face, parted by tabs"


class Slot(NamedTuple):
    """One place of a page: the field shown there, its room, and the type it is set in."""

    field: Field
    label: str
    width: int
    lines: int
    size: int
    weight: int
    family: str


class Slots(NamedTuple):
    """The places in order, and what is wrong with the lines that were left out, by line number from 1."""

    slots: tuple[Slot, ...]
    problems: tuple[tuple[int, str], ...] = ()


def read_slots(text: str) -> Slots:
    """The table of a text; a faulty line is left out and named, the others hold. One that is too long is not read."""
    if len(text) > LONGEST:
        return Slots((), ((1, f"The table is longer than {LONGEST:,} characters."),))
    slots: dict[tuple[str, str], Slot] = {}
    problems: list[tuple[int, str]] = []
    field: Field | None = None
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        if words.startswith("["):
            field = next((one for one in FIELDS if words == f"[{one}]"), None)
            fault = "" if field else "A heading is [headline] or [standfirst]; the places below it are left out."
        elif field is None:
            fault = "" if problems else "Above the first place stands a heading: [headline] or [standfirst]."
        else:
            fault = _take(slots, field, [part.strip() for part in words.split("\t")])
        if fault:
            problems.append((number, fault))
    if not slots and not problems:
        problems.append((1, f"There is no place in the table: below [headline], write {_COLUMNS}."))
    return Slots(tuple(slots.values()), tuple(problems))


def _take(slots: dict[tuple[str, str], Slot], field: Field, parts: list[str]) -> str:
    """Why this is no further place, or nothing: then it is one."""
    if len(parts) != len(_BOUNDS) + 2:
        return f"Write {_COLUMNS}."
    label, *numbers, family = parts
    for name in (label, family):
        if not name or len(name) > LONGEST_NAME or not name.isprintable():
            return f"“{name[:LONGEST_NAME]}” is no name: it has 1 to {LONGEST_NAME} characters that can be seen."
    for (fact, (least, most)), given in zip(_BOUNDS.items(), numbers, strict=True):
        if not _NUMBER.fullmatch(given) or not least <= int(given) <= most:
            return f"“{given[:20]}” cannot be the {fact} of “{label}”: it is a whole number from {least:,} to {most:,}."
    if (field, label.casefold()) in slots:
        return f"“{label}” is there already for the {field}; the first one holds."
    if len(slots) == MOST:
        return f"There are more than {MOST} places; this one is left out."
    width, lines, size, weight = map(int, numbers)
    slots[field, label.casefold()] = Slot(field, label, width, lines, size, weight, family)
    return ""


def lines_taken(words: Iterable[float], blank: float, width: float) -> int:
    """How many lines words of these widths take, set as full as they go; a word wider than a line is broken over several.

    All widths are in one unit.
    """
    lines = 0
    room = 0.0
    for word in words:
        if lines and blank + word <= room:
            room -= blank + word
            continue
        lines += max(1, math.ceil(word / width))
        room = -word % width
    return lines
