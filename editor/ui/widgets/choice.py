"""A choice among words that may be longer than the box: Qt would cut a letter in two."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox

from editor.ui.widgets.build import named

_BESIDE = 40
"""Pixels of a choice that its words do not stand in: the paddings of the style sheet, and the edges."""


class Choice(QComboBox):
    """Cuts its words short with an ellipsis. What fits is painted by Qt: the first story has no time for more."""

    def paintEvent(self, event: QPaintEvent) -> None:
        words, room = self.currentText(), self.width() - _BESIDE
        if self.fontMetrics().horizontalAdvance(words) <= room:
            super().paintEvent(event)
        else:
            self._paint_short(words, room)

    def _paint_short(self, words: str, room: int) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        option.currentText = shown
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


def choice(name: str, title: str) -> Choice:
    """One that is as wide as there is room for, however long its words are."""
    made = named(Choice(), name, title)
    made.setMinimumContentsLength(8)
    made.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made
