"""Photos that an earlier program took in are held to all that their files and agencies say, on both engines."""

import json

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from editor.domain import moments
from editor.domain.copy import Copy
from editor.domain.photos import READING, Photo
from editor.media.limits import photo_sha256
from editor.services.agencies import add_agency
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach
from editor.services.readings import read_on
from editor.services.stories import new_story, open_story
from editor.store.verify import faults
from tests.store.desk import Desk, op
from tests.unit.media.pictures import app1, jpeg, xmp

FRENCH = "Seulement avec cet article. Demander a Nell."
IN_TWO = jpeg(
    app1(
        xmp(
            "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>A ferry</rdf:li></rdf:Alt></dc:description>"
            "<photoshop:Credit>Avel Photos</photoshop:Credit>"
            "<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang='x-default'>NO SALES</rdf:li>"
            f"<rdf:li xml:lang='fr'>{FRENCH}</rdf:li></rdf:Alt></xmpRights:UsageTerms>"
        )
    )
)
OF_AN_AGENCY = jpeg(
    app1(
        xmp(
            "<photoshop:Credit>Somebody</photoshop:Credit>"
            "<xmpRights:WebStatement>https://pictures.avelpix.example/terms/7</xmpRights:WebStatement>"
        )
    )
)


def of_old(newsroom: Desk, data: bytes, name: str, **words: str) -> None:
    """A story with a photo as a program before this one took it in: it kept no more than these words."""
    photo = Photo(photo_sha256(data), name, "image/jpeg", 8, 8, len(data), json.dumps(words), "", moments.now())
    with newsroom.unit("rob") as unit:
        unit.add_photo(photo, data, op())
        copy = Copy(headline="Ferry", body="It sails.", pictures=[{"number": 1, "photo": photo.sha256, **words}])
        new_story(unit, "ferry", "", copy)


def said(newsroom: Desk, login: str = "sue") -> list[str]:
    with newsroom.unit(login) as unit:
        return [one.message for one in open_story(unit, "ferry").findings if one.rule.startswith("rights")]


def test_terms_in_another_language_hold_for_a_photo_that_was_there_before(newsroom: Desk) -> None:
    of_old(newsroom, IN_TWO, "ferry.jpg", caption="A ferry", credit="Avel Photos", usage_terms="NO SALES")
    assert any("Its file says (fr) “Demander a Nell" in one for one in said(newsroom)), said(newsroom)
    with newsroom.unit("sue") as unit:
        (sha256,) = (photo.sha256 for photo in unit.photos())
        assert json.loads(unit.readings(READING, [sha256])[sha256]) == {
            "alternatives": {
                "caption": {"x-default": "A ferry"}, "usage_terms": {"fr": FRENCH, "x-default": "NO SALES"},
            }
        }  # fmt: skip
        assert unit.bound(READING) == [sha256]
        assert json.loads(unit.photo(sha256).metadata)["usage_terms"] == "NO SALES", "what was kept stays"
        assert "alternatives" not in json.loads(unit.photo(sha256).metadata)
        assert list(faults(unit)) == []


def test_what_an_agency_says_holds_for_a_photo_that_was_there_before_it_did(newsroom: Desk) -> None:
    of_old(newsroom, OF_AN_AGENCY, "pier.jpg", credit="Somebody")
    assert said(newsroom) == []
    with newsroom.unit("ada") as unit:
        add_agency(unit, "Avel Pictures", hosts=["avelpix.example"], restrictions=["Ask Nell first"])
    (sentence,) = said(newsroom)
    assert "Avel Pictures says of its pictures “Ask Nell first”" in sentence


@pytest.mark.parametrize(
    "change",
    [
        "words = '{}'", "bound = 0", 'words = \'{"usage_terms": "Free for all"}\'', "words = '{'",
        pytest.param(f"words = '{'[' * 200_000}'", id="words too deep to be read"),
    ],
)  # fmt: skip
def test_verifying_finds_a_reading_that_is_not_what_the_file_says(newsroom: Desk, change: str) -> None:
    of_old(newsroom, IN_TWO, "ferry.jpg", caption="A ferry", credit="Avel Photos", usage_terms="NO SALES")
    said(newsroom)
    with newsroom.unit("sue") as unit:
        assert list(faults(unit)) == []
    newsroom.damage(f"UPDATE reading SET {change}")
    with newsroom.unit("sue") as unit:
        (told,) = faults(unit)
    assert told == "What is kept of the file of the photo “ferry.jpg” besides is not what the file says."


