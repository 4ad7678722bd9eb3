"""Where the Markdown of one paragraph shows: its kind, and the spans to be set apart. Pure; it never sees a widget.

It follows CommonMark closely enough to show what is meant while it is typed, one line at a time, in time that grows with
the line and no faster. What the page becomes is decided by `editor.text.markdown` alone.
"""

import re
import unicodedata
from typing import Literal, NamedTuple

from editor.ui.manuscript.utf16 import units

Kind = Literal["plain", "crosshead", "subhead", "quote", "list", "picture", "rule"]
Style = Literal[
    "mark",
    "strong",
    "emphasis",
    "code",
    "link",
    "address",
    "crosshead",
    "subhead",
    "quote",
    "picture",
    "struck",
    "note",
    "rest",
]

LONGEST = 8_000
"""Characters of a paragraph that are looked at; what comes after them is shown plain, as the `rest`."""
_FAR = 1 << 30
_LOOK_BACK = 24
"""Open marks that a closing one is matched against; nobody nests deeper."""
_NOTE = re.compile(r"<!--|-->")
_PICTURE = re.compile(r" {0,3}!\[[^\]]*\]\(photo:(\d{1,6})\)\s*$")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_CROSSHEAD = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_QUOTE = re.compile(r" {0,3}(?:>[ ]?)+")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
_MARKS = re.compile(r"[*_`\[<\\~]")
_TOKEN = re.compile(
    r"(?=[\\`!\[<*_~])"  # which spares trying each of the others at every letter
    r"(?:(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)"
    r"|!?\[(?P<label>(?:[^\[\]\\]|\\.)*)\](?P<target>\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:[ ]+\"[^\"()]*\")?\))"
    r"|(?P<auto><(?:https?://|mailto:)[^\s<>]+>)"
    r"|(?P<run>\*+|_+|~~))"
)


_STYLES: dict[tuple[bool, int], Style] = {
    (False, 1): "emphasis",
    (False, 2): "strong",
    (True, 2): "struck",
}
"""By whether it is struck out, and how many marks stand on each side."""


class Span(NamedTuple):
    """A stretch of a paragraph to be set apart, in UTF-16 units as Qt counts."""

    start: int
    length: int
    style: Style


class Look(NamedTuple):
    """How one paragraph is shown; `noted` says that a note is still open at its end."""

    kind: Kind
    spans: tuple[Span, ...]
    noted: bool = False
    picture: int = 0


class _Run(NamedTuple):
    """A row of `*`, `_` or `~`."""

    sign: str
    start: int
    length: int
    opens: bool
    closes: bool


PLAIN = Look("plain", ())


def look(text: str, *, noted: bool = False) -> Look:
    """How a paragraph is shown, `noted` when it begins within a note."""
    if noted or "<!--" in text:
        spans, noted = _notes(text, noted=noted)
        shown = look_plain(text)
        return Look(shown.kind, shown.spans + _counted(text, spans), noted, shown.picture)
    return look_plain(text)


def places_picture(text: str) -> bool:
    """Whether a paragraph is the line of a picture."""
    return _PICTURE.match(text) is not None


def look_plain(text: str) -> Look:
    """How a paragraph is shown that has no part in a note."""
    if found := _PICTURE.match(text):
        name = Span(found.start(1) - len("photo:"), len("photo:") + len(found[1]), "picture")
        return Look("picture", _counted(text, [Span(0, len(text), "mark"), name]), picture=int(found[1]))
    if RULE.match(text):
        return Look("rule", _counted(text, [Span(0, len(text), "mark")]))
    kind, head, spans = _head(text)
    spans += inline(text[:LONGEST], head)
    shown = _counted(text, spans) + _rest(text)
    return Look(kind, shown) if shown else PLAIN


def _rest(text: str) -> tuple[Span, ...]:
    """What comes after the part that is looked at. It ends beyond the paragraph, and so is the same while that grows."""
    return (Span(units(text, LONGEST), _FAR, "rest"),) if len(text) > LONGEST else ()


def _notes(text: str, *, noted: bool) -> tuple[list[Span], bool]:
    """The parts of a paragraph between `<!--` and `-->`, and whether the last one goes on in the next."""
    spans = []
    start = 0
    for sign in _NOTE.finditer(text):
        if sign[0] == "<!--" and not noted:
            start, noted = sign.start(), True
        elif sign[0] == "-->" and noted:
            spans.append(Span(start, sign.end() - start, "note"))
            noted = False
    if noted and len(text) > start:
        spans.append(Span(start, len(text) - start, "note"))
    return spans, noted


