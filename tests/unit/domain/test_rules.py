"""The rule table as a table."""

from itertools import groupby

import pytest

from editor.domain.people import Role
from editor.domain.rules import ACTIONS, ASSIGNEE, AUTHOR, NEW, NOT_LIVE, RULES, STAFF, Rule
from editor.domain.story import Live, Status
from editor.domain.workflow import PAST, outcome_from

STATUSES = {status.value for status in Status}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.action}-{rule.from_status}-{rule.who}")
def test_every_cell_holds_what_it_may(rule: Rule) -> None:
    assert rule.to_status in STATUSES
    assert rule.from_status in STATUSES or (rule.action, rule.from_status) == ("create", NEW)
    assert rule.who in {AUTHOR, ASSIGNEE, STAFF, *(role.value for role in Role)} - {Role.ADMIN.value}
    assert rule.policy in ("", "subeditors_publish")
    assert rule.checks in ("", "submit", "approve")
    assert rule.live in ("", Live.LIVE.value, NOT_LIVE)
    assert rule.value in ("", "any", "class")
    assert rule.spiked_from in ("", "draft", "submitted")
    assert outcome_from(rule.action, rule.from_status, rule.spiked_from) or rule.spiked_from


def test_every_action_can_be_said_in_a_sentence() -> None:
    assert set(PAST) == set(ACTIONS)


def test_rows_for_the_same_step_differ_only_in_who_may_take_it() -> None:
    """Both the guards and `objection` rely on it: who may is asked first, and the conditions are then the same."""

    def step(rule: Rule) -> tuple[str, str, str]:
        return rule.action, rule.from_status, rule.spiked_from

    for _, rows in groupby(sorted(RULES, key=step), key=step):
        conditions = {(r.based, r.approved_text, r.not_author, r.reason, r.lease_free, r.live, r.embargo, r.notes,
                       r.checks, r.moment, r.manifest, r.value) for r in rows}  # fmt: skip
        assert len(conditions) == 1


def test_no_row_stands_there_twice() -> None:
    keys = [(rule.action, rule.from_status, rule.who, rule.policy, rule.spiked_from) for rule in RULES]
    assert len(set(keys)) == len(keys)


def test_only_approved_text_is_published_and_only_by_those_who_release() -> None:
    publish = [rule for rule in RULES if rule.action == "publish"]
    assert {(rule.who, rule.policy) for rule in publish} == {("producer", ""), ("subeditor", "subeditors_publish")}
    assert all(rule.approved_text and rule.based and rule.embargo and rule.manifest for rule in publish)
    elsewhere = [rule for rule in RULES if rule.to_status == "published" and rule.action != "publish"]
    assert {rule.from_status for rule in elsewhere} == {"published"}
