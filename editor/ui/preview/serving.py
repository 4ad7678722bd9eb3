"""Answers what the page asks for: itself from memory, and its pictures as soon as the store's thread has read them."""

import re
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlSchemeHandler
from shiboken6 import Shiboken

from editor.ui.preview.lock import ADDRESS

Pictures = Callable[[str, Callable[[bytes | None], None]], None]
"""Fetches the picture of a name, which says its SHA-256 and how it is treated, and hands it over later; None for none."""
_PHOTO = re.compile(r"photo/([0-9a-f]{64}(?:/[-.0-9/]{1,60})?)")


class Server(QWebEngineUrlSchemeHandler):
    """Serves one page at a time."""

    def __init__(self, pictures: Pictures, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.page = b""

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        photo = _PHOTO.fullmatch(url.path())
        if job.requestMethod() != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
        elif url == ADDRESS:
            _reply(job, b"text/html; charset=utf-8", self.page)
        elif photo:
            self._fetch(job, photo[1])
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)

    def _fetch(self, job: QWebEngineUrlRequestJob, name: str) -> None:
        def here(data: bytes | None) -> None:
            if not Shiboken.isValid(job):
                return  # the page does not want it any more
            if data is None:
                job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            else:
                _reply(job, b"image/jpeg", data)

        self._pictures(name, here)


def _reply(job: QWebEngineUrlRequestJob, kind: bytes, data: bytes) -> None:
    buffer = QBuffer(job)
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    job.reply(QByteArray(kind), buffer)
