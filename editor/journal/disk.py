"""What the writer asks of the system; a test may put a failing disk in its place."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from editor.domain.disk_faults import SAID

_WHY = {
    **SAID,
    errno.ENOENT: "its file or folder is gone",
}
_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}


def why(error: OSError) -> str:
    """What the system says, in words for people."""
    return _WHY.get(error.errno or 0) or error.strerror or str(error)


class Disk:
    """Files as the system gives them. Every method may raise OSError."""

    def create(self, path: Path) -> int:
        """A new, empty file for this person's eyes only, locked; its folder is made if need be."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
        handle = os.open(path, flags, 0o600)
        try:
            with suppress(OSError):  # a network disk without locks still keeps text
                _lock(handle, wait=True)
            _keep_names(path.parent)
        except OSError:
            os.close(handle)
            path.unlink(missing_ok=True)
            raise
        return handle

    def write(self, handle: int, data: memoryview) -> int:
        """Append; returns how many bytes the system took."""
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        """Return when what was written would outlast a power cut."""
        getattr(os, "fdatasync", os.fsync)(handle)

    def truncate(self, handle: int, size: int) -> None:
        """Cut the file to this many bytes."""
        os.ftruncate(handle, size)

    def is_there(self, handle: int, path: Path) -> bool:
        """Whether the file is still the one of that name, and not one that somebody took away."""
        return path.exists() and os.path.samestat(os.fstat(handle), path.stat())

    def close(self, handle: int) -> None:
        """Close the file and let go of its lock."""
        os.close(handle)


def is_held(path: Path) -> bool:
    """Whether a living process writes this journal; the system takes the lock back when the process ends."""
    try:
        handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except OSError:
        return False
    try:
        _lock(handle, wait=False)
    except OSError as error:
        return error.errno in _HELD
    finally:
        os.close(handle)
    return False


def _lock(handle: int, *, wait: bool) -> None:
    """Whoever waits does so for another's `is_held`, which is over at once."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, 1 << 30, os.SEEK_SET)  # beyond the text, which others must be able to read
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


def _keep_names(folder: Path) -> None:
    """The names in a folder are on the disk when this returns. Windows keeps them by itself and has no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
