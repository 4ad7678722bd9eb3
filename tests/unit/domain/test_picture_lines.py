import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain import picture_lines as module
from editor.domain.picture_lines import lines_in, look_alikes, picture_lines, renumbered

PATTERN = re.compile(r"!\[[^\]\n]*\]\(photo:([0-9]{1,6})\)")
"""As PostgreSQL's trigger has it."""
PARTS = ("![", "!", "[", "]", "](photo:1)", "](photo:02)", "![](photo:3)", "(photo:1)", "\n", "a ", "](photo:", "1)")


@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_lines_are_found_where_the_pattern_finds_them(body: str) -> None:
    found = [(one.start(), one.end(), one.start(1), int(one[1])) for one in PATTERN.finditer(body)]
    assert [tuple(line) for line in lines_in(body)] == found


def test_a_body_of_beginnings_costs_no_more_than_another() -> None:
    # The pattern would take minutes, and no other thread would run meanwhile.
    assert picture_lines("![" * 200_000) == []


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
        *(
            (f"The quay.\n\n{words}\n\nThe pier.", [words])
            for words in (
                "![](photo: 2)",
                "![](photo:2 )",
                "![]( photo:2)",
                "! [](photo:2)",
                "![] (photo:2)",
                "![](photo :2)",
                "![](photo：2)",
                "![](photo2)",
                "![](photo.2)",
                "![](photo;2)",
                "![](photo 2)",
                "![](photo:two)",
                "![](photo:)",
                "![](photo:-2)",
                "![](photo:2",
                "![photo:2]",
                "!(photo:2)",
                "![][photo:2]",
                "[](photo:2)",
                "[ ](photo: 2)",
                "![The quay](photo: 2)",
                "!\\[The quay\\]\\(photo:2)",
            )
        ),
        ("![](photo:\n2)", ["![](photo:"]),
        ("![](photo.jpg), ![a](photos/2.jpg), [a](photo: 2), [sic] (Photo: A. Nobody) and (photo: 2)", []),
        ("!\\[](photo:2)", ["!\\[](photo:2)"]),
        ("!\\[]\\(photo:2)", ["!\\[]\\(photo:2)"]),
    ],
)
def test_what_looks_like_one_and_is_none(body: str, found: list[str]) -> None:
    assert look_alikes(body) == found


def test_lines_that_speak_of_a_photo_are_looked_at_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    alike = module._ALIKE

    class Watched:
        def findall(self, text: str) -> list[str]:
            looked.append(text)
            return alike.findall(text)

    monkeypatch.setattr(module, "_ALIKE", Watched())
    body = "![The quay](http://example.org)\n![](PHOTO 2)\n" + "The pier.\n" * 1_000 + "![](photo:1)"
    assert look_alikes(body) == ["![](PHOTO 2)"]
    assert looked == ["![](PHOTO 2)", "![](photo:1)"]


@pytest.mark.parametrize(
    "hostile",
    [
        "![" * 50_000 + "photo",
        "[" * 100_000 + "photo",
        "![](photo:" * 20_000,
        "![](photo" + " " * 100_000,
        "[](photo" + " " * 100_000,
        "![](" + " " * 100_000 + "x photo",
    ],
)
def test_a_hostile_body_is_read_at_once(hostile: str) -> None:
    assert not [found for found in look_alikes(hostile) if len(found) > 400]
