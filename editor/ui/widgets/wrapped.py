"""Lines of a list that wrap: each is as high as its words are between the paddings of the style sheet."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.widgets.quiet_end import QuietEnd

_PADDING = 32
"""Pixels of a line that no words stand in. Qt reckons with the whole line, and would cut the last words short."""


class WrappedLines(QStyledItemDelegate):
    """For a list with word wrap."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        view.setWordWrap(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect = QRect(0, 0, self._view.viewport().width() - _PADDING, 1)
        return super().sizeHint(narrower, index)


class WrappedQuietly(QuietEnd, WrappedLines):
    """The same, for lines whose last words only add to those above."""
