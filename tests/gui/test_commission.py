"""The commissioned length from the form to the status line: said when the story is shown, and when it changes."""

from PySide6.QtCore import Qt

from editor.services.flow import act
from tests.gui.driver import Driver


def commission(program: Driver, words: str) -> None:
    form = program.window.inspector.side.about.form
    form.commissioned.setText(words)
    program.qtbot.keyClick(form.commissioned, Qt.Key.Key_Return)
    program.settle()


def says(program: Driver, words: str) -> None:
    line = program.window.status_line.story._length
    program.qtbot.waitUntil(lambda: line.text() == words)


def test_it_is_said_when_it_changes_and_counted_against_as_one_types(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    says(program, "8 words · 3 s to read")
    commission(program, "1,000")
    assert program.story().commissioned == 1000
    says(program, "8 words · 3 s to read · 992 under commission")
    commission(program, "7")
    says(program, "8 words · 3 s to read · 1 over commission")
    program.qtbot.keyClicks(program.window.story.manuscript, "Three more words ")
    says(program, "11 words · 3 s to read · 4 over commission")
    commission(program, "")
    says(program, "11 words · 3 s to read")


def test_it_is_said_when_the_story_is_opened(program: Driver) -> None:
    program.given()
    with program.store.unit("maeve") as unit:
        act(unit, "ferry-fares", "commission", value="9")
    program.sign_in("maeve", "ferry-fares")
    says(program, "8 words · 3 s to read · 1 under commission")
    assert program.window.inspector.side.about.form.commissioned.text() == "9"


def test_it_is_said_when_the_command_line_sets_it_meanwhile(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    says(program, "8 words · 3 s to read")
    for words, said in (("9", " · 1 under commission"), ("8", " · as commissioned"), ("", "")):
        with program.store.unit("tobias") as unit:
            act(unit, "ferry-fares", "commission", value=words)
        program.program.story.desk.fresh.due.timeout.emit()
        program.settle()
        says(program, f"8 words · 3 s to read{said}")
    with program.store.unit("tobias") as unit:
        act(unit, "ferry-fares", "commission", value="6")
    program.program.story.desk.refresh()
    program.settle()
    says(program, "8 words · 3 s to read · 2 over commission")
