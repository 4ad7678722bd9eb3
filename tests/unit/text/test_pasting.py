"""What must hold for any paste: no word lost, nothing unsafe kept, bounds held."""

import html

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.domain.errors import Refused
from editor.text.markdown import render_html, words
from editor.text.pasting import LARGEST, LARGEST_MARKUP, from_html, from_plain, place_of
from editor.text.pasting.limits import DEEPEST

LINES = st.text(st.sampled_from("ab 12.)#*_->+=|[](){}!`~\\&;<:/“”é"), min_size=1, max_size=40)
TAGS = st.sampled_from(
    [
        "p",
        "b",
        "i",
        "em",
        "div",
        "ul",
        "ol",
        "li",
        "blockquote",
        "table",
        "tr",
        "td",
        "h2",
        "a",
        "span",
        "br",
        "pre",
        "s",
        "code",
        "figure",
        "figcaption",
        "font",
        "del",
        "th",
        "q",
        "sup",
    ]
)
PIECES = st.one_of(
    TAGS.map("<{}>".format), TAGS.map("</{}>".format), st.sampled_from(["one", " two ", "x.", "“y”", "*", "# "])
)


@given(st.lists(LINES, min_size=1, max_size=4))
@example(["![](pasted:1)", "x"])
@example(["# a", "1. b", "> c", "---"])
def test_words_without_markup_read_as_typed(lines: list[str]) -> None:
    page = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    assert words(from_html(page).markdown) == " ".join(lines).split()


@given(st.lists(LINES.filter(lambda line: not line.lstrip().startswith(">")), min_size=1, max_size=4))
@example(["![](pasted:1)"])
def test_plain_words_read_as_typed(lines: list[str]) -> None:
    made = from_plain("\n".join(lines))
    assert words(made.markdown) == " ".join(lines).split()
    assert place_of(1) not in made.markdown


@given(st.lists(PIECES, max_size=40))
def test_any_soup_of_tags_is_read(pieces: list[str]) -> None:
    soup = "".join(pieces)
    made = from_html(soup)
    if "del>" not in soup:
        assert render_html(made.markdown).count("one") >= soup.count("one")


@pytest.mark.parametrize("depth", [50, 400])
@pytest.mark.parametrize("tag", ["ul", "ol"])
def test_deep_lists_lose_no_word(tag: str, depth: int) -> None:
    page = "".join(f"<{tag}><li>word{place}" for place in range(depth))
    made = from_html(page)
    assert words(made.markdown) == [f"word{place}" for place in range(depth)]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "last",
        "<b><div></b>" * 20_000 + "last",
        "<svg>" * 100_000 + "last",
        "<p " + " ".join(f"a{place}=1" for place in range(100_000)) + ">last",
        "<table><tr><td>" * 3_000 + "last",
        "<blockquote>" * 3_000 + "last",
        "<style>" + "/*" * 100_000 + "</style>last",
        "<p>" + " ".join(f"<a href='https://example.org/{place}'>l{place}</a>" for place in range(10_000)) + " last",
        "&amp;&bogus;&#x110000;" * 50_000 + " last",
    ],
    ids=range(9),
)
def test_large_and_deep_pages_are_read_to_the_end(page: str) -> None:
    assert from_html(page).markdown.endswith("last")


def test_nesting_past_the_bound_is_told() -> None:
    assert from_html("<div>" * (DEEPEST - 1) + "x").dropped == ()
    assert len(from_html("<div>" * (DEEPEST + 1) + "x").dropped) == 1


@pytest.mark.parametrize("size", [LARGEST + 1, LARGEST_MARKUP + 1])
def test_more_than_the_largest_is_refused(size: int) -> None:
    with pytest.raises(Refused, match="paste it as plain text"):
        from_html("x" * size)


def test_a_large_picture_in_the_page_is_not_counted_as_markup() -> None:
    source = "data:image/png;base64," + "A" * (LARGEST_MARKUP + 1)
    assert from_html(f"<p>x<img src='{source}'>").pictures[0].source == source


def test_unclosed_fonts_over_many_paragraphs_are_refused_or_bounded() -> None:
    fonts = "".join(f"<font color=c{place}>" for place in range(1_000))
    with pytest.raises(Refused, match="tangled"):
        from_html(fonts + "<p>x" * 200_000)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:x",
        "JAVA\tscript:x",
        "java&#10;script:x",
        "&#1;javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "\u200bjavascript:x",
    ],
)
def test_no_unsafe_link_is_kept(address: str) -> None:
    made = from_html(f'<p><a href="{address}">words</a></p>')
    assert made.markdown == "words"
    assert "1 unsafe link (its words stay)" in made.dropped


def test_broken_signs_are_told() -> None:
    made = from_html("<p>a\x00b\ud83d c \ud83d\ude00</p>")
    assert made.markdown == "ab c \U0001f600"
    assert made.dropped == ("1 control sign", "1 broken sign (half of a character)")


def test_utf_16_read_as_single_bytes() -> None:
    assert from_html("<p>words</p>".encode("utf-16").decode("latin-1")).markdown == "words"


def test_typed_place_is_no_place() -> None:
    made = from_html("<p>![](pasted:1) and <b>![](pasted:1)</b></p><img src='https://example.org/a.jpg'>")
    assert made.markdown.count(place_of(1)) == 1
