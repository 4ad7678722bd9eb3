"""Captioning in the window: sets of words between pictures, templates, rosters, advice."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton

from editor.domain.copy import PictureUse
from editor.ui import caption_files
from editor.ui.dialogs.added_words import AddedWordsDialog
from editor.ui.dialogs.picture_templates import PictureTemplatesDialog
from editor.ui.dialogs.rosters import RostersDialog
from tests.gui.driver import COPY, Driver
from tests.gui.picture_sheet import sheet

FIRST = PictureUse(
    number=1,
    caption="The pier",
    credit="Agency",
    keywords=("pier", "harbour"),
    alt_text="A pier",
    usage_terms="NO SALES",
)
OTHERS = (PictureUse(number=2, caption="The boat", keywords=("boat",), usage_terms="EDITORIAL"), PictureUse(number=3))
ROSTERS = "[h Avel Rovers]\n7\tSam Sampleford\n"


def opened(program: Driver, *uses: PictureUse) -> None:
    program.given("ferry-fares", COPY.with_changes(pictures=uses or (FIRST, *OTHERS)))
    program.sign_in("maeve", "ferry-fares")
    program.window.inspector.turn_to(program.window.inspector.side.pictures)
    program.window.inspector.side.pictures.setFocus()
    program.qtbot.waitUntil(sheet(program).hasFocus)


def do(program: Driver, action: str) -> None:
    program.window.actions_[action].trigger()
    program.settle()


def uses(program: Driver) -> tuple[PictureUse, ...]:
    return program.window.inspector.side.pictures.uses


def test_words_go_from_one_picture_to_many_and_terms_stay_where_they_are(program: Driver) -> None:
    opened(program)
    do(program, "copy_picture_words")
    assert QGuiApplication.clipboard().text() == "The pier"
    sheet(program).selectAll()
    do(program, "paste_picture_words")
    first, second, third = uses(program)
    assert first == FIRST
    assert (second.caption, second.credit, second.keywords) == ("The pier", "Agency", ("pier", "harbour"))
    assert (second.usage_terms, third.usage_terms, third.alt_text) == ("EDITORIAL", "", "")
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1].pictures == uses(program)


def test_a_set_that_says_nothing_of_a_field_leaves_it(program: Driver) -> None:
    opened(program, PictureUse(number=1, credit="Agency"), OTHERS[0])
    do(program, "copy_picture_words")
    program.window.inspector.side.pictures.choose(2)
    do(program, "paste_picture_words")
    assert (uses(program)[1].caption, uses(program)[1].credit) == ("The boat", "Agency")


def test_a_clipboard_without_words_of_a_picture_changes_nothing(program: Driver) -> None:
    opened(program)
    QGuiApplication.clipboard().setText('{"caption": "typed elsewhere"}')
    do(program, "paste_picture_words")
    assert uses(program) == (FIRST, *OTHERS)


def added(program: Driver, field: str, words: str, side: int) -> None:
    do(program, "add_picture_words")
    dialog = program.dialog("added_words_dialog")
    assert isinstance(dialog, AddedWordsDialog)
    box = program.find(QComboBox, "added_field")
    box.setCurrentIndex(box.findData(field))
    program.find(QComboBox, "added_side").setCurrentIndex(side)
    program.key_in(dialog.words, words)
    dialog.answer.click()


def test_words_are_added_before_or_after_those_of_all(program: Driver) -> None:
    opened(program)
    sheet(program).selectAll()
    added(program, "caption", "FILE PHOTO:", 0)
    assert [use.caption for use in uses(program)] == ["FILE PHOTO: The pier", "FILE PHOTO: The boat", "FILE PHOTO:"]


def test_no_keyword_is_added_twice(program: Driver) -> None:
    opened(program)
    sheet(program).selectAll()
    added(program, "keywords", "Boat, ferry, ferry", 1)
    assert [use.keywords for use in uses(program)] == [
        ("pier", "harbour", "Boat", "ferry"), ("boat", "ferry"), ("Boat", "ferry")
    ]  # fmt: skip


def test_a_template_is_kept_in_a_file_and_put_into_the_chosen(program: Driver) -> None:
    opened(program)
    do(program, "picture_templates")
    dialog = program.dialog("picture_templates_dialog")
    assert isinstance(dialog, PictureTemplatesDialog)
    assert not dialog.answer.isEnabled()
    program.key_in(dialog.name, "Match day")
    program.find(QPushButton, "keep_template").click()
    program.settle()
    dialog.reject()
    kept = caption_files.read_templates(program.options.beside(caption_files.TEMPLATES))
    assert kept["Match day"]["keywords"] == "pier, harbour"
    program.window.inspector.side.pictures.choose(3)
    do(program, "picture_templates")
    again = program.dialog("picture_templates_dialog")
    assert isinstance(again, PictureTemplatesDialog)
    assert again.list.currentItem().text() == "Match day"
    again.answer.click()
    assert (uses(program)[2].caption, uses(program)[2].keywords) == ("The pier", ("pier", "harbour"))


def test_a_damaged_file_of_templates_is_told_and_left(program: Driver) -> None:
    path = program.options.beside(caption_files.TEMPLATES)
    path.write_text("{not", encoding="utf-8")
    opened(program)
    do(program, "picture_templates")
    assert "picture_templates.json" in program.banner()
    assert path.read_text("utf-8") == "{not"


def rosters(program: Driver, text: str = ROSTERS) -> None:
    do(program, "rosters")
    dialog = program.dialog("rosters_dialog")
    assert isinstance(dialog, RostersDialog)
    dialog.text.setPlainText(text)
    dialog.answer.click()
    program.settle()


def test_a_roster_is_typed_and_saved_by_keys_alone(program: Driver) -> None:
    opened(program, PictureUse(number=1))
    do(program, "rosters")
    dialog = program.dialog("rosters_dialog")
    assert isinstance(dialog, RostersDialog)
    dialog.text.clear()
    program.key_in(dialog.text, "[h Avel Rovers]")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_7, Qt.Key.Key_Tab):
        program.qtbot.keyClick(dialog.text, key)
    program.qtbot.keyClicks(dialog.text, "Sam Sampleford")
    program.qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    program.settle()
    assert program.options.beside(caption_files.ROSTERS).read_text("utf-8").rstrip() == ROSTERS.rstrip()


def test_a_roster_that_was_typed_is_not_left_by_one_key(program: Driver) -> None:
    opened(program, PictureUse(number=1))
    do(program, "rosters")
    dialog = program.dialog("rosters_dialog")
    assert isinstance(dialog, RostersDialog)
    program.key_in(dialog.text, "8")
    program.qtbot.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "not kept yet" in program.find(QLabel, "rosters_dialog_problem").text()
    program.key_in(dialog.text, "9")
    program.qtbot.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    program.qtbot.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_roster_that_was_only_looked_at_is_left_at_once(program: Driver) -> None:
    opened(program, PictureUse(number=1))
    do(program, "rosters")
    dialog = program.dialog("rosters_dialog")
    program.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_code_becomes_a_name_as_it_is_typed_and_an_unknown_one_is_told(program: Driver) -> None:
    opened(program, PictureUse(number=1))
    rosters(program)
    assert program.options.beside(caption_files.ROSTERS).read_text("utf-8") == ROSTERS
    caption = program.find(QPlainTextEdit, "picture_caption")
    program.qtbot.waitUntil(lambda: program.window.inspector.side.pictures.page.form.codes is not None)
    caption.insertPlainText("🚢 ")
    program.key_in(caption, "\\h7\\ heads, \\h9\\ waits")
    assert caption.toPlainText() == "🚢 Sam Sampleford (7) heads, \\h9\\ waits"
    assert uses(program)[0].caption == caption.toPlainText()
    advice = program.find(QLabel, "picture_caption_advice")
    program.qtbot.waitUntil(lambda: "No roster has the code “h9”." in advice.text())


def test_advice_is_shown_below_the_caption_and_stops_nothing(program: Driver) -> None:
    opened(program, PictureUse(number=1, caption="Nell Exampleton smiled in Port Avel on Monday, 22 November 2026."))
    advice = program.find(QLabel, "picture_caption_advice")
    program.qtbot.waitUntil(lambda: "is a Sunday, not a Monday" in advice.text())
    assert "“smiled”" in advice.text()
    assert "“Nell Exampleton” is not in the story." in advice.text()
    assert program.window.actions_["submit"].isEnabled()
    program.find(QPlainTextEdit, "picture_caption").clear()
    program.qtbot.waitUntil(advice.isHidden)
