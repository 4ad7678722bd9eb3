"""Pasting into the manuscript: converted at once when small, beside the typing when not; always one step to undo."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor

from editor.domain.errors import CopydeskError, Refused
from editor.ui.manuscript.pasting_carried import ALONG, OWN, Carried, Converted, carried_by, converted
from editor.ui.manuscript.pasting_fit import are_pictures, fitted
from editor.ui.manuscript.pasting_place import Held, PicturePlaces, around, without_places
from editor.ui.manuscript.pieces import LARGE, is_large, parts, taken_out
from editor.ui.manuscript.stages import Making
from editor.ui.tasks import Work, at_once

if TYPE_CHECKING:
    from editor.ui.manuscript.waits import Waits
    from editor.ui.selection.holding import Elsewhere, Found

LONGEST_RENDERED = 20_000
"""Signs of a selection that are also offered as a page when copied; rendering more would be felt."""
_KEEP = QTextCursor.MoveMode.KeepAnchor
Bring = Callable[[Converted, Callable[[Callable[[], Converted]], None], Callable[[CopydeskError], None]], Any]
"""Finds out what is to be known of the pictures of copied text; then hands on what brings them into the story, at once,
and says what the text is there."""


class Paste(NamedTuple):
    """What came of a paste, and where its pictures go."""

    converted: Converted
    places: PicturePlaces


class Pasting(QObject):
    """Takes what is pasted or dropped.

    `begun` is sent when a large paste is converted beside the typing; `pasted` carries a `Paste` once it stands in the
    text; `refused` a `CopydeskError` when it does not.
    """

    begun = Signal()
    pasted = Signal(object)
    refused = Signal(object)

    def __init__(self, edit: "Waits") -> None:
        super().__init__(edit)
        self._edit = edit
        self._held: list[Held] = []
        self._places: list[PicturePlaces] = []
        self._warm = False
        self.work: Work = at_once
        self.objection: Callable[[], str] = str
        self.pack: Callable[[str], bytes] = lambda _: b""
        """The pictures of a text that is copied."""
        self.bring: Bring = lambda made, done, _: done(lambda: made)

    def paste_plain(self) -> None:
        """The words on the clipboard, without their formatting."""
        self.take(QGuiApplication.clipboard().mimeData(), plain_only=True)

    def take(self, mime: QMimeData, *, plain_only: bool = False) -> None:
        """Put what this carries where the cursor stands: now, or when it is read and converted."""
        from editor.ui.manuscript.pasting_elsewhere import kinds
        from editor.ui.selection.holding import elsewhere

        held = Held(self._edit.textCursor())
        self._held.append(held)
        try:
            held_in = elsewhere(mime, self._edit, kinds)
        except Refused as error:
            self._on_refused(held, error)
            return
        if held_in is None:
            self._take(held, mime, {}, plain_only=plain_only)
        else:
            self._fetch(held, held_in, plain_only=plain_only)

    def _fetch(self, held: Held, held_in: "Elsewhere", *, plain_only: bool) -> None:
        """Have a worker read what another program holds."""

        def read() -> "Found":
            from editor.ui.manuscript import pasting_elsewhere

            return pasting_elsewhere.read(held_in, plain_only=plain_only)

        def take(found: "Found") -> None:
            if held in self._held:
                self._take(held, found.mime(), found.larger, plain_only=plain_only)

        self.begun.emit()
        self.work(read, take, partial(self._on_refused, held))

    def _take(self, held: Held, mime: QMimeData, larger: Mapping[str, int], *, plain_only: bool) -> None:
        if not plain_only and self._edit.take_files(mime):
            self._held.remove(held)
            return
        try:
            self._refuse_reader()
            carried = carried_by(mime, plain_only=plain_only, larger=larger)
        except Refused as error:
            self._on_refused(held, error)
            return
        if carried.small and self._warm:  # the first one loads what reads pages, which is felt
            self._begin(carried, held, at_once)
        else:
            if not carried.small:
                self.begun.emit()
            self._begin(carried, held, self.work)

    def forget(self) -> None:
        """Another text stands here now: what is still being converted has no place any more."""
        for places in self._places:
            places.lost = True
        self._places.clear()
        if self._held:
            self._held.clear()
            words = "What was being pasted is left out, since another text was put into the window in the meantime."
            self.refused.emit(Refused(f"{words} Paste it again."))

    def _begin(self, carried: Carried, held: Held, work: Work) -> None:
        work(partial(converted, carried), partial(self._on_converted, held), partial(self._on_refused, held))

    def _refuse_reader(self) -> None:
        if self._edit.isReadOnly():
            raise Refused(self.objection() or "This text can only be read now, so nothing was pasted.")

    def _on_refused(self, held: Held, error: CopydeskError) -> None:
        if held in self._held:
            self._held.remove(held)
            self.refused.emit(error)

    def _on_converted(self, held: Held, made: Converted) -> None:
        self._warm = True
        if held in self._held:
            self.bring(made, partial(self._put, held), partial(self._on_refused, held))

    def _put(self, held: Held, brought: Callable[[], Converted]) -> None:
        if held not in self._held or self._edit.stages.wait(partial(self._put, held, brought)):
            return
        try:
            self._refuse_reader()
        except Refused as error:
            self._on_refused(held, error)
            return
        later = self._held[self._held.index(held) + 1 :]
        self._held.remove(held)
        made = brought()
        large = len(made.markdown) > LARGE or is_large(held.cursor())
        self._edit.stages.make(self._making(made, held.cursor(), later), large=large)

    def _making(self, made: Converted, cursor: QTextCursor, later: Sequence[Held]) -> Making:
        start = cursor.selectionStart()
        caret = self._edit.textCursor()
        waits_here = (caret.selectionStart(), caret.selectionEnd()) == (start, cursor.selectionEnd())
        beside = [other for other in later if other.start == start]
        if are_pictures(made.markdown):
            _leave_line(cursor)
            start = cursor.selectionStart()
        text = fitted(around(cursor), made.markdown)
        text, places = without_places(text) if made.pictures else (text, {})
        if is_large(cursor):
            yield from taken_out(cursor)
        yield from _inserted_apart(cursor, text)
        end = cursor.position()
        for other in self._held:  # also what was put within it while it was made
            if other in beside or start < other.start < end:
                other.follow(end)
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        if waits_here:
            caret.setPosition(end)
            self._edit.setTextCursor(caret)
            self._edit.ensureCursorVisible()
        waiting = PicturePlaces(self._edit, cursor, places)
        if made.pictures:
            self._places.append(waiting)
        self.pasted.emit(Paste(made, waiting))


def _leave_line(cursor: QTextCursor) -> None:
    """Out of the picture line that the cursor is within, to its end: no picture is put into another's line."""
    line = cursor.block().text()
    if not cursor.hasSelection() and 0 < cursor.positionInBlock() < len(line) and are_pictures(line):
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)


def _inserted_apart(cursor: QTextCursor, text: str) -> Iterator[None]:
    """As a step of its own: Qt would undo it together with what is typed before and after it in the paragraph."""
    *first, last = parts(text)
    for part in first:
        cursor.beginEditBlock()
        cursor.insertText(part)
        cursor.endEditBlock()
        yield
    cursor.beginEditBlock()
    cursor.insertText(last)
    cursor.insertBlock()
    cursor.deletePreviousChar()
    cursor.endEditBlock()


def copied(selection: QTextCursor, pack: Callable[[str], bytes]) -> QMimeData:
    """A selection for the clipboard: the Markdown as it is with its pictures and, while that is quick, the page it makes."""
    text = selection.selectedText().replace("\N{PARAGRAPH SEPARATOR}", "\n")
    mime = QMimeData()
    mime.setText(text)
    mime.setData(OWN, text.encode("utf-8", "replace"))
    mime.setData(ALONG, pack(text))
    if len(text) <= LONGEST_RENDERED:
        from editor.text.markdown import render_html

        mime.setHtml(render_html(text))
    return mime
