"""Misspellings and names, by fixture file."""

import pytest

from editor.style.spelling.check import Misspelling, Name, check, settled
from editor.style.spelling.left_out import Within
from editor.style.spelling.speller import Speller
from tests.unit.style.spelling.conftest import cases


@pytest.mark.parametrize(("title", "text", "expected"), cases("checks.txt"))
def test_a_paragraph(british: Speller, title: str, text: str, expected: str) -> None:
    found = check(text, british)
    wrong, names = (" ".join(one.word for one in several) for several in found[:2])
    assert f"{wrong} | {names}".strip() == expected, title


def test_offsets_point_at_the_word(british: Speller) -> None:
    text = "😀 An ill-concieved plan of Skerryvorne’s"
    misspellings, names, opened = check(text, british)
    assert misspellings == (Misspelling(9, 18, "concieved"),)
    assert names == (Name(27, 40, "Skerryvorne"),)
    assert text[9:18] == "concieved"
    assert text[27:40] == "Skerryvorne’s"
    assert opened is Within.COPY


def test_a_name_known_elsewhere_may_begin_a_sentence(british: Speller) -> None:
    assert check("Skerryvorne rose.", british).names == ()
    assert check("Skerryvorne rose.", british).misspellings == (Misspelling(0, 11, "Skerryvorne"),)
    found = check("Skerryvorne rose.", british, known_names={"Skerryvorne"})
    assert found.names == (Name(0, 11, "Skerryvorne"),)
    assert found.misspellings == ()


def test_once_settled_a_paragraph_is_not_asked_about_again(british: Speller, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Teh goin’ ill-concieved THe Skerryvorne's x слово ferry."
    before = check(text, british)
    assert settled(text, british)
    monkeypatch.setattr(british, "_unknown", lambda words: pytest.fail(f"asked about {words}"))
    assert check(text, british) == before
    assert not settled("neverasked", british)


def test_what_a_paragraph_begins_inside_of(british: Speller) -> None:
    found = check("teh --> goverment", british, opened=Within.COMMENT)
    assert [one.word for one in found.misspellings] == ["goverment"]
    assert check("teh", british, opened=Within.CODE) == ((), (), Within.CODE)
