"""What is planned for a story: slug, desk, who it is with, deadline, embargo, length, priority. Every change is an event."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from editor.domain.story import Story
from editor.ui.actions.steps import standing
from editor.ui.icons import Icons
from editor.ui.panels.story_row import clock
from editor.ui.widgets.build import column, label, named
from editor.ui.widgets.choice import choice
from editor.ui.widgets.line import Line
from editor.ui.widgets.moment import MomentField

if TYPE_CHECKING:
    from editor.ui.jobs import Newsroom, Opened

_NAMES = {1: "Flash", 2: "Urgent", 3: "High", 5: "Normal", 7: "Low"}
PRIORITIES = tuple((number, f"{number} {_NAMES.get(number, '')}".strip()) for number in range(1, 10))
_FACTS = ("status", "author", "last_editor", "approved", "live", "created", "updated")


class AboutForm(QWidget):
    """The facts of one story; what the person may change is a field."""

    planned = Signal(str, str, object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "about_body")
        self._story: Story | None = None
        self._newsroom: Newsroom | None = None
        self.slug = named(Line(), "story_slug", "Slug")
        self.slug.editingFinished.connect(self._on_slug)
        self.desk = choice("story_desk", "Desk")
        self.desk.activated.connect(lambda _: self.planned.emit("desk", self.desk.currentData(), None))
        self.assignee = choice("story_assignee", "With")
        self.assignee.activated.connect(lambda _: self.planned.emit("assign", self.assignee.currentData(), None))
        self.priority = choice("story_priority", "Priority")
        for number, words in PRIORITIES:
            self.priority.addItem(words, str(number))
        self.priority.activated.connect(lambda _: self.planned.emit("priority", self.priority.currentData(), None))
        self.commissioned = named(Line(), "story_commissioned", "Commissioned length in words")
        self.commissioned.setPlaceholderText("None")
        self.commissioned.editingFinished.connect(self._on_commissioned)
        self.deadline = MomentField("story_deadline", "Deadline", icons)
        self.deadline.chosen.connect(lambda moment: self.planned.emit("deadline", "", moment))
        self.embargo = MomentField("story_embargo", "Embargo", icons)
        self.embargo.chosen.connect(lambda moment: self.planned.emit("embargo", "", moment))
        self._facts = {name: label(f"fact_{name}", wraps=True) for name in _FACTS}
        self.setLayout(column(self._form(), None, margins=(14, 14, 14, 14), gap=8))

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(9)
        form.setHorizontalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            ("Slug", self.slug),
            ("Desk", self.desk),
            ("With", self.assignee),
            ("Priority", self.priority),
            ("Deadline", self.deadline),
            ("Embargo", self.embargo),
            ("Length", self.commissioned),
        )
        for title, field in rows:
            form.addRow(_title(title), field)
        for name, fact in self._facts.items():
            form.addRow(_title(name.replace("_", " ").capitalize()), fact)
        return form

    def clear(self) -> None:
        """No story is open."""
        self._story = None
        self.slug.clear()
        self.commissioned.clear()
        for fact in self._facts.values():
            fact.clear()

    def _fill(self, newsroom: "Newsroom") -> None:
        """Who and which desks there are to choose from."""
        self._newsroom = newsroom
        self.desk.clear()
        for desk in newsroom.desks:
            self.desk.addItem(desk.capitalize(), desk)
        self.assignee.clear()
        self.assignee.addItem("Nobody", "")
        for person in newsroom.staff:
            if person.active:
                self.assignee.addItem(person.name, person.login)

    def show_story(self, opened: "Opened", newsroom: "Newsroom") -> None:
        """Show a story; what the person may not change cannot be changed here either, and says why."""
        if newsroom is not self._newsroom:
            self._fill(newsroom)
        story = self._story = opened.story
        with QSignalBlocker(self.slug), QSignalBlocker(self.commissioned):
            self.slug.setText(story.slug)
            self.slug.setCursorPosition(0)
            self.commissioned.setText(_length(story))
        _choose(self.desk, story.desk)
        _choose(self.assignee, story.assignee)
        _choose(self.priority, str(story.priority))
        self.deadline.show_moment(story.deadline)
        self.embargo.show_moment(story.embargo)
        fields: tuple[tuple[str, QWidget], ...] = (
            ("slug", self.slug), ("desk", self.desk), ("assign", self.assignee), ("priority", self.priority),
            ("deadline", self.deadline), ("embargo", self.embargo), ("commission", self.commissioned),
        )  # fmt: skip
        for action, field in fields:
            field.setEnabled(not opened.possible[action])
            field.setToolTip(opened.possible[action] or _whole(field))
        for name, words in _facts(story, newsroom).items():
            self._facts[name].setText(words)

    def _on_slug(self) -> None:
        typed = self.slug.text().strip()
        if self._story is not None and typed != self._story.slug:
            self.planned.emit("slug", typed, None)

    def _on_commissioned(self) -> None:
        typed = self.commissioned.text().strip()
        if self._story is not None and typed != _length(self._story):
            self.planned.emit("commission", typed.replace(",", ""), None)


def _whole(field: QWidget) -> str:
    """What a field may have no room to show to the end."""
    if isinstance(field, QComboBox):
        return field.currentText()
    return field.text() if isinstance(field, Line) else ""


def _length(story: Story) -> str:
    return f"{story.commissioned:,}" if story.commissioned else ""


def _facts(story: Story, newsroom: "Newsroom") -> dict[str, str]:
    nothing = "–"
    approved = f"rev {story.approved_revision} by {newsroom.name_of(story.approved_by)}"
    return {
        "status": standing(story),
        "author": newsroom.name_of(story.author),
        "last_editor": newsroom.name_of(story.last_editor) if story.last_editor else nothing,
        "approved": approved if story.approved_revision else nothing,
        "live": f"rev {story.live_revision} at {story.address}" if story.live_revision else nothing,
        "created": clock(story.created),
        "updated": clock(story.updated),
    }


def _title(text: str) -> QLabel:
    made = label(f"title_{text.lower().replace(' ', '_')}", text, "field")
    made.setMinimumHeight(20)
    return made


def _choose(box: QComboBox, value: str) -> None:
    place = box.findData(value)
    if place < 0:
        box.addItem(value or "None", value)
        place = box.findData(value)
    box.setCurrentIndex(place)
