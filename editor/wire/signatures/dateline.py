"""Where and when a story was filed, in front of its first paragraph: “VILNIUS, Jan 10 (Reuters) - Text”."""

import re
from dataclasses import dataclass

from editor.text.vocabulary import vocabulary
from editor.wire.signatures.agencies import TEXT_AGENCY

_UPPER = r"[^\W\d_a-z][^\W\d_a-zà-öø-ÿ]+"
_PLACE = rf"(?:ST\.? )?{_UPPER}(?:[ /'’-]{_UPPER}){{0,4}}(?:,? [^\W\d_a-z][\w.]+(?: [A-Z][\w.]+)?)?"
_MIXED = r"[^\W\d_a-z][\w’'.-]+(?:[ /][^\W\d_a-z][\w’'.-]+){0,3}(?:, [^\W\d_a-z][\w. ]{1,24})?"
_MONTH = r"(?:ene|abr|ago|dic|feb|mar|may|jun|jul|sep|oct|nov|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DATE = rf"(?:{_DAY},? )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?|{_DAY}"
_AGENCY = rf"\((?P<agency>{TEXT_AGENCY}(?:[ /,]+{TEXT_AGENCY})*)\)"
_DASH = r"\s*(?:--|\.[-–—]|[–—]|(?<=\s)-(?=\s))\s*"
_UNLISTED = r"[A-Z]{3,5}"
_SMALL_LETTERS = r"[^\W\d_a-z][’']?[a-zà-öø-ÿ][\w’'.-]*"
_REGION = r"(?: \([^\W\d_a-z][\w .-]{1,24}\))?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<place>(?:{_PLACE})(?:,? (?:{_DATE}))?),? {_AGENCY}(?:{_DASH}|:?\s+)(?=\S)",
        rf"(?P<place>(?:{_MIXED}){_REGION}(?:,? (?:{_DATE}))?),? {_AGENCY}(?:{_DASH}|:?\s+)(?=\S)",
        rf"(?P<place>(?:{_PLACE}|{_MIXED}{_REGION})(?:,? (?:{_DATE}))?),? (?P<agency>{TEXT_AGENCY}){_DASH}(?=[“\"‘']?[^\W\d_a-z]|$)",
        rf"(?P<place>{_SMALL_LETTERS}(?: {_SMALL_LETTERS}){{0,2}}(?:, {_SMALL_LETTERS})?),? (?P<agency>{_UNLISTED})\s*(?:--|[–—])\s*(?=[“\"‘']?[^\W\d_a-z]|$)",
        rf"(?P<place>{_DATE}) {_AGENCY}{_DASH}(?=\S)",
        rf"{_AGENCY}{_DASH}(?=\S)",
        rf"(?P<place>(?:{_PLACE}),? (?:{_DATE}))(?:{_DASH}|:\s+)(?=\S)",
        rf"(?P<place>{_PLACE}(?:,? (?:{_DATE}))? \([^\W\d_a-z]{{3,6}}\)){_DASH}(?=\S)",
        rf"(?P<place>{_PLACE}){_DASH}(?=\S)",
        rf"(?P<place>(?:{_UPPER} )?[^\W\d_a-z]{{5,}}):\s+(?=[^\W\d_a-z][^:]{{60,}}[.”\"]$)",
    )
)
_NO_PLACE = vocabulary(
    """BREAKING UPDATE UPDATED EXCLUSIVE WATCH ANALYSIS OPINION LIVE CORRECTION FACTBOX EXPLAINER EXPLAINED REVIEW PROFILE
    INTERVIEW COMMENT VIDEO PHOTOS LATEST URGENT ALERT KILL EMBARGO NOTE FILE PHOTO PICTURED A AN THE NO YES WHY HOW WHO WHAT WHEN BUT AND NATO"""
)
_NO_AGENCY = vocabulary("MEP MEPS MPS MSP MSPS TDS CEO CEOS NHS NATO USA GAA FAQ FAQS LIVE")
_WINDOW = 400


@dataclass(frozen=True, slots=True)
class Dateline:
    """The dateline, the agency it names, and the paragraph without them."""

    place: str | None
    agency: str | None
    rest: str


def dateline_of(paragraph: str) -> Dateline | None:
    """The dateline a paragraph opens with, or None."""
    for form in _FORMS:
        found = form.match(paragraph[:_WINDOW])
        if not found:
            continue
        groups = found.groupdict()
        place = groups.get("place")
        if place and (place.split()[0].strip(",") in _NO_PLACE or place.split()[-1] in _NO_PLACE):
            continue
        if (place and place.upper() in _NO_PLACE) or groups.get("agency") in _NO_AGENCY:
            continue
        return Dateline(place.strip(" ,") if place else None, groups.get("agency"), paragraph[found.end() :])
    return None
