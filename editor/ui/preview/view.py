"""The page itself: loaded once for a story, then patched, and scrolled with the copy."""

import json
import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from editor.ui.preview.lock import ADDRESS, SCHEME, WORLD, LockedPage, LockedProfile
from editor.ui.preview.serving import Pictures, Server
from editor.ui.preview.spot import Spot
from editor.ui.widgets.build import named

if TYPE_CHECKING:
    from editor.services.previewing import Patch

_NUMBER = re.compile(r"\d+")
_CRASHES = 3
"""How often a page is brought back that the engine lost."""
_LOOK = 10
"""Milliseconds between two looks for a page that is loading."""
_IS_THERE = f"typeof copydesk === 'undefined' && location.protocol === '{SCHEME}:' && document.readyState !== 'loading'"
_HAND = {
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.NativeGesture,
}
log = logging.getLogger(__name__)


class PreviewView(QWebEngineView):
    """Shows one story's page. It is never to be loaded while hidden: a page without width breaks after each word.

    `touched` is sent when the person lays hand on the page, `scrolled` when it moved, `clicked` with the height of the
    window, from 0 to 1, where it was clicked. `lost` is sent when the page has to be loaded again, `resized` when its lines
    may break elsewhere.
    """

    touched = Signal()
    scrolled = Signal()
    clicked = Signal(float)
    lost = Signal()
    resized = Signal()

    def __init__(self, script: Path, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "preview_view", "Preview of the page")
        self._script = script.read_text(encoding="utf-8")
        self._profile = LockedProfile(self)
        self._server = Server(pictures, self._profile)
        self._profile.installUrlSchemeHandler(SCHEME.encode("ascii"), self._server)
        page = LockedPage(self._profile, self)
        self.setPage(page)
        page.setBackgroundColor(self.palette().color(QPalette.ColorRole.Base))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self._ready = False
        self._waiting: list[str] = []
        self._place = 0.0
        self._zoom = 1.0
        self._crashes = 0
        self._pressed: QPointF | None = None
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._look_for_page)
        page.scrollPositionChanged.connect(lambda _: self.scrolled.emit())
        page.renderProcessTerminated.connect(self._on_terminated)

    def load_page(self, html: str, *, keep_place: bool) -> None:
        """Load a page whole; patches that come meanwhile wait for it."""
        self._place = self.page().scrollPosition().y() if keep_place else 0.0
        self._crashes = self._crashes if keep_place else 0
        self._ready = False
        self._waiting = []
        self._server.page = html.encode("utf-8", "replace")
        self.page().load(ADDRESS)
        self._look.start()

    def patch(self, change: "Patch", then: Callable[[], None]) -> None:
        """Change what is otherwise; `then` is called once it is."""
        parts = {"gone": change.gone, "put": change.put, "frame": change.frame}
        self._run(f"copydesk.patch({json.dumps(parts)})", lambda _: then())

    def follow(self, spot: Spot, slack: float = 0.0) -> None:
        """Scroll so that a spot of a block stands at its height, unless it is nearer than `slack` pixels already."""
        at_top = str(spot.at_top).lower()
        self._run(f"copydesk.follow({spot.block}, {spot.share:.4f}, {spot.height:.4f}, {slack}, {at_top})")

    def ask_spot(self, height: float, then: Callable[[Spot], None]) -> None:
        """Which spot of which block stands at this height of the window."""

        def told(answer: Any) -> None:
            found = json.loads(answer) if isinstance(answer, str) and answer else None
            if found is not None:
                block, share = found
                then(Spot(int(block), float(share), height))

        self._run(f"JSON.stringify(copydesk.blockAt({height:.4f}))", told)

    def copy(self) -> None:
        """What is selected onto the clipboard."""
        self.page().triggerAction(QWebEnginePage.WebAction.Copy)

    def select_all(self) -> None:
        """Select all of the page."""
        self.page().triggerAction(QWebEnginePage.WebAction.SelectAll)

    def set_zoom(self, zoom: float) -> None:
        """Show the page smaller, so that more of its width has room."""
        is_other = zoom != self._zoom
        self._zoom = zoom
        self.setZoomFactor(zoom)
        if is_other:
            self.resized.emit()

    @property
    def in_sight(self) -> bool:
        """Whether there is somebody to see it, were it shown."""
        holder = self.parentWidget()
        return holder is not None and holder.isVisible()

    def let_go(self) -> None:
        """Delete the page before its profile, as the engine wants it."""
        Shiboken.delete(self.page())

    def _run(self, call: str, then: Callable[[Any], None] | None = None) -> None:
        if self._ready:
            self.page().runJavaScript(call, WORLD, then or _nobody)
        else:
            self._waiting.append(call)
            if then is not None:
                then(None)

    def _look_for_page(self) -> None:
        """The page can be patched once its text is there; `loadFinished` would wait for its pictures too."""
        self.page().runJavaScript(_IS_THERE, WORLD, self._on_looked)

    def _on_looked(self, there: Any) -> None:
        if there is True and not self._ready:
            self._look.stop()
            self._begin()

    def _begin(self) -> None:
        self.setZoomFactor(self._zoom)
        self._ready = True
        self._watch()
        calls = [self._script, "copydesk.begin()", *self._waiting]
        self._waiting = []
        if self._place:
            calls.append(f"scrollTo(0, {int(self._place)})")
        self.page().runJavaScript(";\n".join([*calls, "copydesk.ground()"]), WORLD, self._take_ground)
        self.resized.emit()

    def _take_ground(self, answer: Any) -> None:
        """Where the engine has not painted yet, as when the window grows, the page's own ground is seen."""
        numbers = _NUMBER.findall(str(answer))
        if len(numbers) == 3:
            self.page().setBackgroundColor(QColor(*map(int, numbers)))

    def _on_terminated(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        if status is QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            return
        self._ready = False
        self._crashes += 1
        log.warning("The preview's page was lost (%s, %s).", status.name, code)
        if self._crashes <= _CRASHES:
            self.lost.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def _watch(self) -> None:
        """Listen to the widget that paints the page, which the engine makes when it likes."""
        painter = self.focusProxy()
        if painter is not None:
            painter.removeEventFilter(self)
            painter.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _HAND:
            self.touched.emit()
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if kind == QEvent.Type.MouseButtonPress:
                self._pressed = event.position()
            elif kind == QEvent.Type.MouseButtonRelease and self._pressed is not None:
                still = (event.position() - self._pressed).manhattanLength() < 4
                self._pressed = None
                if still and self.height():
                    self.clicked.emit(event.position().y() / self.height())
        return super().eventFilter(watched, event)


def _nobody(answer: Any) -> None:
    """For what tells nothing."""
    del answer
