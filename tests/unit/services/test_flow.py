"""The workflow's services: what is possible is what works, and what is refused changes nothing."""

from datetime import timedelta

import pytest

from editor.domain.copy import Copy
from editor.domain.errors import Conflict, Refused
from editor.domain.moments import now
from editor.domain.rules import ACTIONS
from editor.domain.story import Status
from editor.domain.unit import Store
from editor.services.flow import BUILT, FOUR_EYES_OFF, OWN_EDIT, act, possible
from editor.services.history import history
from editor.services.ids import new_op
from editor.services.staffing import set_policy
from editor.services.stories import new_story, open_story, save

GIVEN = {
    "return": {"reason": "Too long"},
    "spike": {"reason": "Overtaken"},
    "revise": {"value": "update"},
    "schedule": {"moment": now() + timedelta(hours=2)},
    "assign": {"value": "ruth"},
    "priority": {"value": "2"},
    "desk": {"value": "news"},
    "slug": {"value": "another"},
    "deadline": {"moment": now() + timedelta(hours=1)},
    "embargo": {"moment": now() + timedelta(hours=1)},
}
ROADS = {"draft": (), "submitted": ("submit",), "approved": ("submit", "approve")}
WHO = {"submit": "rita", "approve": "sam"}


def write(store: Store, slug: str = "ferry", **fields: object) -> None:
    with store.unit("rita") as unit:
        new_story(unit, slug, "news", Copy(headline="Ferry", body="It sails.").with_changes(**fields))


@pytest.mark.parametrize("login", ["rita", "ruth", "sam", "pia", "ada"])
@pytest.mark.parametrize("state", ROADS)
def test_what_is_possible_is_what_works(store: Store, login: str, state: str) -> None:
    write(store)
    for action in ROADS[state]:
        with store.unit(WHO[action]) as unit:
            act(unit, "ferry", action)
    with store.unit(login) as unit:
        answers = possible(unit, unit.story("ferry"))
    assert set(answers) == set(ACTIONS)
    for action in set(ACTIONS) - set(BUILT):
        refused, kept = "", "something else kept this from being done"
        try:
            with store.unit(login) as unit:
                act(unit, "ferry", action, **GIVEN.get(action, {}))
                raise LookupError(kept)  # undo what worked
        except Refused as error:
            refused = error.sentence
        except LookupError:
            pass
        assert refused == answers[action], action


def test_a_return_needs_a_reason(store: Store) -> None:
    write(store)
    with store.unit("rita") as unit:
        act(unit, "ferry", "submit")
    with pytest.raises(Refused, match="reason"), store.unit("sam") as unit:
        act(unit, "ferry", "return")


def test_an_approval_of_copy_edited_last_by_the_approver_says_so(store: Store) -> None:
    write(store)
    with store.unit("rita") as unit:
        act(unit, "ferry", "submit")
    with store.unit("sam") as unit:
        opened = open_story(unit, "ferry")
        save(unit, "ferry", opened.story.revision, opened.copy.with_changes(headline="Ferry sails"))
        change = act(unit, "ferry", "approve")
        assert change.remarks == (OWN_EDIT,)
        assert history(unit, "ferry")[-1].remark == OWN_EDIT


def test_with_four_eyes_off_history_says_so(store: Store) -> None:
    write(store)
    with store.unit("ada") as unit:
        set_policy(unit, "four_eyes", "off")
    with store.unit("rita") as unit:
        act(unit, "ferry", "submit")
    with store.unit("sam") as unit:
        assert act(unit, "ferry", "approve").remarks == (FOUR_EYES_OFF,)


def test_a_story_without_headline_is_submitted_only_with_a_reason_which_history_keeps(store: Store) -> None:
    write(store, headline="")
    with pytest.raises(Refused, match="headline"), store.unit("rita") as unit:
        act(unit, "ferry", "submit")
    with store.unit("rita") as unit:
        act(unit, "ferry", "submit", reason="The desk writes it")
        last = history(unit, "ferry")[-1]
    assert last.reason == "The desk writes it"
    assert "no headline" in last.remark


def test_approving_what_one_has_not_seen_is_a_conflict(store: Store) -> None:
    write(store)
    with store.unit("rita") as unit:
        act(unit, "ferry", "submit")
    with store.unit("sam") as unit:
        opened = open_story(unit, "ferry")
        save(unit, "ferry", 1, opened.copy.with_changes(headline="Later"))
    with pytest.raises(Conflict, match="moved on"), store.unit("sam") as unit:
        act(unit, "ferry", "approve", based_on=1)


@pytest.mark.parametrize("action", ["publish", "create", "save", "burn"])
def test_what_needs_something_built_is_no_plain_action(store: Store, action: str) -> None:
    write(store)
    with pytest.raises(Refused, match="no action"), store.unit("pia") as unit:
        act(unit, "ferry", action)


def scheduled(store: Store, late: timedelta = timedelta(0)) -> None:
    write(store)
    for login, action in (("rita", "submit"), ("sam", "approve")):
        with store.unit(login) as unit:
            act(unit, "ferry", action)
    with store.unit("sam") as unit:
        act(unit, "ferry", "schedule", moment=unit.now() - late)


def test_a_time_that_is_over_is_no_time_to_schedule_for(store: Store) -> None:
    over = r"“ferry” cannot be scheduled for \d\d \w+ \d{4} \d\d:\d\d UTC, which is past: give a time to come, or"
    with pytest.raises(Refused, match=over):
        scheduled(store, timedelta(minutes=2))
    with store.unit("pia") as unit:
        assert unit.story("ferry").scheduled_for is None
        assert possible(unit, unit.story("ferry"))["schedule"] == ""


def test_a_clock_that_is_half_a_minute_behind_does_not_keep_anybody_from_scheduling(store: Store) -> None:
    scheduled(store, timedelta(seconds=30))
    with store.unit("pia") as unit:
        assert unit.story("ferry").status is Status.SCHEDULED


def test_who_may_not_schedule_is_told_that_and_not_that_the_time_is_past(store: Store) -> None:
    write(store)
    for login, action in (("rita", "submit"), ("sam", "approve")):
        with store.unit(login) as unit:
            act(unit, "ferry", action)
    with pytest.raises(Refused, match="Only a subeditor or a producer"), store.unit("rita") as unit:
        act(unit, "ferry", "schedule", moment=unit.now() - timedelta(days=1))


def test_a_second_time_to_schedule_for_is_refused_until_the_first_is_taken_back(store: Store) -> None:
    scheduled(store)
    with pytest.raises(Refused, match="is scheduled"), store.unit("pia") as unit:
        act(unit, "ferry", "schedule", moment=unit.now() + timedelta(days=1))
    with store.unit("pia") as unit:
        act(unit, "ferry", "unschedule")
        act(unit, "ferry", "schedule", moment=unit.now() + timedelta(days=1))


def test_scheduling_asked_for_once_more_after_its_time_answers_as_the_first_time(store: Store) -> None:
    write(store)
    for login, action in (("rita", "submit"), ("sam", "approve")):
        with store.unit(login) as unit:
            act(unit, "ferry", action)
    op_id = new_op()
    with store.unit("sam") as unit:
        soon = unit.now()
        act(unit, "ferry", "schedule", moment=soon, op_id=op_id)
    with store.unit("sam") as unit:
        assert act(unit, "ferry", "schedule", moment=soon - timedelta(hours=1), op_id=op_id).story == unit.story(
            "ferry"
        )
        assert [event.action for event in history(unit, "ferry")].count("schedule") == 1
