"""Whatever a path leads to: a sentence that names it, and nothing half done."""

import errno
import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from editor.domain import moments
from editor.domain.copy import Copy
from editor.domain.errors import CopydeskError, Refused, Unavailable
from editor.domain.photos import Photo
from editor.services.opening import newsroom_of_one
from editor.store import elsewhere
from editor.store.errors import of_sqlite
from editor.store.lock import StoreHeld, StoreLock
from editor.store.opening import migrate, open_store
from tests.store.desk import EmbeddedDesk, op
from tests.store.test_unit import FIRE, started


def refusal(path: Path, *, create: bool = True) -> CopydeskError:
    with pytest.raises(CopydeskError) as caught:
        open_store(str(path), "test", create=create)
    return caught.value


def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "news.copydesk"
    store = open_store(f"sqlite:///{path}", "test")
    newsroom_of_one(store, "Avel", "Ann", "ann")
    store.close()
    assert [file.name for file in path.parent.iterdir()] == ["news.copydesk"]


def test_a_new_store_in_which_nobody_is_goes_again(tmp_path: Path) -> None:
    path = tmp_path / "news.copydesk"
    store = open_store(str(path), "test")
    assert path.is_file()
    store.close()
    assert list(tmp_path.iterdir()) == []


def test_no_store_is_made_where_one_must_be(tmp_path: Path) -> None:
    assert "There is no store" in refusal(tmp_path / "none.copydesk", create=False).sentence
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"Dear editor, " * 100, b"\x00\xff" * 3000, b"SQLite format 3\x00" + b"?" * 5000])
def test_a_file_that_is_no_store_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    assert "“letter.txt” is not a Copydesk store." in refusal(path).sentence
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE story (id)")
    other.close()
    before = path.read_bytes()
    assert refusal(path).sentence == "“other.db” is a database, but not a Copydesk store."
    assert path.read_bytes() == before


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path).sentence


def test_other_addresses_are_named() -> None:
    with pytest.raises(Refused, match="mysql://”") as refused:
        open_store("mysql://desk:secret@host/news", "test")
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("url", ["sqlite:///", ".", "/", "~nobody-of-that-name/newsroom.db"])
def test_what_names_no_file_is_no_store(url: str) -> None:
    with pytest.raises(Refused, match=r"folder|no such person"):
        open_store(url, "test")


def test_a_damaged_store_is_said_to_be_damaged(embedded: EmbeddedDesk) -> None:
    started(embedded)
    embedded.close()
    content = bytearray(embedded.path.read_bytes())
    content[100:2000] = b"\xff" * 1900
    embedded.path.write_bytes(content)
    error = refusal(embedded.path)
    assert "damaged" in error.sentence
    assert embedded.path.name in error.sentence


def test_a_newer_store_is_left_as_it_is(embedded: EmbeddedDesk) -> None:
    with embedded.raw("ada") as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    embedded.close()
    error = refusal(embedded.path)
    assert error.sentence == "“newsroom.copydesk” was written by a newer Copydesk; this one cannot read it."


@pytest.mark.parametrize("damage", ["DELETE FROM alembic_version", "INSERT INTO alembic_version VALUES ('0001')"])
def test_a_store_that_does_not_say_its_schema_is_damaged_and_left_as_it_is(embedded: EmbeddedDesk, damage: str) -> None:
    started(embedded)
    with embedded.raw("ada") as connection:
        connection.exec_driver_sql(damage)
    embedded.close()
    before = embedded.path.read_bytes()
    assert (
        str(refusal(embedded.path)) == "“newsroom.copydesk” is damaged: restore it from a backup. Nothing was changed."
    )
    assert embedded.path.read_bytes() == before


def test_a_store_that_is_open_names_its_holder(embedded: EmbeddedDesk) -> None:
    error = refusal(embedded.path)
    assert isinstance(error, StoreHeld)
    assert f"“newsroom.copydesk” is open in Copydesk (process {os.getpid()}, since 2" in error.sentence
    held = json.loads(embedded.path.with_name("newsroom.copydesk.lock").read_text())
    assert set(held) == {"program", "pid", "host", "command", "since"}


HOLDING = """
import sqlite3, sys
store = sqlite3.connect(sys.argv[1], isolation_level=None)
store.execute("BEGIN IMMEDIATE")
print(store.execute("SELECT count(*) FROM story").fetchone(), flush=True)
sys.stdin.read()
"""


