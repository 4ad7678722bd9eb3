"""Find and replace in one text: plain words or a pattern, and by default nothing in quotations and addresses.

Words that are typed with straight marks, hyphens and blanks are found however those stand in the copy: don't in don’t.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from editor.domain.errors import Refused
from editor.text.case_following import lend_case
from editor.text.edits import Edit, Span, apply
from editor.text.patterns import compiled, expanded
from editor.text.quotations import block_quotations
from editor.text.quotations import spans as quotations
from editor.text.verbatim import addresses, picture_lines

MOST_SHOWN = 10_000
MOST_REPLACED = 200_000
_JOINERS = frozenset("'’-‑")
_CLOSING = frozenset("”“\"’‘'»«›‹")
# What a key of a plain keyboard stands for in copy.
_MEANT = {"'": "’‘ʼ", '"': "“”„", " ": "\u00a0\u202f", "-": "‐‑"}
_POSSESSIVE = re.compile(r"['’][sS](?!\w)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for. `within` is the selection.

    `in_quotations` takes in what stands in quotations and in addresses too; `in_pictures` what stands in picture lines,
    where it may be found but hardly ever be replaced: another number is another picture. A match that holds the whole
    of an address or of a picture line is meant to.

    A whole word is not part of a longer one, hyphens and apostrophes included: `mail` is not found in `e-mail`, nor
    `don` in `don’t`; but a possessive is the word's own, so `Smith` is found in `Smith’s`.
    """

    pattern: str
    regex: bool = False
    whole_word: bool = False
    match_case: bool = False
    within: Span | None = None
    in_quotations: bool = False
    in_pictures: bool = False


@dataclass(frozen=True, slots=True)
class Matches:
    """Where it stands, how many were left alone in quotations, how many in addresses, and whether there are more."""

    spans: tuple[Span, ...]
    left_alone: int
    more: bool = False
    in_addresses: int = 0


@dataclass(frozen=True, slots=True)
class Replaced:
    """The text after the replacement, the edits that make it from the last to the first, and how many were left alone.

    A match that already reads as its replacement is no edit.
    """

    text: str
    edits: tuple[Edit, ...]
    left_alone: int
    in_addresses: int = 0

    @property
    def replaced(self) -> int:
        """How many places were changed."""
        return len(self.edits)


@dataclass(frozen=True, slots=True)
class _Place:
    span: Span
    quoted: bool
    verbatim: bool
    match: re.Match[str] | None


def find(text: str, wanted: Wanted, limit: int = MOST_SHOWN) -> Matches:
    """The first `limit` places where it stands.

    Raises:
        Refused: the pattern is no regular expression or could search for ever.
    """
    found: list[Span] = []
    left = in_addresses = 0
    for place in _places(text, wanted):
        if place.verbatim or place.quoted:
            in_addresses += place.verbatim
            left += not place.verbatim
        elif len(found) == limit:
            return Matches(tuple(found), left, more=True, in_addresses=in_addresses)
        else:
            found.append(place.span)
    return Matches(tuple(found), left, in_addresses=in_addresses)


def replace_all(text: str, wanted: Wanted, replacement: str, *, keep_case: bool = False) -> Replaced:
    r"""The text with each place replaced; in a pattern's replacement `\1`, `$1` and `\g<name>` are its groups.

    `keep_case` lends the case of what was found to what replaces it.

    Raises:
        Refused: the pattern or the replacement is wrong, or there are more places than one replacement may change.
    """
    edits: list[Edit] = []
    left = in_addresses = 0
    for place in _places(text, wanted):
        if place.verbatim or place.quoted:
            in_addresses += place.verbatim
            left += not place.verbatim
            continue
        old = text[place.span.start : place.span.end]
        new = expanded(place.match, replacement) if place.match else replacement
        new = lend_case(old, new) if keep_case else new
        if new != old:
            edits.append(Edit(*place.span, new))
        if len(edits) > MOST_REPLACED:
            raise Refused(f"“{wanted.pattern}” stands in more than {MOST_REPLACED:,} places: replace it part by part.")
    edits.reverse()
    return Replaced(apply(text, edits), tuple(edits), left, in_addresses)


