"""What is planned for a story, as its form shows and sets it: the commissioned length."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.domain import moments
from editor.domain.copy import Copy
from editor.domain.people import Person, Policy
from editor.domain.rules import ACTIONS
from editor.domain.story import Event, Live, Status, Story
from editor.ui.icons import Icons
from editor.ui.jobs import Newsroom, Opened
from editor.ui.panels.about_form import AboutForm
from editor.ui.panels.history import HistoryPanel

NOW = moments.from_text("2026-01-10T14:30:00.000000Z")
STORY = Story(
    id="s", slug="quay-fire", desk="", status=Status.DRAFT, live=Live.NO, author="rob", last_editor="rob", assignee="",
    revision=1, sha256="a" * 64, approved_revision=0, approved_sha256="", approved_by="", live_revision=0, address="",
    priority=5, deadline=None, embargo=None, scheduled_for=None, spiked_from="", submit_blocks=0, approve_blocks=0,
    blocking_notes=0, headline="Fire", words=9, pictures=0, created=NOW, updated=NOW,
)  # fmt: skip
ROB = Person("rob", "Rob Reporter", frozenset())
NEWSROOM = Newsroom(ROB, Policy("The Gull"), (ROB,), ())


def opened(words: int = 0, why_not: str = "") -> Opened:
    possible = dict.fromkeys(ACTIONS, "") | {"commission": why_not}
    return Opened(STORY._replace(commissioned=words), Copy(), (), possible)


@pytest.fixture
def form(qtbot: QtBot, icons: Icons) -> AboutForm:
    made = AboutForm(icons)
    qtbot.addWidget(made)
    made.show_story(opened(), NEWSROOM)
    return made


def test_a_length_is_shown_and_taken_away_with_the_story(form: AboutForm) -> None:
    assert form.commissioned.text() == ""
    form.show_story(opened(1200), NEWSROOM)
    assert form.commissioned.text() == "1,200"
    form.clear()
    assert form.commissioned.text() == ""


@pytest.mark.parametrize(
    ("before", "typed", "asked"),
    [
        (0, "850", ["850"]),
        (0, " 1,200 ", ["1200"]),
        (850, "", [""]),
        (850, "850", []),
        (0, "", []),
        (0, "long", ["long"]),
    ],
)
def test_what_is_typed_is_asked_for_once(
    form: AboutForm, qtbot: QtBot, before: int, typed: str, asked: list[str]
) -> None:
    form.show_story(opened(before), NEWSROOM)
    told: list[tuple[str, str, object]] = []
    form.planned.connect(lambda action, value, moment: told.append((action, value, moment)))
    form.commissioned.setText(typed)
    qtbot.keyClick(form.commissioned, Qt.Key.Key_Return)
    assert told == [("commission", value, None) for value in asked]


def test_who_may_not_set_it_is_told_why(form: AboutForm) -> None:
    form.show_story(opened(850, "Only a subeditor may."), NEWSROOM)
    assert not form.commissioned.isEnabled()
    assert form.commissioned.toolTip() == "Only a subeditor may."


def test_history_says_it(qtbot: QtBot, icons: Icons) -> None:
    panel = HistoryPanel(icons)
    qtbot.addWidget(panel)
    given = Event(1, "a", "s", "commission", "rob", NOW, value="850")
    panel.show_events([given, given._replace(seq=2, value="")], NEWSROOM)
    said = [panel.tree.topLevelItem(place).text(0).splitlines()[0] for place in range(2)]
    assert said == ["Rob Reporter removed the commissioned length", "Rob Reporter commissioned 850 words"]


def test_a_line_of_history_is_as_high_as_its_words(qtbot: QtBot, icons: Icons) -> None:
    panel = HistoryPanel(icons)
    qtbot.addWidget(panel)
    panel.resize(330, 400)
    panel.show()
    reason = "Say in the second paragraph who called the meeting, then send it back to the desk"
    told = Event(1, "a", "s", "return", "rob", NOW, reason=reason)
    panel.show_events([told, told._replace(seq=2, reason="")], NEWSROOM)
    short, long = (panel.tree.visualItemRect(panel.tree.topLevelItem(place)) for place in range(2))
    words = panel.tree.fontMetrics()
    room = panel.tree.viewport().width() - panel.tree.indentation() - 40
    lines = words.boundingRect(0, 0, room, 1000, Qt.TextFlag.TextWordWrap, f"Rob Reporter returned it: “{reason}”\nx")
    assert long.height() >= lines.height() > short.height()
