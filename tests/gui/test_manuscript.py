"""The manuscript: what is typed, told, shown and undone."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor.ui.manuscript import highlighter
from editor.ui.manuscript.widget import Manuscript
from editor.ui.theme import Theme
from tests.gui.copy_text import select

KEEP = QTextCursor.MoveMode.KeepAnchor


def formats(manuscript: Manuscript, block: int) -> list[tuple[int, int]]:
    found = manuscript.document().findBlockByNumber(block).layout().formats()
    return [(one.start, one.length) for one in found]


def test_a_text_comes_back_as_it_was(manuscript: Manuscript) -> None:
    text = "One\u00a0000 😀\n\n# two  \n\tthree\u2028four\n"
    manuscript.set_text(text)
    assert manuscript.text() == text


def test_another_text_is_no_edit_and_cannot_be_undone(manuscript: Manuscript, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(manuscript.edited), qtbot.waitSignal(manuscript.text_set):
        manuscript.set_text("Fresh.")
    assert not manuscript.document().isUndoAvailable()


def test_the_same_text_leaves_undo_and_cursor_alone(manuscript: Manuscript, qtbot: QtBot) -> None:
    qtbot.keyClicks(manuscript, "abc")
    manuscript.moveCursor(QTextCursor.MoveOperation.Left)
    manuscript.set_text("abc")
    assert manuscript.textCursor().position() == 2
    assert manuscript.document().isUndoAvailable()


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "select", "undo", "redo", "delete", "bold", "quote"]),
        st.integers(0, 60),
        st.integers(0, 12),
        st.text("ab *>#\n<!->😀", max_size=6),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_what_is_told_of_edits_adds_up_to_the_text(
    manuscript: Manuscript, steps: list[tuple[str, int, int, str]]
) -> None:
    manuscript.set_text("")
    manuscript.set_text("Start here.\n\nAnd *on*.")
    mirror = manuscript.text().encode("utf-16-le")
    blocks = list(manuscript.text().split("\n"))

    def follow(position: int, removed: int, inserted: str) -> None:
        nonlocal mirror
        mirror = mirror[: 2 * position] + inserted.encode("utf-16-le") + mirror[2 * (position + removed) :]

    def renumber(first: int, removed: int, added: int) -> None:
        now = manuscript.text().split("\n")
        blocks[first : first + removed] = now[first : first + added]

    manuscript.contents_changed.connect(follow)
    manuscript.blocks_changed.connect(renumber)
    for verb, place, length, text in steps:
        cursor = manuscript.textCursor()
        last = manuscript.document().characterCount() - 1
        cursor.setPosition(min(place, last))
        cursor.setPosition(min(place + length, last), KEEP)
        if verb in {"bold", "quote"}:
            manuscript.setTextCursor(cursor)
            getattr(manuscript.formatting, verb)()
        elif verb in {"undo", "redo"}:
            getattr(manuscript, verb)()
        elif verb == "insert":
            cursor.insertText(text)
        elif verb == "delete":
            cursor.removeSelectedText()
        assert mirror.decode("utf-16-le", "ignore") == manuscript.text()  # half a character is not text
        assert blocks == manuscript.text().split("\n")
    manuscript.contents_changed.disconnect(follow)
    manuscript.blocks_changed.disconnect(renumber)


class _Painted(QObject):
    """How often a widget was painted."""

    times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def test_a_letter_is_on_the_screen_before_anybody_is_told_of_it(manuscript: Manuscript, qtbot: QtBot) -> None:
    manuscript.set_text("It rains.")
    manuscript.show()
    qtbot.waitExposed(manuscript)
    painted = _Painted(manuscript)
    manuscript.viewport().installEventFilter(painted)
    told: list[tuple[int, str]] = []
    manuscript.contents_changed.connect(lambda place, gone, letter: told.append((painted.times, letter)))
    for letter in "ab":
        painted.times = 0
        qtbot.keyClick(manuscript, letter)
    assert told == [(1, "a"), (1, "b")]


def test_what_is_edited_is_shown_as_it_is_meant(manuscript: Manuscript, qtbot: QtBot) -> None:
    manuscript.set_text("plain\n\nsecond")
    qtbot.keyClicks(manuscript, "**a** ")
    assert sorted(formats(manuscript, 0)) == [(0, 2), (2, 1), (3, 2)]
    qtbot.keyClick(manuscript, Qt.Key.Key_Home)
    qtbot.keyClicks(manuscript, "x")
    assert sorted(formats(manuscript, 0)) == [(1, 2), (3, 1), (4, 2)]
    qtbot.keyClick(manuscript, Qt.Key.Key_Delete)
    assert sorted(formats(manuscript, 0)) == [(1, 1), (2, 1), (3, 1)]


def test_what_is_out_of_sight_is_styled_in_idle_moments_and_not_laid_out(manuscript: Manuscript, qtbot: QtBot) -> None:
    manuscript.set_text("\n\n".join(["Some **bold** words."] * 400))
    assert manuscript.highlighter.busy
    qtbot.waitUntil(lambda: not manuscript.highlighter.busy)
    assert len(formats(manuscript, 600)) == 3
    assert manuscript.document().findBlockByNumber(600).layout().lineCount() == 0


@pytest.mark.parametrize(("first", "looked"), [("Before.", 2), ("<!-- Before.", 1)])
def test_two_paragraphs_at_most_are_looked_at_before_a_text_is_seen(
    manuscript: Manuscript, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, first: str, looked: int
) -> None:
    seen: list[str] = []
    look = highlighter.look
    monkeypatch.setattr(highlighter, "look", lambda text, **given: seen.append(text) or look(text, **given))
    manuscript.set_text(first + "\nBetween." * 3_000 + "\nAfter.")
    assert seen[-looked:] == [first, "After."][:looked]
    qtbot.waitUntil(lambda: not manuscript.highlighter.busy)


def test_the_bar_is_seen_only_when_there_is_something_to_scroll(manuscript: Manuscript) -> None:
    def inks() -> int:
        picture = manuscript.verticalScrollBar().grab().toImage()
        return len({picture.pixel(x, y) for x in range(picture.width()) for y in range(0, picture.height(), 5)})

    manuscript.set_text("Short.")
    width = manuscript.viewport().width()
    assert inks() == 1
    manuscript.set_text("Long.\n" * 200)
    assert inks() > 1
    assert manuscript.viewport().width() == width


def test_an_edit_lays_out_its_own_paragraph_only(manuscript: Manuscript, qtbot: QtBot) -> None:
    manuscript.set_text("One **bold** word.\n\nTwo words.\n\nThree.")
    manuscript.grab()
    before = manuscript.document().findBlockByNumber(2).layout().lineCount()
    qtbot.keyClicks(manuscript, "x")
    assert before == manuscript.document().findBlockByNumber(2).layout().lineCount() == 1


def test_a_note_opened_dims_what_follows_until_it_is_closed(manuscript: Manuscript, qtbot: QtBot) -> None:
    manuscript.set_text("one\n\ntwo\n\nthree")
    qtbot.keyClicks(manuscript, "<!--")
    manuscript.grab()
    assert formats(manuscript, 4) == [(0, 5)]
    qtbot.keyClicks(manuscript, "-->")
    manuscript.grab()
    assert formats(manuscript, 4) == []


def test_underlines_move_with_the_text_and_go_when_it_is_touched(manuscript: Manuscript, qtbot: QtBot) -> None:
    manuscript.set_text("A wrold of words.\n\nNext wrold.")
    manuscript.marks.set("spelling", 0, [(2, 5)])
    manuscript.marks.set("spelling", 2, [(5, 5)])
    qtbot.keyClicks(manuscript, "Oh ")
    assert [mark.start for mark in manuscript.marks.of(0)] == [5]
    assert [mark.kind for mark in manuscript.marks.at(0, 6)] == ["spelling"]
    qtbot.keyClick(manuscript, Qt.Key.Key_Return)
    assert [mark.start for mark in manuscript.marks.of(3)] == [5]
    select(manuscript, manuscript.text().index("wrold"), manuscript.text().index("wrold") + 1)
    manuscript.setTextCursor(manuscript.textCursor())
    qtbot.keyClicks(manuscript, "W")
    assert manuscript.marks.of(1) == ()
    manuscript.marks.clear("spelling")
    assert manuscript.marks.of(3) == ()


def test_underlines_are_painted_each_in_its_shape(manuscript: Manuscript, theme: Theme) -> None:
    manuscript.set_text("wwwww wwwww wwwww")
    inks = {"spelling": "danger", "style": "accent", "note": "warning"}
    for place, kind in enumerate(("spelling", "style", "note")):
        manuscript.marks.set(kind, 0, [(6 * place, 5)])
    image = manuscript.viewport().grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(60)}
    assert {theme.color(token).name() for token in inks.values()} - {theme.color("danger").name()} <= seen
    manuscript.marks.clear("note")
    image = manuscript.viewport().grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(60)}
    assert theme.color("warning").name() not in seen


def test_other_paragraphs_are_dimmed_while_one_is_written(manuscript: Manuscript, theme: Theme) -> None:
    manuscript.set_text("one\n\n\n\nthree")
    ink = theme.color("ink").name()

    def inked() -> list[bool]:
        image = manuscript.viewport().grab().toImage()
        middle = image.height() // 5
        rows = (range(middle // 2), range(middle, image.height()))
        return [any(image.pixelColor(x, y).name() == ink for y in part for x in range(30, 90)) for part in rows]

    assert inked() == [True, True]
    manuscript.set_focus_mode(True)
    assert inked() == [True, False]


def test_invisibles_are_shown_and_hidden_and_are_no_edit(manuscript: Manuscript, qtbot: QtBot) -> None:
    manuscript.set_text("a b")
    plain = manuscript.grab().toImage()
    with qtbot.assertNotEmitted(manuscript.edited):
        manuscript.set_invisibles(True)
        assert manuscript.grab().toImage() != plain
        manuscript.set_invisibles(False)
    assert manuscript.text() == "a b"


def test_a_change_of_theme_takes_new_inks(manuscript: Manuscript, theme: Theme, qtbot: QtBot) -> None:
    manuscript.set_text("**a**")
    theme.apply("dark")
    qtbot.waitUntil(lambda: not manuscript.highlighter.busy)
    inks = {one.format.foreground().color().name() for one in _ranges(manuscript)}
    theme.apply("light")
    assert "#8a8d91" not in inks


def _ranges(manuscript: Manuscript) -> list[object]:
    return list(manuscript.document().firstBlock().layout().formats())


def test_a_picture_line_says_what_it_shows(manuscript: Manuscript) -> None:
    manuscript.set_text("![](photo:2)")
    plain = manuscript.grab().toImage()
    manuscript.name_pictures({1: "Another one"})
    assert manuscript.grab().toImage() == plain
    manuscript.name_pictures({2: "The last boat · A. Name"})
    assert manuscript.grab().toImage() != plain
