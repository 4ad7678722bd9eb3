"""Everything that happened to a story, newest first; saves that follow one another stand together."""

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from editor.domain import moments
from editor.domain.story import Event
from editor.ui.icons import Icons
from editor.ui.panels.story_row import clock
from editor.ui.widgets.build import column, label, named
from editor.ui.widgets.empty import no_story
from editor.ui.widgets.late import LatePanel

if TYPE_CHECKING:
    from editor.ui.jobs import Newsroom

_ICONS = {
    "create": "new", "save": "edit", "submit": "send", "recall": "recall", "return": "return", "approve": "approve",
    "reopen": "reopen", "schedule": "calendar", "unschedule": "remove", "publish": "publish", "revise": "revise",
    "withdraw": "withdraw", "spike": "spike", "unspike": "unspike", "assign": "user", "deadline": "deadline",
    "priority": "star", "commission": "list", "embargo": "embargo", "desk": "desk", "slug": "heading",
}  # fmt: skip
_GIVEN = {
    "create": "started it on the {remark} desk", "save": "saved", "assign": "gave it to {value}",
    "desk": "moved it to {value}", "slug": "renamed it {value}", "priority": "set priority {value}",
    "deadline": "set the deadline to {when}", "embargo": "put an embargo on it until {when}",
    "schedule": "scheduled it for {when}", "commission": "commissioned {value} words",
}  # fmt: skip
"""What is said of an action that set something."""
_TAKEN = {
    "create": "started it", "save": "saved", "assign": "gave it to nobody", "deadline": "removed the deadline",
    "embargo": "lifted the embargo", "commission": "removed the commissioned length",
}  # fmt: skip
"""What is said of one that did not."""
_EVENT = int(Qt.ItemDataRole.UserRole)


class _Lines(QStyledItemDelegate):
    """Gives each line the height its words take beside what they are indented by: Qt reckons with the whole column."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        deep = 2 if index.parent().isValid() else 1
        narrower = QStyleOptionViewItem(option)
        narrower.rect = QRect(0, 0, self._tree.viewport().width() - deep * self._tree.indentation(), 1)
        return super().sizeHint(narrower, index)


class HistoryPanel(LatePanel):
    """`revision_chosen` carries the number of a saved state to look at."""

    revision_chosen = Signal(int)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "history_panel", "History")
        self._icons = icons

    def _furnish(self) -> None:
        self.tree = named(QTreeWidget(), "history", "History")
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setIndentation(14)
        self.tree.setItemDelegate(_Lines(self.tree))
        self.tree.itemActivated.connect(self._on_activated)
        hint = label("history_hint", "Open a line to read the story as it was.", "small")
        told = named(QWidget(), "history_told")
        told.setLayout(column(self.tree, column(hint, margins=(12, 6, 12, 8)), gap=0))
        self._stack = named(QStackedWidget(), "history_stack")
        self._stack.addWidget(no_story("history", self._icons, "Everything that happened to the story is told here."))
        self._stack.addWidget(told)
        self.setLayout(column(self._stack, gap=0))

    def show_events(self, events: list[Event], newsroom: "Newsroom") -> None:
        """Show a story's history."""
        self.furnish()
        self._stack.setCurrentIndex(1)
        self.tree.clear()
        for (actor, saves), group in groupby(reversed(events), key=lambda event: (event.actor, event.action == "save")):
            lines = list(group)
            if saves and len(lines) > 1:
                first, last = lines[-1], lines[0]
                words = f"{newsroom.name_of(actor)} edited, rev {first.revision}–{last.revision}\n{_span(first, last)}"
                parent = self._item(words, last)
                parent.addChildren([self._item(_sentence(event, newsroom), event) for event in lines])
                self.tree.addTopLevelItem(parent)
            else:
                self.tree.addTopLevelItems([self._item(_sentence(event, newsroom), event) for event in lines])

    def clear(self) -> None:
        """No story is open."""
        if self.furnished:
            self.tree.clear()
            self._stack.setCurrentIndex(0)

    def _item(self, words: str, event: Event) -> QTreeWidgetItem:
        item = QTreeWidgetItem([words])
        item.setIcon(0, self._icons.icon(_ICONS.get(event.action, "dot"), "muted"))
        item.setData(0, _EVENT, event)
        item.setToolTip(0, f"{words}\n{event.at.astimezone():%d %B %Y %H:%M:%S}")
        return item

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        event = item.data(0, _EVENT)
        if isinstance(event, Event) and event.revision:
            self.revision_chosen.emit(event.revision)


def _span(first: Event, last: Event) -> str:
    if first.at.date() == last.at.date():
        return f"{clock(first.at)} to {last.at.astimezone():%H:%M}"
    return f"{clock(first.at)} to {clock(last.at)}"


def _sentence(event: Event, newsroom: "Newsroom") -> str:
    """One event as a person would tell it, with its time below."""
    told = f"{newsroom.name_of(event.actor)} {_verb(event)}"
    if event.action in ("save", "approve", "publish") and event.revision:
        told += f" rev {event.revision}"
    if event.reason:
        told += f": “{event.reason}”"
    if event.remark and event.action != "create":
        told += f"\n{event.remark}"
    return f"{told}\n{clock(event.at)}"


def _verb(event: Event) -> str:
    """What was done, as one says it: with the value or the time that it set."""
    from editor.domain.workflow import PAST

    when = clock(moments.from_text(event.moment)) if event.moment else ""
    told = when or (event.remark if event.action == "create" else event.value)
    given = _GIVEN if told else _TAKEN
    words = given.get(event.action) or f"{PAST.get(event.action, event.action)} it"
    return words.format(value=event.value, when=when, remark=event.remark).strip()
