"""The window as a whole: names for every widget, handlers for every action, themes, faults of our own."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from editor.domain.copy import PictureUse
from editor.domain.story import Live, Status
from editor.ui.actions.bind import handler
from editor.ui.actions.catalogue import CATALOGUE
from editor.ui.actions.steps import in_brief, road
from tests.gui.driver import COPY, Driver
from tests.gui.picture_sheet import card

ASKED = (QAbstractButton, QAbstractItemView, QComboBox, QDateTimeEdit, QLineEdit, QPlainTextEdit, QTextEdit)


def _ours(window: QWidget) -> list[QWidget]:
    """Widgets that take keys, but for those that Qt puts inside others."""
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, ASKED) and not one.objectName().startswith("qt_") and not _inside(one)
    ]


def _inside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, (QComboBox, QDateTimeEdit, QAbstractItemView, QLineEdit)):
            return True
        if type(parent).__name__ in ("QCalendarWidget", "QTabBar", "QMenuBar"):
            return True
        parent = parent.parentWidget()
    return False


def test_every_widget_that_takes_keys_has_its_names(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    nameless = [type(one).__name__ for one in _ours(program.window) if not one.objectName()]
    silent = [one.objectName() for one in _ours(program.window) if not (one.accessibleName() or _text(one))]
    assert (nameless, silent) == ([], [])


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def test_every_action_has_a_handler(program: Driver) -> None:
    handlers = program.window.actions_._handlers
    assert handlers is not None
    assert all(callable(handler(handlers, entry.handler)) for entry in CATALOGUE)
    with pytest.raises(AttributeError):
        handler(handlers, "flow.no_such_action")


def test_the_tab_key_walks_from_headline_to_manuscript(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    fields = program.window.story.fields
    fields.headline.setFocus()
    walked = []
    for _ in range(6):
        widget = program.window.focusWidget()
        walked.append(widget.objectName())
        program.qtbot.keyClick(widget, Qt.Key.Key_Tab)
    walked.append(program.window.focusWidget().objectName())
    assert walked[:5] == ["headline", "standfirst", "byline", "dateline", "language"]
    assert "manuscript" in walked


def test_enter_in_the_headline_goes_on_to_the_standfirst(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.window.story.fields.headline.setFocus()
    program.qtbot.keyClick(program.window.story.fields.headline, Qt.Key.Key_Return)
    assert program.window.focusWidget().objectName() == "standfirst"
    assert program.window.story.fields.headline.text() == COPY.headline


def test_counters_say_when_it_is_too_long(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.window.story.fields.headline.set_text("x" * 82)
    program.window.story.fields._count()
    counter = program.window.story.fields._headline_counter
    assert counter.text() == "82/70"
    assert counter.property("over") is True


def test_words_and_findings_are_measured_while_typing(program: Driver) -> None:
    program.given("ferry-fares", COPY.with_changes(headline=""))
    program.sign_in("maeve", "ferry-fares")
    program.qtbot.waitUntil(lambda: program.window.inspector.side.checks.findings.count() == 1)
    program.qtbot.waitUntil(lambda: program.window.status_line.story._length.text() == "8 words · 3 s to read")
    program.key_in(program.window.story.fields.headline, "Last ferry")
    program.qtbot.waitUntil(lambda: program.window.inspector.side.checks.findings.count() == 0)


def test_a_finding_leads_to_its_field(program: Driver) -> None:
    program.given("ferry-fares", COPY.with_changes(headline=""))
    program.sign_in("maeve", "ferry-fares")
    checks = program.window.inspector.side.checks
    program.qtbot.waitUntil(lambda: checks.findings.count() == 1)
    checks.findings.itemActivated.emit(checks.findings.item(0))
    assert program.window.focusWidget().objectName() == "headline"


def test_history_is_told_and_an_old_revision_can_be_read(program: Driver) -> None:
    program.given()
    program.saved_elsewhere("ferry-fares", COPY.with_changes(body="The sub's text."))
    program.sign_in("maeve", "ferry-fares")
    program.program.view.go_history()
    program.settle()
    tree = program.window.inspector.side.history.tree
    said = [tree.topLevelItem(row).text(0).splitlines()[0] for row in range(tree.topLevelItemCount())]
    assert said == ["Tobias Fennick saved rev 2", "Maeve Quill saved rev 1", "Maeve Quill started it"]
    tree.itemActivated.emit(tree.topLevelItem(1), 0)
    dialog = program.dialog("revision_dialog")
    assert COPY.body in dialog.findChild(QPlainTextEdit, "revision_text").toPlainText()


def test_the_theme_that_is_chosen_is_kept(program: Driver, tmp_path: Path) -> None:
    program.program.look.theme_dark()
    program.settle()
    assert program.program.theme.is_dark
    assert '"theme": "dark"' in (tmp_path / "options.json").read_text(encoding="utf-8")
    program.program.look.theme_light()
    program.settle()


def test_a_bug_leaves_a_report_and_the_program_goes_on(
    program: Driver, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    try:
        raise KeyError("planted")
    except KeyError:
        program.program.bugs.hook(*sys.exc_info())
    report = next((tmp_path / "reports").iterdir()).read_text(encoding="utf-8")
    assert "KeyError: 'planted'" in report
    assert COPY.body not in report
    assert "Something went wrong in Copydesk itself." in program.banner()
    assert "planted" in capsys.readouterr().err
    program.key_in(program.window.story.manuscript, "Still here. ")
    assert program.window.story.manuscript.text().startswith("Still here. ")


def test_a_headline_far_too_long_scrolls_instead_of_covering_what_is_below(program: Driver) -> None:
    program.given("ferry-fares", COPY.with_changes(headline="The last ferry of the night goes " * 12))
    program.sign_in("maeve", "ferry-fares")
    fields = program.window.story.fields
    assert fields.headline.geometry().bottom() < fields.standfirst.geometry().top()
    assert fields.headline.verticalScrollBar().maximum() > 0


def test_a_notice_that_is_too_long_stays_in_its_line(program: Driver) -> None:
    line = program.window.status_line
    notice = program.find(QLabel, "notice")
    words = "Attached. " + "The by-line and the credit say the same. " * 20
    line.show_notice(words)
    program.settle()
    assert notice.mapTo(line, notice.rect().topRight()).x() < line.width()
    assert (notice.text(), notice.toolTip()) == (words, words)
    narrow = notice.grab().toImage()
    line.show_notice(words[: len(words) // 2])  # what cannot be seen makes no other picture
    assert notice.grab().toImage() == narrow


def test_the_inspector_shows_no_empty_forms(program: Driver) -> None:
    program.given()
    program.sign_in("maeve")
    inspector, side = program.window.inspector, program.program.story.side
    for panel in side.panels:
        inspector.turn_to(panel)
        shown = [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]
        assert "No story is open" in shown
    program.open("ferry-fares")
    inspector.turn_to(side.about)
    assert side.about.form.slug.isVisible()


def test_a_long_caption_is_shortened_on_its_card(program: Driver) -> None:
    use = PictureUse(number=1, placement="lead", caption="word " * 400)
    program.given("ferry-fares", COPY.with_changes(pictures=(use,)))
    program.sign_in("maeve", "ferry-fares")
    shown = card(program, 1)
    assert shown.data(Qt.ItemDataRole.DisplayRole).endswith("…")
    assert use.caption in shown.data(Qt.ItemDataRole.ToolTipRole)


def test_what_readers_see_now_is_said_in_the_list(program: Driver) -> None:
    story = program.given()._replace(status=Status.PUBLISHED, live=Live.WITHDRAWN)
    assert in_brief(story) == "Withdrawn"
    assert road(story) == (("Draft", "Review", "Approved", "Withdrawn"), 3)
    assert in_brief(story._replace(status=Status.DRAFT, live=Live.LIVE)) == "Draft · live"
