"""What becomes of a fault of the program itself: a local report the person may copy, and the program goes on."""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from editor import __version__
from editor.ui.messages import Mend, Messages


def report_text(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Versions and the traceback; never a word of anybody's copy."""
    frames = "".join(traceback.format_tb(trace))
    versions = f"Copydesk {__version__}, Python {platform.python_version()}, Qt {qt_version}, {platform.platform()}"
    return f"{versions}\n\n{frames}\n{kind.__name__}: {error}\n"


class BugReports(QObject):
    """The program's excepthook."""

    _caught = Signal(str)

    def __init__(
        self, folder: Path, messages: Messages, flush: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """`flush` writes the journal and says whether all that was typed is in it."""
        super().__init__(parent)
        self._flush = flush
        self._folder = folder
        self._messages = messages
        self._caught.connect(self._tell)

    def install(self) -> None:
        """From now on."""
        sys.excepthook = self.hook

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write a report and say so; what ends the program on purpose goes the usual way."""
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, Exception):
            self._flush()
            return
        text = report_text(kind, error, trace)
        if threading.current_thread() is threading.main_thread():
            self._tell(text)
        else:
            self._caught.emit(text)

    def _tell(self, text: str) -> None:
        safe = "What you typed is still in the window" + (" and in the journal" if self._flush() else "")
        said = f"Something went wrong in Copydesk itself. {safe}"
        try:
            path = self._write(text)
        except OSError:
            said += "."
        else:
            said += f"; a report is in {path}."
        self._messages.say(said, Mend("Copy the report", lambda: _to_clipboard(text)), level="danger", about="bug")

    def _write(self, text: str) -> Path:
        folder = self._folder
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
        path.write_text(text, encoding="utf-8")
        return path


def _to_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
