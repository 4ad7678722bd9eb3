"""What the Text menu does to words and paragraphs as they stand: another case, another place, a picture's line."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript.pieces import is_large
from editor.ui.manuscript.stages import Making
from editor.ui.manuscript.stretch import Stretch, trimmed
from editor.ui.manuscript.stretches import chosen, put, put_lines
from editor.ui.manuscript.widget import Manuscript

if TYPE_CHECKING:
    from editor.text.moving import Move

    Looking = Callable[[Sequence[str], int, int], Move | None]

MOST = 100_000
"""Characters whose case is changed at once: more would keep the person waiting."""
_LONG = 300_000
"""UTF-16 units of a text in which the neighbour may stand far away."""
_AROUND = 40
"""Paragraphs before and after, in which names are looked for."""
_KEEP = QTextCursor.MoveMode.KeepAnchor
Recase = Callable[[str, Iterable[str], str], str]


class Shaping(QObject):
    """One method for each entry of the menu, each one step back. `told` says why nothing was done."""

    told = Signal(str)

    def __init__(self, manuscript: Manuscript, parent: QObject, lines: Iterable[QPlainTextEdit] = ()) -> None:
        """The case is changed in `lines` too, such as a headline, where the keyboard is in one of them."""
        super().__init__(parent)
        self._edit = manuscript
        self._lines = tuple(lines)

    def sentence_case(self) -> None:
        """The selected words, or the word at the cursor, as a sentence has them; of a headline, all its words."""
        from editor.text.cases import sentence

        self._recase(sentence)

    def title_case(self) -> None:
        """As a headline in title case has them."""
        from editor.text.cases import title

        self._recase(title)

    def capitals(self) -> None:
        """In capitals."""
        from editor.text.cases import upper

        self._recase(lambda text, _names, language: upper(text, language))

    def small_letters(self) -> None:
        """In small letters."""
        from editor.text.cases import lower

        self._recase(lambda text, _names, language: lower(text, language))

    def move_up(self) -> None:
        """The paragraph or list item before the one above; of several, all that are selected."""
        from editor.text.moving import move_up

        self._move(move_up, "It is the first already.")

    def move_down(self) -> None:
        """The paragraph or list item after the one below; of several, all that are selected."""
        from editor.text.moving import move_down

        self._move(move_down, "It is the last already.")

    def picture_line(self) -> None:
        """The line of the first picture that has none yet; the lead stands above the text."""
        if not self._ready():
            return
        numbers = sorted(self._edit.pictures)
        placed = self._edit.picture_lines.placed() | {self._edit.lead}
        waiting = [one for one in numbers if one not in placed]
        if waiting:
            if self._edit.picture_lines.insert(waiting[0]):
                self.told.emit(f"Picture {waiting[0]} joins the gallery.")
        else:
            words = "Every picture of this story has its place." if numbers else "This story has no pictures yet."
            self.told.emit(words)

    def _ready(self) -> bool:
        if not self._edit.hasFocus():
            self._edit.setFocus()
            return False
        return not self._edit.isReadOnly()

    def _recase(self, change: Recase) -> None:
        edit = next((line for line in self._lines if line.hasFocus()), self._edit)
        if edit.isReadOnly() or (edit is self._edit and not self._ready()):
            return
        cursor = edit.textCursor()
        if cursor.selectionEnd() - cursor.selectionStart() > MOST:
            self.told.emit(f"Select less: the case of at most {MOST:,} characters is changed at once.")
            return

        def making() -> Making:
            before = chosen(edit)
            parts = self._parts(edit, before.parts)
            first, end = (before.first, before.first + len(parts)) if edit is self._edit else (0, 0)
            after = yield partial(_recased, parts, change, self._around(first, end), self._edit.signs.language())
            yield from put(edit, before, after)

        self._edit.stages.make(making(), large=edit is self._edit and is_large(cursor))

    def _parts(self, edit: QPlainTextEdit, parts: list[Stretch]) -> list[Stretch]:
        """What is to have another case."""
        if edit is not self._edit and not edit.textCursor().hasSelection():
            return [Stretch(part.text, 0, len(part.text)) for part in parts]
        return [trimmed(parts[0])] if len(parts) == 1 else parts

    def _around(self, first: int, end: int) -> str:
        """The copy before and after these paragraphs, in which names are looked for; their own capitals are in doubt."""
        lines = Paragraphs(self._edit.document())
        around = lines[max(0, first - _AROUND) : first] + lines[end : end + _AROUND]
        return "\n".join(around)[:MOST]

    def _move(self, move: "Looking", nowhere: str) -> None:
        if not self._ready():
            return
        edit, cursor = self._edit, self._edit.textCursor()

        def making() -> Making:
            before = chosen(edit)
            last = before.first + len(before.parts) - 1
            found = yield partial(_looked_for, move, edit.text(), before.first, last)
            if found is None:
                written = any(part.text.strip() for part in before.parts)
                self.told.emit(nowhere if written else "Put the cursor into a paragraph first.")
                return
            document, by = edit.document(), found.at - found.was
            anchor, place = (_standing(document, one) for one in (cursor.anchor(), cursor.position()))
            yield from put_lines(document, found.edits)
            cursor.setPosition(_placed(document, anchor[0] + by, anchor[1]))
            cursor.setPosition(_placed(document, place[0] + by, place[1]), _KEEP)
            edit.setTextCursor(cursor)
            edit.ensureCursorVisible()

        self._edit.stages.make(making(), large=is_large(cursor) or edit.document().characterCount() > _LONG)


def _looked_for(move: "Looking", text: str, first: int, last: int) -> "Move | None":
    return move(text.split("\n"), first, last)


def _recased(parts: Sequence[Stretch], change: Recase, around: str, language: str) -> dict[int, Stretch]:
    """What the paragraphs become, by their place; names are known from the copy around them."""
    from editor.text.cases import names_in

    words = "\n".join(part.chosen for part in parts)
    made = {}
    for place, (part, new) in enumerate(zip(parts, change(words, names_in(around), language).split("\n"), strict=True)):
        text = part.text[: part.start] + new + part.text[part.end :]
        made[place] = Stretch(text, part.start, part.start + len(new))
    return made


def _standing(document: QTextDocument, position: int) -> tuple[int, int]:
    """In which paragraph a place is, and where in it."""
    block = document.findBlock(position)
    return block.blockNumber(), position - block.position()


def _placed(document: QTextDocument, number: int, column: int) -> int:
    """That place, or the nearest there is."""
    block = document.findBlockByNumber(min(number, document.blockCount() - 1))
    return block.position() + min(column, block.length() - 1)


class Paragraphs(Sequence[str]):
    """The lines of a document, read one by one as they are asked for."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document

    def __len__(self) -> int:
        return self._document.blockCount()

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> list[str]: ...

    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return self._document.findBlockByNumber(place).text()
