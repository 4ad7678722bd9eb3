"""Keys in lists, and the Text menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from editor.text.markdown import render_html
from editor.ui.manuscript.widget import Manuscript
from tests.gui.copy_text import brackets, select


def _typed(manuscript: Manuscript, qtbot: QtBot, text: str, *keys: Qt.Key) -> str:
    manuscript.set_text(text.replace("|", ""))
    place = text.index("|")
    select(manuscript, place, place)
    for key in keys:
        qtbot.keyClick(manuscript, key)
    where = manuscript.textCursor().position()
    return manuscript.text()[:where] + "|" + manuscript.text()[where:]


ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.mark.parametrize(
    ("text", "keys", "expected"),
    [
        ("para|", (ENTER,), "para\n|"),
        ("- one|", (ENTER,), "- one\n- |"),
        ("- one| two", (ENTER,), "- one\n- | two"),
        ("9. nine|", (ENTER,), "9. nine\n10. |"),
        ("> said|", (ENTER,), "> said\n> |"),
        ("> - said|", (ENTER,), "> - said\n> - |"),
        ("- one|", (ENTER, ENTER), "- one\n\n|"),
        ("> said|", (ENTER, ENTER), "> said\n\n|"),
        ("> said\n>\n> |", (ENTER,), "> said\n>\n\n|"),
        ("> said\n\n- |", (ENTER,), "> said\n\n|"),
        ("- one\n  - |", (ENTER,), "- one\n- |"),
        ("1. one\n   1. two|", (ENTER, ENTER, ENTER), "1. one\n   1. two\n\n|"),
        ("* * *|", (ENTER,), "* * *\n|"),
        ("> - said|", (ENTER, ENTER), "> - said\n> |"),
        ("|- one", (ENTER,), "\n|- one"),
        ("- one\n- two|", (TAB,), "- one\n  - two|"),
        ("1. one\n2. two|", (TAB,), "1. one\n   2. two|"),
        ("- one\n  - two|", (Qt.Key.Key_Backtab,), "- one\n- two|"),
    ],
)
def test_keys_in_lists_and_quotations(
    manuscript: Manuscript, qtbot: QtBot, text: str, keys: tuple[Qt.Key, ...], expected: str
) -> None:
    assert _typed(manuscript, qtbot, text, *keys) == expected


@pytest.mark.parametrize("start", ["- one", "> one", "> - one", "1. one", "- one\n  - one"])
def test_what_is_typed_after_the_end_of_a_list_or_quotation_is_no_part_of_it(
    manuscript: Manuscript, qtbot: QtBot, start: str
) -> None:
    _typed(manuscript, qtbot, f"{start}|", ENTER, ENTER)
    while manuscript.textCursor().block().text():
        qtbot.keyClick(manuscript, ENTER)
    qtbot.keyClicks(manuscript, "My words")
    assert render_html(manuscript.text()).endswith("\n<p>My words</p>\n")


def test_tab_moves_all_items_that_are_selected(manuscript: Manuscript, qtbot: QtBot) -> None:
    manuscript.set_text("- one\n- two\n- three")
    select(manuscript, 8, 15)
    qtbot.keyClick(manuscript, TAB)
    assert manuscript.text() == "- one\n  - two\n  - three"
    qtbot.keyClick(manuscript, Qt.Key.Key_Backtab)
    assert manuscript.text() == "- one\n- two\n- three"
    manuscript.undo()
    assert manuscript.text() == "- one\n  - two\n  - three"


@pytest.mark.parametrize("verb", ["bold", "italic", "link", "crosshead", "quote", "bullets", "numbers"])
def test_a_picture_line_stays_one(manuscript: Manuscript, verb: str) -> None:
    QGuiApplication.clipboard().clear()
    manuscript.set_text("One.\n\n![](photo:1)\n![A quay](photo:2)\n\nTwo.")
    lines = manuscript.text().split("\n")
    manuscript.selectAll()
    getattr(manuscript.formatting, verb)()
    assert (manuscript.text() != "\n".join(lines)) is (verb != "link")  # which stands in one paragraph
    assert manuscript.text().split("\n")[2:4] == lines[2:4]
    manuscript.set_text("![](photo:1)")
    select(manuscript, 3, 3)
    getattr(manuscript.formatting, verb)()
    assert manuscript.text() == "![](photo:1)"


def test_shift_enter_is_an_ordinary_line_end(manuscript: Manuscript, qtbot: QtBot) -> None:
    qtbot.keyClicks(manuscript, "a")
    qtbot.keyClick(manuscript, ENTER, Qt.KeyboardModifier.ShiftModifier)
    assert manuscript.text() == "a\n"


@pytest.mark.parametrize(
    ("verb", "text", "expected"),
    [
        ("bold", "one [two] three", "one **[two]** three"),
        ("bold", "one **[two]** three", "one [two] three"),
        ("bold", "one [**two**] three", "one [two] three"),
        ("bold", "one [two ]three", "one **[two]** three"),
        ("italic", "one **[two]** three", "one ***[two]*** three"),
        ("italic", "one ***[two]*** three", "one **[two]** three"),
        ("bold", "o[ne\n\n- tw]o", "o**[ne**\n\n- **tw]**o"),
        ("bold", "o**[ne**\n\n- **tw]**o", "o[ne\n\n- tw]o"),
        ("bold", "o**[ne**\n\ntw]o", "o**[ne**\n\n**tw]**o"),
        ("bold", "so wo[]rd", "so **[word]**"),
        ("bold", "a []", "a **[]**"),
        ("italic", "😀 [two]", "😀 *[two]*"),
        ("link", "see [the notice] here", "see [the notice]([]) here"),
        ("link", "see [the no[]tice](https://a.b/c) here", "see [the notice] here"),
        ("link", "see\n\n[the notice\n\n]", "see\n\n[the notice]([])\n\n"),
        ("crosshead", "Win[]ter", "## Win[]ter"),
        ("crosshead", "### Win[]ter", "Win[]ter"),
        ("crosshead", "[]", "## []"),
        ("crosshead", "- Win[]ter", "## Win[]ter"),
        ("crosshead", "> Win[]ter", "## Win[]ter"),
        ("quote", "[]", "> []"),
        ("bullets", "## Win[]ter", "- Win[]ter"),
        ("quote", "[one\n\ntwo]", "[> one\n>\n> two]"),
        ("quote", "[> one\n>\n> two]", "[one\n\ntwo]"),
        ("bullets", "[one\ntwo]", "[- one\n- two]"),
        ("bullets", "[1. one\n2. two]", "[- one\n- two]"),
        ("numbers", "[- one\n- two]", "[1. one\n2. two]"),
        ("numbers", "[1. one\n2. two]", "[one\ntwo]"),
        ("bullets", "We are # 1 []here", "- We are # 1 []here"),
        ("crosshead", "- We are # 1 []here", "## We are # 1 []here"),
    ],
)
def test_the_text_menu_is_one_step_and_keeps_the_selection(
    manuscript: Manuscript, verb: str, text: str, expected: str
) -> None:
    QGuiApplication.clipboard().clear()
    start, text_, end = brackets(text)
    manuscript.set_text(text_)
    select(manuscript, start, end)
    getattr(manuscript.formatting, verb)()
    cursor = manuscript.textCursor()
    start, wanted, end = brackets(expected)
    assert (manuscript.text(), cursor.selectionStart(), cursor.selectionEnd()) == (wanted, start, end)
    manuscript.undo()
    assert manuscript.text() == text_


def test_a_link_takes_the_address_on_the_clipboard(manuscript: Manuscript) -> None:
    QGuiApplication.clipboard().setText(" https://example.org/a ")
    manuscript.set_text("see this")
    select(manuscript, 4, 8)
    manuscript.formatting.link()
    assert manuscript.text() == "see [this](https://example.org/a)"


def test_nothing_is_changed_where_one_may_only_read(manuscript: Manuscript) -> None:
    manuscript.set_text("word")
    manuscript.setReadOnly(True)
    manuscript.selectAll()
    manuscript.formatting.bold()
    assert manuscript.text() == "word"


def test_a_link_over_several_paragraphs_is_refused(manuscript: Manuscript) -> None:
    told: list[str] = []
    manuscript.formatting.told.connect(told.append)
    manuscript.set_text("One.\n\nTwo.")
    manuscript.selectAll()
    manuscript.formatting.link()
    assert manuscript.text() == "One.\n\nTwo."
    assert told == ["A link stands in one paragraph: select words of one."]


@pytest.mark.parametrize("verb", ["bold", "italic", "crosshead", "quote", "bullets", "numbers"])
def test_many_paragraphs_are_one_edit(manuscript: Manuscript, qtbot: QtBot, verb: str) -> None:
    before = "\n\n".join(
        ["First 😀", *(f"No. *{number}*" for number in range(200)), "![](photo:1)", "Last\u00a0one\u2028🙂"]
    )
    manuscript.set_text(before)
    manuscript.selectAll()
    edits: list[tuple[int, int, str]] = []
    manuscript.contents_changed.connect(lambda *edit: edits.append(edit))
    getattr(manuscript.formatting, verb)()
    after = manuscript.text()
    assert len(edits) == 1
    place, removed, inserted = edits[0]
    raw = before.encode("utf-16-le")
    assert (raw[: 2 * place] + inserted.encode("utf-16-le") + raw[2 * (place + removed) :]).decode("utf-16-le") == after
    assert all(word in after for word in ("First 😀", "\n![](photo:1)\n", "Last\u00a0one\u2028🙂"))
    cursor = manuscript.textCursor()
    assert len(cursor.selectedText()) >= len(before) - 10
    manuscript.undo()
    assert manuscript.text() == before
    manuscript.redo()
    assert manuscript.text() == after
    qtbot.waitUntil(lambda: not manuscript.highlighter.busy)


def test_what_is_selected_backwards_stays_so(manuscript: Manuscript) -> None:
    manuscript.set_text("One.\n\nTwo.")
    select(manuscript, 10, 2)
    manuscript.formatting.quote()
    cursor = manuscript.textCursor()
    assert (manuscript.text(), cursor.anchor(), cursor.position()) == ("> One.\n>\n> Two.", 15, 4)


def test_a_step_is_not_undone_with_what_was_typed_before_it(manuscript: Manuscript, qtbot: QtBot) -> None:
    qtbot.keyClicks(manuscript, "a ")
    manuscript.formatting.bold()
    manuscript.formatting.italic()
    assert manuscript.text() == "a ******"
    manuscript.undo()
    assert manuscript.text() == "a ****"
    manuscript.undo()
    assert manuscript.text() == "a "
