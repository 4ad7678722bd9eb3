"""Copyright signs in a credit: “© 2024 Jane Doe / Agency”. The copyright notice is a field of its own and stays."""

import re

from editor.media.credits.agencies import Agencies
from editor.media.credits.values import Idea, Signed

_SIGN = r"(?:©|\([cC]\)|\b(?:[Cc]opyright|COPYRIGHT)\b)"
_YEARS = r"\d{4}(?: ?[-–/] ?\d{2,4})?"
_FIRST = re.compile(rf"^{_SIGN}(?: ?{_SIGN})? ?:? ?(?:{_YEARS}[ ,:]+)?(?:(?:by|BY) )?(?=\S)")
_LATER = re.compile(rf"([/|] ?| via )(?:©|\([cC]\)) ?(?:{_YEARS} )?")
_LAST_YEARS = re.compile(rf",? {_YEARS}\.?$")
_FIRST_YEARS = re.compile(rf"^{_YEARS} ")
_RESERVED = re.compile(
    r"[.,;]? (?:all rights reserved|alle rechte vorbehalten|tous droits réservés|or (?:its )?licensors)\.?$",
    re.IGNORECASE,
)


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    return signed.each(_bare).each(lambda line: _without_year(line, agencies))


def _bare(line: str) -> str:
    first = _FIRST.match(line)
    bare = line[first.end() :] if first else line
    bare = _RESERVED.sub("", bare)
    if first:
        bare = _LAST_YEARS.sub("", bare)
    return _LATER.sub(r"\1", bare)


def _without_year(line: str, agencies: Agencies) -> str:
    """“Getty Images 2024” is the agency’s notice; a year beside any other name may belong to it."""
    bare = _LAST_YEARS.sub("", _FIRST_YEARS.sub("", line))
    return bare if agencies.named(bare) else line


IDEA = Idea(
    "copyright",
    "a copyright sign is no part of a credit",
    _apply,
    frozenset(
        [
            "c",
            "copyright",
            "by",
            "all",
            "rights",
            "reserved",
            "alle",
            "rechte",
            "vorbehalten",
            "tous",
            "droits",
            "réservés",
            "or",
            "its",
            "licensors",
        ]
    ),
)
