"""A gallery on the page: its pictures together, in order, each with all its words; whatever is taken from it is missed."""

from pathlib import Path

import pytest

from editor.domain.copy import Copy
from editor.publish.html.body import body_html, refuse_unknown
from editor.publish.html.figures import Figures, Shown, Source
from editor.publish.html.page import preview_html
from editor.publish.proof import prove
from tests.unit.publish.deeds import Deed, cut, deeds_of, swap
from tests.unit.publish.making import BODY, PICTURES, copy, edition, package, rehash, template

GALLERY = copy(body=BODY.replace("![](photo:2)", "![](photo:2)\n![](photo:3)"))
FIGURES = r'(<figure[^>]*"2">.*?</figure>)(.*?)(<figure[^>]*"3">.*?</figure>)'
DEEDS: list[tuple[str, Deed, str]] = [
    *(row for use in PICTURES[1:] for row in deeds_of(use)),
    ("its pictures in another order", cut(FIGURES, r"\3\2\1"), "gallery"),
    ("one picture less", cut(r'<li>\s*<figure[^>]*"3">.*?</figure>\s*</li>'), "gallery"),
    ("one picture beside it", cut(r'<li>\s*(<figure[^>]*"3">.*?</figure>)\s*</li>\s*</ul>', r"</ul>\1"), "gallery"),
    ("one picture twice", cut(r'(<figure[^>]*"3">.*?</figure>)', r"\1\1"), "gallery"),
    ("no gallery", swap('class="gallery in-twos"', 'class="in-twos"'), "gallery"),
    ("a gallery within it", cut(r'<li>(\s*<figure[^>]*"3">.*?</figure>)', r'<li class="gallery">\1'), "gallery"),
    ("no name", swap(' aria-label="Gallery"', ""), "gallery-label"),
    ("hidden", swap('aria-label="Gallery"', 'aria-label="Gallery" hidden'), "gallery-label"),
]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package(tmp_path_factory.mktemp("gallery"), edition(GALLERY)).folder


def _body(of: Copy) -> str:
    figures = Figures(template(), of.language, lambda use: Shown((Source(f"{use.number}.jpg", 480, 320),)))
    return body_html(of, figures, refuse_unknown)


def test_a_gallery_passes(whole: Path) -> None:
    assert prove(whole, edition(GALLERY)) == []
    assert prove(whole) == []


@pytest.mark.parametrize(("deed", "rule"), [row[1:] for row in DEEDS], ids=[row[0] for row in DEEDS])
def test_a_gallery_that_was_changed_is_refused(whole: Path, deed: Deed, rule: str) -> None:
    page = whole / "index.html"
    html = page.read_text("utf-8")
    page.write_text(deed(html), "utf-8")
    rehash(whole)
    found = {fault.rule for fault in prove(whole)}
    page.write_text(html, "utf-8")
    rehash(whole)
    assert rule in found


def test_pictures_that_were_apart_may_not_be_put_together(whole: Path) -> None:
    apart = edition(copy(body=BODY.replace("![](photo:2)", "![](photo:2)\n\n![](photo:3)")))
    assert "gallery" in {fault.rule for fault in prove(whole, apart)}


def test_each_picture_of_a_gallery_is_as_wide_as_its_slot() -> None:
    two, three = _body(GALLERY), _body(copy(body="![](photo:2)\n![](photo:3)\n![](photo:1)"))
    assert '<ul class="gallery in-twos" aria-label="Gallery">' in two
    assert '<ul class="gallery in-threes" aria-label="Gallery">' in three
    assert three.count("<li>") == three.count("<figure") == 3
    shown = Shown(tuple(Source(f"{width}.jpg", width, width) for width in (480, 960)))
    html = body_html(GALLERY, Figures(template(), "en-GB", lambda _: shown), refuse_unknown)
    assert html.count(f'sizes="{template().slot("in-twos").sizes}"') == 2


def test_a_picture_that_waits_leaves_the_gallery() -> None:
    waiting = (*PICTURES[:2], PICTURES[2].with_changes(photo=""))
    html = _body(copy(body="![](photo:2)\n![](photo:3)\n![](photo:1)", pictures=waiting))
    assert 'class="gallery in-twos"' in html
    assert "gallery" not in _body(copy(body="![](photo:2)\n![](photo:3)", pictures=waiting))
    assert "figure" not in _body(copy(body="![](photo:3)\n![](photo:3)", pictures=(waiting[2],)))


def test_in_another_language_only_the_name_of_the_gallery_is_ours() -> None:
    html = _body(GALLERY.with_changes(language="ga-IE"))
    assert '<ul class="gallery in-twos" aria-label="Gallery" lang="en-GB">' in html
    assert html.count('<li lang="ga-IE">') == 2


def test_the_preview_says_which_picture_of_a_gallery_is_not_there() -> None:
    html = preview_html(copy(body="![](photo:2)\n![](photo:9)"), template(), lambda use: f"photo:{use.number}")
    assert '<ul class="gallery in-twos"' in html
    assert '<p class="missing">Picture 9 is not attached</p></li>' in html
