"""Text expansions: a short form typed and followed by a blank or a sign becomes the words it stands for.

The table is a plain text file the person edits: the short form, a tab, the words; `#` begins a line of comment.
"""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from editor.text.case_following import lend_case
from editor.text.edits import Replacement

LONGEST_FORM = 30
LONGEST_TEXT = 2_000
_NO_TEXT = frozenset({"Cc", "Cs", "Zl", "Zp"})
_NO_TRIGGER = frozenset("'’-‑_@/\\")


class Table(NamedTuple):
    """The short forms and their words, and what is wrong with the lines that were left out, by line number from 1."""

    expansions: Mapping[str, str]
    problems: tuple[tuple[int, str], ...] = ()


def read_table(text: str) -> Table:
    """The table of a file; a faulty line is left out and named, the others hold."""
    expansions: dict[str, str] = {}
    first_lines: dict[str, int] = {}
    problems = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        form, _, words = (part.strip() for part in line.partition("\t"))
        fault = _fault(form, words) or (
            f"“{form}” is already on line {first_lines[form]}; that one holds." if form in expansions else ""
        )
        if fault:
            problems.append((number, fault))
        else:
            expansions[form] = words
            first_lines[form] = number
    return Table(MappingProxyType(expansions), tuple(problems))


def _fault(form: str, words: str) -> str:
    if not words:
        return "There is no tab between the short form and its words, or nothing after it."
    if len(form) > LONGEST_FORM or not form or not all(_of_a_form(sign) for sign in form):
        return f"“{form[:LONGEST_FORM]}” is no short form: use letters and figures only, at most {LONGEST_FORM}."
    if any(unicodedata.category(sign) in _NO_TEXT and sign != "\t" for sign in words):
        return f"The words for “{form}” hold a sign that is no text, such as a line end or a NUL."
    if len(words) > LONGEST_TEXT:
        return f"The words for “{form}” are longer than {LONGEST_TEXT:,} signs."
    return ""


def expand(before: str, character: str, table: Table) -> Replacement | None:
    """The expansion that the sign just typed calls for, with the sign after it, or nothing.

    `before` is the paragraph left of the caret without the sign; what is removed counts the sign too. A short form in
    small letters follows the case it is typed in: `tsp` gives “the Spokesman”, `Tsp` “The Spokesman”. Nothing is
    expanded within a word or an address.
    """
    if len(character) != 1 or _of_a_form(character) or character in _NO_TRIGGER:
        return None
    start = len(before)
    while start and len(before) - start <= LONGEST_FORM and _of_a_form(before[start - 1]):
        start -= 1
    form = before[start:]
    if not form or (
        start and (_of_a_form(before[start - 1]) or before[start - 1] in _NO_TRIGGER or before[start - 1] == ".")
    ):
        return None
    words = table.expansions.get(form)
    if words is None and form != form.lower() and form.lower() in table.expansions:
        words = lend_case(form, table.expansions[form.lower()])
    return Replacement(len(form) + 1, words + character) if words is not None else None


def _of_a_form(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")
