"""Uses that terms forbid, held against one: a rule may forbid several, and the gravest of what it says is said."""

from datetime import UTC, date

from editor.domain.listing import listed
from editor.domain.picture_rights import ARCHIVE_DAYS
from editor.media.rights.outlets import PAPERS, meant, which_of
from editor.media.rights.terms import Rule, Terms
from editor.media.rights.use import ORDER, Said, Use, days_at, in_words


def barred(rule: Rule, use: Use, terms: Terms) -> Said:
    """What a rule that forbids uses says of this one."""
    said = [one for judged in _JUDGES if (one := judged(rule, use, terms)) is not None]
    return min(said, key=lambda one: ORDER.index(one[0]), default=None)


def _cropped(rule: Rule, use: Use, terms: Terms) -> Said:
    if "crop" in rule.value and use.cropped:
        return "block", "cropped", "is cropped and may not be."
    if "crop" in rule.value and use.straightened:
        return "block", "cropped", "is straightened, which cuts its edges off, and may not be cropped."
    return None


def _altered(rule: Rule, use: Use, terms: Terms) -> Said:
    if "alter" in rule.value and (use.straightened or use.toned):
        return "block", "altered", f"is {'straightened' if use.straightened else 'toned'} and may not be altered."
    return None


def _outlet(rule: Rule, use: Use, terms: Terms) -> Said:
    here, unsure = which_of(meant(rule.value), use.outlets)
    if here:
        return "block", "outlet", f"may not be used for {listed(sorted(here))}."
    return ("acknowledge", "outlet", "may not be used in every kind of paper.") if unsure else None


def _front_page(rule: Rule, use: Use, terms: Terms) -> Said:
    if "cover" not in rule.value:
        return None
    paper = use.lead and use.outlets & {"print", *PAPERS}
    return "acknowledge" if paper else "advice", "cover", "must stay off the front page."


def _archived(rule: Rule, use: Use, terms: Terms) -> Said:
    """A picture that must not be archived, used later than `ARCHIVE_DAYS` after its day.

    A desk may follow a story up with it for some weeks. After that it is an archive picture, and an agency bills that: one
    that lay here so long may not be used anew. One that is old but came lately may have been sent out again, and one that
    readers have in this story already may have been cleared to stay: a person answers for that by name. Leave that was given
    until a known day goes before all of it.
    """
    if "archive" not in rule.value:
        return None
    if use.agreed_time or terms.arrived is None or _days_since(terms.arrived, use) <= ARCHIVE_DAYS:
        return "advice", "archive", "must not be kept for later."
    if use.shown:
        day = in_words(terms.arrived)
        return "acknowledge", "archive", f"is from {day}; it must not be archived, and readers have it still."
    if use.came is not None and _days_since(use.came, use) > ARCHIVE_DAYS:
        return "block", "archive", f"came on {in_words(use.came)} and may not be used from the archive."
    return "acknowledge", "archive", f"is from {in_words(terms.arrived)} and may not be used from an archive."


def _days_since(day: date, use: Use) -> int:
    return (days_at(use.at, use.zone or UTC)[0] - day).days


def _matter(rule: Rule, use: Use, terms: Terms) -> Said:
    """What a story is about and how it takes that, which only a person can tell; and a picture that is for no newspaper at all."""
    if "editorial" in rule.value:
        return "block", "outlet", "may not be used editorially."
    kinds = sorted(_MATTERS.intersection(rule.value))
    return (
        ("acknowledge", "matter", f"may not be used for {listed(kinds)}: see that this story is none.")
        if kinds
        else None
    )


_MATTERS = frozenset({"entertainment", "satire"})
_JUDGES = (_cropped, _altered, _outlet, _matter, _front_page, _archived)
