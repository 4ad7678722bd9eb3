"""What an earlier version of the program kept of pictures holds until they are read and described anew."""

import json
from collections.abc import Collection, Iterable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from editor.domain.copy import Copy
from editor.domain.errors import Refused, Unavailable
from editor.domain.unit import Store, Unit
from editor.media import likeness as looks
from editor.media import rereading
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.media.likeness import Likeness
from editor.services import known, larger, readings
from editor.services.flow import act, possible
from editor.services.killing import kill
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.stories import new_story
from editor.store.verify import faults
from editor.store.verify import readings as kept_readings
from tests.unit.media.scenes import scene
from tests.unit.services.test_rights import approve

ONLY = "For use with this story only"
SAID = {"caption": "A ferry", "credit": "Avel Photos", "alt_text": "A ferry"}


@pytest.fixture(autouse=True)
def begun() -> None:
    """Nothing is remembered of another test's library."""
    larger._SEEN.clear()
    larger._FOUND.clear()


def tied(image: Image.Image) -> bytes:
    return write_jpeg(image, EmbeddedMetadata(caption="A ferry", credit="Avel Photos", usage_terms=ONLY))


def wordless(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "JPEG", quality=70)
    return file.getvalue()


def written(store: Store, slug: str, data: bytes, **fields: str) -> None:
    with store.unit("rita") as unit:
        new_story(unit, slug, "news", Copy(headline="Ferry", body="It sails."))
        attach(unit, slug, 0, [PictureFile(data, "ferry.jpg")])
        if fields:
            edit(unit, slug, 0, 1, fields)
        act(unit, slug, "submit")


def objection(store: Store, slug: str) -> str:
    with store.unit("sam") as unit:
        return possible(unit, unit.story(slug))["approve"]


def part() -> bytes:
    return tied(scene(1).crop((97, 61, 601, 397)))


def test_a_picture_for_one_story_is_for_one_story(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    now = readings.READING
    for module in (readings, known):
        monkeypatch.setattr(module, "READING", now - 1)
    written(store, "ferry", tied(scene(1)))
    approve(store, "ferry")
    written(store, "second", wordless(scene(1)), **SAID)
    assert "one story only" in objection(store, "second")
    for module in (readings, known):
        monkeypatch.setattr(module, "READING", now)
    assert "one story only" in objection(store, "second")


def test_what_is_described_anew_is_held_against_what_was_asked_about(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = looks.VERSION
    monkeypatch.setattr(looks, "VERSION", now - 1)
    written(store, "ferry", wordless(scene(1)), **SAID)
    monkeypatch.setattr(looks, "VERSION", now)
    written(store, "second", part())
    objection(store, "second")
    with store.unit("sam") as unit:
        readings.read_on(unit, "", 100)
    assert "one story only" in objection(store, "second")


def test_a_look_that_broke_off_is_not_remembered(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    written(store, "ferry", wordless(scene(1)), **SAID)
    written(store, "other", tied(scene(5)))
    objection(store, "other")
    asked = set(larger._FOUND)
    written(store, "second", part())
    for each in set(larger._FOUND) - asked:
        del larger._FOUND[each]
    real = larger._look

    def broken(unit: Unit, pictures: Collection[Likeness], photos: Iterable[str]) -> object:
        if set(pictures) <= asked:
            return real(unit, pictures, photos)
        raise RuntimeError("the connection broke")

    monkeypatch.setattr(larger, "_look", broken)
    known._LAST.clear()
    with pytest.raises(RuntimeError):
        objection(store, "second")
    monkeypatch.setattr(larger, "_look", real)
    assert "one story only" in objection(store, "second")


def test_a_killed_file_that_cannot_be_described_any_more_looks_as_it_did(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, real = looks.VERSION, looks.likeness

    def before(data: bytes, name: str = "") -> Likeness:
        told = real(data, name)
        return Likeness(told.whole, told.parts)

    def refused(*given: object) -> Likeness:
        del given
        raise Refused("It is too large.")

    monkeypatch.setattr(looks, "VERSION", now - 1)
    monkeypatch.setattr(looks, "likeness", before)
    written(store, "ferry", wordless(scene(1)), **SAID)
    with store.unit("sam") as unit:
        (photo,) = unit.photos()
        kill(unit, photo.sha256, "Wrong man")
    monkeypatch.setattr(looks, "VERSION", now)
    monkeypatch.setattr(looks, "likeness", refused)
    with store.unit("sam") as unit:
        readings.read_on(unit, "", 100)
    monkeypatch.setattr(looks, "likeness", real)
    written(store, "second", wordless(scene(1).resize((300, 200))), **SAID)
    assert "killed" in objection(store, "second")


@pytest.mark.parametrize("error", [Refused("It is too large."), Unavailable("It does not match its fingerprint.")])
def test_a_file_that_cannot_be_read_any_more_says_what_it_said(
    store: Store, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """The terms were not read when it came, but by the version after that."""
    now, real = readings.READING, rereading.reread

    def refused(*given: object) -> rereading.Reading:
        del given
        raise error

    def before(*given: Any) -> rereading.Reading:
        real(*given)
        return rereading.Reading(json.dumps({"usage_terms": ONLY}), bound=True)

    written(store, "ferry", wordless(scene(1)), **SAID)
    with store.unit("sam") as unit:
        (photo,) = unit.photos()
        monkeypatch.setattr(readings, "READING", now + 1)
        monkeypatch.setattr(rereading, "reread", before)
        readings.readings_of(unit, {photo.sha256: photo})
    for module in (readings, known, kept_readings):
        monkeypatch.setattr(module, "READING", now + 2)
    monkeypatch.setattr(rereading, "reread", refused)
    with store.unit("sam") as unit:
        for _ in range(2):
            (said,) = readings.readings_of(unit, {photo.sha256: photo}).values()
            assert said[1] == {"usage_terms": ONLY}
        assert unit.bound(now + 2) == [photo.sha256]
        assert not [fault for fault in faults(unit) if "besides" in fault]
