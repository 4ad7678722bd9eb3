"""A field for one paragraph, such as a headline: it wraps and grows instead of scrolling sideways."""

import re
from functools import partial

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QToolTip, QWidget

from editor.ui.tasks import Work, at_once
from editor.ui.widgets.ground import ground_of

MOST = 5
"""Lines shown at once; a longer paragraph scrolls, and nothing below it is pushed out of the window."""
LONGEST = 100_000
"""Bytes that may be pasted; more would halt the window, and no headline is as long."""
_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_ENDS = re.compile("[\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingLine(QPlainTextEdit):
    """One paragraph of plain text. Enter goes to the next field; line ends that are pasted become spaces."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work: Work = at_once
        self._texts = 0
        self._ground = ground_of(self)  # which `viewport()` is from now on
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self.textChanged.connect(self.edited)

    def text(self) -> str:
        """The paragraph."""
        # Not `toPlainText`, which makes every no-break space an ordinary one.
        return _ENDS.sub("\n", self.document().toRawText())

    def set_text(self, text: str) -> None:
        """Show a text without saying that it was edited; leaves the cursor alone when it is the same."""
        self._texts += 1
        if text != self.text():
            with QSignalBlocker(self):
                self.setPlainText(text)
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LEAVING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        from editor.ui.selection.holding import Found, elsewhere, words_in

        cursor, mode, texts = self.textCursor(), elsewhere(source), self._texts
        if mode is None:
            self._put(cursor, source, source.data("text/plain").size())
            return

        def put(found: Found) -> None:
            if texts != self._texts:
                self._say("Another text was put here in the meantime; nothing was pasted.")
                return
            self._put(cursor, found.mime(), sum(found.larger.values()))

        self.work(partial(words_in, mode, LONGEST), put, lambda error: self._say(error.sentence))

    def _put(self, cursor: QTextCursor, source: QMimeData, size: int) -> None:
        if size > LONGEST:
            self._say(f"What was pasted is longer than the {LONGEST:,} signs one line takes; nothing was put in.")
        elif not self.isReadOnly():
            text = source.text()
            parts = [part.strip(" ") for part in _BREAKS.split(text)]
            joined = " ".join(filter(None, parts)) if len(parts) > 1 else text
            cursor.insertText(_CONTROLS.sub("", joined))
            self.ensureCursorVisible()

    def _say(self, words: str) -> None:
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), words, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = max(1, int(self.document().documentLayout().documentSize().height()))
        lines = min(MOST, needed)
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed > MOST else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        around = self.height() - self.contentsRect().height()
        height = lines * self.fontMetrics().lineSpacing() + around + 2
        if height != self.height():
            self.setFixedHeight(height)
