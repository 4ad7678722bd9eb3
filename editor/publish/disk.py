"""Writing that lasts: every file and folder is on the disk before anyone is told, and a failure is one sentence."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.domain.disk_faults import SAID
from editor.domain.errors import Unavailable

_WHY = {**SAID, errno.ENAMETOOLONG: "the name is too long"}
_NOT_ON_THIS_SYSTEM = {errno.EINVAL, errno.ENOTSUP}


@contextmanager
def telling(what: str, safe: str) -> Iterator[None]:
    """What the system says against the work in this block becomes one sentence.

    Args:
        what: The start of the sentence, such as `The package of “ferry-fares” cannot be written`.
        safe: What is as it was.
    """
    try:
        yield
    except OSError as error:
        why = _WHY.get(error.errno or 0, error.strerror or str(error))
        raise Unavailable(f"{what}: {why}.", safe) from error


def make_folder(path: Path) -> None:
    """A new, empty folder; whatever an earlier try left under its name is removed first."""
    remove(path)
    path.mkdir()


def write(path: Path, data: bytes) -> None:
    """A new file that is on the disk when this returns."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def keep_names(folder: Path) -> None:
    """The names in a folder are on the disk when this returns. Windows keeps them by itself and has no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NOT_ON_THIS_SYSTEM:
            raise
    finally:
        os.close(handle)


def rename(old: Path, new: Path) -> None:
    """Another name, at once and wholly, kept when this returns."""
    old.rename(new)
    keep_names(new.parent)


def remove(path: Path) -> None:
    """A folder and all in it, if it is there; what cannot be removed now is left for the next start."""
    shutil.rmtree(path, ignore_errors=True)
