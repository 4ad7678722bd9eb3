"""The inks of the manuscript: how each part of its Markdown is set, in the theme in force."""

from PySide6.QtGui import QFont, QTextCharFormat

from editor.ui.theme import Theme

_MARKS = {
    "mark": "mark_ink",
    "address": "mark_ink",
    "link": "accent_text",
    "picture": "accent_text",
    "quote": "muted_ink",
}
"""What differs from the text around it by its ink alone."""


class Inks:
    """Formats by style, made anew by `mix` when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._formats: dict[str, QTextCharFormat] = {}
        self.mix()

    def __getitem__(self, style: str) -> QTextCharFormat:
        return self._formats[style]

    def mix(self) -> None:
        """Take up the colours in force."""
        formats = {style: _inked(QTextCharFormat(), self._theme, token) for style, token in _MARKS.items()}
        formats["strong"] = QTextCharFormat()
        formats["strong"].setFontWeight(QFont.Weight.Bold)
        formats["emphasis"] = QTextCharFormat()
        formats["emphasis"].setFontItalic(True)
        formats["struck"] = QTextCharFormat()
        formats["struck"].setFontStrikeOut(True)
        formats["note"] = _inked(QTextCharFormat(formats["emphasis"]), self._theme, "muted_ink")
        formats["crosshead"] = _set_in(self._theme.font("crosshead"))
        formats["subhead"] = QTextCharFormat(formats["strong"])
        formats["code"] = _set_in(self._theme.font("code"))
        formats["rest"] = QTextCharFormat()
        formats["rest"].setFontKerning(False)  # half of what it takes to lay out a paragraph; nobody writes such a one
        self._formats = formats


def _inked(made: QTextCharFormat, theme: Theme, token: str) -> QTextCharFormat:
    made.setForeground(theme.color(token))
    return made


def _set_in(font: QFont) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly)
    return made
