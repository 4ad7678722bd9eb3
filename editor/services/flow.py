"""The workflow: one function for all actions of the rule table that need nothing built, and what is possible now."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache

from editor.domain.changes import Change
from editor.domain.checks import findings
from editor.domain.copy import Copy
from editor.domain.errors import CopydeskError, Refused
from editor.domain.listing import listed
from editor.domain.people import FourEyes, Policy
from editor.domain.rules import ACTIONS, CORRECTION_CLASSES
from editor.domain.story import Event, Story
from editor.domain.unit import Unit
from editor.domain.workflow import PAST, Request, objection
from editor.services.ids import new_op
from editor.services.judging import is_judged
from editor.text.standing import body_findings

BUILT = ("create", "save", "publish", "withdraw")
"""Actions that come with something written or built; they have services of their own."""
_JUDGED = ("approve", "schedule")
"""Actions for which the rights of the pictures are looked at, as they will be when the story goes out."""
_SLACK = timedelta(minutes=1)
"""How far a person's clock may be behind the store's."""
OWN_EDIT = "Approved copy that the approver edited last."
_TOLD = {
    "picture-unplaced": (
        "after the last paragraph, where no line places it",
        "after the last paragraph, where no line places them",
    ),
    "alt-missing": (
        "without an alt text, though it is not marked as decorative",
        "without an alt text, though they are not marked as decorative",
    ),
}
"""Of each finding that lets a copy pass but is kept beside its approval, what is said of one picture and of several."""
FOUR_EYES_OFF = "Approved with the four-eyes rule off."


def act(
    unit: Unit,
    slug: str,
    action: str,
    *,
    based_on: int = 0,
    reason: str = "",
    value: str = "",
    moment: datetime | None = None,
    op_id: str = "",
) -> Change:
    """Do one action. `based_on` is the revision the person has before them; 0 means the present one.

    One that was done before, its answer lost, answers as the first time.

    Raises:
        Refused: the rule table does not allow it; the sentence says why.
        Conflict: the story has moved on from `based_on`.
    """
    if action not in ACTIONS or action in BUILT:
        raise Refused(f"There is no action “{action}”.")
    op_id = op_id or new_op()
    if (done := done_before(unit, action, op_id)) is not None:
        return Change(action, unit.story_of(done), remarks=(done.remark,) if done.remark else ())
    story = unit.story(slug)
    ask = Request(action, unit.person(), unit.now(), based_on or story.revision, reason, value, moment)
    no = _objection(unit, story, ask, unit.policy(), _reading(unit, story))
    if no is not None:
        raise no
    remark = _remark(unit, story, ask)
    after = unit.record(story, ask, op_id, remark)
    if action in _JUDGED:
        from editor.services.killed import refuse_killed_since

        refuse_killed_since(unit, slug, unit.revision(story.id, story.revision).copy)
    return Change(action, after, remarks=(remark,) if remark else ())


def done_before(unit: Unit, action: str, op_id: str) -> Event | None:
    """What this very operation did when it was asked for the first time and its answer was lost; None for a new one."""
    done = unit.event_of(op_id)
    return done if done is not None and done.action == action else None


def _reading(unit: Unit, story: Story) -> Callable[[], Copy]:
    """Reads the story's copy when it is first asked for, and once."""
    return cache(lambda: unit.revision(story.id, story.revision).copy)


def _objection(
    unit: Unit, story: Story, ask: Request, policy: Policy, read: Callable[[], Copy]
) -> CopydeskError | None:
    """Why not; where only the checks stand in the way, by the name of what is missing."""
    no = objection(ask, story, policy) or _past(story, ask)
    if not story.revision or (no is None and ask.action not in _JUDGED):
        return no
    if no is not None and objection(ask, story._replace(submit_blocks=0, approve_blocks=0), policy) is not None:
        return no
    levels = ("submit",) if ask.action == "submit" else ("submit", "approve")
    copy = read()
    missing = [f.message for f in findings(copy) if f.level in levels] if no is not None else []
    if ask.action in _JUDGED:
        moment = ask.moment if ask.action == "schedule" else max(filter(None, (ask.now, story.embargo)))
        missing += copy_objections(unit, story, copy, moment)
    if not missing:
        return no
    hint = " Mend it, or say why it goes on without." if ask.action == "submit" else ""
    return Refused(f"“{story.slug}” cannot be {PAST[ask.action]} yet. {' '.join(missing)}{hint}")


def _past(story: Story, ask: Request) -> CopydeskError | None:
    """Why a story cannot be scheduled for a time that is over. The rule table does not know the time of day."""
    if ask.action != "schedule" or ask.moment is None or ask.moment >= ask.now - _SLACK:
        return None
    when = f"{ask.moment.astimezone(UTC):%d %b %Y %H:%M} UTC"
    return Refused(
        f"“{story.slug}” cannot be scheduled for {when}, which is past: give a time to come, or publish it now."
    )


def copy_objections(unit: Unit, story: Story, copy: Copy, moment: datetime | None) -> list[str]:
    """What a copy has against its going out at a moment, in sentences: its picture lines and notes, its pictures' rights."""
    found = body_findings(copy)
    if is_judged(unit, copy):
        from editor.services.rights import findings as rights_findings

        found += rights_findings(unit, copy, story.id, moment)
    return [one.message for one in found if one.level == "approve"]


def _remark(unit: Unit, story: Story, ask: Request) -> str:
    """What history should say about how this was allowed."""
    if ask.action == "approve":
        own = OWN_EDIT if story.last_editor == ask.person.login else ""
        how = FOUR_EYES_OFF if unit.policy().four_eyes is FourEyes.OFF else own
        copy = unit.revision(story.id, story.revision).copy
        return " ".join(filter(None, (how, *(_approved_with(copy, rule, words) for rule, words in _TOLD.items()))))
    if ask.action == "submit" and story.submit_blocks and story.revision:
        copy = unit.revision(story.id, story.revision).copy
        return "Submitted all the same: " + " ".join(f.message for f in findings(copy) if f.level == "submit")
    return ""


def _approved_with(copy: Copy, rule: str, words: tuple[str, str]) -> str:
    """That pictures go out with something left undecided: whoever approves is told, and history keeps that they were."""
    numbers = [str(one.picture) for one in findings(copy) if one.rule == rule]
    named, said = ("picture", words[0]) if len(numbers) == 1 else ("pictures", words[1])
    return f"Approved with {named} {listed(numbers)} {said}." if numbers else ""


def possible(unit: Unit, story: Story, copy: Copy | None = None) -> dict[str, str]:
    """For every action, the empty text where this person may do it now, else the reason why not.

    What a dialog will ask for (a reason, a time, a class, a package) counts as given. `copy` is the story's present one,
    where it has been read.
    """
    moment = max(filter(None, (unit.now(), story.embargo))) + timedelta(minutes=1)
    ask = Request("", unit.person(), unit.now(), story.revision, "given", "given", moment, "given")
    policy = unit.policy()
    read = _reading(unit, story) if copy is None else lambda: copy
    answers = {}
    for action in ACTIONS:
        value = CORRECTION_CLASSES[0] if action == "revise" else ask.value
        reason = "" if action == "submit" else "given"
        no = _objection(unit, story, ask._replace(action=action, value=value, reason=reason), policy, read)
        answers[action] = no.sentence if no is not None else ""
    return answers
