"""One program at a time: a locked file names its holder, and the system lets go of it however the holder ends."""

import errno
import json
import os
import socket
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import IO, Final

from editor.domain import moments

_PAUSE: Final = 0.05
_TAKEN: Final = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}
"""How the systems say that another has the lock; anything else they say means that there are no locks here."""


class Held(Exception):
    """Another program has the lock; `holder` is what it wrote about itself."""

    def __init__(self, holder: Mapping[str, str]) -> None:
        host = holder.get("host", "")
        away = f" on {host}" if host not in ("", socket.gethostname()) else ""
        since = holder.get("since", "?")[:16].replace("T", " ")
        self.holder = dict(holder)
        self.program = holder.get("program", "Copydesk")
        self.process = f"process {holder.get('pid', '?')}{away}, since {since} UTC"
        super().__init__(f"{self.program} ({self.process})")


class FileLock:
    """A locked file; taken when made, let go by `release`, which takes the file away.

    Raises:
        Held: another program has it.
        OSError: the file cannot be made there, or the system has no locks there.
    """

    def __init__(self, path: Path, said: Mapping[str, str] | None = None) -> None:
        self._path = path
        self._file = self._locked()
        holder = {
            "program": "Copydesk",
            "pid": str(os.getpid()),
            "host": socket.gethostname(),
            "since": moments.to_text(moments.now()),
            **(said or {}),
        }
        # A full disk must not keep anyone from working: the lock holds without the name on it, too. Unbuffered, because
        # what a buffer could not write it would try to write again when it is closed.
        with suppress(OSError):
            os.ftruncate(self._file.fileno(), 0)
            os.write(self._file.fileno(), json.dumps(holder).encode("utf-8"))

    def release(self) -> None:
        """Let go, and take the file away."""
        if self._file.closed:
            return
        if sys.platform == "win32":  # an open file cannot be taken away there, and a closed one is no lock
            self._file.close()
            return
        with suppress(OSError):  # left behind it locks nobody out
            self._path.unlink()
        self._file.close()

    def _locked(self) -> IO[str]:
        """The file, opened and locked; again when its holder took it away between the two."""
        while True:
            file = self._opened()
            try:
                taken = not _lock(file)
            except OSError:
                file.close()
                raise
            if taken:
                file.seek(0)
                holder = _read(file.read())
                file.close()
                raise Held(holder)
            if self._path.exists() and os.path.samestat(os.fstat(file.fileno()), self._path.stat()):
                return file
            file.close()

    def _opened(self) -> IO[str]:
        try:
            return self._path.open("a+", encoding="utf-8")
        except PermissionError:
            if sys.platform == "win32":
                raise
            return self._path.open(encoding="utf-8")  # another user's, which may be locked all the same


def wait_for(path: Path, seconds: float) -> FileLock:
    """The lock, as soon as it is free.

    Raises:
        Held: after so many seconds another program still has it.
        OSError: as for `FileLock`.
    """
    end = monotonic() + seconds
    while True:
        try:
            return FileLock(path)
        except Held:
            if monotonic() >= end:
                raise
        sleep(_PAUSE)


def _read(text: str) -> dict[str, str]:
    try:
        holder = json.loads(text)
    except ValueError:
        return {}  # the holder is just writing it
    return {key: str(value) for key, value in holder.items()} if isinstance(holder, dict) else {}


def _lock(file: IO[str]) -> bool:
    """Whether the system gave the lock; it takes it back when the process ends, however it ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(1 << 30)  # beyond the text, which the others must be able to read
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise
    return True
