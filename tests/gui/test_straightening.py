"""Straightening and toning in the window, and that cards and history show it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor.domain.copy import PictureUse, Tone
from editor.ui.models.pictures import THUMB
from tests.gui.driver import Driver
from tests.gui.test_cropping import crop_of, opened, saved, with_picture

_KEY = Qt.Key


def _treated(program: Driver) -> tuple[int, Tone | None]:
    saved(program)
    use = program.copies()[-1].pictures[0]
    return use.straighten, use.tone


def test_a_picture_is_straightened_and_toned_with_keys_and_each_change_is_a_revision(
    program: Driver, tmp_path: Path
) -> None:
    with_picture(program, tmp_path)
    dialog = opened(program)
    keys, view = program.qtbot, dialog.view
    for key, held in (
        (_KEY.Key_Period, Qt.KeyboardModifier.NoModifier), (_KEY.Key_Period, Qt.KeyboardModifier.NoModifier),
        (_KEY.Key_Comma, Qt.KeyboardModifier.NoModifier), (_KEY.Key_Greater, Qt.KeyboardModifier.ShiftModifier),
    ):  # fmt: skip
        keys.keyClick(view, key, held)
    assert (view.framing.straighten, dialog.straighten.slider.value()) == (110, 110)
    assert "Straightened by 1.1°." in view.accessibleDescription()
    keys.keyClick(dialog.straighten.slider, _KEY.Key_Right)
    assert view.framing.straighten == 120
    assert dialog.straighten.slider.accessibleDescription() == "1.2°"
    keys.keyClick(dialog.contrast.slider, _KEY.Key_PageUp)
    keys.keyClick(dialog.brightness.slider, _KEY.Key_Left)
    assert program.find(QLabel, "crop_size").text() == "581 × 387 pixels"
    dialog.answer.click()
    assert _treated(program) == (120, Tone(brightness=-1, contrast=5))
    before = len(program.copies())
    opened(program).answer.click()
    assert _treated(program) == (120, Tone(brightness=-1, contrast=5))
    assert len(program.copies()) == before


def test_the_tone_is_seen_at_once(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path)
    view = (dialog := opened(program)).view

    def light() -> int:
        return view.grab().toImage().pixelColor(view.place(5_000, 5_000).toPoint()).lightness()

    plain = light()
    dialog.brightness.slider.setValue(30)
    brighter = light()
    dialog.brightness.slider.setValue(-30)
    assert light() < plain < brighter
    dialog.brightness.slider.setValue(0)
    assert light() == plain


def test_a_straightened_caption_that_says_left_is_told(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path, caption="Ann Example (left) on the pier")
    dialog = opened(program)
    dialog.straighten.slider.setValue(-30)
    assert dialog.warning.text() == "⚠ The caption says “left”: see that this still holds."


def test_terms_that_bar_alterations_leave_the_crop_alone(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path, instructions="NO ALTERATIONS")
    dialog = opened(program)
    assert program.find(QLabel, "crop_barred").text() == "Picture 1 may not be altered: its terms say “NO ALTERATIONS”."
    assert not any(dial.isEnabled() for dial in (dialog.straighten, dialog.brightness, dialog.contrast))
    program.qtbot.keyClick(dialog.view, _KEY.Key_Period)
    dialog.shapes["1:1"].click()
    dialog.answer.click()
    crop, _ = saved(program)
    assert crop == crop_of(1_667, 0, 6_667, 10_000)
    assert _treated(program) == (0, None)


def test_the_history_says_what_asaved_state_did_to_a_picture(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path)
    dialog = opened(program)
    dialog.straighten.slider.setValue(120)
    dialog.contrast.slider.setValue(8)
    dialog.answer.click()
    saved(program)
    program.window.inspector.side.history.revision_chosen.emit(len(program.copies()))
    program.settle()
    shown = program.dialog("revision_dialog")
    assert program.find(QLabel, "revision_pictures").text() == "Picture 1: straightened by 1.2°, contrast +8."
    assert shown.isVisible()


def _lines(program: Driver) -> list[str]:
    """The lines of history without their times, those that stand together among them."""
    tree = program.window.inspector.side.history.tree
    tree.expandAll()
    program.settle()
    item, said = tree.itemAt(0, 0), list[str]()
    while item is not None:
        said.append(item.text(0).rpartition("\n")[0])
        item = tree.itemBelow(item)
    return said


def test_the_list_of_history_says_what_each_saved_state_did_to_the_pictures(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path)
    panel = program.window.inspector.side.pictures
    dialog = opened(program)
    dialog.shapes["1:1"].click()
    dialog.answer.click()
    panel.edit((panel.uses[0].with_changes(caption="The pier at dawn"),))
    saved(program)
    program.window.story.manuscript.insertPlainText("x")
    saved(program)
    program.program.view.go_history()
    program.settle()
    assert _lines(program) == [
        "Maeve Quill edited, rev 1–4\nThe lead attached",
        "Maeve Quill saved rev 4",
        "Maeve Quill saved rev 3\nCaption and crop of the lead",
        "Maeve Quill saved rev 2\nThe lead attached",
        "Maeve Quill saved rev 1",
        "Maeve Quill started it",
    ]
    program.given("harbour-talks")
    program.open("harbour-talks")
    assert _lines(program) == ["Maeve Quill saved rev 1", "Maeve Quill started it"]


def test_the_card_shows_the_picture_as_it_will_be_used(program: Driver, tmp_path: Path) -> None:
    with_picture(program, tmp_path)
    panel = program.window.inspector.side.pictures
    program.window.inspector.turn_to(panel)
    asked: list[PictureUse] = []
    panel.thumbnail_wanted.connect(asked.append)

    def card() -> tuple[int, int]:
        thumb = panel.page.model.index(0).data(THUMB)
        return (thumb.width(), thumb.height()) if thumb is not None else (0, 0)

    program.qtbot.waitUntil(lambda: card() != (0, 0))
    assert card() == (130, 86)
    dialog = opened(program)
    dialog.shapes["1:1"].click()
    dialog.brightness.slider.setValue(10)
    dialog.answer.click()
    assert card() == (130, 86)  # the last one, until the new one is there
    program.qtbot.waitUntil(lambda: card() == (98, 98))
    assert (asked[-1].crop, asked[-1].tone) == (crop_of(1_667, 0, 6_667, 10_000), Tone(brightness=10))
