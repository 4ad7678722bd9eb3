"""The page shown in the preview: no script, no store of its own, and nothing that leaves this machine.

Imported only when the preview is first opened, since the web engine takes long to load and 150 MB.
"""

import logging
import os

from PySide6.QtCore import QBuffer, QByteArray, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from editor.ui.widgets.build import named

PAGE, PHOTO = b"copydesk", b"photo"
ADDRESS = QUrl("copydesk:preview")
_OWN = (PAGE.decode(), PHOTO.decode())
_OFF = (
    QWebEngineSettings.WebAttribute.JavascriptEnabled,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled,
    QWebEngineSettings.WebAttribute.AutoLoadIconsForPage,
    QWebEngineSettings.WebAttribute.DnsPrefetchEnabled,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.WebGLEnabled,
)
_NOT_ALLOWED = False
log = logging.getLogger(__name__)


def prepare() -> None:
    """Before the first page: name our schemes; as root, where the engine's own sandbox cannot start, say so and go on."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and "QTWEBENGINE_DISABLE_SANDBOX" not in os.environ:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        log.warning("The preview runs without its sandbox, because the program runs as root.")
    for name in (PAGE, PHOTO):
        if QWebEngineUrlScheme.schemeByName(name).name().isEmpty():
            scheme = QWebEngineUrlScheme(name)
            scheme.setSyntax(QWebEngineUrlScheme.Syntax.Path)
            scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
            QWebEngineUrlScheme.registerScheme(scheme)


class _Interceptor(QWebEngineUrlRequestInterceptor):
    """Lets our own schemes pass and nothing else."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        info.block(info.requestUrl().scheme() not in _OWN)


class _Server(QWebEngineUrlSchemeHandler):
    """Answers for the page and its pictures, from memory."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.html = b""
        self.pictures: dict[str, bytes] = {}

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        if url == ADDRESS:
            kind, data = b"text/html", self.html
        elif url.scheme() == PHOTO.decode() and url.path() in self.pictures:
            kind, data = b"image/jpeg", self.pictures[url.path()]
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        buffer = QBuffer(job)
        buffer.setData(QByteArray(data))
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(kind), buffer)


class _Page(QWebEnginePage):
    """Goes nowhere but to our own page."""

    def acceptNavigationRequest(self, url: QUrl | str, kind: QWebEnginePage.NavigationType, main: bool) -> bool:
        del kind, main
        return QUrl(url) == ADDRESS


class PreviewView(QWebEngineView):
    """Shows one page at a time; keeps its place when the same story is shown again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "preview_view", "Preview of the page")
        profile = QWebEngineProfile(self)
        self._server = _Server(profile)
        for name in (PAGE, PHOTO):
            profile.installUrlSchemeHandler(name, self._server)
        self._interceptor = _Interceptor(profile)
        profile.setUrlRequestInterceptor(self._interceptor)
        page = _Page(profile, self)
        for attribute in _OFF:
            page.settings().setAttribute(attribute, _NOT_ALLOWED)
        self.setPage(page)
        self._story = ""
        self._place = 0.0
        page.loadFinished.connect(self._on_loaded)

    def show_page(self, story_id: str, html: str, pictures: dict[str, bytes]) -> None:
        """Show a page with its pictures by SHA-256."""
        self._place = self.page().scrollPosition().y() if story_id == self._story else 0.0
        self._story = story_id
        self._server.html, self._server.pictures = html.encode("utf-8"), pictures
        self.page().load(ADDRESS)

    def let_go(self) -> None:
        """Delete the page before its profile, as the engine wants it."""
        Shiboken.delete(self.page())

    def _on_loaded(self) -> None:
        if self._place:
            world = 1  # the application's own world: scripts run there though the page's are off
            self.page().runJavaScript(f"window.scrollTo(0, {int(self._place)})", world)
