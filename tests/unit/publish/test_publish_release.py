"""A half package is never seen: not after a full disk at any write, not after a crash at any step."""

import errno
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from editor.domain.errors import Refused, Unavailable
from editor.publish import disk
from editor.publish.manifest import manifest_sha256
from editor.publish.package import Built, build, discard
from editor.publish.proof import prove
from editor.publish.release import finish, recover, release
from tests.unit.publish.making import PHOTOS, copy, edition, package, template

NEWER = edition(revision=6)


class Killed(BaseException):
    """The power went: nothing that would tidy up runs any more."""


class Trouble:
    """Makes the n-th thing done to the disk fail, in one way or another."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int, kind: Callable[[], BaseException], dead: bool) -> None:
        self.left, self._kind, self._dead = at, kind, dead
        self.struck = False
        monkeypatch.setattr(os, "open", self._with(os.open, "open"))
        monkeypatch.setattr(os, "write", self._with(os.write, "write"))
        monkeypatch.setattr(os, "fsync", self._with(os.fsync, "fsync"))
        monkeypatch.setattr(Path, "mkdir", self._with(Path.mkdir, "mkdir"))
        monkeypatch.setattr(Path, "rename", self._with(Path.rename, "rename"))
        monkeypatch.setattr(shutil, "rmtree", self._with(shutil.rmtree, "rmtree"))

    def _with(self, real: Callable[..., Any], name: str) -> Callable[..., Any]:
        def guarded(*args: Any, **more: Any) -> Any:
            if name == "open" and not (args[1] & os.O_CREAT):
                return real(*args, **more)
            if self.struck:
                if self._dead:
                    raise self._kind()
                return real(*args, **more)
            if name == "rmtree" and not self._dead:
                return real(*args, **more)
            self.left -= 1
            if self.left < 0:
                self.struck = True
                raise self._kind()
            return real(*args, **more)

        return guarded


def full() -> OSError:
    return OSError(errno.ENOSPC, "No space left on device")


def test_a_disk_that_is_full_at_any_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = edition(copy(pictures=copy().pictures[1:2]))
    for at in count():
        with monkeypatch.context() as patch:
            trouble = Trouble(patch, at, full, dead=False)
            try:
                package(tmp_path / "harbour-talks", text)
            except Unavailable as error:
                said = str(error)
            if not trouble.struck:
                break
        assert (
            said == "The package of “harbour-talks” cannot be written: the disk is full. What readers see is as it was."
        )
        assert list(tmp_path.iterdir()) == []
    assert at > 20


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (errno.EIO, "the disk reports a fault"),
        (errno.EACCES, "writing there is not permitted"),
        (errno.EROFS, "the disk can only be read"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.ESTALE, "Stale file handle"),
    ],
)
def test_the_sentence_says_what_ails_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int, says: str
) -> None:
    Trouble(monkeypatch, 4, lambda: OSError(fault, os.strerror(fault)), dead=False)
    with pytest.raises(Unavailable, match=f"cannot be written: {says}\\."):
        package(tmp_path / "harbour-talks")
    assert list(tmp_path.iterdir()) == []


def test_a_first_package_killed_at_any_step_is_finished_or_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    master = package(tmp_path / "master" / "harbour-talks")
    for at in count():
        place = tmp_path / str(at)
        shutil.copytree(master.folder, place / master.folder.name)
        built = replace(master, folder=place / master.folder.name, destination=place / "harbour-talks")
        struck = _killed(monkeypatch, at, lambda built=built: release(built))
        if built.destination.exists():
            assert prove(built.destination, edition()) == []
        recover(place, {built.manifest_sha256})
        assert finish(built.destination, built.manifest_sha256) == built.destination
        assert prove(built.destination, edition()) == []
        assert [path.name for path in place.iterdir()] == ["harbour-talks"]
        if not struck:
            break
    assert at > 1


@pytest.mark.parametrize("recorded", [True, False])
def test_a_replacing_package_killed_at_any_step_leaves_the_old_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, recorded: bool
) -> None:
    old = release(package(tmp_path / "master" / "harbour-talks"))
    new = package(old, NEWER)
    before = manifest_sha256(old)
    for at in count():
        place = tmp_path / str(at)
        shutil.copytree(tmp_path / "master", place)
        built = replace(new, folder=place / new.folder.name, destination=place / "harbour-talks")
        struck = _killed(monkeypatch, at, lambda built=built: release(built))
        recover(place, {built.manifest_sha256})
        assert manifest_sha256(built.destination) in {before, built.manifest_sha256}
        if recorded:
            assert finish(built.destination, built.manifest_sha256) == built.destination
            assert prove(built.destination, NEWER) == []
            assert [path.name for path in place.iterdir()] == ["harbour-talks"]
        else:
            assert prove(built.destination) == []
        if not struck:
            break
    assert at > 3


def _killed(monkeypatch: pytest.MonkeyPatch, at: int, deed: Callable[[], object]) -> bool:
    with monkeypatch.context() as patch:
        trouble = Trouble(patch, at, Killed, dead=True)
        try:
            deed()
        except Killed:
            assert trouble.struck
        return trouble.struck


def test_a_rename_that_fails_brings_the_old_package_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = release(package(tmp_path / "harbour-talks"))
    before = manifest_sha256(old)
    built = package(old, NEWER)
    # aside: rename and its fsync; then the rename that matters.
    with monkeypatch.context() as patch:
        Trouble(patch, 2, lambda: OSError(errno.EIO, "no"), dead=False)
        with pytest.raises(Unavailable, match="cannot be put in its place: the disk reports a fault"):
            release(built)
    assert manifest_sha256(old) == before
    assert finish(old, built.manifest_sha256) == old
    assert manifest_sha256(old) == built.manifest_sha256


def test_the_same_edition_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = package(tmp_path / "one" / "a"), package(tmp_path / "other" / "a")
    assert one.manifest_sha256 == other.manifest_sha256


def test_every_file_and_folder_is_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real_open, real_fsync = os.open, os.fsync
    names: dict[int, str] = {}
    synced: list[str] = []

    def opened(path: Any, *args: Any, **more: Any) -> int:
        handle = real_open(path, *args, **more)
        names[handle] = Path(path).name
        return handle

    def fsynced(handle: int) -> None:
        synced.append(names[handle])
        real_fsync(handle)

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "fsync", fsynced)
    built = package(tmp_path / "harbour-talks")
    files = {path.name for path in built.folder.iterdir()}
    assert set(synced) == files | {built.folder.name}
    assert synced[-1] == built.folder.name
    release(built)
    assert synced[-1] == tmp_path.name


def test_a_refused_edition_leaves_nothing(tmp_path: Path) -> None:
    broken = {sha: data[: len(data) // 2] for sha, data in PHOTOS.items()}
    with pytest.raises(Refused, match="Picture 1 of “harbour-talks” is damaged"):
        build(edition(), broken.__getitem__, template(), tmp_path / "harbour-talks", str(uuid4()))
    with pytest.raises(Refused, match="did not pass its proof: The link “/other” leads to nothing in the package"):
        package(tmp_path / "harbour-talks", edition(copy(body="See [the other](/other).", pictures=())))
    with pytest.raises(Refused, match="has no approved text"):
        package(tmp_path / "harbour-talks", edition(approved_by=""))
    assert list(tmp_path.iterdir()) == []


def test_a_discarded_package_is_gone(tmp_path: Path) -> None:
    discard(package(tmp_path / "harbour-talks"))
    assert list(tmp_path.iterdir()) == []


def test_a_second_try_of_one_deed_starts_afresh(tmp_path: Path) -> None:
    op_id = str(uuid4())
    first = build(edition(), PHOTOS.__getitem__, template(), tmp_path / "a", op_id)
    first.folder.joinpath("left-over").touch()
    assert build(edition(), PHOTOS.__getitem__, template(), tmp_path / "a", op_id) == first
    assert prove(first.folder, edition()) == []


@pytest.mark.parametrize(
    ("prepare", "says"),
    [
        (lambda place: (place.mkdir(), (place / "thesis.txt").touch()), "holds something other than a package"),
        (lambda place: place.touch(), "is not a folder"),
        (lambda place: place.symlink_to(place.parent), "is not a folder"),
        (lambda place: release(package(place, edition(story_id="another", slug="fares"))), "another story, “fares”"),
    ],
)
def test_nothing_else_is_replaced(tmp_path: Path, prepare: Callable[[Path], object], says: str) -> None:
    place = tmp_path / "harbour-talks"
    prepare(place)
    before = sorted(path.name for path in tmp_path.rglob("*"))
    with pytest.raises(Refused, match=says):
        package(place)
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_what_came_to_stand_there_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    built = package(tmp_path / "harbour-talks")
    built.destination.mkdir()
    built.destination.joinpath("thesis.txt").touch()
    with pytest.raises(Refused, match="something other than a package"):
        release(built)
    assert built.destination.joinpath("thesis.txt").exists()


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "harbour-talks").mkdir()
    assert prove(release(package(tmp_path / "harbour-talks")), edition()) == []


def test_nothing_is_finished_from_a_part_that_changed(tmp_path: Path) -> None:
    built = package(tmp_path / "harbour-talks")
    built.folder.joinpath("style.css").write_text("")
    assert finish(built.destination, built.manifest_sha256) is None
    assert finish(tmp_path / "absent" / "a", built.manifest_sha256) is None


def test_parts_go_after_a_day_unless_their_publication_is_recorded(tmp_path: Path) -> None:
    def built(days: int) -> Built:
        made = package(tmp_path / f"story-{days}", edition(revision=days))
        then = time.time() - days * 86_400 - 60
        os.utime(made.folder, (then, then))
        return made

    fresh, stale, recorded = built(0), built(1), built(2)
    alike = tmp_path / ".notes.old-2024"
    alike.mkdir()
    recover(tmp_path, {recorded.manifest_sha256})
    assert fresh.folder.exists()
    assert recorded.folder.exists()
    assert alike.exists()
    assert not stale.folder.exists()
    recover(tmp_path / "absent")


def test_folders_need_no_sync_where_the_system_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(handle: int) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", refuse)
    disk.keep_names(tmp_path)
