"""Which language's text a story takes from a picture that speaks several."""

import pytest

from editor.media.languages import in_language
from editor.media.metadata import inspect, read_metadata
from tests.unit.media.pictures import app1, app13, iim, jpeg, resource, xmp

CHOICES = [
    ("the very language", {"en": "E", "cy": "C"}, "cy", "C"),
    ("case does not count", {"cy-gb": "C"}, "cy-GB", "C"),
    ("an underscore is a hyphen", {"cy-gb": "C"}, "cy_GB", "C"),
    ("the plain language for that of a country", {"en-us": "US", "en": "E"}, "en-GB", "E"),
    ("a country's for the plain language", {"fr": "F", "cy-gb": "C"}, "cy", "C"),
    ("another country's", {"fr": "F", "en-us": "US"}, "en-GB", "US"),
    ("the country's before another's", {"en-us": "US", "en-gb": "GB"}, "en-GB", "GB"),
    ("a script is stepped over", {"zh": "Z"}, "zh-Hant-TW", "Z"),
    ("a language that only starts alike", {"cyx": "X"}, "cy", None),
    ("none in it", {"x-default": "D", "fr": "F"}, "cy", None),
    ("no language asked for", {"x-default": "D"}, "", None),
]


@pytest.mark.parametrize(("name", "texts", "language", "expected"), CHOICES, ids=[choice[0] for choice in CHOICES])
def test_the_nearest_language(name: str, texts: dict[str, str], language: str, expected: str | None) -> None:
    assert in_language(texts, language) == expected, name


def caption(*items: tuple[str, str]) -> str:
    alternatives = "".join(f'<rdf:li xml:lang="{tag}">{text}</rdf:li>' for tag, text in items)
    return f"<dc:description><rdf:Alt>{alternatives}</rdf:Alt></dc:description>"


THREE = caption(("x-default", "The bridge"), ("fr-FR", "Le pont"), ("cy", "Y bont"))


@pytest.mark.parametrize(
    ("language", "expected"),
    [("", "The bridge"), ("cy", "Y bont"), ("cy-GB", "Y bont"), ("fr", "Le pont"), ("de", "The bridge")],
)
def test_a_story_takes_its_own_language_else_the_default(language: str, expected: str) -> None:
    assert inspect(jpeg(app1(xmp(THREE))), "a.jpg", language).caption == expected


def test_without_a_default_the_first_is_taken() -> None:
    data = jpeg(app1(xmp(caption(("fr", "Le pont"), ("cy", "Y bont")))))
    assert [read_metadata(data, "a.jpg", language).caption for language in ("", "de", "cy")] == ["Le pont", "Le pont", "Y bont"]  # fmt: skip


def test_what_has_one_language_only_stays() -> None:
    data = jpeg(app1(xmp(THREE + "<photoshop:Credit>PA</photoshop:Credit>")))
    found = read_metadata(data, "a.jpg", "cy")
    assert (found.caption, found.credit, found.to_json()["credit"]) == ("Y bont", "PA", "PA")


def test_read_once_and_asked_in_any_language() -> None:
    found = read_metadata(jpeg(app1(xmp(THREE))), "a.jpg")
    assert [found.in_language(tag).caption for tag in ("cy", "fr", "en")] == ["Y bont", "Le pont", "The bridge"]
    assert "alternatives" not in found.to_json()


def test_iim_in_another_of_the_languages_is_no_contradiction() -> None:
    data = jpeg(app1(xmp(THREE)), app13(resource(iim((2, 120, b"Y bont")))))
    assert read_metadata(data, "a.jpg").warnings == ()
    other = jpeg(app1(xmp(THREE)), app13(resource(iim((2, 120, b"Y cwch")))))
    assert len(read_metadata(other, "a.jpg").warnings) == 1


def test_a_language_whose_text_was_cut_off_gets_it_whole() -> None:
    whole = "word " * 410 + "end"
    cut = caption(("x-default", whole[:2000].strip()), ("cy", whole[:2000].strip()))
    data = jpeg(app1(xmp(cut)), app13(resource(iim((2, 120, whole.encode())))))
    assert (read_metadata(data, "a.jpg").caption, read_metadata(data, "a.jpg", "cy").caption) == (whole, whole)