def test_a_reading_by_an_earlier_program_is_not_held_to_what_this_one_reads(newsroom: Desk) -> None:
    of_old(newsroom, IN_TWO, "ferry.jpg", caption="A ferry", credit="Avel Photos", usage_terms="NO SALES")
    said(newsroom)
    newsroom.damage("UPDATE reading SET words = '{}', version = :later", later=READING + 1)
    with newsroom.unit("sue") as unit:
        assert list(faults(unit)) == []


def test_whoever_may_write_nothing_is_told_all_the_same(newsroom: Desk) -> None:
    of_old(newsroom, IN_TWO, "ferry.jpg", caption="A ferry", credit="Avel Photos", usage_terms="NO SALES")
    assert any("Demander a Nell" in one for one in said(newsroom, "idle"))
    with newsroom.unit("sue") as unit:
        (photo,) = unit.photos()
        assert unit.readings(READING, [photo.sha256]) == {}


def test_a_photo_that_comes_now_is_read_once(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with newsroom.unit("rob") as unit:
        new_story(unit, "ferry", "")
        attach(unit, "ferry", 0, [PictureFile(IN_TWO, "ferry.jpg")])
        (photo,) = unit.photos()
        assert unit.readings(READING, [photo.sha256]) == {photo.sha256: "{}"}
        assert unit.bound(READING) == [photo.sha256]
    monkeypatch.setattr("editor.store.library.photo_bytes", lambda *_: pytest.fail("the file was read again"))
    assert any("Its file says (fr)" in one for one in said(newsroom))


def test_a_photo_that_an_earlier_program_took_in_comes_again(newsroom: Desk) -> None:
    of_old(newsroom, IN_TWO, "ferry.jpg", caption="A ferry", credit="Avel Photos", usage_terms="NO SALES")
    with newsroom.unit("rob") as unit:
        attach(unit, "ferry", 0, [PictureFile(IN_TWO, "ferry.jpg")])
    assert sum("Its file says (fr) “Demander a Nell" in one for one in said(newsroom)) == 2


def test_the_library_is_read_on_from_where_it_stopped(newsroom: Desk) -> None:
    of_old(newsroom, IN_TWO, "ferry.jpg", caption="A ferry", credit="Avel Photos", usage_terms="NO SALES")
    with newsroom.unit("rob") as unit:
        photo = Photo(
            photo_sha256(OF_AN_AGENCY), "pier.jpg", "image/jpeg", 8, 8, len(OF_AN_AGENCY), "{}", "", unit.now()
        )
        unit.add_photo(photo, OF_AN_AGENCY, op())
    told, last, pieces = {}, "", 0
    while pieces == 0 or last:
        with newsroom.unit("sue") as unit:
            found, last = read_on(unit, last, 1)
        told |= {one.photo.file_name: one.fields for one in found}
        pieces += 1
    assert told == {
        "ferry.jpg": ("caption (x-default)", "usage terms (fr, x-default)"),
        "pier.jpg": ("credit", "web statement"),
    }
    assert pieces == 3
    with newsroom.unit("sue") as unit:
        assert read_on(unit, "", 10) == ([], "")


def test_a_photo_whose_file_is_damaged_keeps_what_it_said(newsroom: Desk) -> None:
    of_old(newsroom, IN_TWO, "ferry.jpg", credit="Avel Photos", usage_terms="Ask Nell first")
    newsroom.damage("UPDATE photo_content SET content = :other", other=b"other")
    (sentence,) = said(newsroom)
    assert "Ask Nell first" in sentence
    with newsroom.unit("sue") as unit:
        (photo,) = unit.photos()
        assert unit.readings(READING, [photo.sha256]) == {}, "it is read when its bytes are there again"


@pytest.mark.parametrize(
    "wrong",
    [{}, {"sha256": "e" * 64}, {"version": 0}, {"words": "[]"}, {"bound": 2}],
    ids=lambda wrong: ", ".join(wrong) or "nothing",
)
def test_the_guard_takes_no_reading_that_is_none(newsroom: Desk, wrong: dict[str, object]) -> None:
    of_old(newsroom, OF_AN_AGENCY, "pier.jpg", credit="Somebody")
    row = {"sha256": photo_sha256(OF_AN_AGENCY), "version": 7, "words": "{}", "bound": 0, **wrong}
    made = text("INSERT INTO reading (sha256, version, words, bound) VALUES (:sha256, :version, :words, :bound)")
    if not wrong:
        with newsroom.raw("rob") as connection:
            connection.execute(made, row)
        return
    with pytest.raises(DBAPIError), newsroom.raw("rob") as connection:
        connection.execute(made, row)
