"""The contact sheet: many pictures, any number chosen, painted without a widget for each."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.copy import PictureUse
from editor.ui.models.pictures import PicturesModel
from editor.ui.panels.pictures import PicturesPanel
from tests.gui.driver import COPY, Driver
from tests.gui.picture_sheet import card, missing, sheet

PHOTO = "a" * 64


def with_pictures(program: Driver, number: int, **words: str) -> None:
    uses = tuple(PictureUse(number=place, **words) for place in range(1, number + 1))
    program.given("ferry-fares", COPY.with_changes(pictures=uses))
    program.sign_in("maeve", "ferry-fares")
    program.window.inspector.turn_to(program.window.inspector.side.pictures)
    program.window.inspector.side.pictures.setFocus()
    program.qtbot.waitUntil(sheet(program).hasFocus)


def unasked(panel: PicturesPanel) -> None:
    """Let nobody fetch the photos of a test, which are none."""
    for signal in (panel.thumbnail_wanted, panel.file_words_wanted):
        signal.disconnect()


def key(program: Driver, name: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    program.qtbot.keyClick(focus, name, held)


def saved(program: Driver) -> tuple[PictureUse, ...]:
    program.program.story.care.save()
    program.settle()
    return program.copies()[-1].pictures


def test_the_sheet_is_a_sound_model_through_all_it_is_told(qtbot: QtBot) -> None:
    model = PicturesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    uses = [PictureUse(number=place) for place in range(1, 30)]
    model.show_uses(uses)
    model.show_uses([uses[0].with_changes(caption="The pier"), *uses[1:]], {3: "Picture 3 was killed."})
    model.show_uses(uses[4:])
    model.show_uses([])
    tester.deleteLater()
    assert model.rowCount() == 0


def test_two_hundred_pictures_are_no_widgets_and_only_the_seen_ones_are_fetched(program: Driver) -> None:
    asked: list[PictureUse] = []
    program.given("ferry-fares")
    program.sign_in("maeve", "ferry-fares")
    panel = program.window.inspector.side.pictures
    program.window.inspector.turn_to(program.window.inspector.side.checks)  # is made once it is seen, or filled
    program.window.inspector.turn_to(panel)
    unasked(panel)
    panel.page.model.thumbnail_wanted.connect(asked.append)
    before = len(program.window.findChildren(QWidget))
    panel.show_uses(tuple(PictureUse(number=place, photo=f"{place:064x}") for place in range(1, 201)))
    program.qtbot.waitUntil(lambda: bool(asked))
    program.settle()
    assert len(program.window.findChildren(QWidget)) - before < 3
    assert 2 <= len(asked) < 40
    assert len(asked) == len({use.photo for use in asked})
    panel.page.sheet.scrollToBottom()
    program.qtbot.waitUntil(lambda: asked[-1].photo == f"{200:064x}")


def test_ctrl_a_chooses_all_and_a_field_is_typed_for_all_of_them(program: Driver) -> None:
    with_pictures(program, 5)
    key(program, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sheet(program).numbers == (1, 2, 3, 4, 5)
    program.key_in(program.find(QLineEdit, "picture_credit"), "Test Agency")
    program.key_in(program.find(QLineEdit, "picture_keywords"), "pier, last boat")
    assert [(use.credit, use.keywords) for use in saved(program)] == [("Test Agency", ("pier", "last boat"))] * 5
    assert sheet(program).numbers == (1, 2, 3, 4, 5)


def test_shift_and_arrows_choose_several(program: Driver) -> None:
    with_pictures(program, 6)
    key(program, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert sheet(program).numbers == (1, 2)
    key(program, Qt.Key.Key_Down)
    assert len(sheet(program).numbers) == 1
    assert sheet(program).current == program.window.inspector.side.pictures.chosen > 2


def test_return_goes_on_to_the_caption(program: Driver) -> None:
    with_pictures(program, 2)
    key(program, Qt.Key.Key_Return)
    assert program.find(QPlainTextEdit, "picture_caption").hasFocus()


def test_the_waiting_place_under_a_file_is_found(program: Driver) -> None:
    with_pictures(program, 4, caption="The pier")
    panel, shown = program.window.inspector.side.pictures, sheet(program)
    middle = shown.visualRect(card(program, 2)).center()
    assert panel.waiting_at(shown.viewport().mapTo(panel, middle)) == 2
    assert panel.waiting_at(QPoint(0, 0)) == 0
    unasked(panel)
    panel.show_uses(tuple(use.with_changes(photo=PHOTO) if use.number == 2 else use for use in panel.uses))
    assert panel.waiting_at(shown.viewport().mapTo(panel, middle)) == 0


def test_a_picture_that_cannot_go_out_says_so(program: Driver) -> None:
    with_pictures(program, 1)
    assert missing(program).startswith("Waits for its file")
    panel = program.window.inspector.side.pictures
    unasked(panel)
    panel.show_uses((panel.uses[0].with_changes(photo=PHOTO, credit="Agency"),))
    assert missing(program) == "⚠ no caption: it cannot be approved so."


def test_several_are_taken_out_at_once(program: Driver) -> None:
    with_pictures(program, 4)
    key(program, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    program.window.actions_["remove_picture"].trigger()
    assert [use.number for use in saved(program)] == [3, 4]
    assert sheet(program).numbers == (3,)


def test_a_click_beside_the_cards_leaves_the_choice(program: Driver) -> None:
    with_pictures(program, 1)
    shown = sheet(program)
    program.qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(shown.viewport().width() - 4, 30))
    assert (program.window.inspector.side.pictures.chosen, shown.numbers) == (1, (1,))


def test_differing_fields_say_so_and_take_what_is_typed_and_emptied_give_it_back(program: Driver) -> None:
    with_pictures(program, 2)
    panel = program.window.inspector.side.pictures
    panel.edit((panel.uses[0].with_changes(caption="The pier"), panel.uses[1].with_changes(caption="The boat")))
    key(program, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    caption = program.find(QPlainTextEdit, "picture_caption")
    assert (caption.toPlainText(), caption.placeholderText()) == ("", "Several: typing replaces them all")
    program.key_in(caption, "Fog")
    assert [use.caption for use in panel.uses] == ["Fog", "Fog"]
    for _ in "Fog":
        key(program, Qt.Key.Key_Backspace)
    assert [use.caption for use in panel.uses] == ["The pier", "The boat"]
    assert caption.placeholderText() == "Several: typing replaces them all"


def test_what_belongs_to_one_picture_is_not_edited_for_several(program: Driver) -> None:
    with_pictures(program, 2)
    key(program, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for name in ("alt_text", "placement", "instructions", "usage_terms"):
        assert program.find(QWidget, f"picture_{name}_field").isHidden()
    key(program, Qt.Key.Key_Right)
    assert not program.find(QWidget, "picture_alt_text_field").isHidden()


def test_forty_pictures_are_captioned_by_keys_alone(program: Driver) -> None:
    with_pictures(program, 40)
    program.window.story.manuscript.setFocus()
    held = Qt.KeyboardModifier.ControlModifier
    key(program, Qt.Key.Key_2, held)
    key(program, Qt.Key.Key_Return)
    for number in range(1, 41):
        focus = QApplication.focusWidget()
        assert focus is not None
        program.qtbot.keyClicks(focus, f"Boat {number} leaves.")
        key(program, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    key(program, Qt.Key.Key_S, held)
    program.settle()
    assert [use.caption for use in program.copies()[-1].pictures] == [
        f"Boat {number} leaves." for number in range(1, 41)
    ]
    assert program.window.inspector.side.pictures.chosen == 40


def test_the_picture_before_is_a_key_away_in_the_same_field(program: Driver) -> None:
    with_pictures(program, 3)
    program.window.inspector.side.pictures.choose(3, "credit")
    key(program, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert program.window.inspector.side.pictures.chosen == 2
    assert program.find(QLineEdit, "picture_credit").hasFocus()


def test_a_card_is_drawn_anew_for_whatever_changes_on_it(program: Driver) -> None:
    with_pictures(program, 2, caption="The pier")
    panel, shown = program.window.inspector.side.pictures, sheet(program)
    unasked(panel)
    place = shown.visualRect(card(program, 2))

    def seen() -> bytes:
        return bytes(shown.viewport().grab(place).toImage().constBits())

    looks = [seen()]
    small = QPixmap(20, 20)
    small.fill(Qt.GlobalColor.red)
    second = panel.uses[1]
    for change in (
        lambda: panel.edit((second.with_changes(caption="The boat"),)),
        lambda: panel.edit((second.with_changes(photo=PHOTO),)),
        lambda: panel.page.model.show_thumbnail(panel.uses[1], small),
        lambda: panel.edit((second.with_changes(photo=PHOTO, credit="Agency"),)),
        lambda: panel.edit((second.with_changes(photo=PHOTO, credit="Agency", placement="lead"),)),
        lambda: panel.choose(2),
        lambda: program.program.theme.apply("dark"),
    ):
        change()
        looks.append(seen())
    program.program.theme.apply("light")
    assert len(set(looks)) == len(looks)
