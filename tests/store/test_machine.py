"""The workflow walked at random: whatever people try, what readers see was approved by somebody else than its author."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from editor.domain import moments, workflow
from editor.domain.copy import Copy
from editor.domain.errors import Conflict, Refused
from editor.domain.people import FourEyes, Policy
from editor.domain.rules import ACTIONS
from editor.domain.story import Live
from editor.domain.workflow import Request
from editor.store.verify import faults
from tests.store.desk import BY_LOGIN, Desk, EmbeddedDesk, op

PEOPLE = ("rob", "rita", "sue", "sam", "pat", "olive")
OTHERS = [action for action in ACTIONS if action not in ("create", "save")]


class Newsday(RuleBasedStateMachine):
    """Several people at one story, each trying anything."""

    desk: Desk

    @initialize(author=st.sampled_from(PEOPLE), four_eyes=st.sampled_from(list(FourEyes)), publish=st.booleans())
    def begin(self, author: str, four_eyes: FourEyes, publish: bool) -> None:
        self.slug = f"story-{op()}"
        self.four_eyes = four_eyes
        self.author = author
        self.shown = ("", "", "")
        with self.desk.unit("ada") as unit:
            unit.set_policy(Policy("The Gull", four_eyes=four_eyes, subeditors_publish=publish), op())
        with self.desk.unit(author) as unit:
            unit.save_revision(unit.create_story(self.slug, "", op()), 0, Copy(headline="0", body="Text."), op())

    @rule(who=st.sampled_from(PEOPLE), back=st.integers(0, 1), words=st.integers(0, 5), twice=st.booleans())
    def save(self, who: str, back: int, words: int, twice: bool) -> None:
        copy = Copy(headline=str(words), body="Text. " * words)
        key = op()
        for _ in range(1 + twice):
            with self._tried(who) as unit:
                story = unit.story(self.slug)
                before = story.revision
                saved = unit.save_revision(story, before - back, copy, key)
                assert saved.revision - before in (0, 1)

    @rule(
        who=st.sampled_from(PEOPLE),
        action=st.sampled_from(OTHERS) | st.sampled_from(["submit", "approve", "publish", "revise"]),
        given=st.fixed_dictionaries(
            {
                "reason": st.sampled_from(["", "Because"]),
                "value": st.sampled_from(["", "rita", "3", "update", "other-slug"]),
                "moment": st.sampled_from([None, moments.from_text("2030-01-01T12:00:00.000000Z")]),
                "manifest": st.sampled_from(["", "f" * 64]),
            }
        ),
        back=st.sampled_from([0, 0, 0, 1]),
    )
    def act(self, who: str, action: str, given: dict[str, Any], back: int) -> None:
        if action == "slug":
            given["value"] = f"story-{op()}"
        with self._tried(who) as unit:
            story = unit.story(self.slug)
            ask = Request(action, BY_LOGIN[who], moments.now(), based_on=story.revision - back, **given)
            after = unit.record(story, ask, op())
            self.slug = after.slug
            if action == "publish":
                assert (after.approved_revision, after.approved_sha256) == (after.revision, after.sha256)
                self.shown = (after.sha256, after.approved_by, after.last_editor)

    @invariant()
    @precondition(lambda self: hasattr(self, "shown"))
    def readers_see_what_another_approved(self) -> None:
        with self.desk.unit("ada") as unit:
            story = unit.story(self.slug)
            if story.live is Live.NO:
                assert self.shown == ("", "", "")
                return
            sha256, approved_by, last_editor = self.shown
            assert unit.revision(story.id, story.live_revision).sha256 == sha256
        if self.four_eyes is not FourEyes.OFF:
            assert approved_by not in ("", self.author)
        if self.four_eyes is FourEyes.STRICT:
            assert approved_by != last_editor

    def teardown(self) -> None:
        with self.desk.unit("ada") as unit:
            assert list(faults(unit)) == []

    @contextmanager
    def _tried(self, who: str) -> Iterator[Any]:
        """A unit whose refusals are part of the day."""
        try:
            with self.desk.unit(who) as unit:
                yield unit
        except (Refused, Conflict):
            pass


def walk(desk: Desk, examples: int = 15) -> None:
    class Here(Newsday):
        pass

    Here.desk = desk
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    run = settings(max_examples=examples, stateful_step_count=25, suppress_health_check=checks, database=None)
    run_state_machine_as_test(Here, settings=run)


def test_a_newsday_never_shows_readers_what_nobody_else_approved(newsroom: Desk) -> None:
    walk(newsroom)


def test_a_newsroom_without_the_rule_is_found_out(embedded: EmbeddedDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    others = tuple(condition for condition in workflow._CONDITIONS if condition is not workflow._four_eyes)
    monkeypatch.setattr(workflow, "_CONDITIONS", others)
    embedded.damage("UPDATE rule SET not_author = 0")
    day = Newsday()
    day.desk = embedded
    day.begin("sue", FourEyes.AUTHOR, publish=False)
    nothing = {"reason": "", "value": "", "moment": None, "manifest": "f" * 64}
    for who, action in (("sue", "submit"), ("sue", "approve"), ("pat", "publish")):
        day.readers_see_what_another_approved()
        day.act(who, action, dict(nothing), 0)
    with pytest.raises(AssertionError):
        day.readers_see_what_another_approved()
