"""Everything that happened to a story, newest first; saves that follow one another stand together."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QStackedWidget,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

from editor.domain import moments
from editor.domain.story import Event
from editor.ui.icons import Icons
from editor.ui.panels.story_row import clock
from editor.ui.widgets.build import column, label, named
from editor.ui.widgets.empty import no_story
from editor.ui.widgets.late import LatePanel
from editor.ui.widgets.quiet_end import QuietEnd

if TYPE_CHECKING:
    from editor.ui.history_jobs import Span
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
_SINCE, _TOLD = _EVENT + 1, _EVENT + 2


class _Lines(QuietEnd):
    """Gives each line the height its words take beside what they are indented by: Qt reckons with the whole column."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        deep = 2 if index.parent().isValid() else 1
        narrower = QStyleOptionViewItem(option)
        narrower.rect = QRect(0, 0, self._tree.viewport().width() - deep * self._tree.indentation(), 1)
        return super().sizeHint(narrower, index)


class _Reading:
    """Which lines are unfolded, which one is chosen and which is seen first: a history that grows is read on there."""

    def __init__(self, tree: QTreeWidget) -> None:
        first = tree.itemAt(0, 0) if tree.verticalScrollBar().value() else None
        self._first, self._chosen = _known_by(first), _known_by(tree.currentItem())
        self._unfolded = {_known_by(item) for item in _items(tree) if item.isExpanded()}

    def go_on(self, tree: QTreeWidget) -> None:
        items = {_known_by(item): item for item in _items(tree)}
        for known in self._unfolded & items.keys():
            items[known].setExpanded(True)
        if self._chosen in items:
            tree.setCurrentItem(items[self._chosen])
        if self._first in items:
            tree.scrollToItem(items[self._first], QTreeWidget.ScrollHint.PositionAtTop)


class HistoryPanel(LatePanel):
    """`revision_chosen` carries the number of a saved state to look at.

    `words_wanted` says that there are `wordless` lines in sight: spans of saved states, each from its first to its last,
    of which `show_words` is yet to tell what they changed about the pictures.
    """

    revision_chosen = Signal(int)
    words_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "history_panel", "History")
        self._icons = icons
        self._words: dict[Span, str] = {}
        self._lines: dict[Span, QTreeWidgetItem] = {}
        self._story = ""

    def _furnish(self) -> None:
        self.tree = named(QTreeWidget(), "history", "History")
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setIndentation(14)
        self.tree.setItemDelegate(_Lines(self.tree))
        self.tree.itemActivated.connect(self._on_activated)
        bar = self.tree.verticalScrollBar()
        for seen in (bar.valueChanged, bar.rangeChanged, self.tree.itemExpanded):
            seen.connect(self._on_seen)
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
        if events and events[0].story_id != self._story:
            self._story = events[0].story_id
            self._words.clear()
        self._stack.setCurrentIndex(1)
        read = _Reading(self.tree)
        self.tree.clear()
        self._lines.clear()
        for (actor, saves), group in groupby(reversed(events), key=lambda event: (event.actor, event.action == "save")):
            lines = list(group)
            if saves and len(lines) > 1:
                first, last = lines[-1], lines[0]
                words = f"{newsroom.name_of(actor)} edited, rev {first.revision}–{last.revision}\n{_span(first, last)}"
                parent = self._item(words, last, first.revision)
                parent.addChildren([self._item(_sentence(event, newsroom), event) for event in lines])
                self.tree.addTopLevelItem(parent)
            else:
                self.tree.addTopLevelItems([self._item(_sentence(event, newsroom), event) for event in lines])
        read.go_on(self.tree)
        self.words_wanted.emit()

    @property
    def wordless(self) -> "list[Span]":
        """The saved states in sight of which nobody has said yet what they changed about the pictures."""
        spans = []
        item = self.tree.itemAt(0, 0) if self.furnished else None
        while item is not None and self.tree.visualItemRect(item).top() < self.tree.viewport().height():
            event = item.data(0, _EVENT)
            spans.append((item.data(0, _SINCE), event.revision))
            item = self.tree.itemBelow(item)
        return [span for span in spans if span in self._lines and span not in self._words]

    def show_words(self, told: "Mapping[Span, str]") -> None:
        """Say what saved states changed about the pictures, in the lines that are about them; nothing for no change."""
        self._words.update(told)
        for span, words in told.items():
            if words and span in self._lines:
                self._say(self._lines[span], span)

    def clear(self) -> None:
        """No story is open."""
        if self.furnished:
            self.tree.clear()
            self._lines.clear()
            self._stack.setCurrentIndex(0)

    def _item(self, words: str, event: Event, since: int = 0) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        item.setIcon(0, self._icons.icon(_ICONS.get(event.action, "dot"), "muted"))
        span = since or event.revision, event.revision
        for role, value in ((_EVENT, event), (_SINCE, span[0]), (_TOLD, words)):
            item.setData(0, role, value)
        if event.action == "save" and event.revision:
            self._lines[span] = item
        self._say(item, span)
        return item

    def _say(self, item: QTreeWidgetItem, span: "Span") -> None:
        """The line, with what it changed about the pictures above its time."""
        told, _, time = item.data(0, _TOLD).rpartition("\n")
        changed = self._words.get(span, "") if span in self._lines else ""
        words = "\n".join(filter(None, (told, changed[:1].upper() + changed[1:], time)))
        item.setText(0, words)
        item.setToolTip(0, f"{words}\n{item.data(0, _EVENT).at.astimezone():%d %B %Y %H:%M:%S}")

    def _on_seen(self) -> None:
        self.words_wanted.emit()

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        event = item.data(0, _EVENT)
        if isinstance(event, Event) and event.revision:
            self.revision_chosen.emit(event.revision)


def _items(tree: QTreeWidget) -> Iterator[QTreeWidgetItem]:
    items = QTreeWidgetItemIterator(tree)
    while (item := items.value()) is not None:
        yield item
        items += 1


def _known_by(item: QTreeWidgetItem | None) -> tuple[str, int, bool]:
    """What a line is known by when the history is told anew: a row of saves by its first, whatever came to it since."""
    if item is None:
        return "", 0, False
    event, several = item.data(0, _EVENT), bool(item.childCount())
    return event.story_id, item.data(0, _SINCE) if several else event.seq, several


def _span(first: Event, last: Event) -> str:
    if clock(first.at) == clock(last.at):
        return clock(first.at)
    if first.at.date() == last.at.date():
        return f"{clock(first.at)} to {last.at.astimezone():%H:%M}"
    return f"{clock(first.at)} to {clock(last.at)}"


def _sentence(event: Event, newsroom: "Newsroom") -> str:
    """One event as a person would tell it, with its time below."""
    told = f"{newsroom.name_of(event.actor)} {_verb(event)}"
    if event.action in ("save", "approve", "publish") and event.revision:
        told += f"{'' if event.action == 'save' else ','} rev {event.revision}"
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
