"""Picture lines that show no picture stop a story; what stands in its place needs no second look."""

import pytest

from editor.domain.copy import Copy
from editor.text.markdown import picture_numbers
from editor.text.placing import placing_findings

HINT = "write it like ![](photo:2), or take it out."


def found(body: str) -> list[tuple[str, str, int]]:
    return [(one.rule, one.level, one.picture) for one in placing_findings(Copy(body=body))]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "It sails.",
        "![](photo:2)",
        "It sails.\n\n![The quay](photo:2)\n![](photo:3)\n\nIt sank.",
        "It sails ![](photo:2) at ten.",
        "> ![](photo:2)\n\n- ![](photo:3)",
        "`code` and ![](photo:2)",
        "A [link](photo:2).",
    ],
)
def test_lines_that_are_read_stop_nothing(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("`![](photo:2)`", 2),
        ("```\n![](photo:2)\n```", 2),
        ("\\![](photo:2)", 2),
        ("![The quay\\](photo:2)", 2),
        ("![](photo:02)", 2),
        ("![The ![](photo:2)](photo:3)", 2),
    ],
)
def test_a_line_that_markdown_does_not_read_as_one_stops(body: str, number: int) -> None:
    assert ("picture-line-unread", "approve", number) in found(body)
    assert number not in picture_numbers(body)


def test_what_only_looks_like_a_line_is_said_once_each() -> None:
    body = "A.\n\n![](photo:x)\n\n!\\[](photo:2)\n\n![](photo:x)\n\n[a](photo:1)"
    assert [(one.rule, one.level, one.message) for one in placing_findings(Copy(body=body))] == [
        ("picture-line-wrong", "approve", f"“{words}” looks like a picture’s line and is none: {HINT}")
        for words in ("![](photo:x)", "!\\[](photo:2)")
    ]
