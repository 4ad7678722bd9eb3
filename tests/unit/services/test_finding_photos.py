"""Pictures of the library are found by their words and by what they look like, which is kept."""

import json

import pytest
from PIL import Image

from editor.domain.errors import Refused, Unavailable
from editor.domain.unit import Store
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.media.likeness import VERSION
from editor.media.limits import photo_sha256
from editor.services.finding import Query, find, sought_file
from editor.services.killing import kill
from editor.services.likenesses import likeness_of
from editor.services.picture_files import PictureFile
from editor.services.stories import open_story
from tests.unit.services.test_killing import picture, smaller, written


def test_pictures_are_found_by_their_words(store: Store) -> None:
    written(store, "ferry", picture(1, job_id="HW100", date_created="2026-05-06"), "pier.jpg")
    written(store, "crane", picture(2, caption="A crane", credit="Other Pictures", creator="Ö. Other"), "crane.jpg")

    def names(**asked: str) -> list[str]:
        with store.unit("rita") as unit:
            return [found.photo.file_name for found in find(unit, Query(**asked))]

    assert names(text="PIER ferry") == ["pier.jpg"]
    assert names(text="ferry crane") == []
    assert names(credit="other") == ["crane.jpg"]
    assert names(creator="ö. o") == ["crane.jpg"]
    assert names(job="HW100") == ["pier.jpg"]
    assert names(since="2026-05-06", until="2026-05-06") == ["pier.jpg"]
    assert names(since="2026-05-07") == ["crane.jpg"]
    assert names() == ["crane.jpg", "pier.jpg"]


def test_pictures_are_found_by_their_looks(store: Store) -> None:
    written(store, "same", picture(1, job_id="GAMES"), "same.jpg")
    written(store, "crop", smaller(1), "crop.jpg")
    written(store, "job", picture(2, job_id="GAMES"), "job.jpg")
    written(store, "other", picture(3), "other.jpg")
    asked = PictureFile(picture(1, job_id="GAMES"), "asked.jpg")
    with store.unit("rita") as unit:
        found = [(one.photo.file_name, one.how) for one in find(unit, Query(like=sought_file(asked)))]
        assert found == [("same.jpg", "same file"), ("crop.jpg", "looks the same"), ("job.jpg", "same job")]
        with pytest.raises(Refused):
            sought_file(PictureFile(b"nothing", "nothing.jpg"))


def test_what_a_picture_looks_like_is_kept_as_it_is_attached(store: Store) -> None:
    written(store, "ferry", picture(1))
    with store.unit("rita") as unit:
        assert list(unit.signs(VERSION, {photo_sha256(picture(1))})) == [photo_sha256(picture(1))]


def test_photos_from_before_are_reckoned_when_they_are_looked_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.services.pictures.keep", lambda *_: None)
    written(store, "ferry", picture(1))
    with store.unit("rita") as unit:
        assert unit.signs(VERSION, {photo_sha256(picture(1))}) == {}
        assert [one.how for one in find(unit, Query(like=sought_file(PictureFile(smaller(1), "crop.jpg"))))] == [
            "looks the same"
        ]
        assert list(unit.signs(VERSION, {photo_sha256(picture(1))})) == [photo_sha256(picture(1))]


def test_a_photo_that_cannot_be_read_any_more_looks_as_it_did(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    data = picture(1)
    written(store, "ferry", data)
    with store.unit("rita") as unit:
        kept = likeness_of(unit, photo_sha256(data))
        assert kept.whole is not None
        monkeypatch.setattr("editor.media.likeness.VERSION", VERSION + 1)

        def refuse(*_: object) -> None:
            raise Refused("It is too large.")

        monkeypatch.setattr("editor.media.likeness.likeness", refuse)
        assert likeness_of(unit, photo_sha256(data)) == kept


def test_a_damaged_photo_looks_like_none_and_its_story_opens(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.services.pictures.keep", lambda *_: None)
    written(store, "ferry", picture(1))

    def damaged(*_: object) -> None:
        raise Unavailable("The photo does not match its fingerprint.")

    monkeypatch.setattr("editor.store.reads.UnitReads.photo_bytes", damaged)
    with store.unit("sam") as unit:
        kill(unit, PictureFile(picture(2), "other.jpg"), "Wrong name.")
        assert open_story(unit, "ferry").copy.headline == "Ferry"
        assert photo_sha256(picture(1)) not in unit.signs(VERSION, {photo_sha256(picture(1))})


def test_words_that_are_lists_are_searched(store: Store) -> None:
    file = write_jpeg(
        Image.new("RGB", (60, 40)), EmbeddedMetadata(caption="x", credit="y", keywords=("harbour", "ice"))
    )
    written(store, "ice", file)
    with store.unit("rita") as unit:
        (found,) = find(unit, Query(text="ice"))
        assert json.loads(found.photo.metadata)["keywords"] == ["harbour", "ice"]
