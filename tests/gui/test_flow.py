"""The window's buttons follow the rule table, and say why when they do not."""

from datetime import timedelta

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from editor.domain.copy import Copy
from editor.domain.errors import Unavailable
from editor.domain.story import Lease, Status
from tests.gui.driver import COPY, Driver


def _primary(program: Driver) -> QPushButton:
    return next(
        one
        for one in program.window.story.findChildren(QPushButton)
        if one.property("kind") == "primary" and one.isVisible()
    )


def test_a_reporter_submits(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    assert _primary(program).text() == "Submit for review"
    _primary(program).click()
    program.settle()
    assert program.story().status is Status.SUBMITTED
    assert "submitted" in program.window.status_line._notice.text()


def test_what_is_typed_is_submitted_too(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "Late. ")
    program.program.story.flow.submit()
    program.settle()
    assert program.story().status is Status.SUBMITTED
    assert program.copies()[-1].body.startswith("Late. ")


def test_the_author_is_told_why_she_cannot_approve(program: Driver) -> None:
    program.given("ferry-fares", COPY, "tobias", ("tobias", "submit"))
    program.sign_in("tobias", "ferry-fares")
    assert not _primary(program).isEnabled()
    assert program.find(QLabel, "why_not").text() == "You wrote “ferry-fares”; someone else must approve it."
    assert not program.window.actions_["approve"].isEnabled()


def test_a_subeditor_approves(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    program.sign_in("tobias", "ferry-fares")
    program.window.actions_["approve"].trigger()
    program.settle()
    assert program.story().status is Status.APPROVED
    assert program.window.story.manuscript.isReadOnly()


def test_returning_asks_why(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    program.sign_in("tobias", "ferry-fares")
    program.program.story.flow.send_back()
    dialog = program.dialog("reason_dialog")
    dialog.answer.click()
    assert dialog.isVisible()
    dialog.findChild(QPlainTextEdit, "reason").setPlainText("Where is the company's side?")
    dialog.answer.click()
    program.settle()
    assert program.story().status is Status.DRAFT
    assert program.store.events[-1].reason == "Where is the company's side?"


def test_text_typed_just_now_counts_before_it_is_asked_why(program: Driver) -> None:
    program.given("ferry-fares", Copy(headline="Only a headline"))
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "And now the text.")
    program.program.story.flow.submit()
    program.settle()
    assert program.story().status is Status.SUBMITTED


def test_submitting_without_text_asks_why(program: Driver) -> None:
    program.given("ferry-fares", Copy(headline="Only a headline"))
    program.sign_in("maeve", "ferry-fares")
    program.program.story.flow.submit()
    dialog = program.dialog("reason_dialog")
    dialog.findChild(QPlainTextEdit, "reason").setPlainText("Holding the slot")
    dialog.answer.click()
    program.settle()
    assert program.story().status is Status.SUBMITTED


def test_scheduling_refuses_a_time_that_is_past(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"), ("tobias", "approve"))
    program.sign_in("tobias", "ferry-fares")
    program.program.story.flow.schedule()
    dialog = program.dialog("schedule_dialog")
    dialog.time.setDateTime(dialog.time.dateTime().addYears(-2))
    dialog.answer.click()
    assert dialog.isVisible()
    dialog.time.setDateTime(dialog.time.dateTime().addYears(3))
    dialog.answer.click()
    program.settle()
    assert program.story().status is Status.SCHEDULED


def test_planning_is_an_event(program: Driver) -> None:
    program.given()
    program.sign_in("tobias", "ferry-fares")
    about = program.window.inspector.side.about.form
    about.assignee.setCurrentIndex(about.assignee.findData("tobias"))
    about.assignee.activated.emit(about.assignee.currentIndex())
    program.settle()
    assert program.story().assignee == "tobias"
    about.slug.setText("ferry-fares-rise")
    about.slug.editingFinished.emit()
    program.settle()
    assert program.story("ferry-fares-rise").assignee == "tobias"
    assert program.program.story.desk.story.slug == "ferry-fares-rise"


def test_a_renamed_story_goes_on_saving(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.program.story.flow.plan("slug", "new-name", None)
    program.settle()
    program.key_in(program.window.story.manuscript, "Late. ")
    program.program.story.care.save()
    program.settle()
    assert program.copies("new-name")[-1].body.startswith("Late. ")


def test_somebody_else_s_story_can_only_be_read(program: Driver) -> None:
    story = program.given()
    expires = program.store.clock + timedelta(hours=1)
    program.store.stories[story.id] = story._replace(lease=Lease("tobias", "other", expires))
    program.sign_in("maeve", "ferry-fares")
    assert program.window.story.manuscript.isReadOnly()
    assert (
        program.find(QLabel, "read_only_line").text()
        == "Tobias Fennick is editing this story now; you see it as it is saved."
    )
    program.saved_elsewhere("ferry-fares", COPY.with_changes(body="Fresh."))
    program.program.story.desk.fresh.due.timeout.emit()
    program.settle()
    assert program.window.story.manuscript.text() == "Fresh."


def test_the_lease_is_claimed_and_given_up(program: Driver) -> None:
    story = program.given()
    program.sign_in("maeve", "ferry-fares")
    assert program.store.stories[story.id].lease.client == program.program.client
    program.program.story.desk.leave(lambda: None)
    program.settle()
    assert program.store.stories[story.id].lease is None


def test_without_a_story_every_story_action_says_to_open_one(program: Driver) -> None:
    program.sign_in("maeve")
    assert not program.window.actions_["submit"].isEnabled()
    assert program.window.actions_["submit"].toolTip() == "Open a story first."
    assert program.window.actions_["new_story"].isEnabled()


def test_a_double_click_approves_once(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    program.sign_in("tobias", "ferry-fares")
    program.window.actions_["approve"].trigger()
    program.window.actions_["approve"].trigger()
    program.settle()
    assert [event.action for event in program.store.events].count("approve") == 1
    assert program.banner() == ""
    assert program.story().status is Status.APPROVED


def test_a_second_submit_while_the_text_is_still_being_saved_is_the_first_again(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "Late. ")
    program.program.story.flow.submit()
    program.program.story.flow.submit()
    program.settle()
    assert [event.action for event in program.store.events].count("submit") == 1
    assert program.banner() == ""


def test_after_a_refusal_the_action_can_be_tried_again(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    program.sign_in("tobias", "ferry-fares")
    program.store.fault = Unavailable("The disk is full.")
    program.program.story.flow.approve()
    program.settle()
    program.store.fault = None
    program.program.story.flow.approve()
    program.settle()
    assert program.story().status is Status.APPROVED


def test_a_story_that_lacks_its_text_can_be_submitted_with_a_reason_from_its_button(program: Driver) -> None:
    program.given("ferry-fares", Copy(headline="Only a headline"))
    program.sign_in("maeve", "ferry-fares")
    assert _primary(program).isEnabled()
    _primary(program).click()
    assert program.dialog("reason_dialog").isVisible()
