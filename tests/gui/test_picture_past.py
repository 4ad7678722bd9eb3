"""Changes to pictures are taken back and made again, step by step, on the sheet and by the menu."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from editor.domain.copy import Crop, PictureUse
from editor.ui.panels.pictures import PicturesPanel
from tests.gui.driver import COPY, Driver
from tests.gui.picture_sheet import sheet

_KEY, _HELD = Qt.Key, Qt.KeyboardModifier
USES = tuple(
    PictureUse(number=number, caption=words, credit="Gull") for number, words in enumerate(("Pier", "Boat", "Fog"), 1)
)


def opened(program: Driver, slug: str = "ferry-fares", uses: tuple[PictureUse, ...] = USES) -> PicturesPanel:
    program.given(slug, COPY.with_changes(pictures=uses))
    program.sign_in("maeve", slug)
    panel = program.window.inspector.side.pictures
    program.window.inspector.turn_to(panel)
    panel.setFocus()
    program.qtbot.waitUntil(sheet(program).hasFocus)
    return panel


def key(program: Driver, name: Qt.Key, held: Qt.KeyboardModifier = _HELD.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    program.qtbot.keyClick(focus, name, held)


def captions(panel: PicturesPanel) -> list[str]:
    return [use.caption for use in panel.uses]


def pasted(program: Driver, panel: PicturesPanel) -> None:
    """The words of the first picture into all of them."""
    program.window.actions_["copy_picture_words"].trigger()
    key(program, _KEY.Key_A, _HELD.ControlModifier)
    program.window.actions_["paste_picture_words"].trigger()
    assert captions(panel) == ["Pier"] * 3


def test_words_put_into_many_are_taken_back_by_one_key_and_made_again(program: Driver) -> None:
    panel = opened(program)
    pasted(program, panel)
    key(program, _KEY.Key_Z, _HELD.ControlModifier)
    assert captions(panel) == ["Pier", "Boat", "Fog"]
    assert "pictures 2 and 3 is taken back" in program.window.status_line._notice.text()
    key(program, _KEY.Key_Z, _HELD.ControlModifier | _HELD.ShiftModifier)
    assert captions(panel) == ["Pier"] * 3
    program.window.actions_["undo_pictures"].trigger()
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1].pictures == USES


def test_what_was_typed_in_one_go_is_one_step(program: Driver) -> None:
    panel = opened(program)
    program.key_in(program.find(QPlainTextEdit, "picture_caption"), "Old ")
    program.key_in(program.find(QLineEdit, "picture_credit"), "A ")
    assert (panel.uses[0].caption, panel.uses[0].credit) == ("Old Pier", "A Gull")
    undo = program.window.actions_["undo_pictures"]
    undo.trigger()
    assert (panel.uses[0].caption, panel.uses[0].credit) == ("Old Pier", "Gull")
    undo.trigger()
    assert panel.uses == USES
    undo.trigger()
    assert "could be taken back" in program.window.status_line._notice.text()


def test_typing_after_a_paste_is_a_step_of_its_own(program: Driver) -> None:
    panel = opened(program)
    caption = program.find(QPlainTextEdit, "picture_caption")
    program.key_in(caption, "!")
    pasted_words = panel.uses[0].with_changes(caption="Quay")
    panel.edit((pasted_words,))
    program.key_in(caption, "s")
    undo = program.window.actions_["undo_pictures"]
    seen = []
    for _ in range(3):
        undo.trigger()
        seen.append(panel.uses[0].caption)
    assert seen == ["Quay", "!Pier", "Pier"]


def test_a_crop_and_a_new_lead_are_taken_back(program: Driver) -> None:
    panel = opened(program, uses=(USES[0].with_changes(placement="lead"), *USES[1:]))
    panel.edit((panel.uses[1].with_changes(placement="lead", crop=Crop(x=1, y=1, width=9, height=9)),))
    assert [use.placement for use in panel.uses] == ["inline", "lead", "inline"]
    program.window.actions_["undo_pictures"].trigger()
    assert [use.placement for use in panel.uses] == ["lead", "inline", "inline"]
    assert panel.uses[1].crop is None


def test_a_change_to_a_picture_that_is_not_chosen_is_shown(program: Driver) -> None:
    panel = opened(program)
    panel.edit((USES[2].with_changes(caption="Mist"),))
    program.window.actions_["undo_pictures"].trigger()
    assert panel.chosen == 3


def test_what_changed_since_is_left_alone(program: Driver) -> None:
    panel = opened(program)
    panel.edit(tuple(use.with_changes(credit="Agency") for use in USES))
    newer = panel.uses[1].with_changes(caption="From elsewhere")
    panel.show_uses((panel.uses[0], newer))
    program.window.actions_["undo_pictures"].trigger()
    assert panel.uses == (USES[0], newer)


def test_another_story_has_steps_of_its_own(program: Driver) -> None:
    panel = opened(program)
    panel.edit((USES[0].with_changes(caption="Quay"),))
    program.given("other", COPY.with_changes(pictures=USES))
    program.open("other")
    other = program.window.inspector.side.pictures
    program.window.actions_["undo_pictures"].trigger()
    assert captions(other) == ["Pier", "Boat", "Fog"]
    program.open("ferry-fares")
    program.window.actions_["undo_pictures"].trigger()
    assert captions(program.window.inspector.side.pictures) == ["Pier", "Boat", "Fog"]


def test_a_story_that_may_not_be_edited_keeps_its_pictures(program: Driver) -> None:
    panel = opened(program)
    panel.edit((USES[0].with_changes(caption="Quay"),))
    program.window.actions_["submit"].trigger()
    program.settle()
    assert not program.window.actions_["undo_pictures"].isEnabled()
    program.program.story.past.take_back()
    assert captions(panel)[0] == "Quay"
