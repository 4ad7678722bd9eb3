"""Every combination that the rule table can tell apart, to be asked of Python and of an engine.

For each action, status and person, all values of what the action's rules look at are combined; what they do not look at
takes a value drawn by lot (the same lots each time), so that a guard which looks at too much is found as well.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

from editor.domain.people import FourEyes, Person, Policy
from editor.domain.rules import ACTIONS, RULES
from editor.domain.story import Lease, Live, Status, Story
from editor.domain.workflow import Request
from tests.store.desk import STAFF

SHA: Final = ("", "a" * 64, "b" * 64)
DIMENSIONS: Final[dict[str, tuple[Any, ...]]] = {
    "text": (True, False),
    "live": tuple(Live),
    "approved": ((0, ""), (2, SHA[2]), (1, SHA[1]), (2, SHA[1])),
    "author": ("self", "other"),
    "editor": ("self", "other"),
    "assignee": ("self", ""),
    "four_eyes": tuple(FourEyes),
    "publish": (False, True),
    "checks": ((0, 0), (0, 1), (1, 1)),
    "notes": ("none", "open", "answered"),
    "lease": ("none", "self", "other", "expired"),
    "embargo": (0, -1, 1),
    "base": (0, -1, 1),
    "reason": ("", " \n\t", "Because"),
    "value": ("", " \n", "good", "odd"),
    "moment": (0, -2, 2),
    "manifest": ("", "f" * 64),
}
_READ_BY: Final = {
    "based": ("base",),
    "approved_text": ("approved",),
    "not_author": ("author", "editor", "four_eyes"),
    "reason": ("reason",),
    "lease_free": ("lease",),
    "live": ("live",),
    "embargo": ("embargo",),
    "notes": ("notes",),
    "checks": ("checks", "reason"),
    "moment": ("moment", "embargo"),
    "manifest": ("manifest",),
    "value": ("value",),
    "policy": ("publish",),
}
_ASKING: Final = tuple(person for person in STAFF if person.login not in ("rita", "sam"))  # as rob and sue
_GOOD: Final = {
    "revise": "correction", "assign": "rita", "priority": "3", "commission": "850", "desk": "news", "slug": "another-slug",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """One question: a story as it stands, and what is asked of it."""

    story: Story
    ask: Request
    policy: Policy
    notes: str


def cases(now: datetime) -> Iterator[Case]:
    """All of them, but for `create`, which is asked of no story."""
    lots = Random(1)
    states = [(status, "") for status in Status if status is not Status.SPIKED]
    states += [(Status.SPIKED, start) for start in ("draft", "submitted")]
    for action, (status, spiked_from), person in itertools.product(
        [action for action in ACTIONS if action != "create"], states, _ASKING
    ):
        for combination in combinations(action, status, person, lots):
            yield _case(action, status, spiked_from, person, combination, now)


def combinations(action: str, status: Status, person: Person, lots: Random) -> Iterator[dict[str, Any]]:
    """The values to combine; a handful for someone to whom the table gives no row anyway."""
    rows = [rule for rule in RULES if rule.action == action and rule.from_status == status.value]
    read = {name for rule in rows for field, names in _READ_BY.items() if getattr(rule, field) for name in names}
    who = {rule.who for rule in rows}
    read |= who & {"author", "assignee"}
    if action == "save":
        read |= {"author", "text"}
    if not person.may_act() or not who & {"author", "assignee", "staff", *(role.value for role in person.roles)}:
        read = {"author"}
    names = sorted(read)
    for chosen in itertools.product(*(DIMENSIONS[name] for name in names)):
        drawn = {name: lots.choice(values) for name, values in DIMENSIONS.items()}
        yield drawn | dict(zip(names, chosen, strict=True))


def _case(action: str, status: Status, spiked_from: str, person: Person, given: dict[str, Any], now: datetime) -> Case:
    other = "rita" if person.login != "rita" else "rob"
    people = {"self": person.login, "other": other, "": ""}
    revision = 2 if given["text"] else 0
    held = {"self": person.login, "other": other, "expired": other}.get(given["lease"])
    expires = now + timedelta(hours=-1 if given["lease"] == "expired" else 1)
    story = Story(
        id="full" if given["text"] else "empty",
        slug="full" if given["text"] else "empty",
        desk="",
        status=status,
        live=given["live"],
        author=people[given["author"]],
        last_editor=people[given["editor"]],
        assignee=people[given["assignee"]],
        revision=revision,
        sha256=SHA[revision],
        approved_revision=given["approved"][0],
        approved_sha256=given["approved"][1],
        approved_by="sam" if given["approved"][0] else "",
        live_revision=1 if given["live"] is Live.LIVE else 0,
        address="",
        priority=5,
        deadline=None,
        embargo=_day(now, given["embargo"]),
        scheduled_for=None,
        spiked_from=spiked_from,
        submit_blocks=given["checks"][0],
        approve_blocks=given["checks"][1],
        blocking_notes=1 if given["notes"] == "open" else 0,
        headline="",
        words=0,
        pictures=0,
        created=now,
        updated=now,
        lease=Lease(held, "window", expires) if held else None,
    )
    ask = Request(
        action,
        person,
        now,
        based_on=max(revision + given["base"], 0),
        reason=given["reason"],
        value=_value(action, given["value"]),
        moment=_day(now, given["moment"]),
        manifest=given["manifest"],
    )
    return Case(story, ask, Policy("The Gull", "en-GB", given["four_eyes"], given["publish"]), given["notes"])


def _value(action: str, kind: str) -> str:
    """A value the action takes; blank or odd ones only where the rule table itself judges them."""
    if action in ("assign", "priority", "commission"):
        return _GOOD[action]
    if kind == "odd":
        return "correction, of course" if action == "revise" else _GOOD.get(action, "odd")
    return _GOOD.get(action, "") if kind == "good" else kind


def _day(now: datetime, days: int) -> datetime | None:
    return now + timedelta(days=days) if days else None
