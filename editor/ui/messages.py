"""The one way to tell the person: what happened, what is safe, and a button that mends it."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor.domain.errors import CopydeskError, Unavailable
from editor.ui.icons import Icons
from editor.ui.theme import restyle
from editor.ui.widgets.build import button, clear, label, named, row, tool
from editor.ui.widgets.sign import Sign

Level = Literal["info", "ok", "warning", "danger"]
_SIGNS: dict[Level, str] = {"info": "info", "ok": "check", "warning": "warning", "danger": "blocked"}
AWAY = "away"
"""What messages about a newsroom that does not answer are about, when nobody waits for it."""


class Mend(NamedTuple):
    """A button on a message: what it says and does."""

    label: str
    act: Callable[[], None]


class _Message(NamedTuple):
    """What stands in the banner until it is answered or no longer true."""

    words: str
    level: Level
    mends: tuple[Mend, ...]
    about: str


class Banner(QFrame):
    """One message across the window. It takes no keys away.

    Of what stands, the newest is shown that concerns the whole window or the story in front.
    """

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "banner", "Message", kind="banner", level="info")
        self._icons = icons
        self._standing: dict[Messages, _Message] = {}
        self._front: Messages | None = None
        self._sign = named(Sign(16), "banner_sign")
        self._words = label("banner_words", wraps=True)
        self._mends = QHBoxLayout()
        self._mends.setSpacing(6)
        close = tool("banner_close", "Close this message", icons.icon("close", "muted"), self._on_closed)
        line = row(self._sign, self._words, self._mends, close, margins=(12, 6, 8, 6), gap=10)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def stand(self, whose: "Messages", message: _Message | None) -> None:
        """Let somebody's message stand, in the place of the one before, or none."""
        self._standing.pop(whose, None)
        if message is not None:
            self._standing[whose] = message
        self._show()
        whose.stood.emit()

    def of(self, whose: "Messages") -> _Message | None:
        """What stands of somebody's."""
        return self._standing.get(whose)

    def bring(self, front: "Messages") -> None:
        """Another story is in front."""
        self._front = front
        self._show()

    @property
    def about(self) -> str:
        """What the message that is shown is about; empty for none as for one about nothing in particular."""
        shown = self._shown()
        return self._standing[shown].about if shown is not None else ""

    def words(self) -> str:
        """What the banner says, empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def _shown(self) -> "Messages | None":
        return next((one for one in reversed(self._standing) if one.everywhere or one is self._front), None)

    def _on_closed(self) -> None:
        shown = self._shown()
        if shown is not None:
            self.stand(shown, None)

    def _show(self) -> None:
        shown = self._shown()
        if shown is None:
            self.hide()
            return
        message = self._standing[shown]
        self.setProperty("level", message.level)
        self._sign.show_icon(self._icons.icon(_SIGNS[message.level], message.level))
        self._words.setText(message.words)
        self.setAccessibleDescription(message.words)
        clear(self._mends)
        for number, mend in enumerate(message.mends):
            self._mends.addWidget(button(f"banner_mend_{number}", mend.label, mend.act, dense=True))
        restyle(self)
        self.show()


class Messages(QObject):
    """Tells the person what happened. Faults stand in the banner; what went well is a notice that goes by itself.

    The window has one of these, which speaks `everywhere`, and each open story one, heard while the story is in front.
    `stood` says that something else stands, or nothing.
    """

    notice_given = Signal(str)
    stood = Signal()

    def __init__(self, banner: Banner, parent: QObject | None = None, *, everywhere: bool = False) -> None:
        super().__init__(parent)
        self.everywhere = everywhere
        self._banner = banner

    @property
    def standing(self) -> Level | None:
        """How grave what stands is; None when nothing does."""
        message = self._banner.of(self)
        return message.level if message is not None else None

    def bring(self) -> None:
        """This story is in front."""
        self._banner.bring(self)

    def fault(self, error: CopydeskError, *mends: Mend, about: str = "") -> None:
        """Something did not happen. `about` names what `settle` may clear later."""
        level: Level = "danger" if isinstance(error, Unavailable) else "warning"
        self.say(str(error), *mends, level=level, about=about)

    def unasked(self, error: CopydeskError) -> None:
        """Something that nobody waits for did not happen; what is said about the person's own work stays."""
        if not isinstance(error, Unavailable):
            self.fault(error)
        elif self._banner.about in ("", AWAY):
            self.fault(error, about=AWAY)

    def say(self, words: str, *mends: Mend, level: Level = "info", about: str = "") -> None:
        """Something the person should know and may answer."""
        self._banner.stand(self, _Message(words, level, mends, about))

    def settle(self, about: str) -> None:
        """Take the message away if it was about this."""
        message = self._banner.of(self)
        if message is not None and message.about == about:
            self._banner.stand(self, None)

    def clear(self) -> None:
        """Nothing stands any more: the story is put away."""
        self._banner.stand(self, None)

    def notice(self, words: str) -> None:
        """Something went as it was meant to; without words, nothing is said."""
        if words:
            self.notice_given.emit(words)
