"""Signs of photos that cannot be read any more are as good as none: a file is described anew, and a kill finds its copies."""

from io import BytesIO

import pytest

from editor.domain.errors import Unavailable
from editor.domain.kills import Kill
from editor.domain.unit import Store
from editor.media.likeness import VERSION
from editor.media.limits import photo_sha256
from editor.services.finding import Query, find, sought_file
from editor.services.killing import kill, unkill
from editor.services.known import Known
from editor.services.likenesses import keep, likeness_of, likenesses_of, lookalikes, signs_of
from editor.services.picture_files import PictureFile
from editor.store.reads import UnitReads
from editor.store.verify import faults
from tests.unit.media.scenes import scene
from tests.unit.services.test_killing import picture, smaller, stopped, written

DAMAGE = pytest.mark.parametrize("damage", ["ab", "ab c", "ab" * 16 + "  ff"], ids=["short", "odd", "torn"])


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is remembered of another test's library."""
    for name, empty in (("known._LAST", {}), ("larger._SEEN", set()), ("larger._FOUND", {})):
        monkeypatch.setattr(f"editor.services.{name}", empty)


def small_whole(seed: int) -> bytes:
    file = BytesIO()
    scene(seed).resize((300, 200)).save(file, "JPEG", quality=70)
    return file.getvalue()


def damaged_in(store: Store, monkeypatch: pytest.MonkeyPatch, damage: str, data: bytes) -> str:
    with monkeypatch.context() as patch:
        patch.setattr("editor.services.pictures.keep", lambda unit, sha256, _: keep(unit, sha256, damage))
        written(store, "ferry", data)
    with store.unit("sam") as unit:
        assert unit.signs(VERSION, {photo_sha256(data)}) == {photo_sha256(data): damage}
    return photo_sha256(data)


@DAMAGE
@pytest.mark.usefixtures("forgetful")
def test_a_photo_whose_signs_are_damaged_is_found_by_its_file(
    store: Store, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    damaged = damaged_in(store, monkeypatch, damage, picture(1))
    written(store, "crop", smaller(1))
    asked, other = PictureFile(smaller(1), "asked.jpg"), photo_sha256(smaller(1))
    with store.unit("sam") as unit:
        sought = likeness_of(unit, other)
        assert likeness_of(unit, damaged) == likenesses_of(unit, unit.photos_named({damaged}))[damaged]
        assert likeness_of(unit, damaged).small is not None
        assert set(lookalikes(unit, sought)) == {damaged, other}
        assert {one.photo.sha256 for one in find(unit, Query(like=sought_file(asked)))} == {damaged, other}
        known = Known(unit)
        known.learn({other})
        assert known.copies({other}) == {other: frozenset({damaged})}
        assert [fault for fault in faults(unit) if "is damaged" in fault]


@DAMAGE
@pytest.mark.usefixtures("forgetful")
def test_a_kill_finds_its_copies_though_signs_are_damaged(
    store: Store, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    """Those of the copy, those that the library has of the killed file, and those that the kill itself keeps."""
    damaged = damaged_in(store, monkeypatch, damage, picture(1))
    written(store, "crop", smaller(1))
    with store.unit("sam") as unit:
        kill(unit, PictureFile(smaller(1), "wrong.jpg"), "Wrong man.")
    assert "looks the same as “wrong.jpg”" in stopped(store, "ferry")
    with store.unit("sam") as unit:
        unkill(unit, PictureFile(smaller(1), "wrong.jpg"), "The right man.")
        unit.set_kill(Kill("photo", damaged, "Wrong man.", name="ferry.jpg", signs=damage), "kill-damaged")
        assert [kept for kept in unit.kills() if kept.active][-1].signs == damage
        assert [fault for fault in faults(unit) if "killed file “ferry.jpg” looks is damaged" in fault]
    assert "looks the same as “ferry.jpg”" in stopped(store, "crop")


@pytest.mark.usefixtures("forgetful")
def test_damaged_signs_never_stand_for_those_of_a_kill(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kill by an earlier version keeps the whole alone; what the library has of the file is damaged, and so is the file."""
    killed_file = photo_sha256(picture(1))
    whole = signs_of(PictureFile(picture(1), "ferry.jpg"))[:32]
    damaged_in(store, monkeypatch, "ab c", picture(1))
    written(store, "copy", small_whole(1))
    with store.unit("sam") as unit:
        unit.set_kill(Kill("photo", killed_file, "Wrong man.", name="ferry.jpg", signs=whole), "kill-before")
    real = UnitReads.photo_bytes

    def bytes_of(unit: UnitReads, sha256: str) -> bytes:
        if sha256 == killed_file:
            raise Unavailable("The photo does not match its fingerprint.")
        return real(unit, sha256)

    monkeypatch.setattr("editor.store.reads.UnitReads.photo_bytes", bytes_of)
    assert "looks the same as “ferry.jpg”" in stopped(store, "copy")


@pytest.mark.usefixtures("forgetful")
def test_a_photo_whose_file_is_damaged_looks_as_the_version_before_had_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = damaged_in(store, monkeypatch, "ab c", picture(1))
    before = signs_of(PictureFile(picture(1), "ferry.jpg"))[:32]

    def bytes_of(*_: object) -> bytes:
        raise Unavailable("The photo does not match its fingerprint.")

    monkeypatch.setattr("editor.store.reads.UnitReads.photo_bytes", bytes_of)
    with store.unit("sam") as unit:
        unit.keep_signs(damaged, VERSION - 1, before)
        assert likeness_of(unit, damaged).to_text() == before
        assert unit.signs(VERSION, {damaged}) == {damaged: "ab c"}
