"""The keys that do more in a list or a quotation than in a paragraph: Enter goes on with it, Tab moves an item in."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript import lines
from editor.ui.manuscript.pieces import is_large
from editor.ui.manuscript.stages import Making, Stages
from editor.ui.manuscript.stretch import Stretch, reheaded
from editor.ui.manuscript.stretches import Chosen, chosen, put, replace_line

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Keys:
    """Takes a key first, and says whether it has dealt with it."""

    def __init__(self, edit: QPlainTextEdit, stages: Stages, end_word: Callable[[], None]) -> None:
        """`end_word` is called before Enter starts another line."""
        self._edit, self._stages = edit, stages
        self._end_word = end_word

    def press(self, event: QKeyEvent) -> bool:
        """Enter, or nothing of ours."""
        if event.key() not in _ENTER or self._edit.isReadOnly():
            return False
        if event.modifiers() in _PLAIN:
            self._end_word()
            return self._enter()
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            # Qt would put a line separator in, which Markdown does not know.
            self._edit.textCursor().insertBlock()
            self._edit.ensureCursorVisible()
            return True
        return False

    def _enter(self) -> bool:
        cursor = self._edit.textCursor()
        block = self._edit.document().findBlock(cursor.selectionStart())
        line = block.text()
        start = lines.after_enter(line, cursor.selectionStart() - block.position())
        if start == "":
            return False
        cursor.beginEditBlock()
        if start is None:
            replace_line(cursor, block, lines.ended(line, block.previous().text()))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        else:
            cursor.insertText(f"\n{start}")
        cursor.endEditBlock()
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        return True

    def tab(self, leave: Callable[[], object], *, forward: bool) -> bool:
        """Move the selected list items further in or out; False where none can go, or is one.

        Whether one can go of very many is found off the GUI thread; `leave` is called where none can.
        """
        if self._edit.isReadOnly():
            return False
        if is_large(self._edit.textCursor()):
            self._stages.make(self._moving(leave, forward=forward), large=True)
            return True
        before = chosen(self._edit)
        moved = _moved(self._above(before), before.parts, forward=forward)
        self._stages.make(put(self._edit, before, moved), large=False)
        return bool(moved)

    def _moving(self, leave: Callable[[], object], *, forward: bool) -> Making:
        before = chosen(self._edit)
        moved = yield partial(_moved, self._above(before), before.parts, forward=forward)
        yield from put(self._edit, before, moved)
        if not moved:
            leave()

    def _above(self, before: Chosen) -> list[str]:
        block = self._edit.document().findBlockByNumber(before.first)
        return [block.previous().previous().text(), block.previous().text()]


def _moved(above: list[str], parts: Sequence[Stretch], *, forward: bool) -> dict[int, Stretch]:
    """What the paragraphs become, by their place, below these two lines; nothing where none of them goes."""
    said = above
    for part in parts:
        moved = lines.indented(part.text, _item_above(said)) if forward else lines.outdented(part.text)
        said.append(part.text if moved is None else moved)
    made = {place: reheaded(part, said[place + 2]) for place, part in enumerate(parts)}
    return made if any(part != made[place] for place, part in enumerate(parts)) else {}


def _item_above(said: Sequence[str]) -> str:
    """The line that the next one's item could belong to: a blank line between is passed over."""
    return said[-1] if said[-1].strip() else said[-2]
