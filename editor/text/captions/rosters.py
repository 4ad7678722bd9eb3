"""Rosters: who is behind a shirt number. One plain text table of the person's own, with several rosters in it.

    [h Avel Rovers]
    7<tab>Nell Exampleton
    ref<tab>referee Sam Sampleford

A heading gives a roster its prefix and its name. The code `h7` is “Nell Exampleton (7)”, `href` “referee Sam Sampleford”,
and `h` alone “Avel Rovers”. Before the first heading codes have no prefix. `#` begins a line of comment.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

LONGEST_CODE = 30
LONGEST_WORDS = 200
_HEADING = re.compile(r"\[(\S+)[ \t]+(.+)\]")
_SHIRT = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class Rosters:
    """Codes, in small letters, with their words; and what is wrong with the lines that were left out, by number from 1."""

    codes: Mapping[str, str]
    problems: tuple[tuple[int, str], ...] = ()

    def words(self, code: str) -> str | None:
        """What a code stands for, however its letters are typed."""
        return self.codes.get(code.casefold())


NONE = Rosters(MappingProxyType({}))


def read_rosters(text: str) -> Rosters:
    """The rosters of a file; a faulty line is left out and named, the others hold."""
    codes: dict[str, str] = {}
    first_lines: dict[str, int] = {}
    problems: list[tuple[int, str]] = []
    prefix = ""
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line.strip().startswith("["):
            heading = _HEADING.fullmatch(line.strip())
            if heading is None:
                problems.append((number, "Write a heading as a prefix and a name in square brackets: [h Avel Rovers]."))
                prefix = "\\"  # what follows belongs to no roster that could be called
                continue
            prefix, code, words = heading[1], heading[1], heading[2].strip()
        else:
            short, _, words = (part.strip() for part in line.partition("\t"))
            code = prefix + short
            words = f"{words} ({short})" if prefix and _SHIRT.fullmatch(short) and words else words
        fault = "" if code.startswith("\\") else _fault(code, words, first_lines)
        if fault:
            problems.append((number, fault))
        elif not code.startswith("\\"):
            codes[code.casefold()] = words
            first_lines[code.casefold()] = number
    return Rosters(MappingProxyType(codes), tuple(problems))


def _fault(code: str, words: str, first_lines: Mapping[str, int]) -> str:
    if not words:
        return "There is no tab between the code and its words, or nothing after it."
    if not code or len(code) > LONGEST_CODE or "\\" in code or any(sign.isspace() for sign in code):
        return f"“{code[:LONGEST_CODE]}” is no code: no blanks and no “\\”, at most {LONGEST_CODE} signs."
    if len(words) > LONGEST_WORDS:
        return f"The words for “{code}” are longer than {LONGEST_WORDS} signs."
    if code.casefold() in first_lines:
        return f"“{code}” is already on line {first_lines[code.casefold()]}; that one holds."
    return ""
