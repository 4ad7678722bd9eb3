import pytest

from editor.domain.picture_lines import look_alikes, picture_lines, renumbered


def test_picture_lines_are_read_in_order() -> None:
    assert picture_lines("![](photo:2) a ![alt](photo:10)\n![](http://x/1.jpg) ![](photo:x)") == [2, 10]


def test_numbers_are_exchanged_at_once_and_nothing_else_is() -> None:
    body = "![a 1](photo:1) ![](photo:2)\n\n[1](photo:1) ![](photo:3) photo:1"
    assert renumbered(body, {1: 2, 2: 1}) == "![a 1](photo:2) ![](photo:1)\n\n[1](photo:1) ![](photo:3) photo:1"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("![](photo:2) and [a](photo:2) and ![](http://example.org/a.jpg)", []),
        ("![](photo:1234567)", ["![](photo:1234567)"]),
        ("![](PHOTO:2)", ["![](PHOTO:2)"]),
        ('![](photo:2 "x")', ['![](photo:2 "x")']),
        ("![](<photo:2>)", ["![](<photo:2>)"]),
        ("!\\[](photo:2)", ["!\\[](photo:2)"]),
        ("!\\[]\\(photo:2)", ["!\\[]\\(photo:2)"]),
    ],
)
def test_what_looks_like_one_and_is_none(body: str, found: list[str]) -> None:
    assert look_alikes(body) == found
