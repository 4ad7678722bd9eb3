"""What is amiss with the story, and the names in it that nobody knows; a click goes there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from editor.ui.icons import IconRole, Icons
from editor.ui.widgets.build import column, label, named
from editor.ui.widgets.empty import empty_state, no_story
from editor.ui.widgets.late import LatePanel

if TYPE_CHECKING:
    from editor.domain.checks import Finding

_SIGNS = {"submit": "blocked", "approve": "warning", "advice": "info"}
_STOPS = {"submit": "Stops submitting", "approve": "Stops approving", "advice": "Advice"}


class ChecksPanel(LatePanel):
    """The findings, the gravest first, and below them the names.

    `finding_chosen` carries the finding to go to, `name_chosen` the name.
    """

    finding_chosen = Signal(object)
    name_chosen = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "checks_panel", "Checks")
        self._icons = icons

    def _furnish(self) -> None:
        from editor.ui.widgets.wrapped import WrappedQuietly

        self._list = named(QListWidget(), "findings", "Findings")
        self._list.setItemDelegate(WrappedQuietly(self._list))
        self._list.setSpacing(2)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._on_item)
        self._list.itemActivated.connect(self._on_item)
        self._stack = named(QStackedWidget(), "checks_stack")
        words = "The story has everything it needs to go on."
        self._stack.addWidget(empty_state("no_findings", self._icons, "check", "Nothing amiss", words))
        self._stack.addWidget(self._list)
        self._stack.addWidget(no_story("checks", self._icons, "What is amiss with the story is listed here."))
        self._stack.setCurrentIndex(2)
        self._names = QStringListModel(self)
        self.names = self._names_list()
        parts = column(self._stack, self.names, margins=(4, 6, 4, 4), gap=0)
        parts.setStretch(0, 3)
        parts.setStretch(1, 2)
        told = named(QWidget(), "checks_told")
        told.setLayout(parts)
        self.setLayout(column(told, gap=0))

    @property
    def findings(self) -> QListWidget:
        """The list of what is amiss."""
        self.furnish()
        return self._list

    def _names_list(self) -> QWidget:
        view = named(QListView(), "names", "Names")
        view.setModel(self._names)
        view.setUniformItemSizes(True)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.clicked.connect(self._on_name)
        view.activated.connect(self._on_name)
        self._names_title = label("names_title", "Names", "subheading")
        words = label("names_words", "No dictionary knows these: is each one spelt right?", "muted", wraps=True)
        holder = named(QWidget(), "names_holder", "Names")
        holder.setLayout(column(self._names_title, words, view, margins=(8, 10, 4, 4), gap=4))
        holder.hide()
        return holder

    def show_names(self, names: list[str]) -> None:
        """Show the names nobody knows."""
        self.furnish()
        if names != self._names.stringList():
            self._names.setStringList(names)
        self._names_title.setText(f"Names · {len(names):,}")
        self.names.setVisible(bool(names))

    def clear(self) -> None:
        """No story is open."""
        if self.furnished:
            self._list.clear()
            self.show_names([])
            self._stack.setCurrentIndex(2)

    def show_findings(self, findings: "tuple[Finding, ...]") -> None:
        """Show what was found."""
        self.findings.clear()
        order = tuple(_SIGNS)
        for finding in sorted(findings, key=lambda one: order.index(one.level)):
            icon = self._icons.icon(_SIGNS[finding.level], _ink(finding.level))
            item = QListWidgetItem(icon, f"{finding.message}\n{_STOPS[finding.level]}")
            item.setData(Qt.ItemDataRole.UserRole, finding)
            self._list.addItem(item)
        self._stack.setCurrentIndex(1 if findings else 0)

    def _on_name(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.name_chosen.emit(index.data())

    def _on_item(self, item: QListWidgetItem) -> None:
        self.finding_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _ink(level: str) -> IconRole:
    match level:
        case "submit":
            return "danger"
        case "approve":
            return "warning"
    return "info"
