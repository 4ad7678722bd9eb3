"""A picture is killed while somebody lets its story on: two people on two connections, and no story slips through."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from editor.config.resources import resource
from editor.domain.copy import Copy
from editor.domain.errors import Refused
from editor.domain.story import Live, Status
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.media.limits import photo_sha256
from editor.publish.html.template import read_template
from editor.services.flow import act
from editor.services.killing import kill
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.publishing import Site, publish
from editor.services.stories import new_story
from editor.store.unit import SqlUnit
from tests.store.postgresql.desk import ServerDesk
from tests.unit.media.scenes import saved, scene

FERRY = write_jpeg(scene(1), EmbeddedMetadata(caption="A ferry", credit="Avel Photos", creator="A. N.", job_id="HW1"))
WAYS: dict[str, str | PictureFile] = {
    "file": PictureFile(FERRY, "ferry.jpg"),
    "fingerprint": photo_sha256(FERRY),
    "job number": "hw1",
    "another saving": PictureFile(saved(scene(1), 60), "again.jpg"),
}
PEOPLE = {"approve": "sue", "schedule": "pat", "publish": "pat"}


def submitted(desk: ServerDesk, slug: str = "ferry") -> None:
    with desk.unit("rob") as unit:
        new_story(unit, slug, "", Copy(headline="Ferry", body="It sails."))
        attach(unit, slug, 0, [PictureFile(FERRY, "ferry.jpg")])
        edit(unit, slug, 0, 1, {"caption": "A ferry", "alt_text": "A ferry"})
        act(unit, slug, "submit")


def go_on(unit: SqlUnit, action: str, site: Site) -> None:
    if action == "publish":
        publish(unit, "ferry", site)
    else:
        act(unit, "ferry", action, moment=unit.now() + timedelta(hours=1) if action == "schedule" else None)


def killed_meanwhile(
    desk: ServerDesk, monkeypatch: pytest.MonkeyPatch, action: str, site: Site, what: str | PictureFile
) -> Status:
    """Do one action, and kill the picture after it was judged; how the story stands then."""
    submitted(desk)
    if action != "approve":
        with desk.unit("sue") as unit:
            act(unit, "ferry", "approve")
    record = SqlUnit.record

    def late(unit: SqlUnit, *given: Any) -> Any:
        monkeypatch.undo()
        with desk.unit("sam") as other:
            kill(other, what, "The agency withdrew it.")
        return record(unit, *given)

    monkeypatch.setattr(SqlUnit, "record", late)
    with desk.unit(PEOPLE[action]) as unit:
        go_on(unit, action, site)
    with desk.unit("rob") as unit:
        return unit.story("ferry").status


@pytest.mark.parametrize("what", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("action", PEOPLE)
def test_a_kill_between_judging_and_recording_stops_it(
    server_desk: ServerDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, action: str, what: str | PictureFile
) -> None:
    site = Site(tmp_path / "site", read_template(resource("templates", "article")))
    with pytest.raises(Refused, match="a picture was killed just now"):
        killed_meanwhile(server_desk, monkeypatch, action, site, what)
    with server_desk.unit("rob") as unit:
        story = unit.story("ferry")
        assert story.status is (Status.SUBMITTED if action == "approve" else Status.APPROVED)
        assert story.live is Live.NO
        assert not any(event.action == action for event in unit.events(story.id))
    assert not [each for each in tmp_path.glob("site/*") if each.is_dir()]


def test_without_the_second_look_it_would_slip_through(
    server_desk: ServerDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(tmp_path / "site", read_template(resource("templates", "article")))
    with pytest.MonkeyPatch.context() as blind:
        blind.setattr("editor.services.killed.refuse_killed_since", lambda *_: None)
        assert killed_meanwhile(server_desk, monkeypatch, "approve", site, "hw1") is Status.APPROVED


def test_whoever_comes_second_is_told(server_desk: ServerDesk) -> None:
    for login in ("sue", "sam"):
        server_desk.newsroom(login)
    for number in range(6):
        slug = f"ferry-{number}"
        submitted(server_desk, slug)
        gate = Barrier(2)

        def approve(slug: str = slug, gate: Barrier = gate) -> bool:
            with server_desk.unit("sue") as unit:
                unit.person()
                gate.wait()
                act(unit, slug, "approve")
            return True

        def forbid(slug: str = slug, gate: Barrier = gate) -> bool:
            with server_desk.unit("sam") as unit:
                unit.person()
                gate.wait()
                uses = kill(unit, "HW1", "The agency withdrew it.").uses
                return next(use.story.status for use in uses if use.story.slug == slug) is Status.APPROVED

        with ThreadPoolExecutor(2) as people:
            approved, told = people.submit(_refused(approve)), people.submit(forbid)
            assert approved.result() == told.result(), "approved, and whoever killed it saw it approved; or neither"
        with server_desk.unit("sam") as unit:
            unit.set_kill(unit.kills()[-1]._replace(active=False), f"again-{number}")


def _refused(act_: Callable[[], bool]) -> Callable[[], bool]:
    """Whether it was done, rather than refused."""

    def tried() -> bool:
        try:
            return act_()
        except Refused:
            return False

    return tried
