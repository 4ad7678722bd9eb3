"""A paragraph of any length checked piece by piece, so that no other thread waits long while it is done."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from time import sleep
from typing import Final, NamedTuple

from editor.style.spelling.check import Checked, Misspelling, Name, check
from editor.style.spelling.left_out import Within, without
from editor.style.spelling.speller import Speller

PIECE: Final = 4_000
"""Characters checked in one go, at most; few paragraphs are as long."""
_BREATH: Final = 0.01
"""Seconds left to other threads between two pieces: while Python runs here, it runs nowhere else."""
_NEAR: Final = 1_000
"""Characters before the end of a piece in which a sentence's end is looked for."""
_SENTENCE: Final = re.compile(r"[.!?…][\"'”’)]*\s+(?=\w)")
_BLANK: Final = re.compile(r"\s(?=\w)")


class Piece(NamedTuple):
    """A part of a text, and where in it that starts, in characters."""

    start: int
    text: str


def pieces(text: str) -> Iterator[Piece]:
    """The text in pieces, parted between sentences, else between words, where there are any."""
    start = 0
    while len(text) - start > PIECE:
        end = start + PIECE
        cut = _last(_SENTENCE, text, end - _NEAR, end) or _last(_BLANK, text, end - _NEAR, end) or end
        yield Piece(start, text[start:cut])
        start = cut
    yield Piece(start, text[start:])


def check_long(
    text: str,
    speller: Speller,
    *,
    opened: Within = Within.COPY,
    known_names: Collection[str] = frozenset(),
    most: int,
) -> Checked:
    """Check one paragraph as `check` does, but look for no more once about `most` words are misspelt.

    Raises:
        Refused: the speller's dictionary cannot be used.
        Unavailable: it does not answer.
    """
    if len(text) <= PIECE:
        return check(text, speller, opened=opened, known_names=known_names)
    wrong: list[Misspelling] = []
    names: list[Name] = []
    for start, piece in pieces(text):
        if start:
            sleep(_BREATH)
        if len(wrong) >= most:
            opened = without(piece, opened)[1]
            continue
        found = check(piece, speller, opened=opened, known_names=known_names)
        wrong += [replace(one, start=one.start + start, end=one.end + start) for one in found.misspellings]
        names += [replace(one, start=one.start + start, end=one.end + start) for one in found.names]
        opened = found.opened
    return Checked(tuple(wrong), tuple(names), opened)


def _last(sign: re.Pattern[str], text: str, start: int, end: int) -> int:
    """The end of the last place where a sign is found, or 0."""
    last = 0
    for found in sign.finditer(text, start, end):
        last = found.end()
    return last
