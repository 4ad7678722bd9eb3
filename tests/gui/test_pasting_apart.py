"""A large paste is read by a program of its own: counted here is where the work is done, not how long it takes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray, QMimeData

from editor.apart import OPENING
from editor.domain.errors import Refused
from editor.text import pasting
from editor.text.pasting import Pasted, PastedPicture, from_html, from_plain, place_of
from editor.text.pasting.child import packed, unpacked
from editor.ui.manuscript import pasting_apart
from editor.ui.manuscript.pasting_apart import LARGE, read_apart
from editor.ui.manuscript.pasting_carried import LARGEST, MOST_LINES, carried_by, converted

LIMITED = f"{OPENING}from editor.apart import limit; "
PARAGRAPH = "<p style='color: red'>The <b>board</b> met – on Tuesday.</p><script>steal()</script>"
PICTURE = "<img src='data:image/png;base64,iVBORw0KGgo=' alt='A pier'>"


def mime(html: str = "", plain: str = "") -> QMimeData:
    made = QMimeData()
    if html:
        made.setData("text/html", QByteArray(html.encode()))
    if plain:
        made.setData("text/plain", QByteArray(plain.encode()))
    return made


def page(size: int) -> str:
    return PICTURE + PARAGRAPH * (size // len(PARAGRAPH.encode()) + 1)


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many signs each page or text had that was read by this process."""
    sizes: list[int] = []

    def counted(right: Callable[[str], Pasted]) -> Callable[[str], Pasted]:
        def read(text: str) -> Pasted:
            sizes.append(len(text))
            return right(text)

        return read

    monkeypatch.setattr(pasting, "from_html", counted(from_html))
    monkeypatch.setattr(pasting, "from_plain", counted(from_plain))
    return sizes


def test_a_large_page_is_not_read_here_and_comes_to_the_same(read_here: list[int]) -> None:
    html = page(LARGE)
    made = converted(carried_by(mime(html)))
    assert read_here == []
    same = from_html(html)
    assert (made.markdown, made.left_out) == (same.markdown, same.dropped)
    assert [(one.source, one.alt_text) for one in made.pictures] == [("data:image/png;base64,iVBORw0KGgo=", "A pier")]


def test_a_large_plain_text_is_not_read_here_either(read_here: list[int]) -> None:
    words = f"The board met{' on Tuesday' * 20}.\n\n" * (LARGE // 200)
    assert converted(carried_by(mime(plain=words))).markdown == from_plain(words).markdown
    assert read_here == []


def test_the_count_sees_a_large_page_that_is_read_here(read_here: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pasting_apart, "LARGE", 10 * LARGE)
    html = page(LARGE)
    converted(carried_by(mime(html)))
    assert read_here == [len(html)]


def test_a_small_page_starts_no_program(read_here: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    converted(carried_by(mime(page(LARGE // 2))))
    assert len(read_here) == 1


def test_a_page_that_comes_to_more_than_a_text_takes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Refused, match=r"\(15,002 lines\)"):
        converted(carried_by(mime(plain="x\n\n" * (MOST_LINES // 2 + 2))))
    assert read_apart(page(LARGE).encode(), "html", 1_000) == len(from_html(page(LARGE)).markdown)
    with pytest.raises(Refused, match="too large to be put into a text at once"):
        converted(carried_by(mime(plain="x" * (LARGEST + 1))))


def failing(program: str, seconds: float = 60) -> str:
    with pytest.raises(Refused) as caught:
        read_apart(b"words", "html", LARGEST, start=program, seconds=seconds)
    return caught.value.sentence


def test_one_that_takes_too_much_is_given_up_in_a_sentence() -> None:
    assert "within 1 seconds" in failing("import threading; threading.Event().wait()", 1)
    assert "more memory or time" in failing(LIMITED + "limit(2 ** 30, 1)\nwhile True: pass")
    planted = (
        "from editor.text.pasting import child\nchild.limit = lambda *_: limit(2 ** 28, 60)\n"
        "child._answer = lambda *_: bytearray(2 ** 30)\nsys.exit(child.main(sys.argv[1:]))"
    )
    assert "more memory or time" in failing(LIMITED + planted)
    assert "could not be read" in failing("raise KeyError('planted')")


def test_a_page_that_cannot_be_read_comes_as_its_plain_words_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    made = converted(carried_by(mime(page(LARGE), "Only words.")))
    assert made.markdown == "Only words."
    assert "pasted as plain text" in made.plainly


def test_what_came_of_a_paste_survives_the_way_back() -> None:
    pictures = (PastedPicture("data:image/png;base64,AA\n==", "é", "two\nlines"), PastedPicture("", "", ""))
    pasted = Pasted(f"{place_of(1)}\n\né 🛥\n\n{place_of(2)}", ("1 script",), pictures)
    assert unpacked(packed(pasted)) == pasted
