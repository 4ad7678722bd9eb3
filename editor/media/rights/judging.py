"""Terms held against one use of a picture: what stops it, what a person must have read, and what to keep in mind."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from editor.domain.listing import ending_in, listed
from editor.domain.picture_rights import By, FirstUse
from editor.media.rights.barred import barred
from editor.media.rights.countries import names
from editor.media.rights.outlets import PAPERS, PUBLISHES, meant, which_of
from editor.media.rights.terms import Kind, Passage, Rule, Terms, moment_of
from editor.media.rights.use import ORDER, Level, Said, Use, days_at, in_words

SOON: Final = timedelta(days=7)
_NOISE: Final = frozenset(
    {"photo", "photos", "foto", "picture", "image", "handout", "via", "by", "the", "courtesy", "of"}
)
_PURPOSES: Final = frozenset({"editorial"})
_FROM_WHOM: Final = frozenset({"handout", "pool", "archive"})
_BINDING_NOBODY: Final = frozenset({Kind.NOTE, Kind.EVERYWHERE})
_NO_ZONE: Final = "and the newsroom does not say in which time zone its days are."
_SAME: Final[dict[By, str]] = {"file": "it", "job": "one of the same job", "looks": "one that looks the same"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """One sentence about a use. `words` are those of the terms, exactly as somebody must acknowledge them."""

    level: Level
    rule: str
    message: str
    words: str
    field: str


def judge(terms: Terms, use: Use) -> list[Verdict]:
    """Everything the terms say against a use, what stops it first. What somebody acknowledged is not said again."""
    found = list(_of_rules(terms, use))
    unread = [(passage, "not-understood") for passage in terms.rest] + _contradicted(terms, found)
    for passage, rule in unread:
        said = f"{use.name} says" if passage.field == passage.plain_field else f"{use.name}: {passage.says}"
        message = f"{said} “{passage.text}”: read it and say that you have."
        found.append(Verdict("acknowledge", rule, message, passage.text, passage.plain_field))
    kept = [one for one in found if one.level != "acknowledge" or one.words not in use.acknowledged]
    return sorted(dict.fromkeys(kept), key=lambda one: ORDER.index(one.level))


def _contradicted(terms: Terms, found: list[Verdict]) -> list[tuple[Passage, str]]:
    """What binds by a part of the file that was not believed, and nothing was asked about yet: a person says which part is right."""
    asked = {one.words for one in found if one.level != "advice"}
    binding = (rule.passage for rule in terms.rules if rule.kind not in _BINDING_NOBODY)
    told = dict.fromkeys(each for each in binding if each.is_contradicted and each.text not in asked)
    return [(passage, "contradicted") for passage in told]


def _of_rules(terms: Terms, use: Use) -> Iterator[Verdict]:
    for rule in terms.rules:
        said = _JUDGES.get(rule.kind, _nothing)(rule, use, terms)
        if said is not None:
            level, name, sentence = said
            at = rule.passage
            message = f"{use.name} {sentence} {at.says} {ending_in(at.text)}"
            yield Verdict(level, name, message, at.text, at.plain_field)


def _nothing(rule: Rule, use: Use, terms: Terms) -> Said:
    return None


def _out(rule: Rule, use: Use, terms: Terms) -> Said:
    if not use.territory:
        return (
            "acknowledge",
            "territory",
            "may not be used everywhere, and the newsroom does not say where it publishes.",
        )
    barred = use.territory & set(rule.value)
    return ("block", "territory", f"may not be used in {_named(barred)}.") if barred else None


def _only(rule: Rule, use: Use, terms: Terms) -> Said:
    if not use.territory:
        return (
            "acknowledge",
            "territory",
            "may not be used everywhere, and the newsroom does not say where it publishes.",
        )
    barred = use.territory - set(rule.value)
    return ("block", "territory", f"may not be used in {_named(barred)}.") if barred else None


def _limited(rule: Rule, use: Use, terms: Terms) -> Said:
    allowed = meant(rule.value)
    if not allowed:
        fits = set(rule.value) <= _PURPOSES
        return None if fits else ("acknowledge", "outlet", f"is for {listed(sorted(rule.value))} alone.")
    ours = use.outlets & PUBLISHES
    over = ours - allowed
    if over == {"print"} and allowed & PAPERS:
        return "acknowledge", "outlet", f"is for {listed(sorted(rule.value))} alone."
    return ("block", "outlet", f"may not be used for {listed(sorted(over))}.") if over else None


def _permission(rule: Rule, use: Use, terms: Terms) -> Said:
    if _has_leave(use) or not _concerns(rule, use):
        return None
    return "acknowledge", "permission", "needs permission: get it, or say that you have read this."


def _fee(rule: Rule, use: Use, terms: Terms) -> Said:
    return ("advice", "fee", "costs more than usual.") if _concerns(rule, use) else None


def _concerns(rule: Rule, use: Use) -> bool:
    here, unsure = which_of(meant(rule.value), use.outlets)
    return bool(here or unsure or {"any", "editorial"} & set(rule.value)) or ("cover" in rule.value and use.lead)


def _story_only(rule: Rule, use: Use, terms: Terms) -> Said:
    if use.first is None:
        return "advice", "story-only", "is for the story that it was sent with: see that this is the one."
    return _bound(rule, use, use.first), "story-only", f"is for one story only, and {_used_first(use.first)}."


def _once(rule: Rule, use: Use, terms: Terms) -> Said:
    if use.first is None:
        return "advice", "once", "may be used once."
    return _bound(rule, use, use.first), "once", f"may be used once, and {_used_first(use.first)}."


def _bound(rule: Rule, use: Use, first: FirstUse) -> Level:
    """The story that used it first has it; others do not.

    Looks may deceive, and whoever sent it may give leave for a second story: then a person answers for that by name.
    """
    looks = first.by == "looks" or rule.passage.is_of_another
    return "acknowledge" if _has_leave(use) or looks else "block"


def _has_leave(use: Use) -> bool:
    """Whether somebody gave leave; with the categories of `_FROM_WHOM` the permission says no more than whose picture it is."""
    return use.permitted and use.category not in _FROM_WHOM


def _used_first(first: FirstUse) -> str:
    return f"“{first.slug}” used {_SAME[first.by]} first"


def _credit(rule: Rule, use: Use, terms: Terms) -> Said:
    if not rule.value:
        return _any_credit(use)
    if _words(rule.value[0]) <= _words(use.credit):
        return None
    return "acknowledge", "credit", f"must be credited “{rule.value[0]}”, and the credit is {ending_in(use.credit)}"


def is_shared(credit: str, came: str) -> bool:
    """Whether a credit names one of those whom a file credits; a file that credits nobody asks for nobody."""
    theirs = _words(came)
    return not theirs or not theirs.isdisjoint(_words(credit))


def _any_credit(use: Use) -> Said:
    """A credit must stand there, and nobody says which: one that names none of those whom the file credits is another's."""
    if is_shared(use.credit, use.credit_came):
        return None
    return (
        "acknowledge",
        "credit",
        f"must be credited, to “{use.credit_came}” as its file has it, and the credit is {ending_in(use.credit)}",
    )


