"""What signs become as they are typed: quotation marks and dashes of the language, and the words of short forms.

The sign is typed first and changed after, as a step of its own: one undo brings it back as it was typed. What is pasted
or dropped stays as it is.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript.utf16 import length

if TYPE_CHECKING:
    from editor.text.edits import Replacement
    from editor.text.expansions import Table

LOOK_BACK = 520
"""UTF-16 units left of the cursor that are looked at: a key costs the same in a paragraph of any length."""
_KEEP = QTextCursor.MoveMode.KeepAnchor
_ENTER = "\n"
_WAITING = ("–", "—", "”")
"""What the letter after it may still change: a dash wants its blank, and a Hebrew word may go on."""


class Signs:
    """Follows what is typed. `language` names the story's language; without a `table` no short form is expanded.

    Those that take after others go by what is set there: a story's headline is typed as its body is.
    """

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit
        self._habits = self
        self.language: Callable[[], str] = str
        self.smart = False
        self.table: Table | None = None

    def take_after(self, other: "Signs") -> None:
        """Go by the language, the marks and the short forms that are set there."""
        self._habits = other

    def follow(self, sign: str) -> None:
        """This was just typed, and stands left of the cursor."""
        if len(sign) != 1 or not sign.isprintable() or not (self._habits.smart or self._habits.table):
            return
        if sign.isalnum() and not self._after_waiting():
            return  # most keys: a letter changes nothing but what stands before it
        before = self._before()
        if not before.endswith(sign):
            return
        if self._replace(self._expanded(before[:-1], sign)):
            before = self._before()
        self._replace(self._typed(before[:-1], sign))

    def end_word(self) -> None:
        """Enter is about to be pressed: expand the short form before it, and write its apostrophe as one."""
        if self._edit.textCursor().hasSelection():
            return
        for change in (self._expanded, self._typed):
            found = change(self._before(), _ENTER)
            if found is not None:
                self._replace(found._replace(remove=found.remove - 1, insert=found.insert.removesuffix(_ENTER)))

    def _expanded(self, before: str, sign: str) -> "Replacement | None":
        table = self._habits.table
        if table is None:
            return None
        from editor.text.expansions import expand
        from editor.text.typing_quotes import is_prose

        found = expand(before, sign, table)
        return found if found is not None and is_prose(before) else None

    def _typed(self, before: str, sign: str) -> "Replacement | None":
        if not self._habits.smart:
            return None
        from editor.text.typing_quotes import typed

        return typed(before, sign, self._habits.language())

    def _after_waiting(self) -> bool:
        place = self._edit.textCursor().position() - 2
        return place >= 0 and self._edit.document().characterAt(place) in _WAITING

    def _before(self) -> str:
        """The paragraph left of the cursor, or its end."""
        cursor = self._edit.textCursor()
        end = cursor.position()
        cursor.setPosition(max(cursor.block().position(), end - LOOK_BACK))
        cursor.setPosition(end, _KEEP)
        return cursor.selectedText()

    def _replace(self, change: "Replacement | None") -> bool:
        """Make the change, if there is one."""
        if change is None:
            return False
        cursor = self._edit.textCursor()
        end = cursor.position()
        cursor.setPosition(end - length(self._before()[-change.remove :]))
        cursor.setPosition(end, _KEEP)
        cursor.insertText(change.insert)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        return True
