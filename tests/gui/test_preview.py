"""The preview is made late, and nothing of a hostile page leaves the machine."""

import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from editor.ui.page_jobs import Page
from tests.gui.driver import Driver

_HOSTILE = """<!doctype html><html><head>
<link rel="stylesheet" href="{0}/a.css"><link rel="preload" as="image" href="{0}/b.png"><link rel="icon" href="{0}/i.ico">
<link rel="dns-prefetch" href="{0}"><link rel="prefetch" href="{0}/p"><meta http-equiv="refresh" content="0;url={0}/refresh">
<style>@import "{0}/c.css"; @font-face{{font-family:x;src:url({0}/f.woff)}} body{{background:url({0}/d.png);font-family:x}}</style>
<script src="{0}/e.js"></script></head><body><img src="{0}/g.png" srcset="{0}/h.png 2x"><iframe src="{0}/j"></iframe>
<video src="{0}/k.mp4" poster="{0}/l.png" autoplay></video><object data="{0}/m"></object><embed src="{0}/n">
<form id="f" action="{0}/o"><input></form><script>document.getElementById("f").submit(); fetch("{0}/q")</script>
<svg><image href="{0}/r.png"/></svg><p style="background:url({0}/s.png)">Words</p></body></html>"""
_SHOW = """
import sys
from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QWidget
from editor.ui.panels.preview_page import PreviewView, prepare
app = QApplication(["preview"])
prepare()
window = QWidget()
if sys.argv[2] == "locked":
    view = PreviewView(window)
    view.show_page("story", sys.argv[1], {})
else:
    from PySide6.QtWebEngineWidgets import QWebEngineView
    view = QWebEngineView(window)
    view.setHtml(sys.argv[1], QUrl("http://127.0.0.1:1/"))
window.resize(400, 400); view.resize(400, 400); window.show()
loop = QEventLoop(); QTimer.singleShot(3000, loop.quit); loop.exec()
if sys.argv[2] == "locked":
    print("shown:", view.page().url().toString())
    view.let_go()
"""


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def _show(address: str, how: str) -> str:
    command = [sys.executable, "-c", _SHOW, _HOSTILE.format(address), how]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=90)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_nothing_of_a_hostile_page_leaves_the_machine(listener: tuple[str, list[str]]) -> None:
    address, asked = listener
    assert _show(address, "locked").strip() == "shown: copydesk:preview"
    assert asked == []


def test_the_same_page_in_a_plain_view_is_seen_to_ask(listener: tuple[str, list[str]]) -> None:
    address, asked = listener
    _show(address, "plain")
    assert len(asked) > 3


def test_the_web_engine_is_not_loaded_until_the_preview_is_looked_at(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    assert program.window.inspector.preview._view is None


def test_what_is_asked_for_is_the_page_of_what_is_typed(program: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[Page] = []
    monkeypatch.setattr(program.window.inspector.preview, "show_page", lambda _, page: pages.append(page))
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "Typed just now. ")
    program.program.view.go_preview()
    program.qtbot.waitUntil(lambda: pages != [])
    program.settle()
    assert "Typed just now. The last boat left at ten." in pages[-1].html
