"""A locked file: one holder at a time, whoever made the file, and no pretending where there are no locks."""

import errno
import fcntl
import json
import os
from pathlib import Path
from typing import IO, Any

import pytest

from editor.locks import FileLock, Held, wait_for


def test_the_second_is_told_who_has_it(tmp_path: Path) -> None:
    first = FileLock(tmp_path / "lock")
    with pytest.raises(Held, match=rf"Copydesk \(process {os.getpid()}, since 2.* UTC\)"):
        wait_for(tmp_path / "lock", 0)
    first.release()
    assert list(tmp_path.iterdir()) == []
    wait_for(tmp_path / "lock", 0).release()


def test_another_machine_is_named(tmp_path: Path) -> None:
    first = FileLock(tmp_path / "lock", {"host": "desk-7"})
    with pytest.raises(Held, match=r"process [0-9]+ on desk-7, since"):
        FileLock(tmp_path / "lock")
    first.release()


def test_a_file_of_another_user_is_a_lock_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open
    (tmp_path / "lock").write_text(json.dumps({"pid": "1"}))

    def only_read(path: Path, mode: str = "r", **more: Any) -> IO[Any]:
        if mode != "r":
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, mode, **more)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", only_read)
        first = FileLock(tmp_path / "lock")
    with pytest.raises(Held, match="process 1,"):
        FileLock(tmp_path / "lock")
    first.release()


def test_where_there_are_no_locks_nobody_is_blamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", none)
    with pytest.raises(OSError, match="No locks"):
        FileLock(tmp_path / "lock")
