"""An action of the workflow whose answer was lost and that is asked again: the answer is the same, on both engines."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from editor.config.resources import resource
from editor.domain.changes import Change
from editor.domain.copy import Copy
from editor.domain.errors import Conflict, Refused, Unavailable
from editor.domain.rules import ACTIONS
from editor.domain.story import Live
from editor.domain.unit import Unit
from editor.publish.html.template import read_template
from editor.services import publishing
from editor.services.flow import act
from editor.services.publishing import Site, publish, withdraw
from editor.services.staffing import add_desk
from editor.services.stories import new_story, save
from tests.store.desk import Desk, op

Verb = Callable[[Unit, Site, str], Change]
SLUG: Final = "quay-fire"
SOON: Final = timedelta(hours=2)


def plain(action: str, **given: str) -> Verb:
    return lambda unit, site, op_id: act(unit, SLUG, action, op_id=op_id, **given)


def timed(action: str) -> Verb:
    return lambda unit, site, op_id: act(unit, SLUG, action, moment=unit.story(SLUG).created + SOON, op_id=op_id)


STEPS: Final[dict[str, tuple[str, Verb]]] = {
    "submit": ("rob", plain("submit")),
    "recall": ("rob", plain("recall")),
    "return": ("sue", plain("return", reason="Too long")),
    "approve": ("sue", plain("approve")),
    "reopen": ("sue", plain("reopen")),
    "schedule": ("pat", timed("schedule")),
    "unschedule": ("pat", plain("unschedule")),
    "publish": ("pat", lambda unit, site, op_id: publish(unit, SLUG, site, op_id=op_id)),
    "revise": ("sue", plain("revise", value="update", reason="More is known")),
    "withdraw": ("pat", lambda unit, site, op_id: withdraw(unit, SLUG, "Wrong name", site, op_id=op_id)),
    "spike": ("sue", plain("spike", reason="Old")),
    "unspike": ("sue", plain("unspike")),
    "assign": ("sue", plain("assign", value="rita")),
    "deadline": ("sue", timed("deadline")),
    "embargo": ("sue", timed("embargo")),
    "priority": ("sue", plain("priority", value="2")),
    "commission": ("sue", plain("commission", value="850")),
    "desk": ("sue", plain("desk", value="sport")),
    "slug": ("sue", plain("slug", value="quay-blaze")),
    "create": ("rita", lambda unit, site, op_id: new_story(unit, "pier", "", op_id=op_id)),
    "save": ("rob", lambda unit, site, op_id: save(unit, SLUG, 1, Copy(headline="Fire", body="Out."), op_id)),
}
"""Who does each action, and how."""
BEFORE: Final[dict[str, tuple[str, ...]]] = {
    "recall": ("submit",),
    "return": ("submit",),
    "approve": ("submit",),
    "reopen": ("submit", "approve"),
    "schedule": ("submit", "approve"),
    "unschedule": ("submit", "approve", "schedule"),
    "publish": ("submit", "approve"),
    "revise": ("submit", "approve", "publish"),
    "withdraw": ("submit", "approve", "publish"),
    "unspike": ("spike",),
}
"""What is done before it."""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path / "site", read_template(resource("templates", "article")))


def given(newsroom: Desk, site: Site, action: str) -> None:
    with newsroom.unit("ada") as unit:
        add_desk(unit, "sport")
    with newsroom.unit("rob") as unit:
        new_story(unit, SLUG, "sport", Copy(headline="Fire on the quay", body="It burnt down.", byline="Rob Reporter"))
    for step in BEFORE.get(action, ()):
        asked(newsroom, site, step, op())


def asked(newsroom: Desk, site: Site, action: str, op_id: str) -> tuple[Change, list[str]]:
    login, verb = STEPS[action]
    with newsroom.unit(login) as unit:
        return verb(unit, site, op_id), [event.op_id for event in unit.events()]


def test_every_action_is_asked_again() -> None:
    assert STEPS.keys() == set(ACTIONS)


@pytest.mark.parametrize("action", STEPS)
def test_the_same_action_again_answers_as_the_first_time(newsroom: Desk, site: Site, action: str) -> None:
    given(newsroom, site, action)
    once = op()
    first, events = asked(newsroom, site, action, once)
    again, after = asked(newsroom, site, action, once)
    assert again == first
    assert after == events


@pytest.mark.parametrize("action", ["approve", "publish", "withdraw", "spike", "slug"])
def test_another_operation_is_judged_anew(newsroom: Desk, site: Site, action: str) -> None:
    given(newsroom, site, action)
    asked(newsroom, site, action, op())
    with pytest.raises((Refused, Conflict)):
        asked(newsroom, site, action, op())


def test_an_operation_s_name_is_one_action_s(newsroom: Desk, site: Site) -> None:
    given(newsroom, site, "recall")
    once = op()
    asked(newsroom, site, "recall", once)
    with pytest.raises(Refused):
        asked(newsroom, site, "approve", once)


@pytest.mark.parametrize(("action", "page"), [("publish", "Fire on the quay"), ("withdraw", "withdrawn")])
def test_what_the_first_time_left_beside_its_place_is_put_there(
    newsroom: Desk, site: Site, monkeypatch: pytest.MonkeyPatch, action: str, page: str
) -> None:
    """The server kept the event, and the connection was gone before its answer: nothing was renamed."""
    given(newsroom, site, action)
    once = op()
    with monkeypatch.context() as lost:
        lost.setattr(publishing, "_into_place", lambda built: None)
        first, _ = asked(newsroom, site, action, once)
    place = site.folder / SLUG / "index.html"
    assert not place.exists() or page not in place.read_text("utf-8")
    again, _ = asked(newsroom, site, action, once)
    assert again == first
    assert page in place.read_text("utf-8")


def test_a_package_that_is_gone_is_not_said_to_stand(newsroom: Desk, site: Site, tmp_path: Path) -> None:
    given(newsroom, site, "publish")
    once = op()
    asked(newsroom, site, "publish", once)
    (site.folder / SLUG).rename(tmp_path / "elsewhere")
    with pytest.raises(Unavailable, match=r"its page is not at .*: publish it again"):
        asked(newsroom, site, "publish", once)


def test_an_older_answer_leaves_the_newer_page_alone(newsroom: Desk, site: Site) -> None:
    given(newsroom, site, "publish")
    once = op()
    first, _ = asked(newsroom, site, "publish", once)
    asked(newsroom, site, "withdraw", op())
    page = (site.folder / SLUG / "index.html").read_bytes()
    again, _ = asked(newsroom, site, "publish", once)
    assert again.story is not None
    assert again.story.live is Live.WITHDRAWN
    assert again.remarks == first.remarks
    assert (site.folder / SLUG / "index.html").read_bytes() == page


def test_what_was_said_of_a_page_that_was_not_there_is_said_again(newsroom: Desk, site: Site, tmp_path: Path) -> None:
    given(newsroom, site, "revise")
    (site.folder / SLUG).rename(tmp_path / "elsewhere")
    for step in ("revise", "submit", "approve"):
        asked(newsroom, site, step, op())
    once = op()
    first, _ = asked(newsroom, site, "publish", once)
    assert first.remarks[1].startswith("Its earlier page was not there")
    assert asked(newsroom, site, "publish", once)[0] == first
