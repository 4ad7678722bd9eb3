"""Text in which keys and clicks wait while a large change is made, and large changes by key are made in stages."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMenu

from editor.ui.manuscript.before import Before
from editor.ui.manuscript.pieces import is_large, taken_out
from editor.ui.manuscript.stages import Making, Stages
from editor.ui.manuscript.ways import Ways

E = TypeVar("E", bound=QEvent)
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Waits(Ways):
    """`stages` makes its large changes; `before` has the deeds of earlier sittings.

    Undo, redo and cut are the manuscript's own: Qt's would take a large change in one go.
    """

    stages: Stages
    before: Before

    def undo(self) -> None:
        """Take back the last deed, also one of an earlier sitting."""
        if not self.isReadOnly() and not self.stages.wait(self.undo) and not self.before.undo():
            self.stages.undo()

    def redo(self) -> None:
        """Do it again."""
        if not self.isReadOnly() and not self.stages.wait(self.redo) and not self.before.redo():
            self.stages.redo()

    def cut(self) -> None:
        """The selected words onto the clipboard, and out of the text."""
        if self.isReadOnly() or not is_large(self.textCursor()):
            super().cut()
        elif not self.stages.wait(self.cut):
            self.copy()
            self._take_out()

    def comes_later(self, event: E, take: Callable[[E], None]) -> bool:
        """Whether an event waits until a change is made; it is taken then."""
        return self.stages.under_way and self.stages.wait(partial(take, cast(E, event.clone())))

    def takes_step(self, event: QKeyEvent, type_: Callable[[QKeyEvent], None]) -> bool:
        """Undo, redo, cut, and what takes the place of a large selection; that is typed once it is gone."""
        if self.isReadOnly():
            return False
        for key, act in self._steps().items():
            if event.matches(key):
                act()
                return True
        if not _replaces(event) or not is_large(self.textCursor()):
            return False
        self._take_out(None if event.key() in _REMOVE else partial(type_, event.clone()))
        return True

    def takes_words(self, event: QInputMethodEvent, put: Callable[[QInputMethodEvent], None]) -> bool:
        """What an input method puts in the place of a large selection."""
        comes = bool(event.commitString() or event.preeditString())
        if self.isReadOnly() or not comes or not is_large(self.textCursor()):
            return False
        self._take_out(partial(put, event.clone()))
        return True

    def take_over(self, menu: QMenu) -> None:
        """What the usual menu of the text offers of these is done here, too."""
        for name, can, act in (
            ("edit-undo", self.before.can_undo, self.undo),
            ("edit-redo", self.before.can_redo, self.redo),
            ("edit-cut", self.textCursor().hasSelection(), self.cut),
        ):
            action = menu.findChild(QAction, name)
            if action is not None and not self.isReadOnly():
                action.triggered.disconnect()
                action.triggered.connect(act)
                action.setEnabled(can)

    def _steps(self) -> dict[QKeySequence.StandardKey, Callable[[], None]]:
        key = QKeySequence.StandardKey
        return {key.Undo: self.undo, key.Redo: self.redo, key.Cut: self.cut}

    def _take_out(self, then: Callable[[], object] | None = None) -> None:
        """Take the selection out, and then do this as part of the same step."""

        def making() -> Making:
            try:
                yield from taken_out(self.textCursor())
            except GeneratorExit:
                if then is not None:  # typed is typed, though something else cut in
                    self.stages.wait_first(then)
                raise
            if then is not None:
                then()
            self.ensureCursorVisible()

        self.stages.make(making(), large=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.comes_later(event, self.mousePressEvent):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.comes_later(event, self.mouseReleaseEvent):
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self.comes_later(event, self.mouseDoubleClickEvent):
            super().mouseDoubleClickEvent(event)


def _replaces(event: QKeyEvent) -> bool:
    """Whether a key takes the selection's place: it removes, breaks the line, or writes a sign."""
    if event.key() in (*_REMOVE, *_ENTER):
        return True
    keys = event.modifiers()
    return event.text().isprintable() and bool(event.text()) and (not keys & _CONTROL or bool(keys & _ALT))
