"""Pasting in the whole window: what is told, pictures, documents, and that nothing is fetched or run."""

import base64
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from editor.ui.dialogs.left_out import LeftOutDialog
from editor.ui.manuscript.pasting_carried import SMALL
from editor.ui.paste_desk import told
from tests.gui.driver import COPY, Driver, at_the_end

KEYS, MOUSE = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def _bytes(colour: tuple[int, int, int] = (20, 80, 160), kind: str = "PNG") -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (320, 240), colour).save(buffer, kind)
    return buffer.getvalue()


def _data(colour: tuple[int, int, int] = (20, 80, 160)) -> str:
    return f"data:image/png;base64,{base64.b64encode(_bytes(colour)).decode('ascii')}"


def _page(html: str, plain: str = "") -> QMimeData:
    mime = QMimeData()
    mime.setHtml(html)
    if plain:
        mime.setText(plain)
    return mime


def _paste(program: Driver, mime: QMimeData) -> None:
    program.window.story.manuscript.insertFromMimeData(mime)
    for _ in range(4):  # converted, gathered, saved and attached, read again
        program.settle()


def _notice(program: Driver) -> str:
    return program.find(QLabel, "notice").text()


def test_what_was_left_out_is_told_and_listed(program: Driver) -> None:
    manuscript = at_the_end(program)
    _paste(program, _page("<p style='color:red'> Word</p><script>x</script><form><button>Go</button></form>"))
    assert manuscript.text() == "Start.Word"
    assert _notice(program) == "Pasted. Left out: 1 script, 1 form field, fonts and colours."
    program.program.story.pastes.show_left_out()
    dialog = program.dialog("left_out_dialog")
    assert isinstance(dialog, LeftOutDialog)
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [
        "1 script",
        "1 form field",
        "Fonts and colours",
    ]


def test_a_long_list_says_where_the_rest_is() -> None:
    assert told(("a", "b", "c", "d", "e")) == "Left out: a, b, c and 2 more: Text, What the paste left out…"
    assert told(()) == ""


def test_a_read_only_story_says_why_nothing_is_pasted(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    program.sign_in("maeve", "ferry-fares")
    program.window.story.manuscript.insertFromMimeData(_page("<p>Word</p>"))
    assert program.banner() == program.program.story.desk.objection != ""
    assert program.window.story.manuscript.text() == COPY.body


def test_a_page_too_large_to_read_says_that_it_came_plain(program: Driver) -> None:
    manuscript = at_the_end(program)
    mime = QMimeData()
    mime.setData("text/html", b"<p>word</p>" * 7_000_000)
    mime.setData("text/plain", b" Only words.")
    _paste(program, mime)
    assert manuscript.text() == "Start.Only words."
    assert "as plain text" in program.banner()


def test_a_picture_in_a_page_becomes_a_picture_of_the_story(program: Driver) -> None:
    manuscript = at_the_end(program)
    page = f"<p>One</p><figure><img src='{_data()}' alt='A pier'><figcaption>The pier</figcaption></figure><p>two</p>"
    _paste(program, _page(page))
    program.program.story.care.save()
    program.settle()
    copy = program.copies()[-1]
    assert [(use.number, use.alt_text, use.caption) for use in copy.pictures] == [(1, "A pier", "The pier")]
    assert copy.body == "Start.One\n\n![](photo:1)\n\ntwo"
    assert manuscript.text() == copy.body
    assert _notice(program) == "Pasted; 1 picture is attached."
    assert all("pasted:" not in revision.body for revision in program.copies())


def test_typing_while_pasted_pictures_are_attached_is_kept(program: Driver) -> None:
    manuscript = at_the_end(program)
    manuscript.insertFromMimeData(_page(f"<p>One</p><img src='{_data()}'>"))
    program.key_in(manuscript, " typed")
    for _ in range(4):
        program.settle()
    program.program.story.care.save()
    program.settle()
    assert "typed" in program.copies()[-1].body
    assert "![](photo:1)" in program.copies()[-1].body
    assert program.banner() == ""


def test_the_same_picture_twice_and_a_broken_one(program: Driver) -> None:
    manuscript = at_the_end(program)
    broken = "data:image/png;base64,iVBORw0KGgoAAAAA"
    _paste(program, _page(f"<p>a</p><img src='{_data()}'><p>b</p><img src='{broken}'><p>c</p><img src='{_data()}'>"))
    assert len(program.copies()[-1].pictures) == 2
    assert manuscript.text() == "Start.a\n\n![](photo:1)\n\nb\n\nc\n\n![](photo:2)"
    assert "pasted-2.png" in _notice(program)


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg"])
def test_a_picture_on_the_clipboard_is_attached_as_it_is(program: Driver, kind: str) -> None:
    manuscript = at_the_end(program)
    mime = QMimeData()
    mime.setData(kind, _bytes(kind=kind.removeprefix("image/").upper()))
    mime.setHtml("<img src='https://example.org/pier.jpg' alt='A pier'>")
    _paste(program, mime)
    (use,) = program.copies()[-1].pictures
    assert use.alt_text == "A pier"
    assert manuscript.text() == "Start.\n\n![](photo:1)"


def test_a_picture_another_program_holds_as_pixels_is_attached(program: Driver) -> None:
    at_the_end(program)
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0x204080)
    mime = QMimeData()
    mime.setImageData(image)
    _paste(program, mime)
    assert len(program.copies()[-1].pictures) == 1


