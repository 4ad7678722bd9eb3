"""Files dropped on the window: each is taken, or told of; nothing waits for a file that does not come."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from editor.ui.dialogs.import_copy import ImportDialog
from tests.gui.driver import Driver, at_the_end

MOUSE, KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _drop(widget: QWidget, *paths: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, MOUSE, KEYS)
    QApplication.sendEvent(widget, enter)
    drop = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, MOUSE, KEYS)
    if enter.isAccepted():
        QApplication.sendEvent(widget, drop)
    return enter.isAccepted() and drop.isAccepted()


@pytest.mark.parametrize(("where", "name"), [("window", "ferry.md"), ("pictures", "ferry.jpg")])
def test_what_is_to_be_moved_here_stays_where_it_was(program: Driver, tmp_path: Path, where: str, name: str) -> None:
    at_the_end(program)
    widget = program.window if where == "window" else program.program.story.side.pictures
    (tmp_path / name).write_bytes(b"neither")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    drop = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, mime, MOUSE, KEYS)
    drop.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(5, 5), drop.possibleActions(), mime, MOUSE, KEYS))
    QApplication.sendEvent(widget, drop)
    assert drop.isAccepted()
    assert drop.dropAction() == Qt.DropAction.CopyAction
    program.settle()


@pytest.mark.parametrize("where", ["manuscript", "headline", "window"])
def test_a_document_dropped_opens_in_the_import_dialog(program: Driver, tmp_path: Path, where: str) -> None:
    manuscript = at_the_end(program)
    (tmp_path / "ferry.md").write_text("# Ferry to stop\n\nThe last boat will be withdrawn.\n")
    places = {
        "manuscript": manuscript.viewport(),
        "headline": program.window.story.fields.headline.viewport(),
        "window": program.window,
    }
    assert _drop(places[where], tmp_path / "ferry.md")
    program.settle()
    dialog = program.dialog("import_dialog")
    assert isinstance(dialog, ImportDialog)
    program.settle()
    assert "The last boat will be withdrawn." in dialog.read.toPlainText()
    assert manuscript.text() == "Start."
    assert program.window.story.fields.headline.text() == "Last ferry to go"


def test_a_file_that_is_neither_is_refused_by_name(program: Driver, tmp_path: Path) -> None:
    manuscript = at_the_end(program)
    (tmp_path / "tool.exe").write_bytes(b"MZ")
    assert _drop(manuscript.viewport(), tmp_path / "tool.exe")
    assert "tool.exe" in program.banner()
    assert manuscript.text() == "Start."


def _mixture(folder: Path) -> list[Path]:
    """A picture, and what cannot be taken, one of each."""
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(folder / "pier.png"))
    (folder / "empty.jpg").touch()
    (folder / "folder.jpg").mkdir()
    os.mkfifo(folder / "pipe.jpg")
    (folder / "gone.jpg").symlink_to(folder / "nowhere.jpg")
    (folder / "tool.exe").write_bytes(b"MZ")
    return sorted(folder.iterdir())


def test_of_a_mixture_each_file_is_told_and_the_sound_picture_is_attached(program: Driver, tmp_path: Path) -> None:
    manuscript = at_the_end(program)
    files = _mixture(tmp_path)
    assert _drop(manuscript.viewport(), *(path for path in files if path.suffix == ".exe"), tmp_path / "plan")
    assert "Not taken: “tool.exe”, “plan”." in program.banner()
    assert _drop(manuscript.viewport(), *files)
    program.qtbot.waitUntil(lambda: "empty.jpg" in program.banner())
    assert all(name in program.banner() for name in ("folder.jpg", "pipe.jpg", "gone.jpg"))
    program.settle()
    assert len(program.copies()[-1].pictures) == 1


def test_of_many_documents_those_that_can_be_read_are_shown_and_the_others_named(
    program: Driver, tmp_path: Path
) -> None:
    manuscript = at_the_end(program)
    (tmp_path / "ferry.md").write_text("# Ferry to stop\n\nThe last boat will be withdrawn.\n")
    (tmp_path / "empty.txt").touch()
    os.mkfifo(tmp_path / "pipe.docx")
    assert _drop(manuscript.viewport(), *sorted(tmp_path.iterdir()))
    dialog = program.dialog("import_dialog")
    assert isinstance(dialog, ImportDialog)
    program.qtbot.waitUntil(lambda: "The last boat will be withdrawn." in dialog.read.toPlainText())
    problem = dialog.findChild(QLabel, "import_dialog_problem")
    assert problem is not None
    assert "“empty.txt” is empty" in problem.text()
    assert "“pipe.docx” is a device or a pipe" in problem.text()


def test_of_five_hundred_files_the_first_are_named_and_the_others_counted(program: Driver, tmp_path: Path) -> None:
    manuscript = at_the_end(program)
    assert _drop(manuscript.viewport(), *(tmp_path / f"{number}.bin" for number in range(500)))
    assert "“4.bin” And 495 more." in program.banner()
