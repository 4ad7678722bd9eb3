"""A clipboard that another X11 program holds, read on a worker's thread.

Qt reads such a clipboard on the GUI thread and waits there for the last byte, however many there are and however long
the other program takes: its `QMimeData` must not be asked for anything.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from editor.domain.errors import Refused

if TYPE_CHECKING:
    from editor.ui.selection.transfer import Selection

AT_ONCE = 0.05
"""Seconds that the window may wait for another program."""
PLAIN, PAGE, FILES = "text/plain", "text/html", "text/uri-list"
_IMAGE = "image/"
_LATIN = "STRING"
_PLAIN_TARGETS = ("UTF8_STRING", "text/plain;charset=utf-8", PLAIN, _LATIN)
_NAMES = {QClipboard.Mode.Clipboard: "CLIPBOARD", QClipboard.Mode.Selection: "PRIMARY"}


def elsewhere(source: QMimeData) -> QClipboard.Mode | None:
    """Which clipboard this stands for, if one that another program on an X11 screen holds."""
    if QGuiApplication.platformName() != "xcb":
        return None
    clipboard = QGuiApplication.clipboard()
    own = {QClipboard.Mode.Clipboard: clipboard.ownsClipboard, QClipboard.Mode.Selection: clipboard.ownsSelection}
    return next((mode for mode, owns in own.items() if source is clipboard.mimeData(mode) and not owns()), None)


class Found(NamedTuple):
    """What was read, by its kind; and of how many bytes, at least, is what was too large to be read."""

    data: dict[str, QByteArray]
    larger: dict[str, int]

    def mime(self) -> QMimeData:
        """What was read, as Qt hands such things about."""
        made = QMimeData()
        for kind, data in self.data.items():
            made.setData(kind, data)
        return made


class Holding:
    """What it may be had as, each of a MIME type, and what was taken of it so far."""

    def __init__(self, held: "Selection") -> None:
        self._held = held
        self._targets = held.targets()
        self.found = Found({}, {})

    def has(self, kind: str) -> bool:
        """Whether it may be had as this."""
        return bool(self._target(kind))

    def images(self) -> list[str]:
        """The kinds of picture it may be had as."""
        return [target for target in self._targets if target.startswith(_IMAGE)]

    def take(self, kind: str, most: int) -> None:
        """Read it as this, unless it is more than so many bytes. Raises `Refused`: the other program does not answer."""
        from editor.ui.selection.transfer import TooLarge

        target = self._target(kind)
        data = QByteArray()
        try:
            if target and self._held.read(target, most, data.append):
                self.found.data[kind] = _from_latin(data) if target == _LATIN else data
        except TooLarge as error:
            self.found.larger[kind] = error.size

    def _target(self, kind: str) -> str:
        names = _PLAIN_TARGETS if kind == PLAIN else (kind,)
        return next((name for name in names if name in self._targets), "")


def _from_latin(data: QByteArray) -> QByteArray:
    return QByteArray(bytes(data.data()).decode("latin-1").encode())


@contextmanager
def held_in(mode: QClipboard.Mode) -> Iterator[Holding]:
    """What is in that clipboard now.

    Raises:
        Refused: there is no way to it, or the program that holds it does not answer.
    """
    from editor.ui.selection.transfer import selection

    with selection(_NAMES[mode]) as held:
        yield Holding(held)


def words_in(mode: QClipboard.Mode, most: int) -> Found:
    """The words in that clipboard, unless they are more than so many bytes. Raises `Refused` as `held_in` does."""
    with held_in(mode) as held:
        held.take(PLAIN, most)
        return held.found


def few_words(most: int) -> str:
    """The words on the clipboard, where they are few and come before anybody has to wait; nothing otherwise."""
    clipboard = QGuiApplication.clipboard()
    if elsewhere(clipboard.mimeData()) is None:
        return clipboard.text()
    from editor.ui.selection.transfer import selection

    try:
        with selection(_NAMES[QClipboard.Mode.Clipboard], AT_ONCE) as held:
            holding = Holding(held)
            holding.take(PLAIN, most)
            return holding.found.mime().text()
    except Refused:
        return ""
