"""The command palette: every action and every list by a few letters, over the window, without a mouse.

It lies over the window rather than in one of its own: no window manager has a say in where it stands, and the
manuscript below keeps its caret and its selection.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QWidget
from shiboken6 import Shiboken

from editor.ui.actions.commands import Command, Found, found
from editor.ui.dialogs.palette_rows import FOUND, ROW, PaletteDelegate, PaletteModel, spoken
from editor.ui.icons import Icons
from editor.ui.theme import Theme, restyle
from editor.ui.widgets.build import column, label, named, row
from editor.ui.widgets.elided import Elided
from editor.ui.widgets.line import Line

_WIDTH, _TOP, _ROWS = 660, 88, 10
_HINT = "↑↓ choose   ↵ run   Esc close"
_SHADE = 14
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
LONGEST = 100
"""Letters that are compared with the name of each command."""
_SHORTCUTS = (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier)
_AWAY = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class PaletteField(Line):
    """What is typed. While it has the keyboard no key reaches the window's own shortcuts."""

    moved = Signal(int)
    run = Signal()
    left = Signal()
    lost = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            self.moved.emit(_MOVES[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.run.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.modifiers() & ~_SHIFT not in _SHORTCUTS:  # those would type their letter, once they do nothing else
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """There is nowhere else to go: the Tab key walks through the list."""
        self.moved.emit(1 if forward else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _AWAY:
            self.lost.emit()


class Palette(QWidget):
    """Covers the window with nothing but a card at the top; a click beside it closes it."""

    def __init__(
        self,
        commands: Sequence[Command],
        recent: Sequence[str],
        used: Callable[[str], None],
        theme: Theme,
        icons: Icons,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        named(self, "palette", "Commands")
        self._commands = commands
        self._recent = recent
        self._used = used
        self._theme = theme
        self._before = QApplication.focusWidget()
        self.field = named(PaletteField(), "palette_field", "Find a command", kind="palette")
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText("Find a command, a queue or a desk")
        self._model = PaletteModel(self)
        self.list = named(QListView(), "palette_list", "Commands found", kind="palette")
        self.list.setModel(self._model)
        self.list.setItemDelegate(PaletteDelegate(theme, icons, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._help = named(Elided(), "palette_help", kind="small")
        self._none = label("palette_none", "Nothing is called that.", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setFixedHeight(2 * ROW)
        self.card = self._card()
        self._connect()
        self._on_typed("")
        window.installEventFilter(self)
        self._place()

    def _card(self) -> QFrame:
        card = named(QFrame(self), "palette_card", kind="palette_card")
        foot = named(QFrame(), "palette_foot", kind="palette_foot")
        hint = label("palette_hint", _HINT, "small")
        line = row(self._help, hint, margins=(14, 7, 14, 8), gap=14)
        line.setStretch(0, 1)
        foot.setLayout(line)
        rule = named(QFrame(), "palette_rule", kind="divider")
        card.setLayout(column(self.field, rule, self._none, self.list, foot, margins=1, gap=0))
        return card

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.moved.connect(self._on_moved)
        self.field.run.connect(self._on_run)
        self.field.left.connect(self.leave)
        self.field.lost.connect(self._go)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.clicked.connect(lambda _: self._on_run())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell())

    def open(self) -> None:
        """Show it, and take the keyboard."""
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close; the keyboard goes back to where it was."""
        before = self._before
        self._go()
        if before is not None and Shiboken.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def current(self) -> Found | None:
        """The command that Enter runs."""
        index = self.list.currentIndex()
        return index.data(FOUND) if index.isValid() else None

    def _go(self) -> None:
        self.field.lost.disconnect(self._go)  # losing the keyboard by hiding is not one more reason to go
        window = self.parentWidget()
        if window is not None:
            window.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def _on_typed(self, text: str) -> None:
        rows = found(self._commands, text, self._recent)
        self._model.show_found(rows)
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self.list.setCurrentIndex(self._model.index(0))
        self._tell()
        self._place()

    def _on_moved(self, by: int) -> None:
        count = self._model.rowCount()
        if count:
            here = self.list.currentIndex().row()
            there = (here + by) % count if abs(by) == 1 else max(0, min(count - 1, here + by))
            self.list.setCurrentIndex(self._model.index(there))

    def _on_run(self) -> None:
        current = self.current
        if current is None or current.command.objection:
            self._tell(insist=True)
            return
        self.leave()
        self._used(current.command.name)
        current.command.run()

    def _tell(self, *, insist: bool = False) -> None:
        """What the chosen command does, or why it does not."""
        current = self.current
        command = current.command if current is not None else None
        self._help.say((command.objection or command.help) if command else "")
        self._help.setProperty("level", "warning" if command and command.objection and insist else "")
        restyle(self._help)
        self.field.setAccessibleDescription(spoken(current) if current is not None else self._none.text())

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        rows = self._model.rowCount()
        fits = max(3, (window.height() - _TOP - 160) // ROW)
        self.list.setFixedHeight(min(rows, _ROWS, fits) * ROW + 12)
        width = min(_WIDTH, window.width() - 2 * _SHADE)
        self.card.setFixedWidth(width)
        self.card.adjustSize()
        self.card.move((window.width() - width) // 2, _TOP)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A soft shadow, so that the card stands off the copy."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shade: QColor = self._theme.color("shadow")
        shade.setAlphaF(shade.alphaF() / 9)
        painter.setBrush(shade)
        card = QRect(self.card.geometry()).translated(QPoint(0, 4))
        for wide in range(_SHADE, 0, -2):
            painter.drawRoundedRect(card.adjusted(-wide, -wide, wide, wide), 10 + wide, 10 + wide)
