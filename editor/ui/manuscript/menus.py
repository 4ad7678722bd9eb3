"""The menu of a place where copy is typed, which others may add to before it is shown."""

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QPlainTextEdit


def show_menu(edit: QPlainTextEdit, event: QContextMenuEvent, asked: SignalInstance) -> None:
    """Show the usual menu; `asked` carries it before, and a cursor where it was asked for."""
    by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
    place = event.pos() if by_mouse else edit.cursorRect().bottomLeft()
    menu = edit.createStandardContextMenu(place)
    menu.setObjectName(f"{edit.objectName()}_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.emit(menu, edit.cursorForPosition(place) if by_mouse else edit.textCursor())
    menu.popup(edit.viewport().mapToGlobal(place))
