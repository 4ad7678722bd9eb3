"""Who wrote it, as pages say it: “By Jane Example”, “By X in Y”, a name and a role, a name alone."""

import re
from dataclasses import dataclass

from editor.text.names import NAME, is_person, names_in
from editor.wire.signatures.agencies import AGENCY
from editor.wire.signatures.sentence import ends_like_a_sentence, ends_with_full_stop

_LONGEST = 160
_BY = re.compile(
    r"(?:[–—-]\s*)?(?:(?:Words|Story|Report(?:ed|ing)?|Written|WORDS|Analysis|Review|Interview|Exclusive|EXCLUSIVE)?\s*\b[Bb]y|BY|Words)\b\s*:?\s+(?P<who>\S.*)"
)
_BY_ABROAD = re.compile(
    r"(?:[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|Le|LE|[Dd]i|DI|[Dd]oor|DOOR|A[fv])\s+(?P<who>[^\W\d_a-z].*)"
)
_REPORTS = re.compile(rf"(?P<who>{NAME}) (?:reports|reporting) (?:from|in|at) (?:the )?[^\W\d_a-z][^.]{{2,40}}")
_WITH_AGENCY = re.compile(rf"(?P<who>[^,]+) with {AGENCY}")
_AND_ABROAD = re.compile(r" (?:und|et|y|e|agus) ")
_BY_ALONE = frozenset(
    {
        "by",
        "by:",
        "words",
        "words by",
        "written by",
        "written by:",
        "reported by:",
        "story by",
        "von",
        "par",
        "por",
        "di",
        "door",
    }
)
_WATCH = re.compile(r" \((?:now|earlier|until \d[^()]{0,8}|from \d[^()]{0,8})\)")
_ROLE_WORD = (
    r"(?:correspondent|reporters?|editor|writer|columnist|journalist|bureau|chief|producer|critic|analyst|contributor|"
    r"sub-?editor|staff|newsdesk|in [A-Z]\w+)"
)
_ROLE = re.compile(
    rf"(?:[A-Z][\w’'&-]*,? (?:[\w’'&,-]+ ){{0,6}})?{_ROLE_WORD}\b(?:[ ,|–-]+[^.]{{0,60}})?|(?:reporting|writing) (?:from|in) \w[^.]{{2,40}}",
    re.IGNORECASE,
)
_STAFF = re.compile(
    rf"(?:(?:{AGENCY}|our|staff|[A-Z][\w.]*) (?:staff |news |own |political |special |local democracy )?(?:reporters?|correspondents?|staff|writers?|team|newsdesk)"
    rf"|{AGENCY}|the newsroom|staff(?: and agencies)?|newsroom|agencies)",
    re.IGNORECASE,
)
_REPORTERS = re.compile(
    rf"(?:{AGENCY}|[Oo]ur|[Ss]taff)(?: [Ss]taff| [Nn]ews)? (?:[Rr]eporters?|[Cc]orrespondents?|[Ww]riters?|[Ss]taff)"
)
_TEAM = re.compile(r"(?:[A-Z][\w’'&-]+ ){1,2}(?:[Dd]esk|[Tt]eam|[Ss]taff|[Nn]ewsroom|[Rr]eporters)")
_OF_A_PAPER = re.compile(
    r"(?:[A-Z][\w’'&-]+ ){1,2}(?:Gazette|Times|Herald|Echo|Post|Journal|Courier|Mail|Star|Chronicle|Examiner|Ledger|Tribune|Observer|Telegraph|Argus)"
    r" [Rr]eporter"
)
_DESK = re.compile(
    r"(?:BBC|ITV|Sky|RTÉ|STV|UTV|PA) (?:News|Sport|Business)(?: (?:NI|Online))?(?:,? (?:[A-Z][\w’'-]*(?: |$)){1,4})?"
)
_OF_THE_HOUSE = re.compile(
    r"(?:the|our|an?) (?!time\b)(?:[\w’'.&-]+ ){0,4}(?:desk|team|staff|newsroom|reporters?|correspondents?|writers?)",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?P<mark>\s*[,|–—(]\s*|\s-\s|,?\s(?=(?:in|at)\s)|\s(?=[A-Z]?[\w ]*(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter)\b))"
)
_PLACED = re.compile(
    rf"(?:in|at) (?:the )?(?:{NAME}|[A-Z]\w+)(?: and (?:{NAME}|[A-Z]\w+))?(?:, (?:{NAME}|[A-Z]\w+))?(?:,? (?:{AGENCY}|[^.]*{_ROLE_WORD}))?"
)
_MONTHS = re.compile(r"\b(?:January|February|March|April|June|July|August|September|October|November|December|\d{4})\b")


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline without its “By”. `sure` is False for a name that stands alone."""

    text: str
    sure: bool


def byline_of(text: str, *, below_headline: bool) -> Byline | None:
    """The byline a line is, or None. Only below the headline may it do without “By”."""
    if len(text) > _LONGEST or (ends_with_full_stop(text) and not re.search(r"\b[A-Z]\.$", text)):
        return None
    by = _BY.fullmatch(text)
    if by:
        return Byline(by["who"], sure=True) if _names_someone(by["who"]) else None
    return _without_by(text) if below_headline else None


def by_alone(text: str) -> bool:
    """Whether a line is a “By” whose name stands on the next line."""
    return text.casefold() in _BY_ALONE


def people_of(byline: str) -> list[str]:
    """The persons a byline names, without their roles and places."""
    parts = re.split(r"\s*(?:,|\||&|/|\band\b|\bAND\b|\b[Ii]n\b|\bfor\b|\bat\b|[–—(])\s*", byline)
    return [part for part in parts if is_person(part)]


def _without_by(text: str) -> Byline | None:
    return next(filter(None, (form(text) for form in (_by_abroad, _staff, _names, _name_and_role))), None)


def _by_abroad(text: str) -> Byline | None:
    found = _BY_ABROAD.fullmatch(text)
    if not found or not names_in(_AND_ABROAD.sub(" and ", found["who"])):
        return None
    return Byline(found["who"], sure=not text.startswith("Le "))


def _staff(text: str) -> Byline | None:
    if _REPORTERS.fullmatch(text):
        return Byline(text, sure=True)
    return (
        Byline(text, sure=False)
        if (_TEAM.fullmatch(text) or _OF_A_PAPER.fullmatch(text)) and not re.search(AGENCY, text)
        else None
    )


def _names(text: str) -> Byline | None:
    shared = _WITH_AGENCY.fullmatch(text)
    if shared and names_in(shared["who"]):
        return Byline(text, sure=True)
    if re.search(AGENCY, text.split(",", maxsplit=1)[0]):
        return None
    if names_in(text):
        return Byline(text, sure=" and " in text and len(text.split()) <= 12)
    reports = _REPORTS.fullmatch(text)
    if reports and is_person(reports["who"]):
        return Byline(text, sure=True)
    return Byline(text, sure=True) if _WATCH.search(text) and names_in(_WATCH.sub("", text)) else None


def _name_and_role(text: str) -> Byline | None:
    if re.search(AGENCY, text.split(",", maxsplit=1)[0]):
        return None
    found = next((mark for mark in _REST.finditer(text) if names_in(text[: mark.start()])), None)
    if not found:
        return None
    rest = text[found.end("mark") :].strip(" ()")
    if rest.startswith(("in ", "at ")):
        return Byline(text, sure=True) if _PLACED.fullmatch(rest) else None
    if _ROLE.fullmatch(rest):
        return Byline(f"{text[: found.start()]}, {rest}" if found["mark"].isspace() else text, sure=True)
    return Byline(text, sure=False) if "|" in found["mark"] or re.fullmatch(rf"(?:[Tt]he )?{AGENCY}", rest) else None


def is_role(text: str) -> bool:
    """Whether a line is the role of a writer named on the line before."""
    return len(text) <= 80 and not ends_like_a_sentence(text) and bool(_ROLE.fullmatch(text) or _DESK.fullmatch(text))


def _names_someone(who: str) -> bool:
    house = who.split(",", maxsplit=1)[0].strip()
    if _STAFF.fullmatch(house) or _OF_THE_HOUSE.fullmatch(house):
        return True
    role, _, name = who.partition(", ")
    if _ROLE.fullmatch(role) and not is_person(role) and is_person(name):
        return True
    first = re.split(r"\s*(?:,|\||&|\band\b|\bAND\b|\bin\b|\bIN\b|\bfor\b|\bFOR\b|\bat\b|[–—(/]|\s-\s)\s*", who)[0]
    return is_person(first) and not _MONTHS.search(first)
