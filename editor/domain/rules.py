"""The rule table: who may do what to a story, from where to where, and what must hold besides.

One table, three readers. `workflow.py` reads it to answer the window; the migrations write it into the table `rule`,
which the triggers of SQLite and PostgreSQL read. Nothing about who may do what is said anywhere else.
"""

from typing import NamedTuple

from editor.domain.story import Live, Status

AUTHOR, ASSIGNEE, STAFF = "author", "assignee", "staff"
"""Who, besides the four roles: the story's author, its assignee, any active member of staff."""

CORRECTION_CLASSES = ("update", "clarification", "correction")
NEW = ""
"""The status before there is a story."""


class Rule(NamedTuple):
    """One row: `who` may do `action` from `from_status` to `to_status` if all the conditions named hold.

    policy: name of a policy switch that must be on. based: the actor must have seen the current revision.
    approved_text: what is approved must be the current text. not_author: forbidden to the author unless four_eyes is
    off; with strict, to the last editor too. reason: one must be given. lease_free: nobody else is editing. live: what
    readers must see. embargo: it must have passed. notes: no blocking note is open. checks: which findings stop it
    ("submit" may be overridden with a reason). moment: a time must be given, not before the embargo. manifest: a
    package's manifest hash must be given. value: what must be given (a correction class, or anything at all).
    spiked_from: the status it was spiked in.
    """

    action: str
    from_status: str
    to_status: str
    who: str
    policy: str = ""
    based: bool = False
    approved_text: bool = False
    not_author: bool = False
    reason: bool = False
    lease_free: bool = False
    live: str = ""
    embargo: bool = False
    notes: bool = False
    checks: str = ""
    moment: bool = False
    manifest: bool = False
    value: str = ""
    spiked_from: str = ""


REPORTER, SUBEDITOR, PRODUCER = "reporter", "subeditor", "producer"
DRAFT, SUBMITTED, APPROVED = Status.DRAFT.value, Status.SUBMITTED.value, Status.APPROVED.value
SCHEDULED, PUBLISHED, SPIKED = Status.SCHEDULED.value, Status.PUBLISHED.value, Status.SPIKED.value
EVERY = tuple(status.value for status in Status)
CLASS, ANY = "class", "any"
NOT_LIVE = "not live"


def _content() -> list[Rule]:
    create = [Rule("create", NEW, DRAFT, who, value=ANY) for who in (REPORTER, SUBEDITOR, PRODUCER)]
    save = [Rule("save", DRAFT, DRAFT, who, based=True) for who in (AUTHOR, ASSIGNEE, SUBEDITOR)]
    return [*create, *save, Rule("save", SUBMITTED, SUBMITTED, SUBEDITOR, based=True)]


def _review() -> list[Rule]:
    table = [
        Rule("submit", DRAFT, SUBMITTED, who, based=True, checks="submit") for who in (REPORTER, SUBEDITOR, PRODUCER)
    ]
    table.append(Rule("recall", SUBMITTED, DRAFT, AUTHOR, lease_free=True))
    table += [
        Rule("return", start, DRAFT, who, reason=True)
        for start in (SUBMITTED, APPROVED)
        for who in (SUBEDITOR, PRODUCER)
    ]
    table.append(
        Rule("approve", SUBMITTED, APPROVED, SUBEDITOR, based=True, not_author=True, notes=True, checks="approve")
    )
    table += [Rule("reopen", start, SUBMITTED, SUBEDITOR) for start in (APPROVED, SCHEDULED)]
    return table


def _release() -> list[Rule]:
    table = [
        Rule("schedule", APPROVED, SCHEDULED, who, approved_text=True, moment=True) for who in (SUBEDITOR, PRODUCER)
    ]
    table += [Rule("unschedule", SCHEDULED, APPROVED, who) for who in (SUBEDITOR, PRODUCER)]
    for start in (APPROVED, SCHEDULED):
        for who, policy in ((PRODUCER, ""), (SUBEDITOR, "subeditors_publish")):
            table.append(
                Rule(
                    "publish",
                    start,
                    PUBLISHED,
                    who,
                    policy=policy,
                    based=True,
                    approved_text=True,
                    embargo=True,
                    manifest=True,
                )
            )
    table.append(Rule("revise", PUBLISHED, DRAFT, STAFF, value=CLASS))
    table += [Rule("withdraw", start, start, PRODUCER, reason=True, live=Live.LIVE.value) for start in EVERY]
    return table


def _spike() -> list[Rule]:
    table = [Rule("spike", DRAFT, SPIKED, AUTHOR, reason=True, live=NOT_LIVE)]
    table += [Rule("spike", start, SPIKED, SUBEDITOR, reason=True, live=NOT_LIVE) for start in (DRAFT, SUBMITTED)]
    table.append(Rule("unspike", SPIKED, DRAFT, AUTHOR, spiked_from=DRAFT))
    table += [Rule("unspike", SPIKED, start, SUBEDITOR, spiked_from=start) for start in (DRAFT, SUBMITTED)]
    return table


def _planning() -> list[Rule]:
    desk_people = (SUBEDITOR, PRODUCER)
    table = [
        Rule(action, start, start, who)
        for action in ("assign", "deadline", "priority", "commission")
        for start in EVERY
        for who in desk_people
    ]
    table += [
        Rule(action, DRAFT, DRAFT, AUTHOR) for action in ("assign", "deadline", "priority", "commission", "embargo")
    ]
    table += [
        Rule("embargo", start, start, who) for start in (DRAFT, SUBMITTED, APPROVED, SCHEDULED) for who in desk_people
    ]
    for action in ("desk", "slug"):
        table.append(Rule(action, DRAFT, DRAFT, AUTHOR, value=ANY))
        table += [Rule(action, start, start, who, value=ANY) for start in EVERY for who in desk_people]
    return table


RULES: tuple[Rule, ...] = (*_content(), *_review(), *_release(), *_spike(), *_planning())
"""Every row, in the order in which `workflow.py` tries them."""

ACTIONS: tuple[str, ...] = tuple(dict.fromkeys(rule.action for rule in RULES))
