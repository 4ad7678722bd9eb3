"""One rule table, three readers: Python and each engine are asked every combination and must say the same."""

import random
from collections.abc import Iterable
from datetime import datetime

import pytest

from editor.domain import moments
from editor.domain.copy import Copy, canonical
from editor.domain.errors import Conflict, CopydeskError
from editor.domain.people import Policy
from editor.domain.rules import RULES
from editor.domain.story import Story
from editor.domain.workflow import Request, objection
from editor.store.event_tables import EventRow
from editor.store.tables import RevisionRow, StoryRow
from tests.store.cases import SHA, Case, cases
from tests.store.desk import STAFF, Desk, Lab, op

PIECE = 250  # a server keeps the rows of every state until its transaction ends, and would look through them all
COPY = canonical(Copy(headline="Fire", body="It burnt."))
BASED = {rule.action for rule in RULES if rule.based}
COLUMNS = tuple(column for column in StoryRow.model_fields)
STORY = f"INSERT INTO story ({', '.join(COLUMNS)}) VALUES ({', '.join(f':{name}' for name in COLUMNS)})"
REVISION = """
INSERT INTO revision (story_id, number, op_id, base, copy_json, words, sha256, author, at, headline, pictures,
  submit_blocks, approve_blocks)
VALUES ('full', :number, :op, 0, '{}', 0, :sha, 'rob', '2026-01-10T14:30:00.000000Z', '', 0, 0, 0)
"""
NOTE = """
INSERT INTO note (id, op_id, story_id, revision, span_start, span_end, text, blocking, resolves, "by", at)
VALUES (:id, :id, :story, 0, 0, 1, 'Sure?', :blocking, :resolves, 'sam', '2026-01-10T14:30:00.000000Z')
"""
POLICY = "UPDATE policy SET four_eyes = :four_eyes, subeditors_publish = :publish"
LEASE = "INSERT INTO lease (story_id, holder, client, expires) VALUES (:story, :holder, :client, :expires)"


class Stage:
    """Sets one state after another in the lab, writing only what changed."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self._policy: Policy | None = None

    def set(self, case: Case) -> None:
        self.lab.bypass("DELETE FROM story")
        self.lab.bypass("DELETE FROM lease")
        self.lab.bypass("DELETE FROM note")
        self.lab.bypass(STORY, **columns(case.story))
        story, lease = case.story.id, case.story.lease
        if lease is not None:
            expires = moments.to_text(lease.expires)
            self.lab.bypass(LEASE, story=story, holder=lease.holder, client=lease.client, expires=expires)
        if case.notes != "none":
            self.lab.bypass(NOTE, id="asked", story=story, blocking=1, resolves="")
        if case.notes == "answered":
            self.lab.bypass(NOTE, id="answer", story=story, blocking=0, resolves="asked")
        if case.policy != self._policy:
            four_eyes, publish = case.policy.four_eyes.value, int(case.policy.subeditors_publish)
            self.lab.bypass(POLICY, four_eyes=four_eyes, publish=publish)
            self._policy = case.policy


@pytest.fixture
def planted(newsroom: Desk) -> Desk:
    """A newsroom with the two revisions that the stories of the cases have."""
    for number in (1, 2):
        newsroom.damage(REVISION, number=number, op=f"planted-{number}", sha=SHA[number])
    return newsroom


def columns(story: Story) -> dict[str, object]:
    values = story._asdict()
    texts = {name: moments.to_text(value) for name, value in values.items() if isinstance(value, datetime)}
    return {name: "" if values[name] is None else values[name] for name in COLUMNS} | texts


def row(case: Case) -> EventRow | RevisionRow:
    ask, story = case.ask, case.story
    if ask.action == "save":
        return RevisionRow(op_id=op(), story_id=story.id, base=ask.based_on, copy_json=COPY, words=2)
    return EventRow(
        op_id=op(),
        story_id=story.id,
        action=ask.action,
        revision=ask.based_on if ask.action in BASED else story.revision,
        value=ask.value,
        moment=moments.to_text(ask.moment) if ask.moment else "",
        reason=ask.reason,
        manifest=ask.manifest,
    )


def code(error: CopydeskError | None) -> str:
    return "" if error is None else "CD001" if isinstance(error, Conflict) else "CD002"


def disagreements(lab: Lab, asked: Iterable[Case]) -> list[str]:
    stage, found = Stage(lab), []
    for case in asked:
        stage.set(case)
        expected = code(objection(case.ask, case.story, case.policy))
        said = lab.ask(case.ask.person.login, row(case))
        if said != expected:
            found.append(f"Python {expected or 'allows'}, {said or 'the engine allows'}: {case}")
    return found


def test_python_and_the_engine_agree_on_every_combination(planted: Desk) -> None:
    asked = list(cases(moments.now()))
    assert len(asked) > 3_000
    assert {code(objection(case.ask, case.story, case.policy)) for case in asked} == {"", "CD001", "CD002"}
    found: list[str] = []
    for start in range(0, len(asked), PIECE):
        with planted.lab() as lab:
            found += disagreements(lab, asked[start : start + PIECE])
    assert found == []


def test_they_agree_on_who_may_start_a_story(newsroom: Desk) -> None:
    with newsroom.lab() as lab:
        for person in STAFF:
            for slug in ("", " \n", "new-story"):
                ask = Request("create", person, moments.now(), value=slug)
                said = lab.ask(person.login, EventRow(op_id=op(), story_id=op(), action="create", value=slug))
                assert said == code(objection(ask, None, Policy())), (person, slug)


@pytest.mark.parametrize(
    "fault",
    [
        "UPDATE rule SET not_author = 0 WHERE action = 'approve'",
        "UPDATE rule SET who = 'reporter' WHERE action = 'approve'",
        "UPDATE rule SET embargo = 0 WHERE action = 'publish'",
        "UPDATE rule SET reason = 1 WHERE action = 'unschedule'",
        "DELETE FROM rule WHERE action = 'recall'",
    ],
)
def test_a_rule_that_differs_in_the_engine_is_found(planted: Desk, fault: str) -> None:
    action = fault.split("action = '")[1].rstrip("'")
    with planted.lab() as lab:
        lab.bypass(fault)
        asked = [case for case in cases(moments.now()) if case.ask.action == action and case.ask.person.roles]
        assert disagreements(lab, random.Random(1).sample(asked, min(len(asked), 4 * PIECE)))
