"""Quotation marks, dashes and ellipses as they are typed: what the sign just typed becomes.

The straight sign is written first and replaced after, as a step of its own, so that one undo brings it back. Nothing
changes in inline code, in the address of a link, in a picture line, in a web address, or where hyphens draw a line or a
table.
"""

import re

from editor.text.edits import Replacement
from editor.text.quotation_marks import Marks, marks_of

LOOK_BACK = 500
"""How many signs left of the caret are looked at: a keystroke costs the same in a paragraph of any length."""

_TARGET = re.compile(r"\]\([^)\s]*(?:\s[^)]*)?$")
_ADDRESS = re.compile(r"(?:\w+://|\bwww\.|<(?:mailto|tel):)\S*$", re.IGNORECASE)
_PICTURE_LINE = re.compile(r"\s*!\[")
_DRAWN = re.compile(r"[\s|:>-]*")
_EMPHASIS = re.compile(r"[*_~]+$")
_OPENING_BEFORE = frozenset("([{/=|>#")
_DASHES = frozenset("-–—")
_PRIME = re.compile(r"\d$")
# An apostrophe at the start of a word is typed as an opening mark; the sign that ends the word shows what it was.
_ELIDED = re.compile(r"(?<!\w)‘((?:tis|twas|twere|twill|twould|em|til|bout|cos|\d\ds?)|n)$", re.IGNORECASE)
_SPACED_DASH = re.compile(r"[^\W_][^\s]{0,40} –$")


def typed(before: str, character: str, language: str) -> Replacement | None:
    """What to write instead of the sign just typed, or nothing.

    `before` is the paragraph left of the caret without the sign; what is removed counts the sign too.
    """
    before = before[-LOOK_BACK:]
    if len(character) != 1 or _verbatim(before):
        return None
    marks = marks_of(language)
    made = None
    if character == "-":
        made = _dash(before, marks)
    elif character == ".":
        made = Replacement(3, "…") if before.endswith("..") and not before.endswith("...") else None
    elif character == '"':
        made = _double(before, marks)
    elif character == "'":
        made = _elision(before, "'", language) or Replacement(1, _single(before, marks))
    elif not character.isalnum():
        made = _elision(before, character, language)
    elif character.isalpha() and marks.spaced and _SPACED_DASH.search(before):
        made = Replacement(1, f" {character}")
    return made


def _verbatim(before: str) -> bool:
    """Whether what is typed here is no prose."""
    if _PICTURE_LINE.match(before) or _ADDRESS.search(before) or _TARGET.search(before):
        return True
    return before.count("`") % 2 == 1


def _dash(before: str, marks: Marks) -> Replacement | None:
    """Two hyphens make the language's dash, between figures a range's; a third makes the long dash."""
    if before.endswith(("–", " –")):
        return Replacement(2, "—")
    if not before.endswith("-") or before.endswith("--") or _DRAWN.fullmatch(before):
        return None
    earlier = before[:-1]
    if earlier[-1:].isdigit():
        return Replacement(2, "–")
    # A language that sets its dash between blanks gets the first with the dash, and the second with the next letter.
    return Replacement(2, f" {marks.dash}" if marks.spaced and earlier[-1:].isalpha() else marks.dash)


def _double(before: str, marks: Marks) -> Replacement | None:
    opening, closing = marks.double
    if _may_open(before, marks.double, marks.single):
        return Replacement(1, opening)
    # After a figure, with nothing to close, it means inches.
    if _PRIME.search(before) and not _is_open(before, marks.double):
        return None
    return Replacement(1, closing)


def _single(before: str, marks: Marks) -> str:
    opening, closing = marks.single
    if _may_open(before, marks.single, marks.double):
        return opening
    return closing if closing == "’" or _is_open(before, marks.single) else "’"


def _may_open(before: str, pair: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether a mark here begins a quotation, by what stands to its left."""
    opening, inner = pair[0].strip(), other[0].strip()
    left = _EMPHASIS.sub("", before)
    # The blank that belongs to an opening mark (French) is no blank of the sentence.
    if before.endswith(pair[0]) and _opens_at(before[: -len(pair[0])], pair):
        return False
    if not left or left[-1].isspace() or left[-1] in _OPENING_BEFORE:
        return True
    if left[-1] in _DASHES:
        return not _is_open(left, pair)
    if left[-1] == inner != opening:
        return other[0] != other[1] or _opens_at(left[:-1], other)
    return False


def _opens_at(left: str, pair: tuple[str, str]) -> bool:
    """Whether a mark after this text opens, where the language opens and closes with the same one."""
    return pair[0] != pair[1] or not left or left[-1].isspace() or left[-1] in _OPENING_BEFORE


def _is_open(before: str, pair: tuple[str, str]) -> bool:
    opening, closing = pair[0].strip(), pair[1].strip()
    if opening == closing:
        return before.count(opening) % 2 == 1
    return before.rfind(opening) > before.rfind(closing)


def _elision(before: str, character: str, language: str) -> Replacement | None:
    """’tis, the ’80s, rock ’n’ roll: the opening mark of a word just ended becomes an apostrophe."""
    found = _ELIDED.search(before) if language.lower().startswith("en") else None
    if not found or (found[1] == "n") != (character == "'"):
        return None
    return Replacement(len(found[0]) + 1, f"’{found[1]}{'’' if character == chr(39) else character}")
