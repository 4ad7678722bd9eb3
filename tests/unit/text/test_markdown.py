import re
from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink

from editor.text import markdown
from editor.text.escape import escape, reads_as_typed
from editor.text.markdown import MAX_NESTING, galleries, picture_numbers, plain_text, render_html, words


def figure(numbers: Sequence[int]) -> str:
    return f"<figure>{' '.join(str(number) for number in numbers)}</figure>"


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("One.\n\n![](photo:2)\n\nTwo.", "<p>One.</p>\n<figure>2</figure>\n<p>Two.</p>\n"),
        ("One ![](photo:2) two.", "<p>One  two.</p>\n<figure>2</figure>\n"),
        ("![](photo:2)\n\n![](photo:1)", "<figure>2</figure>\n<figure>1</figure>\n"),
        ("![](photo:2)\n![](photo:1)", "<figure>2 1</figure>\n"),
        ("A\n\n![](photo:2)\n![](photo:1)  \n ![x](photo:2)\n\nB", "<p>A</p>\n<figure>2 1 2</figure>\n<p>B</p>\n"),
        ("Words\n![](photo:2)\n![](photo:1)", "<p>Words\n\n</p>\n<figure>2</figure>\n<figure>1</figure>\n"),
        ("> ![](photo:2)\n> ![](photo:1)", "<blockquote>\n<figure>2 1</figure>\n</blockquote>\n"),
        ("- ![](photo:3)\n- b", "<ul>\n<li>\n<figure>3</figure>\n</li>\n<li>b</li>\n</ul>\n"),
        ("## Cross ![](photo:1)", "<h2>Cross </h2>\n<figure>1</figure>\n"),
        ("| a |\n|---|\n| ![](photo:4) |", None),
        ("[![](photo:4)](http://example.org)", "<figure>4</figure>\n"),
        ("~~old~~ “new” 'it'", "<p><s>old</s> “new” 'it'</p>\n"),
        ("![A map](http://example.org/map.png)", "<p>A map</p>\n"),
        ("<b>bold</b> & more", "<p>&lt;b&gt;bold&lt;/b&gt; &amp; more</p>\n"),
    ],
)
def test_rendering(body: str, html: str | None) -> None:
    made = render_html(body, figure)
    assert made == html if html else "<figure>4</figure>" in made


def test_without_a_maker_of_pictures_they_are_left_out() -> None:
    assert render_html("One.\n\n![](photo:2)\n\nTwo ![](photo:1).") == "<p>One.</p>\n<p>Two .</p>\n"


def test_picture_numbers_in_order_of_appearance() -> None:
    assert picture_numbers("![](photo:3)\n\na ![](photo:1) b\n\n> ![](photo:2)") == [3, 1, 2]
    assert picture_numbers(r"\![](photo:3) and `![](photo:1)` and [](photo:1)") == []
    assert picture_numbers("![](photo:0) ![](photo:1234567) ![](PHOTO:x) ![](<photo:7>)") == [0, 0, 0, 7]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("![](photo:3)\n![](photo:1)\n\na\n\n- ![](photo:2)\n  ![](photo:2)", [[3, 1], [2, 2]]),
        ("![](photo:3)\n\n![](photo:1)", []),
        ("![](photo:3)\nand ![](photo:1)", []),
        ("![](photo:3)\n![](http://example.org/a.jpg)", []),
        ("![](photo:3)\n![A map](http://example.org/a.jpg)\n![](photo:1)", []),
        ("## ![](photo:3) ![](photo:1)", []),
        ("![](photo:3)\n![](photo:1)\n---", []),
    ],
)
def test_galleries_are_picture_lines_with_no_blank_line_between(body: str, found: list[list[int]]) -> None:
    assert galleries(body) == found


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "data:image/png;base64,AA",
        "vbscript:x",
        "file:///etc/passwd",
        "&#106;avascript:alert(1)",
        "java\\script:x",
        "photo:1",
        "blob:x",
    ],
)
def test_dangerous_addresses_never_become_links(address: str) -> None:
    assert "href" not in render_html(f"[press]({address})\n\n<{address}>")
    assert "press" in plain_text(f"[press]({address})")


@pytest.mark.parametrize("address", ["https://example.org/a", "mailto:desk@example.org", "/budget", "budget.html#tax"])
def test_honest_addresses_do(address: str) -> None:
    assert f'href="{address}"' in render_html(f"[press]({address})")


@pytest.mark.parametrize(
    "body",
    [
        "[Editor]: so",
        "```note well\nwords\n```",
        "    set in from the margin",
        "| a | b |\n|---|---|\n| 1 | 2 | lost |",
        "> " * 300 + "deep",
        "- " * 300 + "deep",
        "[" * 300 + "deep" + "]" * 300,
    ],
)
def test_words_markdown_would_drop(body: str) -> None:
    wanted = re.findall(r"[a-z0-9]+", body)
    assert re.findall(r"[a-z0-9]+", plain_text(body)) == wanted
    assert [word for word in wanted if word not in render_html(body)] == []