def test_a_picture_file_the_page_names_is_attached_and_no_other_file(program: Driver, tmp_path: Path) -> None:
    manuscript = at_the_end(program)
    (tmp_path / "clip.png").write_bytes(_bytes())
    (tmp_path / "secret.txt").write_text("secret")
    there = QUrl.fromLocalFile(str(tmp_path / "clip.png")).toString()
    others = ["file://elsewhere.invalid/share/a.png", f"{tmp_path}/secret.txt", "//elsewhere.invalid/share/a.png"]
    images = "".join(f"<img src='{source}'>" for source in (there, *others))
    _paste(program, _page(f"<p>One</p>{images}"))
    assert len(program.copies()[-1].pictures) == 1
    assert manuscript.text() == "Start.One\n\n![](photo:1)"
    assert "Left out: 1 picture on the web" in _notice(program)
    assert "2 pictures that did not come along" in _notice(program)


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and what it was asked for."""
    requests: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            requests.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", requests
    server.shutdown()
    thread.join()
    server.server_close()


def test_nothing_of_a_hostile_page_is_fetched_or_run(program: Driver, asked: tuple[str, list[str]]) -> None:
    address, requests = asked
    manuscript = at_the_end(program)
    hostile = f"""<meta http-equiv=refresh content='0;url={address}/refresh'><base href='{address}/'>
    <link rel=stylesheet href='{address}/sheet.css'><style>@import url({address}/i.css); p {{background:url({address}/b)}}</style>
    <script src='{address}/x.js'></script><p onclick='fetch("{address}/h")'>Words <a href='javascript:alert(1)'>go</a></p>
    <img src='{address}/pixel.png' width=1 height=1><img src='{address}/pier.jpg' alt=pier onerror='x()'>
    <iframe src='{address}/frame'></iframe><object data='{address}/o'></object><svg><image href='{address}/s'/></svg>
    <video src='{address}/v' poster='{address}/p'></video><p style='background:url({address}/c)'>end</p>"""
    _paste(program, _page(hostile))
    _paste(program, _page(hostile + f"<!--{'x' * SMALL}-->"))
    assert requests == []
    assert "Words go" in manuscript.text()
    assert "javascript" not in manuscript.text()
    assert address not in manuscript.text()
    program.program.story.pastes.show_left_out()
    dialog = program.dialog("left_out_dialog")
    assert isinstance(dialog, LeftOutDialog)
    listed = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert any(line.startswith("1 picture on the web") for line in listed)
    assert {"1 script", "1 tracking picture"} <= set(listed)


def test_that_server_counts(program: Driver, asked: tuple[str, list[str]]) -> None:
    from urllib.request import urlopen

    del program
    address, requests = asked
    with urlopen(f"{address}/seen"):
        pass
    assert requests == ["/seen"]


def test_line_ends_pasted_into_the_headline_become_blanks(program: Driver) -> None:
    at_the_end(program)
    headline = program.window.story.fields.headline
    headline.selectAll()
    mime = QMimeData()
    mime.setText("Last ferry\r\nto go\nnow\u2029or\u2028never")
    headline.insertFromMimeData(mime)
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1].headline == "Last ferry to go now or never"
    assert "\n" not in headline.text()


def test_what_no_headline_can_hold_does_not_get_into_it(program: Driver) -> None:
    at_the_end(program)
    headline = program.window.story.fields.headline
    mime = QMimeData()
    mime.setText("word " * 10_000_000)
    headline.insertFromMimeData(mime)
    assert headline.text() == "Last ferry to go"
    mime.setText("A\0 ")
    headline.insertFromMimeData(mime)
    assert headline.text() == "A Last ferry to go"
