"""Codes of rosters, and what agencies ask of a caption."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.copy import Copy, PictureUse
from editor.text.captions.advice import Caption, advise
from editor.text.captions.codes import expand, expansion
from editor.text.captions.findings import caption_findings
from editor.text.captions.rosters import read_rosters
from tests.unit.text.reading import fixtures

ROSTERS = read_rosters(
    "# the derby\nmayor\tNell Exampleton\n[h Avel Rovers]\n7\tSam Sampleford\nref\treferee Ola Mustermann\n"
    "[a Quay United]\n7\tNoël O’Sample\n10\tJo Placeholder\n"
)
_KEYS = ("story", "place", "taken", "language")


def told(case: str) -> str:
    """The advice about a case: lines of what is known of the picture, then the caption."""
    known: dict[str, str] = {}
    lines = case.split("\n")
    while lines[0].partition(": ")[0] in _KEYS:
        key, _, value = lines.pop(0).partition(": ")
        known[key] = value
    return "\n".join(f"{one.rule}: {one.message}" for one in advise(Caption("\n".join(lines), **known)))


@pytest.mark.parametrize(("case", "expected"), fixtures("caption_advice"))
def test_advice(case: str, expected: str) -> None:
    assert (told(case) or "nothing") == expected


@pytest.mark.parametrize(("case", "expected"), fixtures("caption_codes"))
def test_codes(case: str, expected: str) -> None:
    unknown = "".join(f"\nunknown: {code}" for code in expansion(case, ROSTERS).unknown)
    assert expand(case, ROSTERS) + unknown == expected


@pytest.mark.parametrize(("case", "expected"), fixtures("caption_rosters"))
def test_rosters(case: str, expected: str) -> None:
    read = read_rosters(case.replace("→", "\t"))
    lines = [f"{code} = {words}" for code, words in read.codes.items()]
    assert "\n".join([*lines, *(f"line {number}: {fault}" for number, fault in read.problems)]) == expected


@given(st.text(alphabet="\\h7a10 x.é🚢\n", max_size=60))
def test_words_without_strokes_are_never_touched(text: str) -> None:
    assert expand(text.replace("\\", ""), ROSTERS) == text.replace("\\", "")
    assert set(expand(text, ROSTERS)) >= set(text) - set("\\h7a10")


@given(st.text(max_size=300), st.text(max_size=100))
def test_no_caption_is_too_strange_for_advice(caption: str, story: str) -> None:
    assert all(one.message.endswith(".") for one in advise(Caption(caption, story)))


def test_each_caption_of_a_story_is_advised_under_its_picture() -> None:
    pictures = (
        PictureUse(number=1, caption="Ann Harbour waves at the pier in Avel, Tuesday, May 5, 2026."),
        PictureUse(number=2),
        PictureUse(number=7, caption="A boat left."),
    )
    copy = Copy(headline="Ferry", body="Anne Harbour was there.", language="en-IE", pictures=pictures)
    found = caption_findings(copy)
    assert [(one.rule, one.picture) for one in found if one.picture == 1] == [("caption-in-the-story", 1)]
    assert found[0].message == "Caption of picture 1: The story has “Anne Harbour”, not “Ann Harbour”."
    assert {(one.level, one.field) for one in found} == {("advice", "caption")}
    assert {"caption-who", "caption-where", "caption-when"} <= {one.rule for one in found if one.picture == 7}
    assert not any(one.picture == 2 for one in found)