def test_the_guard_against_lost_table_cells_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "_signs", lambda tokens: [])
    assert "lost" not in plain_text("| a | b |\n|---|---|\n| 1 | 2 | lost |")


def test_what_one_block_would_lose_changes_no_other() -> None:
    whole, torn = "| a |\n|---|\n| b |", "| c |\n|---|\n| d | lost |"
    assert render_html(f"{whole}\n\n{torn}\n\n*so*").count("<table>") == 1
    assert render_html("- " * 300 + "deep").count("<ul>") == 0
    assert "<table>" in render_html(f"{whole}\n\n{'> ' * 300}deep")


WORD = st.text("abcxyz", min_size=1, max_size=6)
LINE = st.lists(
    st.one_of(WORD, WORD.map(lambda w: f"*{w}*"), WORD.map(lambda w: f"**{w}**")), min_size=1, max_size=6
).map(" ".join)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    blocks = []
    for _ in range(draw(st.integers(1, 6))):
        deep = draw(st.integers(0, MAX_NESTING))
        mark = draw(st.sampled_from(["> ", "- ", "1. ", "## ", "", "| "]))
        blocks.append(mark * (deep if mark in {"> ", "- ", "1. "} else 1) + draw(LINE))
    return "\n\n".join(blocks)


@settings(max_examples=200, deadline=None)
@given(bodies())
@example("> " * MAX_NESTING + "a")
@example("- " * MAX_NESTING + "a")
def test_every_word_in_is_a_word_out(body: str) -> None:
    wanted = re.findall(r"[a-z]+", body)
    assert re.findall(r"[a-z]+", plain_text(body)) == wanted
    shown = re.sub(r"<[^>]*>", " ", render_html(body))
    assert re.findall(r"[a-z]+", shown.replace("&gt;", " ").replace("&lt;", " ")) == wanted


@settings(max_examples=400, deadline=None)
@given(st.text("ab1 .)#>-+=*_`[]()!\\&~|<;:photo\"'", max_size=30).map(str.strip))
@example("![](photo:1)")
@example("1. First")
@example("&copy; 2024")
@example("--- ---")
def test_escaped_words_read_as_typed(text: str) -> None:
    text = " ".join(text.split())
    if text:
        assert reads_as_typed(escape(text), text)
        assert picture_numbers(escape(text)) == []


def test_plain_copy_is_not_cluttered_with_escapes() -> None:
    for text in ["He said [sic] 5 * 3 = 15.", "R&D costs", "snake_case", "“Quote” – dash.", "Really! 10% (or so)."]:
        assert escape(text) == text


def test_words() -> None:
    assert words("## Cross head\n\n**Two** words.\n\n![](photo:1)\n\n- item") == [
        "Cross",
        "head",
        "Two",
        "words.",
        "item",
    ]


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from("az09.-/_~AZ"), max_size=40)
    .map(lambda signs: f"https://a{''.join(signs)}")
    .filter(markdown._PLAIN_ADDRESS.fullmatch)
)
def test_an_address_taken_as_it_is_typed_is_what_the_library_makes_of_it(address: str) -> None:
    assert normalizeLink(address) == address


@settings(max_examples=400, deadline=None)
@given(st.text("[]!()ab *\n<", max_size=40))
@example("![a](b)![c")
@example("[a ![b](c) d](e)")
@example("[[a](b)")
def test_brackets_read_as_the_library_reads_them(body: str) -> None:
    plain = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING})
    plain.enable(["strikethrough", "table"]).disable(["reference", "fence", "code"])
    assert markdown._reader("full").render(body) == plain.render(body)


def _calls(monkeypatch: pytest.MonkeyPatch, name: str, body: str) -> int:
    calls = 0
    right = getattr(markdown, name)

    def counted(*given: object) -> object:
        nonlocal calls
        calls += 1
        return right(*given)

    monkeypatch.setattr(markdown, name, counted)
    markdown._reader.cache_clear()
    render_html(body)
    monkeypatch.undo()
    markdown._reader.cache_clear()
    return calls


def test_brackets_that_no_address_follows_are_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _calls(monkeypatch, "image", "![ " * 500) == 0
    assert _calls(monkeypatch, "image", "![a](b) " + "![ " * 500) == 1


def test_a_link_costs_no_taking_apart_of_a_plain_address(monkeypatch: pytest.MonkeyPatch) -> None:
    links = " ".join(f"[one](https://example.org/{number})" for number in range(500))
    assert _calls(monkeypatch, "normalizeLink", links) == 0
    assert _calls(monkeypatch, "normalizeLink", links + " [two](https://example.org/ü)") == 1
