"""Two texts side by side, as short as can be read: what is the same over long stretches is left out. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from editor.ui import journal_fields
from editor.ui.manuscript.utf16 import length

Kind = Literal["equal", "insert", "delete", "gap"]
AROUND = 160
"""Characters that are shown before and after a change."""
MOST = 40_000
"""Characters of one field that are shown; whoever wants more saves it to a file."""
TOLD = 5
"""Changes of a field that are told in words."""
_LONG = 60


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a field: in both, in the journal only, in the newsroom only, or words for what is left out."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """One field that differs."""

    title: str
    runs: tuple[Run, ...]
    told: str
    """What differs, in words."""


def parts(journal: Mapping[str, str], store: Mapping[str, str]) -> tuple[Part, ...]:
    """The fields that differ."""
    from editor.journal.comparing import differences

    found = []
    for difference in differences(_worded(journal), _worded(store)):
        if difference.differs:
            spans = [Run(span.kind, span.text) for span in difference.spans]
            found.append(Part(journal_fields.title(difference.field), tuple(_shortened(spans)), _told(spans)))
    return tuple(found)


Stretches = Sequence[tuple[int, int]]
"""Where words begin and end, in UTF-16 units."""


def only_in_each(mine: str, theirs: str) -> tuple[Stretches, Stretches]:
    """The words of each text that the other has not."""
    from editor.text.word_diff import words

    places: dict[str, int] = {"insert": 0, "delete": 0}
    only: dict[str, list[tuple[int, int]]] = {"insert": [], "delete": []}
    for span in words(theirs, mine):
        size = length(span.text)
        for side in places if span.kind == "equal" else (span.kind,):
            if span.kind == side:
                only[side].append((places[side], places[side] + size))
            places[side] += size
    return only["insert"], only["delete"]


def _worded(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: journal_fields.worded(name, text) for name, text in texts.items()}


def _shortened(spans: list[Run]) -> Iterator[Run]:
    shown = 0
    for number, span in enumerate(spans):
        if shown > MOST:
            yield Run("gap", f"{_words(''.join(rest.text for rest in spans[number:]))} more")
            return
        if span.kind == "equal":
            yield from _elided(span.text, first=number == 0, last=number == len(spans) - 1)
            shown += 2 * AROUND
        else:
            text = span.text[:MOST]
            yield Run(span.kind, text)
            if len(text) < len(span.text):
                yield Run("gap", f"{_words(span.text[MOST:])} more")
            shown += len(text)


def _elided(text: str, *, first: bool, last: bool) -> Iterator[Run]:
    """The ends of a stretch that both have."""
    if len(text) <= 3 * AROUND:
        yield Run("equal", text)
        return
    head = "" if first else text[:AROUND].rsplit(" ", 1)[0]
    tail = "" if last else text[-AROUND:].split(" ", 1)[-1]
    if head:
        yield Run("equal", head)
    yield Run("gap", f"{_words(text[len(head) : len(text) - len(tail)])} the same")
    if tail:
        yield Run("equal", tail)


def _told(spans: list[Run]) -> str:
    changes = [span for span in spans if span.kind != "equal"]
    said = [f"{_VERBS[span.kind]} “{_brief(span.text)}”" for span in changes[:TOLD]]
    more = len(changes) - TOLD
    return ", ".join(said) + (f", and {more} more" if more > 0 else "")


_VERBS = {"insert": "typed", "delete": "without"}


def _brief(text: str) -> str:
    line = " ".join(text.split()) or text.replace("\n", "¶")
    return line if len(line) <= _LONG else f"{line[: _LONG - 1]}…"


def _words(text: str) -> str:
    number = len(text.split())
    return f"{number:,} word" if number == 1 else f"{number:,} words"
