from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from editor.ui.dialogs.import_copy import ImportDialog
from editor.ui.dialogs.new_story import NewStoryDialog
from tests.gui.driver import Driver
from tests.unit.wire.documents.making import docx_parts, paragraph, zipped

ARTICLE = """Ferry to stop at half past seven

Islanders must be home by dusk from next month

By Maeve Quill

The last boat of the evening will be withdrawn from next month, the harbour board said on Tuesday.

Fares will rise by 8 per cent at the same time, and the ten-trip card by rather more than that.
"""


def _new(program: Driver) -> NewStoryDialog:
    program.program.intake.new_story()
    dialog = program.dialog("new_story_dialog")
    assert isinstance(dialog, NewStoryDialog)
    return dialog


def test_a_new_story_takes_its_slug_from_the_headline(program: Driver) -> None:
    program.sign_in("maeve")
    dialog = _new(program)
    program.key_in(dialog.headline, "Ferry fares rise")
    assert dialog.slug.text() == "ferry-fares-rise"
    dialog.answer.click()
    program.settle()
    program.settle()
    assert program.story("ferry-fares-rise").author == "maeve"
    assert program.window.story.fields.headline.text() == "Ferry fares rise"


def test_a_slug_that_is_typed_stays(program: Driver) -> None:
    program.sign_in("maeve")
    dialog = _new(program)
    program.key_in(dialog.slug, "ferry")
    program.key_in(dialog.headline, "Fares rise")
    assert dialog.slug.text() == "ferry"


def test_a_slug_that_is_taken_is_said_in_the_dialog(program: Driver) -> None:
    program.given()
    program.sign_in("maeve")
    dialog = _new(program)
    program.key_in(dialog.slug, "ferry-fares")
    dialog.answer.click()
    program.settle()
    assert dialog.isVisible()
    assert "ferry-fares" in dialog._problem.text()


def _import(program: Driver) -> ImportDialog:
    program.program.intake.import_copy()
    dialog = program.dialog("import_dialog")
    assert isinstance(dialog, ImportDialog)
    return dialog


def test_pasted_text_is_shown_before_it_is_taken_in(program: Driver) -> None:
    program.sign_in("maeve")
    dialog = _import(program)
    dialog.text.setPlainText(ARTICLE)
    dialog._reading.timeout.emit()
    program.settle()
    assert "Ferry to stop at half past seven" in dialog.read.toPlainText()
    assert program.store.stories == {}
    dialog.slug.setText("ferry-stop")
    dialog.answer.click()
    program.settle()
    program.settle()
    assert program.copies("ferry-stop")[0].headline == "Ferry to stop at half past seven"
    assert program.program.story.desk.story.slug == "ferry-stop"


def test_a_file_that_cannot_be_read_is_named(program: Driver, tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    program.sign_in("maeve")
    dialog = _import(program)
    dialog.choose([tmp_path / "picture.txt"])
    program.settle()
    assert "picture.txt" in dialog._problem.text()
    assert not dialog.answer.isEnabled()


def test_the_file_dialog_offers_what_can_be_read(program: Driver) -> None:
    program.sign_in("maeve")
    dialog = _import(program)
    dialog._choose_files()
    files = dialog.findChild(QFileDialog, "import_files_dialog")
    assert files is not None
    offered = " ".join(files.nameFilters())
    files.close()
    for suffix in ("txt", "docx", "odt", "rtf", "html", "md"):
        assert f"*.{suffix}" in offered


def test_a_document_is_read_and_taken_in(program: Driver, tmp_path: Path) -> None:
    (tmp_path / "ferry.docx").write_bytes(
        zipped(docx_parts(paragraph("Ferry to stop at seven", "Title") + paragraph("The last boat will be withdrawn.")))
    )
    program.sign_in("maeve")
    dialog = _import(program)
    dialog.choose([tmp_path / "ferry.docx"])
    program.settle()
    assert "The last boat will be withdrawn." in dialog.read.toPlainText()
    dialog.answer.click()
    program.settle()
    program.settle()
    assert program.copies("ferry-to-stop-at-seven")[0].body == "The last boat will be withdrawn."


def test_a_credit_is_shown_as_it_will_be_kept_with_what_came_beside_it(program: Driver) -> None:
    program.sign_in("maeve")
    dialog = _import(program)
    dialog.text.setPlainText(f"{ARTICLE}\n[Photo: The ferry at the pier. Credit: REUTERS/Jane O'Example]\n")
    dialog._reading.timeout.emit()
    program.settle()
    shown = dialog.read.toPlainText()
    assert "Jane O'Example/Reuters" in shown
    assert "As it came: credit “REUTERS/Jane O'Example”" in shown
    dialog.answer.click()
    program.settle()
    program.settle()
    (use,) = program.copies("ferry-to-stop-at-half-past-seven")[0].pictures
    assert use.credit == "Jane O'Example/Reuters"


def test_a_double_click_starts_one_story(program: Driver) -> None:
    program.sign_in("maeve")
    dialog = _new(program)
    program.key_in(dialog.headline, "Ferry fares rise")
    dialog.answer.click()
    dialog.answer.click()
    program.settle()
    assert [story.slug for story in program.store.stories.values()] == ["ferry-fares-rise"]
    assert program.banner() == ""


def test_after_starting_a_story_one_types_its_text(program: Driver) -> None:
    program.sign_in("maeve")
    dialog = _new(program)
    program.key_in(dialog.headline, "Ferry fares rise")
    dialog.answer.click()
    program.settle()
    assert program.window.focusWidget() is program.window.story.manuscript
