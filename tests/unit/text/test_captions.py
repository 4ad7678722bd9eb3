"""Codes of rosters, and what agencies ask of a caption."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.captions.advice import Caption, advise
from editor.text.captions.codes import expand, expansion
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
