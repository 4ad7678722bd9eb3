"""What the rule table says about one person, one story and one action, with the reason when it says no."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from editor.domain.checks import blank
from editor.domain.errors import Conflict, CopydeskError, Refused
from editor.domain.people import FourEyes, Person, Policy
from editor.domain.rules import ANY, ASSIGNEE, AUTHOR, CLASS, CORRECTION_CLASSES, NEW, NOT_LIVE, RULES, STAFF, Rule
from editor.domain.story import Live, Story

PAST = {
    "create": "started", "save": "edited", "submit": "submitted", "recall": "recalled", "return": "returned",
    "approve": "approved", "reopen": "reopened", "schedule": "scheduled", "unschedule": "unscheduled",
    "publish": "published", "revise": "revised", "withdraw": "withdrawn", "spike": "spiked", "unspike": "unspiked",
    "assign": "assigned", "deadline": "given a deadline", "priority": "given a priority",
    "commission": "given a commissioned length", "embargo": "embargoed", "desk": "moved to another desk", "slug": "renamed",
}  # fmt: skip
_CLEARED = {
    "assign": ("assignee", "assigned to nobody"), "deadline": ("deadline", "without a deadline"),
    "embargo": ("embargo", "without an embargo"), "commission": ("commissioned", "without a commissioned length"),
}  # fmt: skip
"""The field of a story that is empty once one of these has taken away what it gives, and what the story is then."""
_DOING = {
    "create": "start", "save": "edit", "deadline": "set the deadline of", "priority": "set the priority of",
    "commission": "set the commissioned length of", "embargo": "set the embargo of", "desk": "move", "slug": "rename",
}  # fmt: skip
_PEOPLE = {
    AUTHOR: "its author", ASSIGNEE: "its assignee", STAFF: "a member of staff",
    "reporter": "a reporter", "subeditor": "a subeditor", "producer": "a producer",
}  # fmt: skip


def done(action: str, story: Story) -> str:
    """What was done to a story, in a sentence, from the story as it is afterwards."""
    field, cleared = _CLEARED.get(action, ("slug", ""))
    return f"“{story.slug}” is {PAST.get(action, 'changed') if getattr(story, field) else cleared}."


class Request(NamedTuple):
    """What someone asks for. `based_on` is the revision they have before them; empty texts are things not given."""

    action: str
    person: Person
    now: datetime
    based_on: int = 0
    reason: str = ""
    value: str = ""
    moment: datetime | None = None
    manifest: str = ""


def is_who(who: str, person: Person, story: Story | None) -> bool:
    """Whether the person is one of those a rule names."""
    if not person.may_act():
        return False
    if who == STAFF:
        return True
    if who == AUTHOR:
        return story is not None and story.author == person.login
    if who == ASSIGNEE:
        return story is not None and story.assignee == person.login
    return any(role.value == who for role in person.roles)


def _status(story: Story | None) -> str:
    return NEW if story is None else story.status.value


def _lease_holder(story: Story, now: datetime) -> str:
    return story.lease.holder if story.lease is not None and story.lease.expires > now else ""


def _base(rule: Rule, ask: Request, story: Story, policy: Policy) -> CopydeskError | None:
    if not rule.based or ask.based_on == story.revision:
        return None
    if ask.based_on > story.revision:
        return Refused(f"“{story.slug}” has no revision {ask.based_on}.")
    who = story.last_editor
    return Conflict(f"“{story.slug}” has moved on: revision {story.revision} was saved by {who}; look at it first.")


def _first_text(rule: Rule, ask: Request, story: Story, policy: Policy) -> CopydeskError | None:
    if ask.action != "save" or story.revision > 0 or story.author == ask.person.login:
        return None
    return Refused(f"“{story.slug}” has no text yet; only {story.author}, who started it, may write the first.")


def _approved_text(rule: Rule, ask: Request, story: Story, policy: Policy) -> CopydeskError | None:
    if not rule.approved_text:
        return None
    if story.approved_revision == story.revision > 0 and story.approved_sha256 == story.sha256:
        return None
    return Refused(f"The present text of “{story.slug}” is not the approved text.")


def _four_eyes(rule: Rule, ask: Request, story: Story, policy: Policy) -> CopydeskError | None:
    if not rule.not_author or policy.four_eyes is FourEyes.OFF:
        return None
    if story.author == ask.person.login:
        return Refused(f"You wrote “{story.slug}”; someone else must approve it.")
    if policy.four_eyes is FourEyes.STRICT and story.last_editor == ask.person.login:
        return Refused(f"You edited “{story.slug}” last; someone else must approve it.")
    return None


def _given(rule: Rule, ask: Request, story: Story, policy: Policy) -> CopydeskError | None:
    if rule.reason and blank(ask.reason):
        return Refused(f"Say why “{story.slug}” is to be {PAST[ask.action]}: a reason is required.")
    if rule.value == ANY and blank(ask.value):
        return Refused(f"Say what “{story.slug}” is to be given: the {ask.action} is empty.")
    if rule.value == CLASS and ask.value not in CORRECTION_CLASSES:
        return Refused(f"Say what kind of change “{story.slug}” needs: {', '.join(CORRECTION_CLASSES)}.")
    if rule.manifest and not ask.manifest:
        return Refused(f"“{story.slug}” can be published only with a proved package.")
    return None


def _lease(rule: Rule, ask: Request, story: Story, policy: Policy) -> CopydeskError | None:
    holder = _lease_holder(story, ask.now)
    if not rule.lease_free or holder in ("", ask.person.login):
        return None
    return Refused(f"{holder} is editing “{story.slug}” now.")


def _live(rule: Rule, ask: Request, story: Story, policy: Policy) -> CopydeskError | None:
    if rule.live == Live.LIVE.value and story.live is not Live.LIVE:
        return Refused(f"“{story.slug}” is not live.")
    if rule.live == NOT_LIVE and story.live is Live.LIVE:
        return Refused(f"“{story.slug}” is live: withdraw it first.")
    return None


def embargo_objection(story: Story, moment: datetime) -> CopydeskError | None:
    """Why nothing of the story may go out at a moment, or None when its embargo allows it."""
    if story.embargo is None or moment >= story.embargo:
        return None
    return Refused(f"“{story.slug}” is under embargo until {story.embargo:%d %b %Y %H:%M} UTC.")


def _times(rule: Rule, ask: Request, story: Story, policy: Policy) -> CopydeskError | None:
    if rule.moment:
        if ask.moment is None:
            return Refused(f"Say when “{story.slug}” is to be published.")
        if (no := embargo_objection(story, ask.moment)) is not None:
            return no
    return embargo_objection(story, ask.now) if rule.embargo else None


def _ready(rule: Rule, ask: Request, story: Story, policy: Policy) -> CopydeskError | None:
    if rule.notes and story.blocking_notes:
        return Refused(f"A blocking note is open on “{story.slug}”; answer it first.")
    if rule.checks == "submit" and story.submit_blocks and blank(ask.reason):
        return Refused(f"“{story.slug}” lacks a headline or text; write it, or say why it goes on without.")
    if rule.checks == "approve" and story.approve_blocks:
        return Refused(f"“{story.slug}” cannot be approved yet: something is missing, see its checks.")
    return None


_Condition = Callable[[Rule, Request, Story, Policy], CopydeskError | None]
_CONDITIONS: tuple[_Condition, ...] = (
    _base,
    _first_text,
    _live,
    _four_eyes,
    _lease,
    _approved_text,
    _ready,
    _times,
    _given,
)


def objection(ask: Request, story: Story | None, policy: Policy) -> CopydeskError | None:
    """Why the action may not be done, or None when it may.

    When several rows could apply (one person, several roles) the first that allows it decides; when none does, the
    reason of the row that came furthest is given.
    """
    rows = [rule for rule in RULES if rule.action == ask.action]
    here = [rule for rule in rows if rule.from_status == _status(story)]
    if story is not None and ask.action == "unspike":
        here = [rule for rule in here if rule.spiked_from == story.spiked_from]
    if not here:
        name = "A new story" if story is None else f"“{story.slug}” is {story.status.value}: it"
        return Refused(f"{name} cannot be {PAST.get(ask.action, ask.action)} now.")
    mine = [rule for rule in here if is_who(rule.who, ask.person, story) and _policy_allows(rule, policy)]
    if not mine:
        people = " or ".join(dict.fromkeys(_PEOPLE[rule.who] for rule in here if _policy_allows(rule, policy)))
        slug = "a story" if story is None else f"“{story.slug}”"
        return Refused(f"Only {people} may {_DOING.get(ask.action, ask.action)} {slug} now.")
    if story is None:
        return Refused("A new story needs a slug.") if blank(ask.value) else None
    for condition in _CONDITIONS:
        objections = [condition(rule, ask, story, policy) for rule in mine]
        if all(objections):
            return objections[0]
    return None


def outcome_from(action: str, status: str, spiked_from: str = "") -> str:
    """The status the action leads to from `status`, by the table; empty where it leads nowhere."""
    for rule in RULES:
        if rule.action == action and rule.from_status == status and rule.spiked_from in ("", spiked_from):
            return rule.to_status
    return ""


def _policy_allows(rule: Rule, policy: Policy) -> bool:
    return not rule.policy or (rule.policy == "subeditors_publish" and policy.subeditors_publish)
