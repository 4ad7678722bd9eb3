"""Which parts of a text stand inside quotation marks, so that a replacement can leave them alone.

Double marks, single marks, low marks, guillemets and corner brackets, straight or curly, nested, in the ways of the languages that use
them. An apostrophe is no mark. A quotation over several paragraphs opens each of them and closes only the last. A
double mark that is never closed holds to the end of its paragraph, because words wrongly left alone do less harm than a
quotation wrongly changed; a single mark that is never closed is taken for an apostrophe.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from editor.text.edits import Span

_MARK = re.compile(r"""[“”„"«»‘’‚'‹›「」『』]""")
_PARAGRAPH_END = re.compile(r"\n[ \t>]*\n[\s>]*")
_BLOCK = re.compile(r"^ {0,3}(?:> ?)+(.+)$", re.MULTILINE)
# What may stand before the mark that takes a quotation up again in a new paragraph.
_LEAD = re.compile(r"[\s>*_#-]*")
# A turned mark in such a place is more often a quotation's than a word processor's mistake, but for rock ‘n’ roll.
_ELIDED = re.compile(r"[‘'’]n['’]|['’](?:tis|twas|twere|twill|em|til|bout|cos|\d\ds?)\b", re.IGNORECASE)
# Each mark that can open, with the marks that close it: German closes with what English opens with, Swedish opens with
# what English closes with, and guillemets point either way.
_CLOSERS = {
    "“": '”"',
    "„": "“”",
    "”": "”",
    '"': '"”',
    "«": "»",
    "»": "«",
    "‘": "’",
    "‚": "‘’",
    "'": "'’",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
}
_OPENERS = {
    closer: frozenset(opener for opener, closers in _CLOSERS.items() if closer in closers)
    for closer in "".join(_CLOSERS.values())
}
_SINGLE = frozenset("‘’‚'‹›")
_ONLY_OPENS = frozenset("„‚「『")
_NEVER_OPENS = frozenset("’」』")
_DOUBTFUL_AFTER = {"’": "sS0123456789", "'": "sS0123456789", '"': "0123456789"}
_BEFORE_OPENING = frozenset("([{–—-/=*_…>|“„«‘‚‹\"'”»")

_NEVER_FIRST = frozenset(",.;:!?)]}")


@dataclass(slots=True)
class _Open:
    """The marks that are open at one place of a paragraph, outermost first, and what was closed before it."""

    marks: list[tuple[str, int]] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    closed: list[Span] = field(default_factory=list)

    def add(self, mark: str, place: int) -> None:
        self.marks.append((mark, place))
        self.kinds[mark] += 1

    def closes(self, sign: str) -> bool:
        """Whether this sign closes an open mark: a single one only the innermost, since it may be an apostrophe."""
        openers = _OPENERS.get(sign, frozenset())
        if sign in _SINGLE:
            return bool(self.marks) and self.marks[-1][0] in openers
        return any(self.kinds[opener] for opener in openers)

    def close(self, sign: str, place: int) -> None:
        mark = ""
        while mark not in _OPENERS[sign]:
            mark, start = self.marks.pop()
            self.kinds[mark] -= 1
            self.closed.append(Span(start, place + 1))


def spans(text: str) -> tuple[Span, ...]:
    """The quotations of the text with their marks: outermost only, apart from each other, in order."""
    found: list[Span] = []
    opened = _Open()
    start = 0
    for stop in (*_PARAGRAPH_END.finditer(text), None):
        end = stop.start() if stop else len(text)
        _read_paragraph(text, start, end, opened)
        found += opened.closed
        start = stop.end() if stop else end
        again = _taken_up(text, start, opened)
        left, opened = opened, _Open()
        if again is not None:
            opened.add(*left.marks[0])
            start = again + 1
        else:
            found += next(([Span(place, end)] for mark, place in left.marks if mark not in _SINGLE), [])
    return _outermost(found)


def block_quotations(text: str) -> list[Span]:
    """The words of each line that Markdown sets off as a quotation, in order."""
    return [Span(*found.span(1)) for found in _BLOCK.finditer(text)]


def _taken_up(text: str, start: int, opened: _Open) -> int | None:
    """Where the paragraph at `start` takes up the quotation that is still open, if it does."""
    lead = _LEAD.match(text, start)
    place = lead.end() if lead else start
    if not opened.marks or place >= len(text):
        return None
    mark = opened.marks[0][0]
    # French may repeat the closing mark where English repeats the opening one.
    return place if text[place] == mark or mark + text[place] == "«»" else None


def _read_paragraph(text: str, start: int, end: int, opened: _Open) -> None:
    places = [match.start() for match in _MARK.finditer(text, start, end)]
    # A doubtful mark (the dogs’ bowls, 6' tall) closes nothing if a plain closing mark of its kind still follows.
    follows: set[str] = set()
    leave = set()
    for place in reversed(places):
        sign, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
        if (
            before in _DOUBTFUL_AFTER.get(sign, "")
            and before
            and after == " "
            and text[place + 2 : place + 3].islower()
        ):
            if sign in follows:
                leave.add(place)
        elif sign not in _NEVER_OPENS and _may_open(before, after):
            follows.discard("’" if sign == "‘" else sign)
        elif not after.isalnum():
            follows.add(sign)
    past = start
    for place in places:
        if place >= past and place not in leave:
            past = _read_mark(text, place, opened)


def _read_mark(text: str, place: int, opened: _Open) -> int:
    """Take one mark for what it is, and say where to read on."""
    sign, before, after = text[place], text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    if sign in "‘’'":
        if before.isalnum() and after.isalnum():
            return place
        elided = _ELIDED.match(text, place)
        if elided and not before.isalnum():
            return elided.end()
    if sign not in _ONLY_OPENS and opened.closes(sign) and not (sign in "\"'" and _may_open(before, after)):
        opened.close(sign, place)
    elif sign in "“„«‘‚‹「『" or (sign not in _NEVER_OPENS and _may_open(before, after)):
        opened.add(sign, place)
    return place


def _may_open(before: str, after: str) -> bool:
    if not after or after.isspace() or after in _NEVER_FIRST:
        return False
    return not before or before.isspace() or before in _BEFORE_OPENING


def _outermost(found: list[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
