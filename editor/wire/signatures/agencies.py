"""The agencies copy and pictures come from, and how they sign: the list of the credit desk, as patterns of text."""

import re
from collections.abc import Iterable
from itertools import chain

from editor.media.credits.shipped import shipped

_AGENCIES = tuple(shipped())
_COPY = tuple(chain.from_iterable(agency.copy for agency in _AGENCIES))
_PICTURES = tuple(chain.from_iterable(agency.pictures for agency in _AGENCIES))
_BESIDE = tuple(chain.from_iterable(agency.beside for agency in _AGENCIES))


def _any_of(names: Iterable[str]) -> str:
    forms = {form for name in names for form in (name, name.upper())}
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


TEXT_AGENCY = rf"(?<![\w.])(?:{_any_of(_COPY)})(?![\w])"
"""Pattern of an agency that signs stories."""

AGENCY = rf"(?<![\w.])(?:{_any_of(_PICTURES + _COPY)})(?: (?:Images|Pool|Pictures|Photos?|Europe|UK))*(?!\w)"
"""Pattern of any agency, as it signs a picture."""

AGENCY_IN_FORM = rf"(?:{AGENCY}|(?<!\w)(?:{'|'.join(map(re.escape, _BESIDE))})(?!\w))"
"""Pattern of any agency where the form around it says that it is a credit."""

IN_SMALL_LETTERS = frozenset(name for name in _COPY + _PICTURES if name.islower())
"""Agencies that sign without a capital."""

_WHOLE_SOURCE = re.compile(rf"{TEXT_AGENCY}(?:(?:,| and| &| /|/) ?{TEXT_AGENCY})*")
_DESK = re.compile(
    rf"({TEXT_AGENCY})(?: (?:Scotland|Ireland|Wales|England|Sport|Business|Politics|[A-Z]\w+ (?:Correspondent|Editor|Reporter)))"
)
_YEARS = r"(?:\d{4}(?:-\d{4})?)?"
_SIGNED = re.compile(
    rf"(?:(?:©|\(c\)|copyright)\s*)*{_YEARS}\s*(?:by )?(?:the )?({TEXT_AGENCY})(?:,? (?:GmbH|Inc|Ltd|plc|LLC))?[\s,]*{_YEARS}(?:\.?\s*all rights reserved\b.{{0,300}})?",
    re.IGNORECASE,
)
_PICTURE_ONLY = re.compile("|".join(map(re.escape, _PICTURES)), re.IGNORECASE)


def source_of(line: str) -> str | None:
    """The agency or agencies a line consists of and nothing else, as written."""
    bare = line.strip(" \u00a0–—-()[].")
    return bare if _WHOLE_SOURCE.fullmatch(bare) else None


def employer_of(byline: str) -> str | None:
    """The agency that the last part of a byline names, alone or with a desk of its own: “PA”, “PA Scotland”."""
    last = byline.rsplit(", ", maxsplit=1)[-1].rsplit(" with ", maxsplit=1)[-1]
    desk = _DESK.fullmatch(last)
    return desk[1] if desk else source_of(last)


def copyright_source(line: str) -> str | None:
    """The agency of a line such as “© AFP 2024” or “Copyright 2024 The Associated Press. All rights reserved.”."""
    found = _SIGNED.fullmatch(line.strip(" –—-()[]."))
    return found[1] if found and re.fullmatch(TEXT_AGENCY, found[1]) else None


def one_agency(one: str, other: str) -> bool:
    """Whether two ways to sign copy are the same agency's (“AP”, “Associated Press”)."""
    signed = {one.casefold(), other.casefold()}
    return len(signed) == 1 or any(signed <= set(map(str.casefold, agency.copy)) for agency in _AGENCIES)


def signs_pictures_only(name: str) -> bool:
    """Whether a credit names an agency or library that sells no text."""
    return bool(_PICTURE_ONLY.search(name))
