"""`python -m tests.gui.preview_hostile locked|plain PORT LOG`: shows a hostile page, in our view or in a plain one.

The engine writes what it does with the network to LOG.
"""

import os
import sys
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QWidget

from editor.config.resources import resource

WAIT = 3_000
PAGE = """<!doctype html><html><head>
<meta http-equiv="x-dns-prefetch-control" content="on"><meta http-equiv="refresh" content="1;url={0}/refresh">
<link rel="stylesheet" href="{0}/style.css"><link rel="preload" as="image" href="{0}/preload.png">
<link rel="icon" href="{0}/icon.ico"><link rel="manifest" href="{0}/manifest"><link rel="prefetch" href="{0}/prefetch">
<link rel="modulepreload" href="{0}/module.js"><link rel="prerender" href="{0}/prerender">
<link rel="preconnect" href="{0}"><link rel="preconnect" href="http://connect.example"><link rel="dns-prefetch" href="http://look.example">
<script type="speculationrules">{{"prefetch": [{{"source": "list", "urls": ["{0}/rules"]}}]}}</script>
<style>@import "{0}/import.css"; @font-face {{font-family: x; src: url({0}/font.woff)}}
body {{background: url({0}/ground.png); font-family: x}} li {{list-style: url({0}/dot.png)}} p {{cursor: url({0}/hand.cur), auto}}
p::before {{content: url({0}/before.png)}} hr {{border-image: url({0}/border.png); mask: url({0}/mask.svg#m)}}</style>
<script src="{0}/script.js"></script><base href="{0}/base/"></head>
<body onload="fetch('{0}/onload')"><div class="body"><!--1--><p>Words</p><!--0--></div><ul><li>one</li></ul><hr>
<img src="{0}/picture.png" srcset="{0}/wide.png 2x" onerror="fetch('{0}/onerror')"><img src="relative.png">
<picture><source srcset="{0}/source.webp"><img src="{0}/fallback.png" loading="eager"></picture>
<iframe src="{0}/frame"></iframe><iframe srcdoc="<img src='{0}/srcdoc.png'>"></iframe><iframe src="data:text/html,<img src='{0}/data.png'>"></iframe>
<video src="{0}/video.mp4" poster="{0}/poster.png" autoplay></video><audio src="{0}/audio.mp3" autoplay></audio>
<video><track src="{0}/track.vtt" default></video><object data="{0}/object"></object><embed src="{0}/embed"><input type="image" src="{0}/input.png">
<form id="f" action="{0}/form" method="post"><input name="a" value="b"></form><a id="l" href="{0}/link" ping="{0}/ping" download>go</a>
<a href="javascript:fetch('{0}/address')">go</a>
<svg><image href="{0}/svg.png"/><image xlink:href="{0}/xlink.png"/><use href="{0}/use.svg#a"/><a xlink:href="{0}/svglink"><text y="9">t</text></a></svg>
<table background="{0}/table.png"><tr><td style="background: url({0}/cell.png)">Words</td></tr></table>
<script>document.getElementById("f").submit(); fetch("{0}/fetch"); new Image().src = "{0}/image"; navigator.sendBeacon("{0}/beacon");
new WebSocket("ws://127.0.0.1:{1}/socket"); new EventSource("{0}/events"); window.open("{0}/window"); localStorage.kept = 1;
new RTCPeerConnection({{iceServers: [{{urls: "stun:127.0.0.1:{1}"}}]}}).createDataChannel("x"); document.getElementById("l").click();
</script></body></html>"""
"""Every way we know in which a page can make a browser ask somebody for something."""


def main(how: str, port: str, log: str) -> None:
    flags = f"--log-net-log={log}"
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = flags
    page = PAGE.format(f"http://127.0.0.1:{port}", port)
    app = QApplication(["preview"])
    window = QWidget()
    window.resize(500, 500)
    view: Any
    if how == "plain":
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        view = _plain(page, window)
    else:
        view = _locked(page, window)
    view.resize(500, 500)
    window.show()
    loop = QEventLoop(app)
    QTimer.singleShot(WAIT, loop.quit)
    loop.exec()
    sys.stdout.write(f"{view.page().url().toString()}\n")
    view.page().deleteLater() if how == "plain" else view.let_go()
    QTimer.singleShot(0, loop.quit)
    loop.exec()  # once more, until the page is gone


def _plain(page: str, window: QWidget) -> QObject:
    from PySide6.QtWebEngineWidgets import QWebEngineView

    view = QWebEngineView(window)
    view.setHtml(page, QUrl("http://127.0.0.1:1/"))
    return view


def _locked(page: str, window: QWidget) -> QObject:
    from editor.ui.preview.lock import prepare
    from editor.ui.preview.view import PreviewView

    prepare()
    view = PreviewView(resource("preview", "page.js"), lambda _, then: then(None), window)
    view.load_page(page, keep_place=False)
    return view


if __name__ == "__main__":
    main(*sys.argv[1:])