def _head(text: str) -> tuple[Kind, int, list[Span]]:
    """The kind of a paragraph, the length of what makes it that, and the spans so far."""
    if found := _CROSSHEAD.match(text):
        level: Literal["crosshead", "subhead"] = "crosshead" if len(found[1]) <= 2 else "subhead"
        return level, found.end(), [Span(0, len(text), level), Span(0, found.end(), "mark")]
    if found := _QUOTE.match(text):
        item = _ITEM.match(text, found.end())
        head = item.end() if item else found.end()
        return "quote", head, [Span(0, len(text), "quote"), Span(0, head, "mark")]
    if found := _ITEM.match(text):
        return "list", found.end(), [Span(0, found.end(), "mark")]
    return "plain", 0, []


def inline(text: str, start: int = 0) -> list[Span]:
    """The spans within a paragraph, from `start` on, in characters."""
    if not _MARKS.search(text, start):
        return []
    spans: list[Span] = []
    runs: list[_Run] = []
    ticks = _tick_pairs(text)
    place = start
    while found := _TOKEN.search(text, place):
        place = found.end()
        if found["escape"]:
            spans.append(Span(found.start(), 1, "mark"))
        elif found["ticks"]:
            end = ticks.get(found.start())
            if end is not None:
                width = len(found["ticks"])
                spans += [Span(found.start(), end - found.start(), "code"), Span(found.start(), width, "mark")]
                spans.append(Span(end - width, width, "mark"))
                place = end
        elif found["target"]:
            label = found.start("label")
            spans += [Span(found.start(), label - found.start(), "mark"), Span(label, len(found["label"]), "link")]
            spans += [Span(found.end("label"), 1, "mark"), Span(found.start("target"), len(found["target"]), "address")]
            runs += _runs(text, label, found.end("label"))
        elif found["auto"]:
            spans.append(Span(found.start(), len(found["auto"]), "link"))
        else:
            runs.append(_run(text, found.start("run"), found.end("run")))
    return spans + _emphasis(runs)


def _tick_pairs(text: str) -> dict[int, int]:
    """For each row of backticks that opens code, where the code ends."""
    pairs: dict[int, int] = {}
    waiting: dict[int, int] = {}
    rows = [(found.start(), found.end()) for found in re.finditer("`+", text)]
    for start, end in reversed(rows):
        if end - start in waiting:
            pairs[start] = waiting[end - start]
        waiting[end - start] = end
    return pairs


def _runs(text: str, start: int, end: int) -> list[_Run]:
    return [_run(text, found.start(), found.end()) for found in re.compile(r"\*+|_+|~~").finditer(text, start, end)]


def _run(text: str, start: int, end: int) -> _Run:
    """Whether a row of marks may open or close emphasis: CommonMark 6.2, flanking."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = not after.isspace() and (not _punctuation(after) or before.isspace() or _punctuation(before))
    right = not before.isspace() and (not _punctuation(before) or after.isspace() or _punctuation(after))
    if text[start] != "_":
        return _Run(text[start], start, end - start, left, right)
    opens, closes = left and (not right or _punctuation(before)), right and (not left or _punctuation(after))
    return _Run("_", start, end - start, opens, closes)


def _punctuation(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"


def _emphasis(runs: list[_Run]) -> list[Span]:
    """Pair the rows of marks: two for strong, one for emphasis."""
    spans: list[Span] = []
    opened: list[_Run] = []
    for run in runs:
        closing = run
        while closing.closes and closing.length:
            depth = _opener(opened, closing)
            if depth is None:
                break
            opener = opened[depth]
            width = 2 if min(opener.length, closing.length) >= 2 else 1
            inner = opener.start + opener.length
            spans += [
                Span(inner, closing.start - inner, _STYLES[closing.sign == "~", width]),
                Span(inner - width, width, "mark"),
                Span(closing.start, width, "mark"),
            ]
            del opened[depth + 1 :]
            opened[depth] = opener._replace(length=opener.length - width)
            if not opened[depth].length:
                opened.pop()
            closing = closing._replace(start=closing.start + width, length=closing.length - width)
        if closing.opens and closing.length:
            opened.append(closing)
    return spans


def _opener(opened: list[_Run], closing: _Run) -> int | None:
    for depth in range(len(opened) - 1, max(-1, len(opened) - 1 - _LOOK_BACK), -1):
        if opened[depth].sign == closing.sign and opened[depth].start + opened[depth].length < closing.start:
            return depth
    return None


def _counted(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """The spans in UTF-16 units: a character beyond the basic plane counts as two."""
    if not spans or text.isascii() or max(text) <= "\uffff":
        return tuple(spans)
    places = [0]
    for sign in text:
        places.append(places[-1] + (2 if sign > "\uffff" else 1))
    return tuple(
        Span(places[span.start], places[span.start + span.length] - places[span.start], span.style) for span in spans
    )
