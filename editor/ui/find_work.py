"""Searching and replacing off the GUI thread, with places as Qt counts them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from editor.text.edits import Edit, Span, apply
from editor.text.finding import Matches, Replaced, Wanted, find, replace_all
from editor.ui.find_apart import Apart
from editor.ui.manuscript.pieces import PARAGRAPHS, UNITS
from editor.ui.manuscript.utf16 import characters, length

FEW = 300
"""Edits made one by one, where they lie near each other; of others, what lies between the first and the last of some of
them is put in at once, which is quicker."""


@dataclass(frozen=True, slots=True)
class Found:
    """Matches in order, in UTF-16 units; `marks` holds them by paragraph, as stretches within it.

    `left_alone` says how many more there are in quotations and addresses, if any.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    marks: dict[int, list[tuple[int, int]]]
    left_alone: str
    more: bool


class Changed(NamedTuple):
    """What to put where, from the last place to the first, in UTF-16 units; how many places, and which were left.

    `large` says that it is made edit by edit, and the edits are put together so that none takes long.
    """

    edits: tuple[Edit, ...]
    replaced: int
    left_alone: str
    large: bool


def search(text: str, wanted: Wanted, within: tuple[int, int] | None, apart: Apart) -> Found:
    """Where it stands.

    Raises:
        Refused: the pattern is wrong, or takes too long.
    """
    wanted = _within(text, wanted, within)
    if not wanted.pattern:
        return Found((), (), {}, "", more=False)
    if wanted.regex:
        said = apart.ask(text, wanted, None)
        spans = tuple(Span(*span) for span in said["spans"])
        matches = Matches(spans, said["left_alone"], said["more"], said["in_addresses"])
    else:
        matches = find(text, wanted)
    starts, ends = _in_units(text, matches.spans)
    return Found(starts, ends, _by_paragraph(text, matches.spans), _left(matches), matches.more)


def replacing(
    text: str, wanted: Wanted, within: tuple[int, int] | None, replacement: str, apart: Apart, only: int | None = None
) -> Changed:
    """What to change; of all places only the one that starts at `only`, where that is given.

    Raises:
        Refused: the pattern or the replacement is wrong, or it takes too long.
    """
    wanted = _within(text, wanted, within)
    if wanted.regex:
        said = apart.ask(text, wanted, replacement)
        made = Replaced("", tuple(Edit(*edit) for edit in said["edits"]), said["left_alone"], said["in_addresses"])
    else:
        made = replace_all(text, wanted, replacement)
    edits = made.edits
    if only is not None:
        place = characters(text, only)
        edits = tuple(edit for edit in edits if edit.start == place)
    count = len(edits)
    large = count > FEW or (count > 1 and edits[0].end - edits[-1].start > UNITS)
    if large:
        edits = tuple(_together(text, edits))
    starts, ends = _in_units(text, [Span(edit.start, edit.end) for edit in reversed(edits)])
    placed = zip(reversed(starts), reversed(ends), edits, strict=True)
    return Changed(tuple(Edit(start, end, edit.new) for start, end, edit in placed), count, _left(made), large)


def _together(text: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Neighbouring edits as one, each of what is changed within a moment; they come from the last to the first."""
    row: list[Edit] = []
    lines = 0
    for edit in edits:
        if row:
            lines += text.count("\n", edit.start, row[-1].start)
        if row and (lines > PARAGRAPHS or row[0].end - edit.start > UNITS):
            yield _joined(text, row)
            row, lines = [], 0
        row.append(edit)
    if row:
        yield _joined(text, row)


def _joined(text: str, row: Sequence[Edit]) -> Edit:
    start, end = row[-1].start, row[0].end
    moved = [Edit(edit.start - start, edit.end - start, edit.new) for edit in row]
    return Edit(start, end, apply(text[start:end], moved))


def _left(made: Matches | Replaced) -> str:
    """How many were left alone, and where."""
    places = ((made.left_alone, "in quotations"), (made.in_addresses, "in addresses and picture lines"))
    return ", ".join(f"{count:,} {where}" for count, where in places if count)


def _within(text: str, wanted: Wanted, within: tuple[int, int] | None) -> Wanted:
    if within is None:
        return wanted
    return replace(wanted, within=Span(characters(text, within[0]), characters(text, within[1])))


def _in_units(text: str, spans: Iterable[Span]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Starts and ends in UTF-16 units; the spans are in order and apart."""
    starts, ends = [], []
    place = units = 0
    for span in spans:
        units += length(text[place : span.start])
        starts.append(units)
        units += length(text[span.start : span.end])
        ends.append(units)
        place = span.end
    return tuple(starts), tuple(ends)


def _by_paragraph(text: str, spans: Iterable[Span]) -> dict[int, list[tuple[int, int]]]:
    """Stretches by the number of their line; a match over several lines is marked in each."""
    found: dict[int, list[tuple[int, int]]] = {}
    line = place = offset = 0
    for span in spans:
        for number, part in enumerate(text[place : span.start].split("\n")):
            line, offset = (line + 1, length(part)) if number else (line, offset + length(part))
        for number, part in enumerate(text[span.start : span.end].split("\n")):
            line, offset = (line + 1, 0) if number else (line, offset)
            if part:
                found.setdefault(line, []).append((offset, length(part)))
            offset += length(part)
        place = span.end
    return found
