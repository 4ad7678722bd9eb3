"""Pixels that were encoded once are not encoded again; whatever happens to them, pages are the same."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from editor.domain.copy import Crop, Tone
from editor.domain.treatment import AS_SENT, Treatment
from editor.media.encoding import Encoding
from editor.media.fields import EmbeddedMetadata
from editor.media.renditions import make_renditions
from editor.publish.edition import Edition
from editor.publish.kept_pixels import KeptPixels
from editor.publish.manifest import MANIFEST
from editor.publish.package import Built, build
from tests.unit.media.pictures import picture, saved
from tests.unit.publish.making import PHOTOS, PICTURES, copy, edition, template


@pytest.fixture
def encodes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The kind of each picture that is encoded from now on."""
    done: list[str] = []
    real = Encoding.encoded

    def counted(self: Encoding, *args: Any) -> bytes:
        done.append(self.form)
        return real(self, *args)

    monkeypatch.setattr(Encoding, "encoded", counted)
    return done


@pytest.fixture
def kept(tmp_path: Path) -> KeptPixels:
    return KeptPixels(tmp_path / ".site.pixels")


def package(place: Path, kept: KeptPixels | None, of: Edition | None = None) -> Built:
    return build(of or edition(), PHOTOS.__getitem__, template(), place, str(uuid4()), kept)


def test_publishing_again_encodes_nothing_and_gives_the_same_page(
    tmp_path: Path, kept: KeptPixels, encodes: list[str]
) -> None:
    first = package(tmp_path / "one" / "a", kept)
    assert encodes
    encodes.clear()
    second = package(tmp_path / "two" / "a", kept)
    assert encodes == []
    assert second.manifest_sha256 == first.manifest_sha256


def test_words_that_change_cost_no_pixels(tmp_path: Path, kept: KeptPixels, encodes: list[str]) -> None:
    package(tmp_path / "one" / "a", kept)
    encodes.clear()
    corrected = copy(pictures=(PICTURES[0].with_changes(caption="The freight ferry at Port Ellan"), *PICTURES[1:]))
    package(tmp_path / "two" / "a", kept, edition(corrected))
    assert encodes == []


def make(kept: KeptPixels, data: bytes, width: int = 48, treatment: Treatment = AS_SENT) -> list[bytes]:
    made = make_renditions(data, [width], EmbeddedMetadata(credit="PA"), treatment, shelf=kept)
    return [each.data for each in made]


def test_another_picture_width_or_treatment_is_made(kept: KeptPixels, encodes: list[str]) -> None:
    data = saved()
    make(kept, data)
    for count, deed in enumerate([
        lambda: make(kept, saved(picture("L"))),
        lambda: make(kept, data, 47),
        lambda: make(kept, data, 48, Treatment(Crop(width=8_000, height=8_000))),
        lambda: make(kept, data, 48, Treatment(straighten=120)),
        lambda: make(kept, data, 48, Treatment(straighten=-120)),
        lambda: make(kept, data, 48, Treatment(tone=Tone(brightness=8))),
        lambda: make(kept, data, 48, Treatment(tone=Tone(contrast=8))),
    ], 2):  # fmt: skip
        assert deed() == deed()
        assert len(encodes) == count


def test_other_settings_are_made(kept: KeptPixels, encodes: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved()
    make(kept, data)
    monkeypatch.setattr("editor.media.renditions.JPEG", Encoding("jpeg", "jpg", (("quality", 60),), 65_500))
    make(kept, data)
    assert len(encodes) == 2


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-100] ^= 1
    path.write_bytes(data)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "cut short": cut,
    "one bit changed": flip,
    "emptied": lambda path: path.write_bytes(b""),
    "removed": lambda path: path.unlink(),
    "a folder in its place": lambda path: (path.unlink(), path.mkdir()),
    "another's": lambda path: shutil.copy(min(each for each in path.parent.iterdir() if each != path), path),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_damaged_is_made_again(kept: KeptPixels, encodes: list[str], damage: str) -> None:
    data = saved()
    expected = make(kept, data)
    (path,) = kept.folder.iterdir()
    make(kept, data, 30)
    encodes.clear()
    DAMAGE[damage](path)
    assert make(kept, data) == expected
    assert encodes == ["jpeg"]
    assert make(kept, data) == expected
    assert len(encodes) == 1 + (damage == "a folder in its place")


def test_what_was_kept_whole_and_is_another_size_is_made_again(kept: KeptPixels, encodes: list[str]) -> None:
    data = saved()
    expected = make(kept, data)
    (path,) = kept.folder.iterdir()
    kept.put(path.stem, saved(picture(size=(8, 6))))
    assert make(kept, data) == expected
    assert len(encodes) == 2


def test_the_folder_may_go_at_any_time(tmp_path: Path, kept: KeptPixels, encodes: list[str]) -> None:
    first = package(tmp_path / "one" / "a", kept)
    shutil.rmtree(kept.folder)
    assert package(tmp_path / "two" / "a", kept).manifest_sha256 == first.manifest_sha256
    assert kept.folder.is_dir()


@pytest.fixture(params=["a file in its place", "a file around it", "a disk that is nearly full"])
def useless(request: pytest.FixtureRequest, tmp_path: Path) -> KeptPixels:
    place = tmp_path / "around" / "pixels" if request.param == "a file around it" else tmp_path / "pixels"
    if request.param != "a disk that is nearly full":
        (place if request.param == "a file in its place" else place.parent).touch()
    return KeptPixels(place, most=10**18 if request.param == "a disk that is nearly full" else 10**6)


def test_where_nothing_can_be_kept_everything_is_made(tmp_path: Path, useless: KeptPixels, encodes: list[str]) -> None:
    package(tmp_path / "one" / "a", useless)
    once = len(encodes)
    package(tmp_path / "two" / "a", useless)
    assert len(encodes) == 2 * once


def test_a_write_that_breaks_off_leaves_nothing(kept: KeptPixels, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: Any) -> None:
        raise OSError

    kept.folder.mkdir()
    monkeypatch.setattr(Path, "replace", broken)
    kept.put("a", b"b")
    assert list(kept.folder.iterdir()) == []


def test_only_so_much_is_kept_and_what_was_used_last_stays(tmp_path: Path) -> None:
    kept = KeptPixels(tmp_path / "pixels", most=3 * 132)
    for age, key in enumerate("abcd"):
        kept.put(key, bytes(100))
        then = 1_000_000 + age
        os.utime(kept.folder / f"{key}.pixels", (then, then))
    assert kept.get("a") == bytes(100)
    kept.trim()
    assert [key for key in "abcd" if kept.get(key)] == ["a", "c", "d"]


def test_nothing_that_is_kept_is_a_picture_or_holds_words(tmp_path: Path, kept: KeptPixels) -> None:
    package(tmp_path / "one" / "a", kept)
    for path in kept.folder.iterdir():
        data = path.read_bytes()
        assert not data.startswith((b"\xff\xd8", b"\x89PNG", b"RIFF"))
        assert not any(use.credit.encode() in data for use in PICTURES)


def test_a_package_is_the_same_with_and_without(tmp_path: Path, kept: KeptPixels) -> None:
    one, other = package(tmp_path / "one" / "a", kept), package(tmp_path / "two" / "a", None)
    assert (one.folder / MANIFEST).read_bytes() == (other.folder / MANIFEST).read_bytes()
