import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.cases import lower, names_in, sentence, title, upper
from tests.unit.text.reading import fixtures

VERBS = {"upper": upper, "lower": lower, "sentence": sentence, "title": title}


@pytest.mark.parametrize(("case", "expected"), fixtures("cases"))
def test_cases(case: str, expected: str) -> None:
    asked, text = case.split("\n", 1)
    verb, _, names = asked.partition(" with ")
    assert (VERBS[verb](text, names.split(", ")) if names else VERBS[verb](text)) == expected


@pytest.mark.parametrize(
    ("language", "text", "capitals", "small", "titled"),
    [
        ("tr", "istanbul ılık", "İSTANBUL ILIK", "istanbul ılık", "İstanbul Ilık"),
        ("tr-TR", "İZMİR IŞIK", "İZMİR IŞIK", "izmir ışık", "İzmir Işık"),
        ("nl", "ijsland is ijs", "IJSLAND IS IJS", "ijsland is ijs", "IJsland Is IJs"),
        ("en-GB", "istanbul ijsland", "ISTANBUL IJSLAND", "istanbul ijsland", "Istanbul Ijsland"),
        ("de", "straße", "STRASSE", "straße", "Straße"),
    ],
)
def test_letters_of_the_language(language: str, text: str, capitals: str, small: str, titled: str) -> None:
    assert (upper(text, language), lower(text, language)) == (capitals, small)
    assert title(text, language=language) == titled
    assert (
        sentence(text, language=language)
        == titled[:1] + titled[1:2] * (language == "nl") + small[1 + (language == "nl") :]
    )


def test_the_names_of_a_story() -> None:
    body = "The mayor of London spoke. Mayor Vance, of the NHS, said: “Bridges fall.” Will they? A will is a bridge."
    assert names_in(body) == {"London", "Vance", "NHS"}


TEXTS = st.text("abAB oOıß'’.-*_`[]()<>!&;:\n1", max_size=50)


@given(TEXTS, st.sampled_from(sorted(VERBS)))
def test_only_the_case_changes_and_twice_is_once(text: str, verb: str) -> None:
    made = VERBS[verb](text)
    assert made.casefold() == text.casefold() or "ı" in text
    assert VERBS[verb](made).casefold() == made.casefold()
    assert re.sub(r"\w", "", made) == re.sub(r"\w", "", text)


@given(TEXTS)
def test_addresses_and_code_stay(text: str) -> None:
    copy = f"{re.sub(r'[`<&]', '', text)}\n\n[so](/A/b?c=D) and `Code`"
    for verb in VERBS.values():
        assert verb(copy).endswith("`Code`")
        assert "](/A/b?c=D)" in verb(copy)
