from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent

from editor.domain.copy import PictureUse
from editor.services import picture_files
from editor.services.picture_files import PictureFile
from editor.ui import patience
from tests.gui.driver import COPY, Driver
from tests.gui.picture_sheet import missing


def _picture(folder: Path, name: str = "pier.jpg") -> Path:
    path = folder / name
    Image.new("RGB", (640, 480), (20, 80, 160)).save(path)
    return path


def _drop(*paths: Path) -> tuple[QDropEvent, QMimeData]:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    keys, mouse = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    return QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, mouse, keys), mime


def test_a_picture_dropped_on_the_panel_is_attached(program: Driver, tmp_path: Path) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    event, _mime = _drop(_picture(tmp_path))
    program.window.inspector.side.pictures.dropEvent(event)
    program.settle()
    program.settle()
    use = program.copies()[-1].pictures[0]
    assert (use.number, use.placement) == (1, "lead")
    assert "no caption or credit" in missing(program)


def test_typing_while_a_picture_is_attached_is_kept(program: Driver, tmp_path: Path) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    event, _mime = _drop(_picture(tmp_path))
    program.window.story.manuscript.dropEvent(event)
    program.key_in(program.window.story.manuscript, "Late. ")
    program.program.story.care.save()
    program.settle()
    program.settle()
    program.program.story.care.save()
    program.settle()
    last = program.copies()[-1]
    assert last.body == f"Late. {COPY.body}"
    assert len(last.pictures) == 1
    assert program.banner() == ""


def test_files_that_do_not_come_hold_nothing_up_for_long(
    program: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    monkeypatch.setattr(patience, "LONGEST", 0.1)
    monkeypatch.setattr(patience, "TOGETHER", 0.2)
    never = Event()
    read = picture_files.picture_file

    def slow(path: Path) -> PictureFile:
        if path.name == "slow.jpg":
            never.wait()
        return read(path)

    monkeypatch.setattr(picture_files, "picture_file", slow)
    program.program.story.pictures.attach_files(
        [_picture(tmp_path), *(tmp_path / f"{number}" / "slow.jpg" for number in range(60))]
    )
    program.key_in(program.window.story.manuscript, "Late. ")
    program.program.story.care.save()
    program.settle()
    never.set()
    assert not program.program.story.desk.saver.held
    program.program.story.care.save()
    program.settle()
    last = program.copies()[-1]
    assert (last.body, len(last.pictures)) == (f"Late. {COPY.body}", 1)
    assert "“slow.jpg” does not come" in program.banner()
    assert program.banner().endswith("more.")


def _with_picture(program: Driver, tmp_path: Path) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.program.story.pictures.attach_files([_picture(tmp_path)])
    program.settle()
    program.settle()


def test_a_caption_is_a_revision_like_any_other(program: Driver, tmp_path: Path) -> None:
    _with_picture(program, tmp_path)
    form = program.window.inspector.side.pictures.page.form
    form._texts["caption"].setPlainText("The last boat")
    form._lines["credit"].setText("M. Quill")
    form._lines["credit"].textEdited.emit("M. Quill")
    program.program.story.care.save()
    program.settle()
    use = program.copies()[-1].pictures[0]
    assert (use.caption, use.credit) == ("The last boat", "M. Quill")
    assert missing(program) == ""


def test_while_files_are_dragged_over_the_panel_it_says_what_dropping_them_does(
    program: Driver, tmp_path: Path
) -> None:
    program.given("ferry-fares", COPY.with_changes(pictures=(PictureUse(number=1, caption="The pier"),)))
    program.sign_in("maeve", "ferry-fares")
    panel = program.window.inspector.side.pictures
    program.window.inspector.turn_to(panel)
    sheet = panel.page.sheet
    over = sheet.viewport().mapTo(panel, sheet.visualRect(sheet.model().index(0, 0)).center())

    def dragged(place: QPoint, *paths: Path) -> str:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        left, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QDragMoveEvent(place, Qt.DropAction.CopyAction, mime, left, held)
        panel.dragMoveEvent(event)
        return panel.veil.words

    one, other = tmp_path / "one.jpg", tmp_path / "two.png"
    assert dragged(QPoint(5, 5), one) == "Drop to attach this picture"
    assert dragged(over, one) == "Drop it as the file of picture 1"
    assert dragged(over, one, other) == "Drop to attach these 2 pictures"
    panel.dragLeaveEvent(QDragLeaveEvent())
    assert panel.veil.words == ""
    panel.set_editable(editable=False)
    assert dragged(over, one) == ""


def test_a_picture_s_line_goes_into_the_text_and_out_again(program: Driver, tmp_path: Path) -> None:
    _with_picture(program, tmp_path)
    program.program.story.pictures.place()
    assert "The last boat left at ten.\n\n![](photo:1)\n\nNobody asked." in program.window.story.manuscript.text()
    program.program.story.pictures.remove()
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1].pictures == ()
    assert "photo:1" not in program.copies()[-1].body


def test_a_file_that_is_no_picture_is_refused_by_name(program: Driver, tmp_path: Path) -> None:
    path = tmp_path / "notes.jpg"
    path.write_text("not a picture")
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.program.story.pictures.attach_files([path])
    program.settle()
    assert "notes.jpg" in program.banner()
    program.key_in(program.window.story.manuscript, "Late. ")
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1].body.startswith("Late. ")


def test_a_place_that_waits_for_its_file_takes_it(program: Driver, tmp_path: Path) -> None:
    program.given("ferry-fares", COPY.with_changes(pictures=(PictureUse(number=1, caption="The pier"),)))
    program.sign_in("maeve", "ferry-fares")
    program.program.story.pictures.attach_files([_picture(tmp_path)])
    program.settle()
    program.settle()
    (use,) = program.copies()[-1].pictures
    assert use.caption == "The pier"
    assert use.photo


def test_text_files_are_not_taken_for_pictures(program: Driver, tmp_path: Path) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    (tmp_path / "a.txt").write_text("words")
    event, _mime = _drop(tmp_path / "a.txt")
    program.window.inspector.side.pictures.dropEvent(event)
    program.settle()
    assert len(program.copies()) == 1
