"""The rows of the command palette: what was found, and how a row is drawn."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.ui.actions.commands import Found
from editor.ui.icons import Icons
from editor.ui.models.story_list import ROOT, Index
from editor.ui.theme import Theme

FOUND = int(Qt.ItemDataRole.UserRole)
ROW = 36
_SIDE, _ICON, _GAP = 14, 16, 12
_WHERE, _KEYS = 74, 128
_CAP = 20


class PaletteModel(QAbstractListModel):
    """What was found, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[Found] = []

    def show_found(self, found: list[Found]) -> None:
        """Show other commands."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role == FOUND:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.command.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(found)
        return None


def spoken(found: Found) -> str:
    """A row in words, for who does not see it."""
    command = found.command
    parts = [command.label.rstrip("…"), command.where, command.key]
    if command.objection:
        parts.append(f"not available: {command.objection}")
    return ", ".join(part for part in parts if part)


class PaletteDelegate(QStyledItemDelegate):
    """Icon, label with the typed letters set off, why not, menu, and the key as caps."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(320, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        found: Found = index.data(FOUND)
        command, rect = found.command, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selection"))
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 6, 6)
        box = QRect(rect.left() + _SIDE, rect.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        mode = QIcon.Mode.Disabled if command.objection else QIcon.Mode.Normal
        self._icons.icon(command.icon, "muted").paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)
        right = rect.right() - _SIDE - _KEYS
        self._paint_key(painter, rect, command.key, dim=bool(command.objection))
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("muted_ink"))
        where = QRect(right - _WHERE, rect.top(), _WHERE, rect.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, command.where)
        words = QRect(box.right() + 1 + _GAP, rect.top(), where.left() - _GAP - box.right() - _GAP, rect.height())
        words.setLeft(self._paint_label(painter, words, found) + _GAP)
        if command.objection and words.width() > 60:
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.color("muted_ink"))
            why = painter.fontMetrics().elidedText(command.objection, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, why)
        painter.restore()

    def _paint_label(self, painter: QPainter, rect: QRect, found: Found) -> int:
        """Draw the label, the typed letters strong; returns where it ends."""
        usual, strong = self._theme.font("ui"), self._theme.font("ui_strong")
        dim = bool(found.command.objection)
        across = rect.left()
        for text, typed in runs(found.command.label, found.places):
            font: QFont = strong if typed else usual
            painter.setFont(font)
            painter.setPen(self._theme.color("muted_ink" if dim else "accent_text" if typed else "ink"))
            width = QFontMetrics(font).horizontalAdvance(text)
            place = QRect(across, rect.top(), max(0, min(width, rect.right() - across)) + 1, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
            across += width
        return min(across, rect.right())

    def _paint_key(self, painter: QPainter, rect: QRect, key: str, *, dim: bool) -> None:
        font = self._theme.font("small")
        measure = QFontMetrics(font)
        painter.setFont(font)
        across = rect.right() - _SIDE + 1
        for part in reversed(caps(key)):
            width = max(_CAP, measure.horizontalAdvance(part) + 10)
            across -= width
            cap = QRectF(across + 0.5, rect.center().y() - _CAP / 2 + 1.5, width - 1, _CAP - 1)
            painter.setPen(self._theme.color("hairline" if dim else "soft_line"))
            painter.setBrush(self._theme.color("panel"))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(self._theme.color("muted_ink"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, part)
            across -= 3


def caps(key: str) -> list[str]:
    """A key as the caps one presses, the last of which may be a plus."""
    if not key:
        return []
    head, _, last = key[:-1].rpartition("+")
    return [*(head.split("+") if head else []), last + key[-1]]


def runs(label: str, places: tuple[int, ...]) -> list[tuple[str, bool]]:
    """A label cut where typed letters begin and end."""
    parts: list[tuple[str, bool]] = []
    for place, letter in enumerate(label):
        typed = place in places
        if parts and parts[-1][1] == typed:
            parts[-1] = (parts[-1][0] + letter, typed)
        else:
            parts.append((letter, typed))
    return parts
