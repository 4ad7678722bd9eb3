"""The look of the window: light and dark, from the tables in `resources/themes`."""

from collections.abc import Iterator
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Literal, get_args

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from editor.ui.fonts import face, load_first_fonts, load_other_fonts
from editor.ui.tokens import TOKEN_NAMES, Tokens, read_tokens

if TYPE_CHECKING:
    from editor.ui.turns import Turns

ThemeName = Literal["light", "dark", "system"]
ARGUMENTS = ("-style", "fusion")
"""What the application is made with: the style that the sheet is written for. Asking Qt which one is in force, or giving
it another, would make PySide build all of QStyle's tables before the window is painted."""

_HALF = 128
"""Of 255: a ground darker than that is dark."""
_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "placeholder_ink",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip_ink",
    QPalette.ColorRole.Highlight: "text_selection",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "accent_text",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "panel",
    QPalette.ColorRole.Mid: "hairline",
    QPalette.ColorRole.Dark: "soft_line",
    QPalette.ColorRole.Shadow: "strong_line",
}
_INKS = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


class Theme(QObject):
    """The theme in force. One is made when the program starts and handed to whatever paints.

    `theme_changed` is sent after the palette and style sheet are in place, so a slot only has to repaint.

    While a style sheet is in force Qt styles every part again each time it is placed in another. So a window that is
    about to be built is given its theme in two steps: `choose` before, `dress` after.
    """

    theme_changed = Signal()

    def __init__(self, app: QApplication, resources: Path) -> None:
        """Load the interface's type; nothing is applied yet."""
        super().__init__(app)
        self._app = app
        self._folder = resources / "themes"
        self._sheet = Template((self._folder / "app.qss").read_text(encoding="utf-8"))
        self._tables: dict[str, Tokens] = {}
        self._choice: ThemeName = "system"
        self._shown = "light"
        self._palette_is_ours = False
        self._turns: Turns | None = None
        self._fonts = resources / "fonts"
        load_first_fonts(self._fonts)
        app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    def load_copy_type(self) -> None:
        """Load the type that copy is set in, and whatever else an empty window does without."""
        load_other_fonts(self._fonts)

    def apply(self, choice: ThemeName) -> None:
        """Show the program in a theme; `system` follows the desktop, and goes on following it.

        Raises ValueError for a name that is no theme.
        """
        self.choose(choice)
        self.dress()

    def choose(self, choice: ThemeName) -> None:
        """The first half of `apply`: style, font and palette."""
        if choice not in get_args(ThemeName):
            raise ValueError(f"{choice}: no such theme; there are {', '.join(get_args(ThemeName))}")
        self._choice = choice
        hints = self._app.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
        else:
            # Also tells the desktop to draw a matching title bar.
            hints.setColorScheme(QtCore.Qt.ColorScheme[choice.capitalize()])
        self._shown = self._wanted()
        self._app.setFont(face("ui"))
        self._app.setPalette(self._palette())
        self._palette_is_ours = True

    def dress(self) -> None:
        """The second half of `apply`: the style sheet."""
        for _ in self._sheets():
            pass
        self.theme_changed.emit()

    def turn_to(self, choice: ThemeName) -> None:
        """Show the running program in another theme: in several turns, each of which takes half a tenth of a second.

        Raises ValueError for a name that is no theme.
        """
        self.choose(choice)
        if self._turns is None:
            from editor.ui.turns import Turns

            self._turns = Turns(self._turning, self)
        self._turns.drop()  # of the one that is being put on, if there is one
        for window in self._app.topLevelWidgets():
            window.setUpdatesEnabled(False)  # nobody is shown it undressed
        self._turns.begin()

    def _turning(self) -> Iterator[None]:
        for _ in self._sheets():
            yield
        for window in self._app.topLevelWidgets():
            window.setUpdatesEnabled(True)
        self.theme_changed.emit()

    def _sheets(self) -> Iterator[None]:
        glyphs = (self._folder / self._shown).as_posix()
        colours = {token: getattr(self.tokens(), token) for token in TOKEN_NAMES}
        # Where one sheet takes another's place, Qt goes through what is in a widget again for each that it is in.
        self._app.setStyleSheet("")
        yield
        self._app.setStyleSheet(self._sheet.substitute(colours, glyphs=glyphs))
        yield

    def tokens(self) -> Tokens:
        """The colours in force, as text."""
        if self._shown not in self._tables:
            self._tables[self._shown] = read_tokens(self._folder / f"{self._shown}.json")
        return self._tables[self._shown]

    def color(self, token: str) -> QColor:
        """One colour in force.

        Raises KeyError for a name that is no token.
        """
        if token not in TOKEN_NAMES:
            raise KeyError(token)
        return QColor(getattr(self.tokens(), token))

    def font(self, name: str) -> QFont:
        """The font of a named setting (`editor.ui.fonts.FACES`). Raises KeyError for an unknown one."""
        return face(name)

    @property
    def choice(self) -> ThemeName:
        """What was asked for: a theme, or to follow the desktop."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """Whether the dark table is in force."""
        return self._shown == "dark"

    def _wanted(self) -> str:
        if self._choice != "system":
            return self._choice
        if self._palette_is_ours:
            return "dark" if desktop_scheme(self._app) == QtCore.Qt.ColorScheme.Dark else "light"
        # Nobody has chosen colours yet, so these are the desktop's; its scheme by name would cost the first paint dearly.
        return "dark" if QPalette().color(QPalette.ColorRole.Window).lightness() < _HALF else "light"

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in _INKS:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled_ink"))
        return palette

    def _on_color_scheme_changed(self) -> None:
        if self._choice == "system" and self._wanted() != self._shown:
            self.turn_to(self._choice)


def desktop_scheme(app: QApplication) -> "QtCore.Qt.ColorScheme":
    """Whether the desktop is light or dark; unknown where it does not say."""
    return app.styleHints().colorScheme()


def restyle(widget: QWidget) -> None:
    """Make a widget take up a style property (`kind`, `level`, `status` …) that was changed after it was shown."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
