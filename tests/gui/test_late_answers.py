"""Answers that come when their story is no longer in the window: none of them touches another one."""

from pathlib import Path

import pytest
from PIL import Image

from editor.domain.copy import Copy
from tests.gui.driver import COPY, Driver

HARBOUR = Copy(headline="Harbour talks", body="The two sides met at noon.")


@pytest.fixture
def desk(program: Driver) -> Driver:
    program.given()
    program.given("harbour-talks", HARBOUR)
    program.sign_in("maeve")
    program.open("ferry-fares")
    return program


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "quay.png"
    Image.new("RGB", (40, 30), "grey").save(path)
    return path


def write(desk: Driver, text: str) -> None:
    desk.key_in(desk.window.story.manuscript, text)


def held(desk: Driver) -> list[str]:
    """The stories that the window keeps from others."""
    return [story.lease.holder for story in desk.store.stories.values() if story.lease is not None]


def test_a_story_closed_while_it_is_read_again_stays_closed(desk: Driver) -> None:
    desk.program.story.desk.refresh()
    desk.program.stories.close_front()
    desk.settle()
    assert desk.program.stories.tabs == ()
    assert desk.program.story.desk.story is None
    assert held(desk) == []


def test_tabs_closed_one_after_the_other_leave_nobody_behind(desk: Driver) -> None:
    write(desk, "Kept. ")
    desk.open("harbour-talks")
    write(desk, "Kept. ")
    desk.program.story.desk.saver.save()
    desk.settle()
    desk.program.stories.close_front()
    desk.program.stories.close_front()
    desk.settle()
    assert [story.desk.story for story in desk.program.pool.all] == [None, None]
    assert held(desk) == []


def test_a_picture_on_its_way_is_in_before_the_next_story_comes(desk: Driver, picture: Path) -> None:
    desk.program.story.pictures.attach_files([picture])
    desk.program.stories.close_front()
    desk.program.stories.open("harbour-talks")
    desk.settle()
    front = desk.program.story
    assert (front.desk.saver.slug, front.desk.saver.base) == ("harbour-talks", 1)
    assert front.side.pictures.uses == ()
    write(desk, "Late. ")
    front.desk.saver.save()
    desk.settle()
    assert desk.copies("harbour-talks")[-1] == HARBOUR.with_changes(body=f"Late. {HARBOUR.body}")
    assert [len(copy.pictures) for copy in desk.copies()] == [0, 1]


def test_a_picture_that_comes_too_late_is_not_put_into_another_story(desk: Driver, picture: Path) -> None:
    desk.program.story.pictures.attach_files([picture])
    desk.program.story.desk.put_away()  # as after leaving without what could not be saved
    desk.open("harbour-talks")
    front = desk.program.story
    assert (front.desk.saver.slug, front.desk.saver.base) == ("harbour-talks", 1)
    assert front.side.pictures.uses == ()


def test_two_pictures_dropped_one_after_the_other_both_come(desk: Driver, picture: Path, tmp_path: Path) -> None:
    other = tmp_path / "pier.png"
    Image.new("RGB", (40, 30), "blue").save(other)
    desk.program.story.pictures.attach_files([picture])
    desk.program.story.pictures.attach_files([other])
    write(desk, "Typed meanwhile. ")
    desk.program.story.desk.saver.save()
    desk.settle()
    assert desk.banner() == ""
    assert len(desk.copies()[-1].pictures) == 2
    assert desk.copies()[-1].body == f"Typed meanwhile. {COPY.body}"


def test_what_is_done_while_a_picture_comes_is_done_to_the_story_with_it(desk: Driver, picture: Path) -> None:
    desk.program.story.pictures.attach_files([picture])
    desk.window.actions_["submit"].trigger()
    desk.settle()
    assert desk.banner() == ""
    assert desk.story().status.value == "submitted"


def test_leaving_waits_for_a_picture_on_its_way(desk: Driver, picture: Path) -> None:
    desk.program.story.pictures.attach_files([picture])
    write(desk, "Typed meanwhile. ")
    left: list[int] = []
    desk.program.stories.leave_all(lambda: left.append(desk.story().revision))
    desk.settle()
    assert left == [3]
    assert desk.copies()[-1].body == f"Typed meanwhile. {COPY.body}"
    assert len(desk.copies()[-1].pictures) == 1


def test_both_texts_are_not_shown_over_another_story(desk: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[object] = []
    monkeypatch.setattr(desk.program.story.care, "compare", lambda *given: shown.append(given))
    desk.program.story.desk.trouble.compare()
    desk.program.story.desk.put_away()
    desk.open("harbour-talks")
    assert shown == []