def _until(rule: Rule, use: Use, terms: Terms) -> Said:
    return None if use.agreed_time else ends(moment_of(rule.value[0]), use.at, use.zone)


def _days(rule: Rule, use: Use, terms: Terms) -> Said:
    if use.agreed_time:
        return None
    number, *since = rule.value
    start = date.fromisoformat(since[0]) if since else terms.arrived
    if start is None:
        return "acknowledge", "days", f"may be used for {number} days, and nobody knows since when."
    return ends(start + timedelta(days=int(number)), use.at, use.zone)


def ends(last: datetime | date, at: datetime, zone: tzinfo | None) -> Said:
    """What is said at a moment of a permission whose last day or moment this is; None while there is time.

    A day is over when it is over in this zone; where nobody said which, a person answers for the hours in which it depends.
    """
    if isinstance(last, datetime):
        surely, perhaps, left = at > last, at > last, last - at
    else:
        first_today, last_today = days_at(at, zone)
        surely, perhaps, left = first_today > last, last_today > last, last - first_today
    day = in_words(last)
    if surely:
        return "block", "expired", f"may not be used any more: its time was over on {day}."
    if perhaps:
        return "acknowledge", "expired", f"may be used until {day}, {_NO_ZONE}"
    return ("advice", "expiring", f"may be used until {day}.") if left <= SOON else None


def _from(rule: Rule, use: Use, terms: Terms) -> Said:
    first = moment_of(rule.value[0])
    if isinstance(first, datetime):
        early = surely = use.at < first
    else:
        first_today, last_today = days_at(use.at, use.zone)
        early, surely = first_today < first, last_today < first
    said = f"may not be used before {rule.value[0].replace('T', ' ')}"
    if surely:
        return "block", "embargo", f"{said}."
    return ("acknowledge", "embargo", f"{said}, {_NO_ZONE}") if early else None


def _category(rule: Rule, use: Use, terms: Terms) -> Said:
    said, *giver = rule.value
    if giver and not _words(giver[0]) <= _words(f"{use.giver} {use.credit}"):
        return "acknowledge", "giver", f"comes from “{giver[0]}”, and neither its credit nor its rights say so."
    if use.category:
        return (
            None
            if use.category == said
            else ("advice", "category", f"is kept as {use.category}, and seems to be {said}.")
        )
    return "advice", "category", f"seems to be {said}: say so in its rights."


def _heed(rule: Rule, use: Use, terms: Terms) -> Said:
    return "acknowledge", "heed", "comes with something to heed."


_JUDGES: Final[dict[Kind, Callable[[Rule, Use, Terms], Said]]] = {
    Kind.OUT: _out, Kind.ONLY: _only, Kind.BARRED: barred, Kind.LIMITED: _limited, Kind.PERMISSION: _permission,
    Kind.FEE: _fee, Kind.STORY_ONLY: _story_only, Kind.ONCE: _once, Kind.CREDIT: _credit, Kind.UNTIL: _until,
    Kind.DAYS: _days, Kind.FROM: _from, Kind.CATEGORY: _category, Kind.HEED: _heed,
}  # fmt: skip


def _named(codes: frozenset[str]) -> str:
    known = names()
    return listed(sorted(known.get(code, code) for code in codes))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower())) - _NOISE
