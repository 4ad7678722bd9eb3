"""Quotation marks, dashes and ellipses as they are typed: what the sign just typed becomes.

The straight sign is written first and replaced after, as a step of its own, so that one undo brings it back. Nothing
changes in inline code, in the address of a link, in a picture line, in a web address, in a tag's attribute, in a note
between `<!--` and `-->`, or where hyphens draw a line or a table.
"""

import re
from functools import lru_cache

from editor.text.edits import Replacement
from editor.text.quotation_marks import Marks, marks_of

LOOK_BACK = 500
"""How many signs left of the caret are looked at: a keystroke costs the same in a paragraph of any length."""
_NEAR = 50
"""How many, for what stands right beside it."""

_TARGET = re.compile(r"\]\([^)\s]*(?:\s[^)]*)?$")
_ADDRESS = re.compile(r"(?:\w+://|\bwww\.|<(?:mailto|tel):)\S*$", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""<[a-z][\w-]*\s[^<>]*=(?:"[^"<>]*|'[^'<>]*|[^\s"'<>]*)$""", re.IGNORECASE)
_PICTURE_LINE = re.compile(r"\s*!\[")
_NOTE = re.compile(r"<!-(?:-(?:(?!-->).)*)?$")
# Where a note ends that began in another paragraph, or further left than is looked.
_NOTE_ENDS = {"–": "-->", "—": "--->"}
_DRAWN = re.compile(r"[\s|:>-]*")
_EMPHASIS = re.compile(r"[*_~]+$")
_OPENING_BEFORE = frozenset("([{/=|>#¿¡")
_DASHES = frozenset("-–—")
_PRIME = re.compile(r"\d$")
# French, Italian and Irish words that lean on the next one: l’« eau », dell’« acqua ».
_LEANING = re.compile(
    r"(?<!\w)(?:[bcdjlmst]|(?:lors|puis|jus|quoi)?qu|(?:a|da|de|ne|su)?ll|un|quell?|quest)’$", re.IGNORECASE
)
_ENDS_WORD = re.compile(r"[^\W_][*_`]*$|[)\]»”’…%€$]$")
# The start of an address, and of a sign written by its name.
_TAKES_NO_BLANK = re.compile(r"\b(?:https?|ftp|mailto|tel|photo)$|&#?\w+$", re.IGNORECASE)
_SPACED_DASH = re.compile(r"[^\W_][^\s]{0,40} [–—]$")
# An apostrophe at the start of a word is typed as an opening mark; the sign that ends the word shows what it was.
_ELISIONS = {
    "en": "tis(?:n’t)?|twas(?:n’t)?|twere|twill|twould|twixt|neath|nother|em|til|bout|cos|n",
    "nl": "[kmnrst]|ns",
    "de": "s|ne[mnrs]?|n",
}
_YEAR = r"\d\d(?:s|er)?"


def typed(before: str, character: str, language: str) -> Replacement | None:
    """What to write instead of the sign just typed, or nothing. A line end changes the word it ends alone.

    `before` is the paragraph left of the caret without the sign; what is removed counts the sign too.
    """
    before = before[-LOOK_BACK:]
    marks = marks_of(language)
    if len(character) != 1 or not is_prose(before) or _NOTE.search(before):
        return _closing_address(before, marks) if character == '"' else None
    elided = _elided(before, character, marks, language)
    if elided is None:
        return _made(before, character, marks)
    mended = f"{before[: elided.start()]}’{elided[1]}"
    made = _made(mended, character, marks) or Replacement(1, character)
    whole = (mended + character)[: -made.remove] + made.insert
    return Replacement(len(before) + 1 - elided.start(), whole[elided.start() :])


def is_prose(before: str) -> bool:
    """Whether what is typed after this is prose: no code, no address, no picture line, no attribute of a tag."""
    before = before[-LOOK_BACK:]
    if _PICTURE_LINE.match(before) or _TARGET.search(before) or _ATTRIBUTE.search(before) or _address(before):
        return False
    return before.count("`") % 2 == 0


def _address(before: str) -> re.Match[str] | None:
    """The web or mail address that is being written."""
    if not before[-1:].strip():
        return None
    return _ADDRESS.search(before, len(before) - len(before.rsplit(maxsplit=1)[-1]))