def _places(text: str, wanted: Wanted) -> Iterator[_Place]:
    start, end = wanted.within or (0, len(text))
    quoted = [] if wanted.in_quotations else [_near([_inside(text, span) for span in quotations(text)], _changes)]
    quoted += [] if wanted.in_quotations else [_near(block_quotations(text), _changes)]
    verbatim = [] if wanted.in_quotations else [_near(addresses(text), _cuts)]
    verbatim += [] if wanted.in_pictures else [_near(picture_lines(text), _cuts)]
    for span, match in _matches(text, wanted, max(start, 0), min(end, len(text))):
        if not wanted.whole_word or _is_whole(text, span):
            stands = any(near(span) for near in verbatim)
            yield _Place(span, not stands and any(near(span) for near in quoted), stands, match)


def _near(stretches: Sequence[Span], meets: Callable[[Span, Span], bool]) -> Callable[[Span], bool]:
    """What says whether one of these stretches, which are in order and apart, meets a match; matches come in order too."""
    nearest = 0

    def near(span: Span) -> bool:
        nonlocal nearest
        while nearest < len(stretches) and stretches[nearest].end < span.start:
            nearest += 1
        return any(meets(span, stretch) for stretch in stretches[nearest : nearest + 2])

    return near


def _inside(text: str, quotation: Span) -> Span:
    """The quotation without its marks: the marks themselves may be replaced."""
    closed = quotation.end - 1 > quotation.start and text[quotation.end - 1] in _CLOSING
    return Span(quotation.start + 1, quotation.end - closed)


def _changes(span: Span, inside: Span) -> bool:
    """Whether a match changes words of a quotation: a place without width does if something put there would be in it."""
    if span.start == span.end:
        return inside.start <= span.start <= inside.end
    return span.start < inside.end and inside.start < span.end


def _cuts(span: Span, stretch: Span) -> bool:
    """Whether a match takes a part of a stretch that is whole or nothing."""
    whole = span.start <= stretch.start and stretch.end <= span.end
    return not whole and span.start < stretch.end and stretch.start < max(span.end, span.start + 1)


def _matches(text: str, wanted: Wanted, start: int, end: int) -> Iterator[tuple[Span, re.Match[str] | None]]:
    if wanted.regex:
        for match in compiled(wanted.pattern, match_case=wanted.match_case).finditer(text, start, end):
            yield Span(*match.span()), match
        return
    text = _as_typed(text, wanted.pattern)
    if wanted.match_case:
        for at in _occurrences(text, wanted.pattern, start):
            if at + len(wanted.pattern) > end:
                return
            yield Span(at, at + len(wanted.pattern)), None
    else:
        for span in _in_any_case(text, wanted.pattern, start):
            if span.end > end:
                return
            yield span, None


def _as_typed(text: str, words: str) -> str:
    """The text, as long as it was, with the keys that these words were typed with in place of what they stand for."""
    return text.translate({ord(sign): key for key, signs in _MEANT.items() if key in words for sign in signs})


def _occurrences(text: str, words: str, start: int) -> Iterator[int]:
    at = start
    while words and (at := text.find(words, at)) != -1:
        yield at
        at += len(words)


def _in_any_case(text: str, words: str, start: int) -> Iterator[Span]:
    """Where the words stand in any case, as places of the text itself: some letters fold into two (ß into ss)."""
    folded, words = text.casefold(), words.casefold()
    if len(folded) == len(text):
        for at in _occurrences(folded, words, start):
            yield Span(at, at + len(words))
        return
    places = [place for place, sign in enumerate(text) for _ in sign.casefold()]
    places.append(len(text))
    at = places.index(start)
    while words and (at := folded.find(words, at)) != -1:
        past = at + len(words)
        # Half a letter is no match.
        if (at == 0 or places[at - 1] != places[at]) and places[past - 1] != places[past]:
            yield Span(places[at], places[past])
            at = past
        else:
            at += 1


def _is_whole(text: str, span: Span) -> bool:
    return _ends_before(text, span.start, span.end) and _ends_after(text, span.start, span.end)


def _ends_before(text: str, start: int, end: int) -> bool:
    """Whether no word goes on to the left of what was found."""
    if start in {0, end} or not _of_a_word(text[start]):
        return True
    if text[start - 1] in _JOINERS:
        return start == 1 or not _of_a_word(text[start - 2])
    return not _of_a_word(text[start - 1])


def _ends_after(text: str, start: int, end: int) -> bool:
    """Whether no word goes on to the right of what was found, but for a possessive."""
    if end in {start, len(text)} or not _of_a_word(text[end - 1]):
        return True
    if text[end] in _JOINERS:
        return end + 1 == len(text) or not _of_a_word(text[end + 1]) or _POSSESSIVE.match(text, end) is not None
    return not _of_a_word(text[end])


def _of_a_word(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")
