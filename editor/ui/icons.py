"""The icons: one drawn set, in the ink of the theme in force.

An icon draws itself when it is painted, at the exact pixels asked for, so it is crisp at every scale and takes the new
ink by itself when the theme changes.
"""

from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor.ui.theme import Theme

IconRole = Literal[
    "normal", "muted", "accent", "on_accent", "on_danger",
    "draft", "submitted", "approved", "scheduled", "published", "spiked",
    "info", "warning", "danger", "ok",
]  # fmt: skip


class _Inks(NamedTuple):
    """The tokens an icon takes at rest and while it is pointed at, pressed or chosen."""

    rest: str
    active: str


_ROLES: dict[str, _Inks] = {
    "normal": _Inks("ink", "ink"),
    "muted": _Inks("muted_ink", "ink"),
    "accent": _Inks("accent_text", "accent_text"),
    "on_accent": _Inks("accent_ink", "accent_ink"),
    "on_danger": _Inks("danger_ink", "danger_ink"),
} | {
    name: _Inks(name, name)
    for name in (
        "draft", "submitted", "approved", "scheduled", "published", "spiked", "info", "warning", "danger", "ok",
    )
}  # fmt: skip

# Lucide is drawn with a stroke of 2 in 24; a little lighter sits better beside 13-pixel text.
_DRAWN_STROKE = b'stroke-width="2"'
_OUR_STROKE = b'stroke-width="1.8"'


class Icons:
    """Every icon there is, by name: the files of `resources/icons/lucide`."""

    def __init__(self, theme: Theme, resources: Path) -> None:
        """List the icons below the `resources` folder; each is read when it is first painted."""
        self._files = {path.stem: path for path in (resources / "icons" / "lucide").glob("*.svg")}
        self._cabinet = _Cabinet(theme)

    def icon(self, name: str, role: IconRole = "normal") -> QIcon:
        """An icon in the ink of `role`. Raises KeyError for a name or a role there is not."""
        return QIcon(_Engine(self._files[name], _ROLES[role], self._cabinet))

    def names(self) -> frozenset[str]:
        """Every icon there is."""
        return frozenset(self._files)


class _Cabinet:
    """Drawings already made, by file, colour and size in pixels."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.twins: list[QIconEngine] = []
        self._sources: dict[Path, bytes] = {}
        self._drawn: dict[tuple[Path, str, int, int], QPixmap] = {}

    def drawing(self, path: Path, colour: str, size: QSize) -> QPixmap:
        key = (path, colour, size.width(), size.height())
        if key not in self._drawn:
            self._drawn[key] = self._draw(path, colour, size)
        return self._drawn[key]

    def _draw(self, path: Path, colour: str, size: QSize) -> QPixmap:
        if path not in self._sources:
            self._sources[path] = path.read_bytes().replace(_DRAWN_STROKE, _OUR_STROKE)
        drawing = QPixmap(size)
        drawing.fill(QColor(0, 0, 0, 0))
        painter = QPainter(drawing)
        side = min(size.width(), size.height())
        square = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
        tinted = self._sources[path].replace(b"currentColor", colour.encode())
        QSvgRenderer(QByteArray(tinted)).render(painter, square)
        painter.end()
        return drawing


class _Engine(QIconEngine):
    """Draws one icon whenever Qt asks, so the theme of the moment decides its colour."""

    def __init__(self, path: Path, inks: _Inks, cabinet: _Cabinet) -> None:
        super().__init__()
        self._path = path
        self._inks = inks
        self._cabinet = cabinet

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, painter.device().devicePixelRatioF()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """Draw at `size` points, of `scale` pixels each."""
        del state
        colour = self._cabinet.theme.color(self._token(mode)).name()
        drawing = QPixmap(self._cabinet.drawing(self._path, colour, size * scale))
        drawing.setDevicePixelRatio(scale)
        return drawing

    def clone(self) -> QIconEngine:
        twin = _Engine(self._path, self._inks, self._cabinet)
        # Qt owns what clone() returns, yet PySide would collect it when the last Python reference goes.
        self._cabinet.twins.append(twin)
        return twin

    def key(self) -> str:
        return "copydesk"

    def _token(self, mode: QIcon.Mode) -> str:
        if mode == QIcon.Mode.Disabled:
            return "disabled_ink"
        return self._inks.rest if mode == QIcon.Mode.Normal else self._inks.active
