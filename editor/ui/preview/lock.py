"""The web engine locked in: no script of the page's own, and nothing that leaves this machine.

Imported only when the preview is first opened, since the web engine takes long to load and 150 MB. No lock is enough by
itself: a page without script still fetches, what an interceptor stops has been looked up before, and a link that says
`preconnect` asks neither the interceptor nor the page's policy; that one the resolver's rule stops.
"""

import logging
import os

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlScheme,
)

SCHEME = "copydesk-preview"
ADDRESS = QUrl(f"{SCHEME}:page")
WORLD = 1
"""The application's own world: our script runs there though the page's are off."""
_SANDBOX = "QTWEBENGINE_DISABLE_SANDBOX"
_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
_WITHOUT_CARD = {"QT_QUICK_BACKEND": "software", "QT_XCB_GL_INTEGRATION": "none"}
_NO_NETWORK = '--host-resolver-rules="MAP * ~NOTFOUND" --disable-background-networking --no-pings'
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
    QWebEngineSettings.WebAttribute.ScreenCaptureEnabled,
    QWebEngineSettings.WebAttribute.WebGLEnabled,
    QWebEngineSettings.WebAttribute.Accelerated2dCanvasEnabled,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
)
_NOT_ALLOWED = False
_ALLOWED = True
log = logging.getLogger(__name__)


def prepare() -> None:
    """Before the first page: name our scheme, take the engine's network away; as root, where its sandbox cannot start, say so.

    The page is drawn without the graphics card: a window with one view that is drawn by it is put together on it as a
    whole, for each key that is typed beside the page. Nor is the card's driver loaded then, which takes 35 MB.
    """
    for setting, value in _WITHOUT_CARD.items():
        os.environ.setdefault(setting, value)
    flags = os.environ.get(_FLAGS, "")
    if _NO_NETWORK not in flags:
        os.environ[_FLAGS] = f"{flags} {_NO_NETWORK}".strip()
    if hasattr(os, "geteuid") and os.geteuid() == 0 and _SANDBOX not in os.environ:
        os.environ[_SANDBOX] = "1"
        log.warning("The preview runs without its sandbox, because the program runs as root.")
    name = SCHEME.encode("ascii")
    if QWebEngineUrlScheme.schemeByName(name).name().isEmpty():
        scheme = QWebEngineUrlScheme(name)
        scheme.setSyntax(QWebEngineUrlScheme.Syntax.Path)
        scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
        QWebEngineUrlScheme.registerScheme(scheme)


class _Interceptor(QWebEngineUrlRequestInterceptor):
    """Lets our own scheme pass and nothing else."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        info.block(info.requestUrl().scheme() != SCHEME)


class LockedProfile(QWebEngineProfile):
    """Off the record: keeps nothing, takes no downloads, and asks nobody but our own scheme."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
        self.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
        self.setSpellCheckEnabled(_NOT_ALLOWED)
        self.cookieStore().setCookieFilter(lambda _: False)
        self._interceptor = _Interceptor(self)
        self.setUrlRequestInterceptor(self._interceptor)
        self.downloadRequested.connect(_refuse_download)


class LockedPage(QWebEnginePage):
    """Goes nowhere but to our own page, opens no window and grants nothing."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        for attribute in _OFF:
            self.settings().setAttribute(attribute, _NOT_ALLOWED)
        self.settings().setAttribute(QWebEngineSettings.WebAttribute.WebRTCPublicInterfacesOnly, _ALLOWED)
        self.setAudioMuted(_ALLOWED)
        self.permissionRequested.connect(_refuse_permission)

    def acceptNavigationRequest(self, url: QUrl | str, kind: QWebEnginePage.NavigationType, main: bool) -> bool:
        del kind
        return main and QUrl(url) == ADDRESS

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        """What the locks refuse is told to nobody; a fault in our own script is."""
        if level is QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel and "Uncaught" in message:
            log.error("The preview's script failed in line %s of %s: %s", line, source or "page.js", message)


def _refuse_download(download: QWebEngineDownloadRequest) -> None:
    download.cancel()


def _refuse_permission(permission: QWebEnginePermission) -> None:
    permission.deny()
