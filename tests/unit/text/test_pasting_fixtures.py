"""Each fixture is a title, what was pasted, the copy it must become, what is told as dropped, and the pictures.

`plain-*` is pasted as plain text, everything else as HTML.
"""

import html
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from editor.text.markdown import plain_text
from editor.text.pasting import Pasted, from_html, from_plain

HERE = Path(__file__).parent / "pasting"
FIXTURES = sorted(HERE.glob("*.txt"))
KEEPING_ALL = {
    "word-paragraphs", "word-headings", "word-table", "word-footnotes", "word-web", "docs-paragraphs", "docs-lists",
    "docs-table", "libreoffice-list", "libreoffice-calc", "pages-text", "notes-list", "gmail-quote", "apple-mail",
    "firefox-list", "safari-line-breaks", "web-unclosed", "web-layout-table", "web-ragged-table", "web-spans",
    "web-emphasis-edges", "web-markdown-signs", "web-code", "web-definitions", "sheets-range",
}  # fmt: skip


def parts(fixture: Path) -> tuple[str, str, str, str]:
    """What was pasted, the copy, what is told as dropped, the pictures."""
    _, rest = fixture.read_text("utf-8").split("\n=== input\n")
    pasted, rest = rest.split("\n=== markdown\n")
    markdown, rest = rest.split("\n=== dropped\n")
    dropped, _, pictures = rest.partition("=== pictures\n")
    return pasted, markdown, dropped, pictures


def paste(fixture: Path, pasted: str) -> Pasted:
    return from_plain(pasted) if fixture.stem.startswith("plain-") else from_html(pasted)


def signs(text: str) -> str:
    """The letters and figures, whatever stands between them."""
    return "".join(re.findall(r"\w", text))


def test_there_are_enough() -> None:
    assert len(FIXTURES) >= 40


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.stem)
def test_fixture(fixture: Path) -> None:
    pasted, markdown, dropped, pictures = parts(fixture)
    made = paste(fixture, pasted)
    assert made.markdown == markdown
    assert "".join(line + "\n" for line in made.dropped) == dropped
    told = [f"{picture.source} | {picture.alt_text} | {picture.caption}\n" for picture in made.pictures]
    assert "".join(told) == pictures


@pytest.mark.parametrize("stem", sorted(KEEPING_ALL))
def test_no_word_is_lost(stem: str) -> None:
    pasted, markdown, _, _ = parts(HERE / f"{stem}.txt")
    body = LexborHTMLParser(
        re.sub(r"(?s)^Version:.*?(?=<html)|<style.*?</style>|<span style=.mso-list:Ignore.*?</span>", "", pasted)
    ).body
    assert body is not None
    assert signs(plain_text(markdown)) == signs(html.unescape(body.text(deep=True)))
