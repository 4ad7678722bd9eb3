"""The Pictures form shows what the file said beside what the credit desk made of it, and takes it back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from editor.domain.copy import AsItCame, PictureUse
from editor.ui.panels.in_the_file import InTheFile
from tests.gui.driver import COPY, Driver
from tests.unit.services.samples import photo


def _attach(program: Driver, folder: Path, **words: str) -> None:
    path = folder / "pier.jpg"
    path.write_bytes(photo(caption="The pier", **words))
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.program.story.pictures.attach_files([path])
    program.settle()
    program.settle()


def test_the_original_stands_beside_the_cleaned_credit_and_can_be_taken_back(program: Driver, tmp_path: Path) -> None:
    _attach(program, tmp_path, credit="REUTERS/Nell Exampleton", creator="NELL EXAMPLETON", source="Avel Gazette")
    use = program.copies()[-1].pictures[0]
    assert (use.credit, use.creator, use.source) == ("Nell Exampleton/Reuters", "Nell Exampleton", "Avel Gazette")
    assert program.find(QLineEdit, "picture_credit").text() == "Nell Exampleton/Reuters"
    assert program.find(QLabel, "in_the_file_credit_words").text() == "In the file: REUTERS/Nell Exampleton"
    hidden = {name: program.find(QWidget, f"in_the_file_{name}").isHidden() for name in ("credit", "creator", "source")}
    assert hidden == {"credit": False, "creator": False, "source": True}
    program.find(QPushButton, "take_credit_from_file").click()
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1].pictures[0].credit == "REUTERS/Nell Exampleton"
    assert program.find(QLineEdit, "picture_credit").text() == "REUTERS/Nell Exampleton"
    assert program.find(InTheFile, "in_the_file_credit").isHidden()


def test_words_of_a_file_are_shown_as_words(program: Driver, tmp_path: Path) -> None:
    _attach(program, tmp_path, credit="<b>REUTERS</b> / <img src=x>")
    form = program.find(QWidget, "picture_form")
    form.show_file_words(program.copies()[-1].pictures[0].photo, {"credit": "<b>REUTERS</b>"})
    words = program.find(QLabel, "in_the_file_credit_words")
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert words.text() == "In the file: <b>REUTERS</b>"


def test_who_may_only_look_sees_the_original_and_cannot_take_it(program: Driver, tmp_path: Path) -> None:
    _attach(program, tmp_path, credit="REUTERS")
    program.window.inspector.side.pictures.set_editable(editable=False)
    assert not program.find(InTheFile, "in_the_file_credit").isHidden()
    assert program.find(QPushButton, "take_credit_from_file").isHidden()


def test_what_a_page_said_stands_beside_and_can_be_taken_back(program: Driver) -> None:
    use = PictureUse(number=1, caption="The pier", credit="Alamy", as_it_came=AsItCame(credit="Alamy Stock Alamy"))
    program.given(copy=COPY.with_changes(pictures=[use]))
    program.sign_in("maeve", "ferry-fares")
    program.window.inspector.turn_to(program.window.inspector.side.pictures)
    assert program.find(QLabel, "in_the_file_credit_words").text() == "As it came: Alamy Stock Alamy"
    assert program.find(InTheFile, "in_the_file_source").isHidden()
    program.find(QPushButton, "take_credit_from_file").click()
    program.program.story.care.save()
    program.settle()
    (taken,) = program.copies()[-1].pictures
    assert (taken.credit, taken.as_it_came) == ("Alamy Stock Alamy", use.as_it_came)
    assert program.find(InTheFile, "in_the_file_credit").isHidden()
