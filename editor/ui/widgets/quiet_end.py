"""Lines of a list whose last words only add to those above, such as a time: they are drawn in a quieter ink."""

from PySide6 import QtWidgets
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF
from PySide6.QtGui import QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyledItemDelegate, QStyleOptionViewItem

_LINE_END = "\u2028"
"""What Qt makes of the end of a line in a list."""


class QuietEnd(QStyledItemDelegate):
    """Everything but the words is drawn by the style, as in any list."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        view, words = option.widget, shown.text
        if _LINE_END not in words or not isinstance(view, QAbstractItemView):
            super().paint(painter, option, index)
            return
        style = view.style()
        parts = QtWidgets.QStyle  # which makes all its tables, so that nobody imports it before there is a line to draw
        margin = style.pixelMetric(parts.PixelMetric.PM_FocusFrameHMargin, shown, view) + 1
        place = style.subElementRect(parts.SubElement.SE_ItemViewItemText, shown, view)
        place.adjust(margin, 0, -margin, 0)
        if not shown.features & QStyleOptionViewItem.ViewItemFeature.WrapText:
            lines = words.split(_LINE_END)
            words = _LINE_END.join(
                shown.fontMetrics.elidedText(line, shown.textElideMode, place.width()) for line in lines
            )
        shown.text = ""
        style.drawControl(parts.ControlElement.CE_ItemViewItem, shown, painter, view)
        layout = self._laid_out(shown, words, place.width(), quiet=not view.selectionModel().isSelected(index))
        painter.save()
        painter.setPen(shown.palette.color(QPalette.ColorRole.Text))
        layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - layout.boundingRect().height()) / 2))
        painter.restore()

    def _laid_out(self, shown: QStyleOptionViewItem, words: str, width: int, *, quiet: bool) -> QTextLayout:
        """The words, wrapped as the style wraps them; on the ground of a chosen line the quiet ink would be too faint."""
        layout = QTextLayout(words, shown.font)
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrapping)
        if quiet:
            ink = QTextCharFormat()
            ink.setForeground(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))  # the list has its own
            end = QTextLayout.FormatRange()
            end.start = words.rindex(_LINE_END) + 1
            end.length = len(words) - end.start
            end.format = ink
            layout.setFormats([end])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout
