"""What stops copy on its way, and what is only said."""

import pytest

from editor.domain.checks import blocks, findings
from editor.domain.copy import Copy, PictureUse, Rights
from editor.domain.picture_rights import CATEGORIES, NEEDS

PHOTO = "a" * 64
GOOD = PictureUse(number=1, photo=PHOTO, placement="lead", caption="The quay", credit="Gull", alt_text="A quay")

INLINE = GOOD.with_changes(number=2, placement="inline")


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
        ({"pictures": (GOOD.with_changes(alt_text="", decorative=True),)}, []),
        ({"pictures": (GOOD.with_changes(decorative=True),)}, ["alt-decorative"]),
        ({"pictures": (GOOD.with_changes(alt_text=" ", decorative=True),)}, ["alt-decorative"]),
        ({"pictures": (GOOD.with_changes(placement="inline"),)}, ["picture-unplaced"]),
        ({"pictures": (GOOD.with_changes(photo="", caption="", credit=""),)}, ["file-missing"]),
        ({"body": "Text.\n\n![](photo:4)\n\n![x](photo:4)"}, ["picture-unknown"]),
        ({"body": "A.\n\n![](photo:1)", "pictures": (GOOD.with_changes(placement="inline"),)}, []),
        ({"body": "A.\n\n![](photo:1)\n\n![](photo:1)", "pictures": (GOOD,)}, ["picture-twice"]),
        ({"body": "A.\n\n![](photo:2)", "pictures": (GOOD, INLINE)}, ["picture-again"]),
        ({"body": "A.\n\n![](photo:1)", "pictures": (GOOD.with_changes(photo=""),)}, ["file-missing"]),
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


RIGHTS = {
    "permission_from": "Example Coastguard", "permission_on": "2026-05-06", "link": "https://pictures.example/1",
    "licence": "CC BY 4.0",
}  # fmt: skip


def said(use: PictureUse) -> list[tuple[str, str]]:
    return [(one.rule, one.field) for one in findings(Copy(headline="Fire", body="It burnt.", pictures=(use,)))]


@pytest.mark.parametrize("category", CATEGORIES)
def test_each_category_needs_what_it_needs_and_no_more(category: str) -> None:
    whole = GOOD.with_changes(creator="A. Example", rights=Rights(**RIGHTS, category=category))
    assert said(whole) == []
    for name, _ in NEEDS.get(category, ()):
        change = (
            {"creator": " "} if name == "creator" else {"rights": Rights(**{**RIGHTS, name: " "}, category=category)}
        )
        assert said(whole.with_changes(**change)) == [
            ("rights-missing", name if name == "creator" else f"rights.{name}")
        ]


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        (Rights(until="2026-05-06"), []),
        (Rights(until="6 May"), [("rights-day-wrong", "rights.until")]),
        (Rights(permission_on="2026-13-01"), [("rights-day-wrong", "rights.permission_on")]),
        (Rights(until="2026-09-31"), [("rights-day-wrong", "rights.until")]),
        (Rights(withdrawn="2026-05-06"), [("permission-withdrawn", "rights.withdrawn")]),
    ],
)
def test_days_and_withdrawal(rights: Rights, expected: list[tuple[str, str]]) -> None:
    assert said(GOOD.with_changes(rights=rights)) == expected


def test_rights_of_a_picture_without_its_file_wait_for_it() -> None:
    waiting = GOOD.with_changes(photo="", rights=Rights(category="social"))
    assert said(waiting) == [("file-missing", "photo")]
