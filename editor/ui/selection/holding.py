"""What another X11 program holds for pasting, or dropped on the window: read on a worker's thread.

Qt reads it on the GUI thread and waits there for the last byte, however many there are and however long the other
program takes: the `QMimeData` of a clipboard must not be asked for anything, that of a drag for its formats alone, which
came with it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QWidget

from editor.domain.errors import Refused

if TYPE_CHECKING:
    from editor.ui.selection.transfer import Dropped, Selection

AT_ONCE = 0.05
"""Seconds that the window may wait for another program."""
PLAIN, PAGE, FILES = "text/plain", "text/html", "text/uri-list"
_IMAGE = "image/"
_LATIN = "STRING"
_PLAIN_TARGETS = ("UTF8_STRING", "text/plain;charset=utf-8", PLAIN, _LATIN)
_OURS = "QMimeData"
"""What Qt calls the class of what was made here; that of a drag from another program is its own."""
_NAMES = {QClipboard.Mode.Clipboard: "CLIPBOARD", QClipboard.Mode.Selection: "PRIMARY"}


Elsewhere = Callable[[], "AbstractContextManager[Holding]"]
"""Has what another program holds while it is read, which may take seconds. Raises `Refused`: it does not answer."""


def is_copied_elsewhere(source: QMimeData) -> bool:
    """Whether it stands for a clipboard that another program holds, which may not even be asked what it is."""
    return _clipboard(source) is not None


def is_dragged(source: QMimeData) -> bool:
    """Whether another program on an X11 screen drags it over the window."""
    is_on_screen = QGuiApplication.platformName() == "xcb"
    return is_on_screen and source.metaObject().className() != _OURS and _clipboard(source) is None


def elsewhere(source: QMimeData, place: QWidget, kinds: Callable[[QMimeData], tuple[str, ...]]) -> Elsewhere | None:
    """The way to what another program holds; None when it is held here.

    What was dropped at `place` is asked for before this returns, as all of the `kinds` that it may be read as.
    """
    if (mode := _clipboard(source)) is not None:
        return partial(_held_in, _NAMES[mode])
    if not is_dragged(source):
        return None
    from editor.ui.selection.transfer import Dropped

    wanted = [kind for kind in kinds(source) if source.hasFormat(kind)]
    targets = tuple(target for kind in wanted for target in (reversed(_PLAIN_TARGETS) if kind == PLAIN else (kind,)))
    return partial(_dropped, Dropped(int(place.window().winId()), *targets), targets)


def _clipboard(source: QMimeData) -> QClipboard.Mode | None:
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

    def __init__(self, held: "Selection", targets: Sequence[str]) -> None:
        self._held = held
        self._targets = targets
        self.found = Found({}, {})

    def has(self, kind: str) -> bool:
        """Whether it may be had as this."""
        return bool(self._possible(kind))

    def images(self) -> list[str]:
        """The kinds of picture it may be had as."""
        return [target for target in self._targets if target.startswith(_IMAGE)]

    def take(self, kind: str, most: int) -> None:
        """Read it as this, unless it is more than so many bytes. Raises `Refused`: the other program does not answer."""
        from editor.ui.selection.transfer import TooLarge

        for target in self._possible(kind):
            data = QByteArray()
            try:
                if self._held.read(target, most, data.append):
                    self.found.data[kind] = _from_latin(data) if target == _LATIN else data
                    return
            except TooLarge as error:
                self.found.larger[kind] = error.size
                return

    def _possible(self, kind: str) -> list[str]:
        names = _PLAIN_TARGETS if kind == PLAIN else (kind,)
        return [name for name in names if name in self._targets]


def _from_latin(data: QByteArray) -> QByteArray:
    return QByteArray(bytes(data.data()).decode("latin-1").encode())


@contextmanager
def _held_in(name: str, seconds: float | None = None) -> Iterator[Holding]:
    from editor.ui.selection.transfer import LONGEST, selection

    with selection(name, LONGEST if seconds is None else seconds) as held:
        yield Holding(held, held.targets())


@contextmanager
def _dropped(dropped: "Dropped", targets: Sequence[str]) -> Iterator[Holding]:
    with dropped.held() as held:
        yield Holding(held, targets)


def words_in(held_in: Elsewhere, most: int) -> Found:
    """The words there, unless they are more than so many bytes. Raises `Refused` as `Elsewhere` does."""
    with held_in() as held:
        held.take(PLAIN, most)
        return held.found


def few_words(most: int) -> str:
    """The words on the clipboard, where they are few and come before anybody has to wait; nothing otherwise."""
    clipboard = QGuiApplication.clipboard()
    mode = _clipboard(clipboard.mimeData())
    if mode is None:
        return clipboard.text()
    try:
        with _held_in(_NAMES[mode], AT_ONCE) as holding:
            holding.take(PLAIN, most)
            return holding.found.mime().text()
    except Refused:
        return ""
