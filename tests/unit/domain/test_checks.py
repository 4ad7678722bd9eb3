"""What stops copy on its way, and what is only said."""

import pytest

from editor.domain.checks import blocks, findings, picture_lines
from editor.domain.copy import Copy, PictureUse

PHOTO = "a" * 64
GOOD = PictureUse(number=1, photo=PHOTO, placement="lead", caption="The quay", credit="Gull", alt_text="A quay")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"headline": " \n\t"}, ["headline-missing"]),
        ({"body": ""}, ["body-missing"]),
        ({"headline": "", "body": "\n"}, ["headline-missing", "body-missing"]),
        ({"pictures": (GOOD,)}, []),
        ({"pictures": (GOOD.with_changes(caption=""),)}, ["caption-missing"]),
        ({"pictures": (GOOD.with_changes(credit=" "),)}, ["credit-missing"]),
        ({"pictures": (GOOD.with_changes(alt_text=""),)}, ["alt-missing"]),
        ({"pictures": (GOOD.with_changes(placement="inline"),)}, ["picture-unplaced"]),
        ({"pictures": (GOOD.with_changes(photo="", caption="", credit=""),)}, ["file-missing"]),
        ({"body": "Text.\n\n![](photo:4)\n\n![x](photo:4)"}, ["picture-unknown"]),
        ({"body": "A.\n\n![](photo:1)", "pictures": (GOOD.with_changes(placement="inline"),)}, []),
    ],
)
def test_each_fault_is_found_once(fields: dict[str, object], expected: list[str]) -> None:
    copy = Copy(headline="Fire", body="It burnt.").with_changes(
        **{
            name: [use.model_dump() for use in value] if isinstance(value, tuple) else value
            for name, value in fields.items()
        }
    )
    assert [finding.rule for finding in findings(copy)] == expected


def test_empty_copy_stops_both_and_a_caption_stops_approval_only() -> None:
    assert blocks(Copy()) == (2, 2)
    bare = PictureUse(number=1, photo=PHOTO)
    assert blocks(Copy(headline="Fire", body="It burnt.", pictures=(bare,))) == (0, 2)


def test_picture_lines_are_read_in_order() -> None:
    assert picture_lines("![](photo:2) a ![alt](photo:10)\n![](http://x/1.jpg) ![](photo:x)") == [2, 10]
