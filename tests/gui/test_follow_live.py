"""A story that one may not edit oneself: what others save, approve and move is shown as it comes, and said to be fresh."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from editor.domain.copy import PictureUse
from editor.domain.errors import Unavailable
from editor.services.flow import act
from tests.gui.driver import COPY, Driver

LINES = [f"Paragraph {number} of what the board said." for number in range(200)]
LONG = COPY.with_changes(body="\n\n".join(LINES))


@pytest.fixture
def author(program: Driver) -> Driver:
    """Maeve looks at the story that she submitted."""
    program.given("ferry-fares", LONG, "maeve", ("maeve", "submit"))
    program.sign_in("maeve", "ferry-fares")
    program.window.inspector.turn_to(program.window.inspector.side.history)
    program.settle()
    assert program.window.story.manuscript.isReadOnly()
    assert program.program.story.desk.fresh.due.isActive()
    return program


def looks(program: Driver) -> None:
    """What happens every few seconds."""
    program.program.story.desk.fresh.due.timeout.emit()
    program.settle()


def reads(program: Driver) -> str:
    return program.find(QLabel, "read_only_line").text()


def does(program: Driver, action: str, login: str = "tobias", **given: str) -> None:
    with program.store.unit(login) as unit:
        act(unit, "ferry-fares", action, **given)


def test_the_author_of_a_submitted_story_sees_what_the_subeditor_saves(author: Driver) -> None:
    use = PictureUse(number=1, caption="The quay at ten.", credit="Photo: Iona Sands")
    theirs = LONG.with_changes(headline="Last ferry gone", body=f"New.\n\n{LONG.body}", pictures=(use,))
    author.saved_elsewhere("ferry-fares", theirs)
    looks(author)
    page = author.window.story
    assert (page.fields.headline.text(), page.manuscript.text()) == (theirs.headline, theirs.body)
    assert author.window.inspector.side.pictures.uses == theirs.pictures
    assert "Tobias Fennick saved" in author.window.inspector.side.history.tree.topLevelItem(0).text(0)
    assert author.window.stories.model.story(0).headline == "Last ferry gone"
    assert author.find(QLabel, "saved").text().endswith("rev 2")
    assert reads(author).endswith("You see it as it is saved.")
    assert author.window.status_line._notice.text() == "Tobias Fennick saved “ferry-fares”; you see revision 2."


def test_a_story_that_is_only_read_is_moved_through_and_copied_from_by_keyboard(author: Driver) -> None:
    page = author.window.story
    for text in (page.manuscript, page.fields.headline, page.fields.editor_note):
        assert text.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    manuscript, before = page.manuscript, page.manuscript.text()
    QTest.keyClick(manuscript, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert manuscript.textCursor().atEnd()
    bar = manuscript.verticalScrollBar()
    assert bar.value() > bar.maximum() - 5 > 0
    QTest.keyClick(manuscript, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(manuscript, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == before
    for key in (Qt.Key.Key_X, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        QTest.keyClick(manuscript, key)
    assert (manuscript.text(), manuscript.document().isUndoAvailable()) == (before, False)


def test_what_became_of_the_story_is_shown_too(author: Driver) -> None:
    does(author, "approve")
    looks(author)
    assert author.program.story.desk.story.status.value == "approved"
    assert author.window.stories.model.story(0).status.value == "approved"
    assert author.find(QLabel, "slug_line").text().endswith("Approved · rev 1")


def test_one_who_may_write_again_is_let_in(author: Driver) -> None:
    does(author, "return", reason="The fares are last year’s.")
    looks(author)
    author.qtbot.waitUntil(lambda: not author.window.story.manuscript.isReadOnly())
    assert reads(author) == ""
    assert author.program.story.desk.lease.ours


def test_whoever_edits_it_is_named(author: Driver) -> None:
    with author.store.unit("tobias") as unit:
        unit.claim_lease(unit.story("ferry-fares"), "another window")
    looks(author)
    assert "Tobias Fennick is editing it now; you see it as it is saved." in reads(author)
    with author.store.unit("tobias") as unit:
        unit.release_lease(unit.story("ferry-fares"), "another window")
    looks(author)
    assert "Tobias" not in reads(author)


def test_what_may_be_old_says_how_old_until_it_is_fresh_again(author: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(*_: object) -> None:
        raise Unavailable("The newsroom does not answer.")

    with monkeypatch.context() as away:
        away.setattr("tests.gui.fakes.FakeUnit.story", silent)
        looks(author)
        said = reads(author)
        looks(author)
    assert "You see it as it was at " in said
    assert said.endswith(": the newsroom does not answer.")
    assert author.banner() == "The newsroom does not answer."
    looks(author)
    assert reads(author).endswith("You see it as it is saved.")


def test_nothing_is_looked_at_while_something_typed_is_not_saved(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "Late. ")
    fresh = program.program.story.desk.fresh
    waiting = program.program.tasks.waiting
    fresh.due.timeout.emit()
    assert program.program.tasks.waiting == waiting


def test_a_silent_newsroom_is_asked_once(author: Driver) -> None:
    fresh = author.program.story.desk.fresh
    for _ in range(5):
        fresh.due.timeout.emit()
    assert author.program.tasks.waiting == 1
    author.settle()


def test_a_story_behind_another_is_read_when_it_is_looked_at_again(author: Driver) -> None:
    author.given("harbour-talks", COPY.with_changes(headline="Harbour talks"))
    author.program.stories.open("ferry-fares", keep=True)
    author.settle()
    behind = author.program.story.desk
    author.open("harbour-talks")
    assert not behind.fresh.due.isActive()
    author.saved_elsewhere("ferry-fares", LONG.with_changes(body="Anew."))
    author.program.stories.previous()
    author.settle()
    assert author.window.story.manuscript.text() == "Anew."
    assert behind.fresh.due.isActive()


def chosen(program: Driver) -> str:
    return program.window.story.manuscript.textCursor().selectedText()


@pytest.mark.parametrize(
    "body",
    [
        "\n\n".join(["New."] * 90 + LINES),
        "\n\n".join([*LINES, "Last."]),
        "\n\n".join(["New.", *LINES[3:], "Last."]),
        "\n\n".join([*LINES[:70], *LINES[75:110], "Between.", *LINES[110:]]),
    ],
    ids=["above", "below", "around", "near by"],
)
def test_what_one_reads_and_has_chosen_stays(author: Driver, body: str) -> None:
    manuscript = author.window.story.manuscript
    bar = manuscript.verticalScrollBar()
    cursor = manuscript.textCursor()
    cursor.setPosition(LONG.body.index(LINES[84]))
    cursor.setPosition(LONG.body.index(LINES[84]) + 12, QTextCursor.MoveMode.KeepAnchor)
    manuscript.setTextCursor(cursor)
    bar.setValue(160)
    assert manuscript.firstVisibleBlock().text() == LINES[80]
    author.saved_elsewhere("ferry-fares", LONG.with_changes(body=body))
    looks(author)
    assert manuscript.text() == body
    assert chosen(author) == "Paragraph 84"
    assert manuscript.firstVisibleBlock().text() == LINES[80]


def test_a_paragraph_that_is_read_half_way_down_stays_there(author: Driver) -> None:
    manuscript = author.window.story.manuscript
    long = "Words that fill many a line. " * 200
    author.saved_elsewhere("ferry-fares", LONG.with_changes(body=f"First.\n\n{long}\n\n{LONG.body}"))
    looks(author)
    manuscript.verticalScrollBar().setValue(40)
    assert manuscript.firstVisibleBlock().text() == long
    author.saved_elsewhere("ferry-fares", LONG.with_changes(body=f"First.\n\nSecond.\n\n{long}\n\n{LONG.body}"))
    looks(author)
    assert manuscript.firstVisibleBlock().text() == long
    assert manuscript.verticalScrollBar().value() == 42


def test_whoever_reads_the_history_reads_on_there(author: Driver) -> None:
    for number in range(3):
        author.saved_elsewhere("ferry-fares", LONG.with_changes(body=f"Version {number}."))
    looks(author)
    tree = author.window.inspector.side.history.tree
    tree.topLevelItem(0).setExpanded(True)
    tree.setCurrentItem(tree.topLevelItem(0).child(1))
    read = tree.currentItem().text(0)
    author.saved_elsewhere("ferry-fares", LONG.with_changes(body="Version 3."))
    looks(author)
    assert tree.topLevelItem(0).childCount() == 4
    assert tree.topLevelItem(0).isExpanded()
    assert tree.currentItem().text(0) == read
