"""Bold and italic in one paragraph, put on and taken off. Pure: text and selection in, text and selection out."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from editor.ui.manuscript.links import LINK
from editor.ui.manuscript.markup import LONGEST, Span, inline, places_picture
from editor.ui.manuscript.stretch import Stretch, trimmed, words_at

_SIGNS = "*_`[\\<~"
BOLD, ITALIC = 2, 1
"""How many asterisks stand on each side."""


def turned(parts: Sequence[Stretch], asterisks: int, *, alone: bool) -> dict[int, Stretch]:
    """What the selected paragraphs become, by their place: all alike on, unless it is on in every one.

    `alone` says that nothing is selected in the one there is.
    """
    meant = {
        place: trimmed(part)
        for place, part in enumerate(parts)
        if (alone or part.text.strip()) and not places_picture(part.text)
    }
    if len(meant) > 1:
        meant = {place: part for place, part in meant.items() if part.chosen}
    on = not all(has(part, asterisks) for part in meant.values())
    return {place: set_(part, asterisks, on=on) for place, part in meant.items()}


def has(stretch: Stretch, asterisks: int) -> bool:
    """Whether all the words of the stretch are bold or italic; without a word, whether it stands between the marks."""
    text, start, end = stretch
    if _between(stretch, asterisks) or start == end or len(text) > LONGEST:
        return _between(stretch, asterisks)
    passed = [(pair.inner, pair.outer) for pair in _pairs(text, asterisks)]
    if not passed:
        return False
    passed += [(one.start, one.start + one.length) for one in _spans(text) if one.style in {"mark", "address"}]
    for one, two in sorted(passed):
        if start < min(one, end) and text[start : min(one, end)].strip():
            return False
        start = max(start, two)
    return not text[start:end].strip()


def _between(stretch: Stretch, asterisks: int) -> bool:
    """Whether the marks stand on both sides, though Markdown may not read them as such in the middle of a word."""
    around = _around(stretch)
    return around >= BOLD if asterisks == BOLD else around % 2 == 1


def _around(stretch: Stretch) -> int:
    """The asterisks on both sides, at most three."""
    text, start, end = stretch
    left = len(text[:start]) - len(text[:start].rstrip("*"))
    right = len(text[end:]) - len(text[end:].lstrip("*"))
    return min(left, right, 3)


def set_(stretch: Stretch, asterisks: int, *, on: bool) -> Stretch:
    """The stretch bold or italic, or not, whatever of it was; without a word, the marks with the cursor between them.

    At the end of bold words, where no more bold ones are to follow, the cursor goes past the mark.
    """
    text, start, end = stretch
    if start == end:
        return _left(stretch, asterisks) or _set_around(stretch, asterisks, on=on)
    around = _set_around(stretch, asterisks, on=on)
    between = _between(stretch, asterisks)
    # Nothing to be read, as in most paragraphs of a story that is marked as a whole; or longer to read than anybody waits.
    if len(text) > LONGEST or (on and not between and _is_plain(stretch)):
        return around
    if not on and (between or not _around(around)) and _is_plain(around):
        return around
    made = _set_words(stretch, asterisks, on=on)
    if has(made, asterisks) is on and _said(made.text) == _said(text):
        return made
    # In the middle of a word Markdown does not read all marks as such.
    left, right = len(text[:start]) - len(text[:start].split(" ")[-1]), end + len(text[end:].split(" ")[0])
    return _set_words(trimmed(Stretch(text, left, right)), asterisks, on=on)


def _is_plain(stretch: Stretch) -> bool:
    """Whether whole words are chosen of a paragraph without any marks, but for asterisks around them."""
    text, start, end = stretch
    marks = _around(stretch)
    left, right = text[: start - marks], text[end + marks :]
    words = left + text[start:end] + right
    return not any(sign in words for sign in _SIGNS) and not left[-1:].strip() and not right[:1].strip()


def _said(text: str) -> str:
    """The words without the marks."""
    marks = [(one.start, one.start + one.length) for one in _spans(text) if one.style == "mark"]
    return _without(text, sorted(set(marks)))[0]


def _set_words(stretch: Stretch, asterisks: int, *, on: bool) -> Stretch:
    text, start, end = stretch
    met = [pair for pair in _pairs(text, asterisks) if _meets(pair, stretch, on=on)]
    if not met and not on and _between(stretch, asterisks):
        met = [_Pair(start - asterisks, start, end, end + asterisks)]
    bare, at = _without(text, [mark for pair in met for mark in ((pair.start, pair.inner), (pair.outer, pair.end))])
    start, end = at(start), at(end)
    before = [(at(pair.inner), at(pair.outer)) for pair in met]
    if on:
        after = [(min(start, *(one for one, _ in before), start), max(end, *(one for _, one in before), end))]
    else:
        after = [piece for one in before for piece in ((one[0], min(one[1], start)), (max(one[0], end), one[1]))]
    places = sorted(place for piece in _apart(bare, after, asterisks) for place in piece)
    marks = "*" * asterisks
    parts = [bare[one:two] for one, two in pairwise((0, *places, len(bare)))]
    return Stretch(
        marks.join(parts),
        start + asterisks * sum(place <= start for place in places),
        end + asterisks * sum(place < end for place in places),
    )


class _Pair(NamedTuple):
    """Words between marks: from where to where the marks and the words go."""

    start: int
    inner: int
    outer: int
    end: int


@lru_cache(maxsize=4)
def _spans(text: str) -> tuple[Span, ...]:
    """How Markdown reads it: asked several times over about the same paragraph."""
    return tuple(inline(text, words_at(text)))


def _pairs(text: str, asterisks: int) -> list[_Pair]:
    style = "strong" if asterisks == BOLD else "emphasis"
    spans = [(one.start, one.start + one.length) for one in _spans(text) if one.style == style]
    return sorted(_Pair(start - asterisks, start, end, end + asterisks) for start, end in spans)


def _meets(pair: _Pair, stretch: Stretch, *, on: bool) -> bool:
    """Whether the words share some with the stretch; those that are to be marked, also whether they lie next to it."""
    if on:
        return pair.start <= stretch.end and stretch.start <= pair.end
    return pair.inner < stretch.end and stretch.start < pair.outer


def _without(text: str, gone: list[tuple[int, int]]) -> tuple[str, Callable[[int], int]]:
    """The text without these parts, and where its places are then."""
    gone = sorted(gone)
    ends = [0, *(end for _, end in gone)]
    starts = [*(start for start, _ in gone), len(text)]
    bare = "".join(text[end:start] for end, start in zip(ends, starts, strict=True))

    lost = [0, *accumulate(end - start for start, end in gone)]

    def at(place: int) -> int:
        number = bisect_right(gone, (place, place))
        here = max(0, gone[number - 1][1] - place) if number else 0
        return place - lost[number] + here

    return bare, at


def _apart(text: str, pieces: Iterable[tuple[int, int]], asterisks: int) -> list[tuple[int, int]]:
    """The pieces, each within whatever other marks it would cross, without blanks at its ends."""
    others = _pairs(text, BOLD + ITALIC - asterisks)
    others += [_Pair(one.start(), one.start(1), one.end(1), one.end()) for one in LINK.finditer(text)]
    pieces = [(start, end) for start, end in pieces if start < end]
    for other in others:
        crossed: list[tuple[int, int]] = []
        for one, two in pieces:
            # Marks alone are no words.
            start = other.end if other.outer <= one < other.end else one
            end = other.start if other.start < two <= other.inner else two
            if start < other.start < end < other.end:
                crossed += [(start, other.start), (other.inner, min(end, other.outer))]
            elif other.start < start < other.end < end:
                crossed += [(max(start, other.inner), other.outer), (other.end, end)]
            else:
                crossed.append((start, end))
        pieces = crossed
    words = [(start + _blanks(text[start:end]), end - _blanks(text[start:end][::-1])) for start, end in pieces]
    return [(start, end) for start, end in words if start < end]


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip())


def _left(stretch: Stretch, asterisks: int) -> Stretch | None:
    """Past the mark that ends the words before the cursor, which gives up the blanks before it; None where there is none."""
    text, place, _ = stretch
    if len(text) > LONGEST:
        return None
    marks = "*" * asterisks
    words = text[:place].rstrip()
    if not text.startswith(marks, place):
        return None
    ended = words + marks + text[len(words) : place] + text[place + asterisks :]
    if all(pair.outer != len(words) for pair in _pairs(ended, asterisks)):
        return None
    return Stretch(ended, place + asterisks, place + asterisks)


def _set_around(stretch: Stretch, asterisks: int, *, on: bool) -> Stretch:
    """The marks on both sides of the stretch, or none there, whatever is in it."""
    text, start, end = stretch
    marks = "*" * asterisks
    if on:
        return Stretch(f"{text[:start]}{marks}{text[start:end]}{marks}{text[end:]}", start + asterisks, end + asterisks)
    return Stretch(
        text[: start - asterisks] + text[start:end] + text[end + asterisks :], start - asterisks, end - asterisks
    )
