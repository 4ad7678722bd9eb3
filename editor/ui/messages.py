"""The one way to tell the person: what happened, what is safe, and a button that mends it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor.domain.errors import CopydeskError, Unavailable
from editor.ui.icons import Icons
from editor.ui.theme import restyle
from editor.ui.widgets.build import button, clear, label, named, row, tool

Level = Literal["info", "ok", "warning", "danger"]
_SIGNS: dict[Level, str] = {"info": "info", "ok": "check", "warning": "warning", "danger": "blocked"}
NOTICE = 6_000
"""Milliseconds a notice stays in the status bar."""
AWAY = "away"
"""What messages about a newsroom that does not answer are about, when nobody waits for it."""


@dataclass(frozen=True, slots=True)
class Mend:
    """A button on a message: what it says and does."""

    label: str
    act: Callable[[], None]


class Banner(QFrame):
    """One message across the window, which stays until it is answered or no longer true. It takes no keys away."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "banner", "Message", kind="banner", level="info")
        self._icons = icons
        self._sign = label("banner_sign")
        self._words = label("banner_words", wraps=True)
        self._mends = QHBoxLayout()
        self._mends.setSpacing(6)
        close = tool("banner_close", "Close this message", icons.icon("close", "muted"), self.hide)
        line = row(self._sign, self._words, self._mends, close, margins=(12, 6, 8, 6), gap=10)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def show_message(self, words: str, level: Level, mends: tuple[Mend, ...]) -> None:
        """Show one message instead of whatever stood here."""
        self.setProperty("level", level)
        icon = self._icons.icon(_SIGNS[level], level)
        self._sign.setPixmap(icon.pixmap(QSize(16, 16), self.devicePixelRatioF()))
        self._words.setText(words)
        self.setAccessibleDescription(words)
        clear(self._mends)
        for number, mend in enumerate(mends):
            self._mends.addWidget(button(f"banner_mend_{number}", mend.label, mend.act, dense=True))
        restyle(self)
        self.show()

    def words(self) -> str:
        """What the banner says, empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()


class Messages(QObject):
    """Tells the person what happened. Faults stand in the banner; what went well is a notice that goes by itself."""

    notice_given = Signal(str)

    def __init__(self, banner: Banner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._banner = banner
        self._about = ""
        self._clearing = QTimer(self, singleShot=True, interval=NOTICE)
        self._clearing.timeout.connect(lambda: self.notice_given.emit(""))

    def fault(self, error: CopydeskError, *mends: Mend, about: str = "") -> None:
        """Something did not happen. `about` names what `settle` may clear later."""
        level: Level = "danger" if isinstance(error, Unavailable) else "warning"
        self._about = about
        self._banner.show_message(str(error), level, mends)

    def unasked(self, error: CopydeskError) -> None:
        """Something that nobody waits for did not happen; what is said about the person's own work stays."""
        if not isinstance(error, Unavailable):
            self.fault(error)
        elif self._about in ("", AWAY) or not self._banner.words():
            self.fault(error, about=AWAY)

    def say(self, words: str, *mends: Mend, level: Level = "info", about: str = "") -> None:
        """Something the person should know and may answer."""
        self._about = about
        self._banner.show_message(words, level, mends)

    def settle(self, about: str) -> None:
        """Take the message away if it was about this."""
        if self._about == about:
            self._about = ""
            self._banner.hide()

    def notice(self, words: str) -> None:
        """Something went as it was meant to."""
        self._clearing.start()
        self.notice_given.emit(words)
