"""Killing a picture in the whole window: the stories that have it are listed, with what can be done about each."""

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from editor.domain.changes import Change
from editor.domain.story import Live
from editor.domain.unit import Unit
from editor.services.flow import act
from editor.services.pictures import attach
from editor.ui import page_jobs
from editor.ui.dialogs.find_pictures import FindPicturesDialog
from editor.ui.dialogs.kill_picture import KillDialog
from editor.ui.dialogs.killed_pictures import KilledPicturesDialog
from editor.ui.dialogs.killed_stories import KilledStoriesDialog
from tests.gui.driver import Driver
from tests.gui.test_finding_pictures import choose, files


def given(program: Driver, *actions: tuple[str, str], login: str = "maeve") -> None:
    """A story of Maeve's with two pictures, taken through some actions, in front of somebody."""
    program.given()
    with program.store.unit("maeve") as unit:
        attach(unit, "ferry-fares", 0, files())
    for who, action in actions:
        with program.store.unit(who) as unit:
            act(unit, "ferry-fares", action, reason="because")
    program.sign_in(login, "ferry-fares")


def killed(program: Driver, *, job: bool = False) -> KilledStoriesDialog:
    """Kill the second picture, and see which stories have it."""
    program.program.story.side.pictures.choose(2)
    program.window.actions_["kill_picture"].trigger()
    dialog = program.dialog("kill_dialog")
    assert isinstance(dialog, KillDialog)
    if job:
        dialog.series.setChecked(True)
    dialog.answer.click()
    assert "Write a few words" in dialog._problem.text()
    dialog.reason.setPlainText("Wrong person named.")
    dialog.answer.click()
    program.settle()
    stories = program.dialog("killed_stories_dialog")
    assert isinstance(stories, KilledStoriesDialog)
    return stories


def said(stories: KilledStoriesDialog) -> list[str]:
    return [stories.list.item(row).text() for row in range(stories.list.count())]


SUBMITTED = ("maeve", "submit")


def test_a_reporter_may_not_kill_and_is_told_so(program: Driver) -> None:
    given(program)
    action = program.window.actions_["kill_picture"]
    assert not action.isEnabled()
    assert program.window.actions_.objection("kill_picture").startswith("Only a subeditor")
    program.window.actions_["killed_pictures"].trigger()
    program.settle()
    dialog = program.dialog("killed_pictures_dialog")
    assert isinstance(dialog, KilledPicturesDialog)
    assert not dialog.more.isEnabled()
    assert "Only a subeditor" in program.find(QLabel, "killed_why").text()


def test_a_kill_lists_the_stories_and_stops_the_one_in_front(program: Driver) -> None:
    given(program, SUBMITTED, login="tobias")
    stories = killed(program)
    assert said(stories) == ["Last ferry to go\nferry-fares  ·  submitted  ·  picture 2  ·  this very picture"]
    assert stories.replace.isEnabled()
    assert not stories.withdraw.isEnabled()
    assert "Withdraw: Readers do not see it with this picture." in program.find(QLabel, "killed_stories_why").text()
    program.qtbot.waitUntil(lambda: "was killed on" in program.window.actions_.objection("approve"))


def test_replacing_goes_to_the_picture_in_its_story(program: Driver) -> None:
    given(program, SUBMITTED, login="tobias")
    stories = killed(program)
    stories.replace.click()
    program.settle()
    finder = program.dialog("find_pictures_dialog")
    assert isinstance(finder, FindPicturesDialog)
    assert finder.windowTitle() == "Replace picture 2"
    choose(program, finder, "quay.jpg")
    finder.answer.click()
    program.settle()
    use = program.copies()[-1].picture(2)
    assert (use.caption, use.credit) == ("The quay at dawn", "Avel Photos")
    program.qtbot.waitUntil(lambda: "was killed on" not in program.window.actions_.objection("approve"))


def test_where_the_text_is_bound_the_road_is_offered(program: Driver) -> None:
    given(program, SUBMITTED, ("tobias", "approve"), login="tobias")
    stories = killed(program)
    assert not stories.replace.isEnabled()
    assert stories.road.isVisible()
    assert stories.road.text() == "Edit, voids approval"
    stories.road.click()
    program.settle()
    assert program.story().status.value == "submitted"


def test_a_live_story_is_withdrawn_from_the_list(program: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    given(program, SUBMITTED, login="ines")
    (row,) = program.store.stories.values()
    program.store.stories[row.id] = row._replace(live=Live.LIVE, live_revision=row.revision)
    asked = list[tuple[str, str]]()

    def withdraw(slug: str, reason: str, site: object, op_id: str) -> page_jobs.Job[Change]:
        def job(unit: Unit) -> Change:
            asked.append((slug, reason))
            story = program.store.stories[row.id]
            program.store.stories[row.id] = story._replace(live=Live.WITHDRAWN)
            return Change("withdraw", program.store.stories[row.id])

        return job

    monkeypatch.setattr(page_jobs, "withdraw", withdraw)
    stories = killed(program)
    assert "readers see it" in said(stories)[0]
    assert stories.withdraw.isEnabled()
    stories.withdraw.click()
    reason = program.dialog("reason_dialog")
    reason.findChild(QPlainTextEdit, "reason").setPlainText("Killed picture.")
    reason._answer()  # type: ignore[attr-defined]
    program.settle()
    assert asked == [("ferry-fares", "Killed picture.")]
    assert "readers see it" not in said(stories)[0]
    assert not stories.withdraw.isEnabled()


def test_a_job_is_killed_and_allowed_again_with_a_reason(program: Driver) -> None:
    given(program, SUBMITTED, login="tobias")
    stories = killed(program, job=True)
    assert stories.windowTitle() == "Job JOB7 of Test Agency is killed"
    stories.accept()
    program.window.actions_["killed_pictures"].trigger()
    program.settle()
    dialog = program.dialog("killed_pictures_dialog")
    assert isinstance(dialog, KilledPicturesDialog)
    assert "Wrong person named." in dialog.list.item(0).text()
    dialog.allow.click()
    reason = program.dialog("reason_dialog")
    reason.findChild(QPlainTextEdit, "reason").setPlainText("The right person.")
    reason._answer()  # type: ignore[attr-defined]
    program.settle()
    assert [(kill.subject, kill.active, kill.reason) for kill in program.store.kills] == [
        ("JOB7", True, "Wrong person named."),
        ("JOB7", False, "The right person."),
    ]
    program.qtbot.waitUntil(lambda: "was killed on" not in program.window.actions_.objection("approve"))


def test_a_job_number_that_no_picture_has_is_said_in_the_window(program: Driver) -> None:
    given(program, SUBMITTED, login="tobias")
    program.window.actions_["kill_picture"].trigger()
    dialog = program.dialog("kill_dialog")
    assert isinstance(dialog, KillDialog)
    dialog.by_number.setChecked(True)
    dialog.number.setText("J0B7")
    dialog.reason.setPlainText("Wrong person named.")
    dialog.answer.click()
    program.settle()
    stories = program.dialog("killed_stories_dialog")
    assert isinstance(stories, KilledStoriesDialog)
    assert said(stories) == []
    assert program.find(QLabel, "killed_stories_words").text().startswith("No picture has the job number “J0B7” so far")
