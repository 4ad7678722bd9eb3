"""Cropping in the window: by keys, by mouse, in its shapes, and not against the picture's terms."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QRadioButton, QSlider, QWidget

from editor.domain.copy import Crop, FocalPoint, Tone
from editor.ui.dialogs.crop import CropDialog
from editor.ui.widgets.crop_view import CropView
from tests.gui.driver import Driver
from tests.unit.services.samples import photo

_KEY = Qt.Key


def with_picture(program: Driver, folder: Path, caption: str = "The pier", instructions: str = "") -> None:
    path = folder / "pier.jpg"
    path.write_bytes(photo(size=(600, 400), caption=caption, credit="Gull", instructions=instructions))
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.program.story.pictures.attach_files([path])
    program.settle()
    program.settle()


def opened(program: Driver) -> CropDialog:
    program.window.actions_["crop_picture"].trigger()
    program.settle()
    dialog = program.dialog("crop_dialog")
    assert isinstance(dialog, CropDialog)
    return dialog


def saved(program: Driver) -> tuple[Crop | None, FocalPoint | None]:
    program.program.story.care.save()
    program.settle()
    use = program.copies()[-1].pictures[0]
    return use.crop, use.focal_point


def crop_of(x: int, y: int, width: int, height: int) -> Crop:
    return Crop(x=x, y=y, width=width, height=height)


def _moved(place: QPoint) -> QMouseEvent:
    """The mouse moved with its button held, which QTest cannot say."""
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(place), left, left, Qt.KeyboardModifier.NoModifier
    )


def test_a_picture_is_cropped_with_keys_alone(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path)
    dialog = opened(program)
    view, keys = dialog.view, program.qtbot
    assert view.accessibleName()
    assert dialog.accessibleName() == "Crop, straighten or tone picture 1"
    choice = dialog.shapes["1:1"]
    choice.setFocus()
    keys.keyClick(choice, _KEY.Key_Space)
    view.setFocus()
    keys.keyClick(view, _KEY.Key_Left)
    keys.keyClick(view, _KEY.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    keys.keyClick(view, _KEY.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert view.framing.crop == crop_of(1_667 - 610, 0, 6_667, 10_000)
    keys.keyClick(view, _KEY.Key_Minus)
    keys.keyClick(view, _KEY.Key_Plus)
    dialog.on_focus.setFocus()
    keys.keyClick(dialog.on_focus, _KEY.Key_Space)
    view.setFocus()
    keys.keyClick(view, _KEY.Key_Up)
    assert view.framing.focus == FocalPoint(x=view.framing.crop.x + 3_333, y=4_900)
    assert "Focal point at" in view.accessibleDescription()
    settled = view.framing
    keys.keyClick(view, _KEY.Key_Return)
    assert saved(program) == (settled.kept, settled.focus)
    assert len(program.copies()) == 3


@pytest.mark.parametrize("shape", ["original", "16:9", "4:3", "1:1"])
def test_each_shape_is_chosen_and_known_again(program: Driver, tmp_path: Path, shape: str) -> None:
    with_picture(program, tmp_path)
    dialog = opened(program)
    next(choice for name, choice in dialog.shapes.items() if name == shape).click()
    dialog.answer.click()
    crop, _ = saved(program)
    assert crop == {
        "original": None, "16:9": crop_of(0, 781, 10_000, 8_438), "4:3": crop_of(556, 0, 8_889, 10_000),
        "1:1": crop_of(1_667, 0, 6_667, 10_000),
    }[shape]  # fmt: skip
    again = opened(program)
    assert [name for name, choice in again.shapes.items() if choice.isChecked()] == [shape]


def test_the_mouse_pulls_a_corner_moves_the_crop_and_sets_the_point(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path)
    dialog = opened(program)
    view = dialog.view

    def drag(one: tuple[int, int], other: tuple[int, int]) -> None:
        start, end = (view.place(*point).toPoint() for point in (one, other))
        program.qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        view.mouseMoveEvent(_moved(end))
        program.qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)

    drag((10_000, 10_000), (6_000, 6_000))
    crop = view.framing.crop
    assert (crop.x, crop.y) == (0, 0)
    assert abs(crop.width - 6_000) < 60
    assert crop.width == crop.height
    drag((3_000, 3_000), (5_000, 5_000))
    moved = view.framing.crop
    assert abs(moved.x - 2_000) < 60
    assert (moved.width, moved.height) == (crop.width, crop.height)
    program.qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=view.place(4_000, 4_000).toPoint())
    focus = view.framing.focus
    assert focus is not None
    assert abs(focus.x - 4_000) < 40
    dialog.answer.click()
    assert saved(program) == (view.framing.kept, focus)


def test_reset_and_cancel(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path)
    dialog = opened(program)
    dialog.shapes["1:1"].click()
    dialog.reject()
    assert saved(program) == (None, None)
    dialog = opened(program)
    dialog.view.show_framing(dialog.view.framing.shaped("16:9").focused(1, 1).straightened(50))
    dialog.brightness.slider.setValue(7)
    program.find(QPushButton, "crop_reset").click()
    assert (dialog.view.framing.kept, dialog.view.framing.focus, dialog.view.framing.straighten) == (None, None, 0)
    assert (dialog.tone, dialog.brightness.slider.value()) == (Tone(), 0)
    assert dialog.shapes["original"].isChecked()


def test_a_caption_that_says_left_is_told_at_once_and_in_the_checks(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path, caption="Ann Example (left) on the pier")
    dialog = opened(program)
    assert dialog.warning.text() == ""
    dialog.shapes["1:1"].click()
    assert dialog.warning.text() == "⚠ The caption says “left”: see that this still holds."
    dialog.shapes["original"].click()
    assert dialog.warning.text() == ""
    dialog.shapes["4:3"].click()
    dialog.answer.click()
    program.settle()
    found = program.window.inspector.side.checks.findings
    wanted = "Picture 1 is cropped and its caption says “left”: see that this still holds."
    program.qtbot.waitUntil(
        lambda: wanted in [found.item(row).text().partition("\n")[0] for row in range(found.count())]
    )


def _can_be_used(dialog: CropDialog) -> dict[str, bool]:
    names = ("crop_shape_1", "crop_smaller", "crop_larger", "crop_keys_crop", "crop_keys_focus", "crop_reset")
    named = {name: dialog.findChild(QWidget, name) for name in names}
    dials = {dial.slider.objectName(): dial for dial in (dialog.straighten, dialog.brightness, dialog.contrast)}
    return {name: one is not None and one.isEnabled() for name, one in {**named, **dials}.items()}


def test_terms_that_the_story_leaves_out_of_its_file_bar_the_dialog_too(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path, instructions="NO CROPPING")
    panel = program.program.story.side.pictures
    panel.edit((panel.uses[0].with_changes(instructions=""),))
    dialog = opened(program)
    said = program.find(QLabel, "crop_barred").text()
    assert said.startswith("Picture 1 may not be cropped: its file says “NO CROPPING”.")
    assert not _can_be_used(dialog)["crop_shape_1"]


def test_terms_that_bar_cropping_are_said_and_leave_the_tone(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path, instructions="NO CROPPING")
    dialog = opened(program)
    assert program.find(QLabel, "crop_barred").text() == (
        "Picture 1 may not be cropped: its terms say “NO CROPPING”. Straightening would cut its edges off; "
        "its tone may be changed."
    )
    usable = _can_be_used(dialog)
    assert [name for name, able in usable.items() if not able] == [
        "crop_shape_1", "crop_smaller", "crop_larger", "crop_keys_crop", "crop_straighten",
    ]  # fmt: skip
    assert dialog.on_focus.isChecked()
    corner = dialog.view.place(10_000, 10_000).toPoint()
    program.qtbot.mousePress(dialog.view, Qt.MouseButton.LeftButton, pos=corner)
    dialog.view.mouseMoveEvent(_moved(dialog.view.place(6_000, 6_000).toPoint()))
    program.qtbot.mouseRelease(dialog.view, Qt.MouseButton.LeftButton, pos=corner)
    for key in (_KEY.Key_Minus, _KEY.Key_Period, _KEY.Key_Left):
        program.qtbot.keyClick(dialog.view, key)
    assert (dialog.view.framing.kept, dialog.view.framing.straighten) == (None, 0)
    dialog.contrast.slider.setValue(12)
    dialog.answer.click()
    crop, focus = saved(program)
    assert crop is None
    assert focus is not None
    assert abs(focus.x - 5_900) < 60
    assert program.copies()[-1].pictures[0].tone == Tone(contrast=12)
    assert program.banner() == ""


def test_what_was_done_against_the_terms_is_taken_back(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path, instructions="NO CROPPING")
    panel = program.window.inspector.side.pictures
    before = {"crop": crop_of(0, 0, 5_000, 5_000), "straighten": 150, "tone": Tone(brightness=4)}
    panel.edit((panel.uses[0].with_changes(**before),))
    dialog = opened(program)
    said = program.find(QLabel, "crop_barred").text()
    assert said.endswith("It is shown here without what was done against them, and Apply keeps it so.")
    dialog.reject()
    assert saved(program)[0] == before["crop"]
    opened(program).answer.click()
    assert saved(program) == (None, None)
    use = program.copies()[-1].pictures[0]
    assert (use.straighten, use.tone) == (0, Tone(brightness=4))


def test_a_picture_that_may_be_changed_in_no_way_says_so_once(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path, instructions="NO CROPPING. NO ALTERATIONS.")
    panel = program.window.inspector.side.pictures
    panel.edit((panel.uses[0].with_changes(tone=Tone(brightness=4)),))
    dialog = opened(program)
    assert program.find(QLabel, "crop_barred").text() == (
        "Picture 1 may not be cropped: its terms say “NO CROPPING.” Picture 1 may not be altered: its terms say "
        "“NO ALTERATIONS.” It is shown here without what was done against them, and Apply keeps it so."
    )
    assert [name for name, able in _can_be_used(dialog).items() if able] == ["crop_keys_focus", "crop_reset"]
    dialog.answer.click()
    saved(program)
    assert program.copies()[-1].pictures[0].tone is None


def test_without_a_picture_nothing_opens(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.window.actions_["crop_picture"].trigger()
    assert program.banner() == "Choose a picture to crop first."


def test_everything_in_the_dialog_has_a_name(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path)
    dialog = opened(program)
    takers: list[QWidget] = [
        *dialog.findChildren(QPushButton),
        *dialog.findChildren(QRadioButton),
        *dialog.findChildren(CropView),
    ]
    takers += dialog.findChildren(QSlider)
    assert all(one.accessibleName() and one.objectName() for one in takers)
    assert len(takers) == 15
    assert program.find(QLabel, "crop_size").text() == "600 × 400 pixels"


def test_a_picture_is_marked_as_decorative(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path)
    box = program.find(QCheckBox, "picture_decorative")
    assert not box.isChecked()
    box.click()
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1].pictures[0].decorative
    program.window.inspector.side.pictures.set_editable(editable=False)
    assert not box.isEnabled()
