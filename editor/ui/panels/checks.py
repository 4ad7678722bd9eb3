"""What is amiss with the story; a click goes there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from editor.ui.icons import IconRole, Icons
from editor.ui.widgets.build import column, named
from editor.ui.widgets.empty import empty_state, no_story

if TYPE_CHECKING:
    from editor.domain.checks import Finding

_SIGNS = {"submit": "blocked", "approve": "warning", "advice": "info"}
_STOPS = {"submit": "Stops submitting", "approve": "Stops approving", "advice": "Advice"}


class ChecksPanel(QWidget):
    """The findings, the gravest first. `finding_chosen` carries the one to go to."""

    finding_chosen = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "checks_panel", "Checks")
        self._icons = icons
        self.list = named(QListWidget(), "findings", "Findings")
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._on_item)
        self.list.itemActivated.connect(self._on_item)
        self._stack = named(QStackedWidget(), "checks_stack")
        words = "The story has everything it needs to go on."
        self._stack.addWidget(empty_state("no_findings", icons, "check", "Nothing amiss", words))
        self._stack.addWidget(self.list)
        self._stack.addWidget(no_story("checks", icons, "What is amiss with the story is listed here."))
        self._stack.setCurrentIndex(2)
        self.setLayout(column(self._stack, margins=(4, 6, 4, 4), gap=0))

    def clear(self) -> None:
        """No story is open."""
        self.list.clear()
        self._stack.setCurrentIndex(2)

    def show_findings(self, findings: "tuple[Finding, ...]") -> None:
        """Show what was found."""
        order = list(_SIGNS)
        self.list.clear()
        for finding in sorted(findings, key=lambda one: order.index(one.level)):
            icon = self._icons.icon(_SIGNS[finding.level], _ink(finding.level))
            item = QListWidgetItem(icon, f"{finding.message}\n{_STOPS[finding.level]}")
            item.setData(Qt.ItemDataRole.UserRole, finding)
            self.list.addItem(item)
        self._stack.setCurrentIndex(1 if findings else 0)

    def _on_item(self, item: QListWidgetItem) -> None:
        self.finding_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _ink(level: str) -> IconRole:
    match level:
        case "submit":
            return "danger"
        case "approve":
            return "warning"
    return "info"