def _made(before: str, character: str, marks: Marks) -> Replacement | None:
    made = None
    if character == "-":
        made = _dash(before, marks)
    elif character == ".":
        made = Replacement(3, marks.ellipsis) if before.endswith("..") and not before.endswith("...") else None
    elif character == '"':
        made = _double(before, marks)
    elif character == "'":
        made = Replacement(1, _single(before, marks))
    elif character == ">" and before[-1:] in _NOTE_ENDS:
        made = Replacement(2, _NOTE_ENDS[before[-1]])
    elif character in marks.ahead:
        made = _after_blank(before, character, marks)
    elif character.isalpha() and marks.acronym and before.endswith(marks.double[1]) and before[-2:-1].isalpha():
        made = Replacement(2, f"{marks.acronym[0]}{character}")  # what was taken for the end of a quotation
    elif character.isalpha() and marks.spaced and _SPACED_DASH.search(before[-_NEAR:]):
        made = Replacement(1, f" {character}")
    return made


def _after_blank(before: str, character: str, marks: Marks) -> Replacement | None:
    """The sign with the blank of its own before it, in the place of an ordinary one if there is one."""
    words = before.removesuffix(" ")
    if not _ENDS_WORD.search(words) or _TAKES_NO_BLANK.search(words[-_NEAR:]):
        return None
    if character == ":" and words == before and words[-1].isdigit():  # 12:30
        return None
    return Replacement(1 + len(before) - len(words), f"{marks.ahead[character]}{character}")


def _closing_address(before: str, marks: Marks) -> Replacement | None:
    """No address has such a sign, so that behind one it ends the quotation that is open."""
    found = _address(before)
    closes = found is not None and is_prose(before[: found.start()]) and _is_open(before, marks.double)
    return Replacement(1, marks.double[1]) if closes else None


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
    if marks.acronym and before[-1:].isalpha() and not _is_open(before, marks.double):
        return Replacement(1, marks.acronym[0])
    if _may_follow(before, marks.double, marks) or _may_open(before, marks.double, marks.single):
        return Replacement(1, opening)
    # After a figure, with nothing to close, it means inches.
    if _PRIME.search(before) and not _is_open(before, marks.double):
        return None
    return Replacement(1, closing)


def _single(before: str, marks: Marks) -> str:
    opening, closing = marks.single
    if marks.acronym and before[-1:].isalpha() and not _is_open(before, marks.single):
        return marks.acronym[1]
    if _may_follow(before, marks.single, marks) or _may_open(before, marks.single, marks.double):
        return opening
    return closing if closing == "’" or _is_open(before, marks.single) else "’"


def _may_follow(before: str, pair: tuple[str, str], marks: Marks) -> bool:
    """Whether a quotation may begin right after this, in a script that parts no words by blanks."""
    return marks.solid and not before[-1:].isascii() and not _is_open(before, pair)


def _may_open(before: str, pair: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether a mark here begins a quotation, by what stands to its left."""
    opening, inner = pair[0].strip(), other[0].strip()
    left = _EMPHASIS.sub("", before)
    # The blank that belongs to an opening mark (French) is no blank of the sentence.
    if before.endswith(pair[0]) and _opens_at(before[: -len(pair[0])], pair):
        return False
    if not left or left[-1].isspace() or left[-1] in _OPENING_BEFORE or _leans(left):
        return True
    if left[-1] in _DASHES:
        return not _is_open(left, pair)
    if left[-1] == inner != opening:
        return other[0] != other[1] or _opens_at(left[:-1], other)
    return False


def _leans(left: str) -> bool:
    return left[-1] == "’" and _LEANING.search(left[-_NEAR:]) is not None


def _opens_at(left: str, pair: tuple[str, str]) -> bool:
    """Whether a mark after this text opens, where the language opens and closes with the same one."""
    return pair[0] != pair[1] or not left or left[-1].isspace() or left[-1] in _OPENING_BEFORE


def _is_open(before: str, pair: tuple[str, str]) -> bool:
    opening, closing = pair[0].strip(), pair[1].strip()
    if opening == closing:
        return before.count(opening) % 2 == 1
    return before.rfind(opening) > before.rfind(closing)


def _elided(before: str, character: str, marks: Marks, language: str) -> re.Match[str] | None:
    """’tis, the ’80s, rock ’n’ roll: a word just ended, with an opening mark where an apostrophe belongs."""
    if character.isalnum():
        return None
    found = _elision(language.lower()[:2], marks.single[0]).search(before, max(0, len(before) - _NEAR))
    if not found:
        return None
    if character == "'":
        return found if found[1] in "nN" and language.lower().startswith("en") else None
    # An 80-year-old may begin a quotation; the ’80s-style hardly does.
    return found if character != "-" or not found[1].isdigit() else None


@lru_cache
def _elision(language: str, opening: str) -> re.Pattern[str]:
    words = "|".join(filter(None, (_YEAR, _ELISIONS.get(language, ""))))
    return re.compile(rf"(?<!\w){re.escape(opening)}({words})$", re.IGNORECASE)
