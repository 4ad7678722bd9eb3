"""A field that takes the next key pressed, whatever it is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_MODIFIERS = (
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R,
)  # fmt: skip
_ASKING = "Press a key"


class KeyField(QLineEdit):
    """Shows a key. While it has the keyboard, `pressed_` carries what is pressed; Escape leaves, and Tab goes on."""

    pressed_ = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFixedWidth(190)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._key = ""
        self._say()

    def show_key(self, key: str) -> None:
        """Show the key in force, empty for none."""
        self._key = key
        self._say()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
        elif event.key() not in _MODIFIERS:
            self.pressed_.emit(pressed_key(event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._say()

    def _say(self) -> None:
        # Words rather than a placeholder: Qt shows none in a centred field that has the keyboard.
        asking = f"{_ASKING}…" if not self._key else f"{self._key} → press another…"
        self.setText(asking if self.hasFocus() else self._key or "No key")


def pressed_key(event: QKeyEvent) -> str:
    """The key of an event by its portable name; keys of the number pad are those of the row above."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    combined = QKeySequence(int(modifiers.value) | event.key())
    return combined.toString(QKeySequence.SequenceFormat.PortableText)