def test_a_store_that_is_open_in_any_program_names_that(embedded: EmbeddedDesk) -> None:
    embedded.close()
    command = [sys.executable, "-c", HOLDING, str(embedded.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        other.stdout.readline()
        said = str(refusal(embedded.path))
        name = Path(f"/proc/{other.pid}/comm").read_text().strip()
        other.stdin.close()
    assert said == (
        f"“newsroom.copydesk” is open in {name} (process {other.pid}); close that first. Nothing was changed."
    )
    open_store(str(embedded.path), "test").close()


def test_a_holder_that_the_system_does_not_name_is_another_program(
    embedded: EmbeddedDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = sqlite3.OperationalError("database is locked")
    locked.sqlite_errorcode = sqlite3.SQLITE_BUSY_RECOVERY
    monkeypatch.setattr(elsewhere, "_LOCKS", tmp_path / "none")
    said = of_sqlite(locked, embedded.path)
    assert said is not None
    assert said.sentence == "“newsroom.copydesk” is open in another program; close that first."


def test_a_holder_that_was_killed_blocks_nobody(embedded: EmbeddedDesk) -> None:
    embedded.close()
    script = "import os, sys; from editor.store.opening import open_store; open_store(sys.argv[1], 'x'); os._exit(9)"
    done = subprocess.run([sys.executable, "-c", script, str(embedded.path)], check=False, cwd=Path.cwd())
    assert done.returncode == 9
    assert embedded.path.with_name("newsroom.copydesk.lock").exists()
    open_store(str(embedded.path), "test").close()


def test_leases_do_not_outlive_the_program(embedded: EmbeddedDesk) -> None:
    story = started(embedded)
    with embedded.unit("rob") as unit:
        unit.claim_lease(story, "window")
    embedded.close()
    store = open_store(str(embedded.path), "test")
    with store.unit("sue") as unit:
        assert unit.story(story.slug).lease is None
    store.close()


def test_a_full_disk_is_said_and_nothing_is_half_written(embedded: EmbeddedDesk) -> None:
    story = started(embedded)
    with embedded.raw("ada") as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    with embedded.newsroom.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1}")
    longer = Copy(headline=FIRE.headline, body="It burnt on. " * 20_000)
    with pytest.raises(Unavailable, match="cannot be saved now: the disk is full"), embedded.unit("rob") as unit:
        unit.save_revision(story, 1, longer, op())
    with embedded.newsroom.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    with embedded.unit("rob") as unit:
        assert unit.story(story.slug) == story
        assert [event.action for event in unit.events(story.id)] == ["create", "save"]
        assert unit.save_revision(story, 1, longer, op()).revision == 2


def test_a_photo_for_which_there_is_no_room_is_refused_whole(embedded: EmbeddedDesk) -> None:
    content = os.urandom(200_000)
    sha256 = hashlib.sha256(content).hexdigest()
    photo = Photo(sha256, "quay.jpg", "image/jpeg", 640, 480, len(content), "{}", "", moments.now())
    with embedded.newsroom.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(Unavailable, match="cannot be saved now: the disk is full"), embedded.unit("rob") as unit:
        unit.add_photo(photo, content, op())
    with embedded.newsroom.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    with embedded.unit("rob") as unit:
        assert "photo" not in [event.action for event in unit.events()]
        assert unit.add_photo(photo, content, op()).sha256 == sha256


def test_migrating_a_store_of_today_says_so(embedded: EmbeddedDesk) -> None:
    embedded.close()
    assert "has the schema, the rules and the guards of this Copydesk" in migrate(str(embedded.path), "test")


def test_the_file_is_written_through_to_the_disk(embedded: EmbeddedDesk) -> None:
    expected = {"locking_mode": "exclusive", "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    expected |= {"trusted_schema": 0, "recursive_triggers": 1}
    with embedded.newsroom.engine.connect() as connection:
        assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in expected} == expected


@pytest.mark.parametrize(
    ("number", "why"), [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "the disk can only be read")]
)
def test_a_folder_that_takes_no_lock_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, why: str
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", refuse)
    assert refusal(tmp_path / "news.db").sentence == f"“news.db” cannot be opened: {why}."
    assert list(tmp_path.iterdir()) == []


def test_a_lock_that_cannot_be_signed_still_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    store = tmp_path / "newsroom.db"
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        lock = StoreLock(store)
    with pytest.raises(StoreHeld, match=r"newsroom\.db"):
        StoreLock(store)
    lock.release()
    StoreLock(store).release()
