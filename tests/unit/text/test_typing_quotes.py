import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.typing_quotes import LOOK_BACK, typed
from tests.unit.text.reading import fixtures


def type_out(keys: str, language: str) -> str:
    """The paragraph after these keys."""
    text = ""
    for key in keys:
        made = typed(text, key, language)
        text += key
        if made:
            text = text[: len(text) - made.remove] + made.insert
    return text


@pytest.mark.parametrize(("case", "expected"), fixtures("typing_quotes"))
def test_typing(case: str, expected: str) -> None:
    language, keys = case.split("\n", 1)
    assert type_out(keys, language) == expected


def test_french_marks_keep_their_blanks() -> None:
    assert type_out('Il dit "oui" et s\'en va', "fr-FR") == "Il dit «\u202foui\u202f» et s’en va"
    assert type_out('"oui"', "fr-CH") == "«\u202foui\u202f»"
    assert type_out('"oui"', "fr-CA") == "«\u00a0oui\u00a0»"


@pytest.mark.parametrize(
    ("language", "keys", "expected"),
    [
        ("fr", "Oui!", "Oui_!"),
        ("fr", "Oui !", "Oui_!"),
        ("fr", "Quoi?! Non; oui: si.", "Quoi_?! Non_; oui~: si."),
        ("fr", '"Oui!" : non', "«_Oui_!_»~: non"),
        ("fr", "à 12:30, page 12 : rien", "à 12:30, page 12~: rien"),
        ("fr", "https://example.org/?a;b! et http", "https://example.org/?a;b! et http"),
        ("fr", "mailto:a et &amp; et **oui**!", "mailto:a et &amp; et **oui**_!"),
        ("fr", "| :--: | !", "| :--: | !"),
        ("fr", "![](photo:1)", "![](photo:1)"),
        ("fr-CH", "Oui: non!", "Oui_: non_!"),
        ("fr-CA", "Oui: non!", "Oui~: non!"),
        ("en-GB", "Yes: no! So; why?", "Yes: no! So; why?"),
    ],
)
def test_french_signs_have_their_blank(language: str, keys: str, expected: str) -> None:
    assert type_out(keys, language) == expected.replace("_", "\u202f").replace("~", "\u00a0")


def test_the_sign_just_typed_counts_among_what_is_removed() -> None:
    assert typed("so", "'", "en-GB") == (1, "’")
    assert typed("so..", ".", "en-GB") == (3, "…")
    assert typed("‘tis", " ", "en-GB") == (5, "’tis ")
    assert typed("so", "x", "en-GB") is None
    assert typed("so", "", "en-GB") is None


def test_the_look_back_is_bounded() -> None:
    assert typed("`" + "a" * LOOK_BACK + " ", '"', "en-GB") == (1, "“")


@given(
    st.text("ab1 :!;あל\"'-.`()[]!*|“”‘’\n", max_size=60),
    st.sampled_from(["en-GB", "en-US", "de", "fr", "sv", "fr-CH", "he", "ja", "zh", "da"]),
)
def test_what_is_removed_has_been_typed(keys: str, language: str) -> None:
    text = ""
    for key in keys:
        made = typed(text, key, language)
        text += key
        if made:
            assert 1 <= made.remove <= len(text)
            text = text[: len(text) - made.remove] + made.insert
    assert [sign for sign in text if sign.isalnum()] == [sign for sign in keys if sign.isalnum()]
