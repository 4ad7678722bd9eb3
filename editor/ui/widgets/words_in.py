"""Words on their way into a field of plain text: what another program holds is read beside the window."""

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QToolTip, QWidget

from editor.domain.errors import Refused
from editor.ui.tasks import work_for

if TYPE_CHECKING:
    from editor.ui.selection.holding import Found

LONGEST = 100_000
"""Bytes that may be pasted; more would halt the window, and no headline, caption or note is as long."""
_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_ENDS = re.compile("[\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_CONTROLS_BUT_ENDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class Pastes:
    """What is pasted into one field."""

    def __init__(self, field: QWidget, place: Callable[[], Callable[[str], None]], most: int = LONGEST) -> None:
        """`place` remembers where the cursor stands, and gives what puts words there. `most` is counted in bytes."""
        self._field, self._place, self._most = field, place, most
        self._texts = 0

    def forget(self) -> None:
        """Another text stands in the field: what is still being read has no place any more."""
        self._texts += 1

    def take(self, source: QMimeData) -> None:
        """Put the words that this carries where the cursor stands: now, or when another program has sent them."""
        from editor.ui.selection.holding import PLAIN, elsewhere, words_in

        put, texts = self._place(), self._texts
        try:
            held_in = elsewhere(source, self._field, lambda _: (PLAIN,))
        except Refused as error:
            self.say(error.sentence)
            return
        if held_in is None:
            self._give(put, source, source.data("text/plain").size())
            return

        def on_read(found: "Found") -> None:
            if texts != self._texts:
                self.say("Another text was put here in the meantime; nothing was pasted.")
            else:
                self._give(put, found.mime(), sum(found.larger.values()))

        work_for(self._field)(partial(words_in, held_in, self._most), on_read, lambda error: self.say(error.sentence))

    def _give(self, put: Callable[[str], None], source: QMimeData, size: int) -> None:
        if size > self._most:
            self.say(f"What was pasted is longer than the {self._most:,} signs this takes; nothing was put in.")
        else:
            put(source.text())

    def say(self, words: str) -> None:
        """Below the field, while the person looks at it."""
        QToolTip.showText(self._field.mapToGlobal(self._field.rect().bottomLeft()), words, self._field)


def as_typed(document: QTextDocument) -> str:
    """The text of a document. Not `toPlainText`, which makes every no-break space an ordinary one."""
    return _ENDS.sub("\n", document.toRawText())


def in_one_line(text: str) -> str:
    """The words without ends of lines, and without what no line can hold."""
    parts = [part.strip(" ") for part in _BREAKS.split(text)]
    joined = " ".join(filter(None, parts)) if len(parts) > 1 else text
    return _CONTROLS.sub("", joined)


def in_lines(text: str) -> str:
    """The words with the ends of their lines, and without what no text can hold."""
    ends = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS_BUT_ENDS.sub("", _ENDS.sub("\n", ends))
