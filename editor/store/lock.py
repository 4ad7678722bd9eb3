"""One program at a time: a locked file beside the store names who has it open, and a crash lets go of it by itself."""

import json
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from editor.domain import moments
from editor.domain.errors import Refused, Unavailable


class StoreHeld(Unavailable):
    """Another program has the store open; `holder` is what it wrote about itself."""

    def __init__(self, name: str, holder: dict[str, str]) -> None:
        who = f"process {holder.get('pid', '?')}, since {holder.get('since', '?')[:16].replace('T', ' ')} UTC"
        super().__init__(f"“{name}” is open in {holder.get('program', 'Copydesk')} ({who}).", "Close it there first.")
        self.holder = holder


class StoreLock:
    """The lock on one store; taken when made, let go by `release`."""

    def __init__(self, store: Path) -> None:
        self._path = store.with_name(f"{store.name}.lock")
        self._file = self._locked(store.name)
        holder = {
            "program": "Copydesk",
            "pid": str(os.getpid()),
            "host": socket.gethostname(),
            "command": " ".join(Path(part).name if n == 0 else part for n, part in enumerate(sys.argv)),
            "since": moments.to_text(moments.now()),
        }
        # A full disk must not keep anyone from reading: the lock holds without the name on it, too. Unbuffered, because
        # what a buffer could not write it would try to write again when it is closed.
        with suppress(OSError):
            os.ftruncate(self._file.fileno(), 0)
            os.write(self._file.fileno(), json.dumps(holder).encode("utf-8"))

    def release(self) -> None:
        """Let go of the store and take the file away."""
        if self._file.closed:
            return
        if sys.platform == "win32":  # an open file cannot be taken away there, and a closed one is no lock
            self._file.close()
            return
        self._path.unlink(missing_ok=True)
        self._file.close()

    def _locked(self, name: str) -> IO[str]:
        """The file, opened and locked; again when its holder took it away between the two."""
        while True:
            try:
                file = self._path.open("a+", encoding="utf-8")
            except OSError as error:
                raise Refused(f"“{name}” cannot be opened: its folder may not be written.") from error
            if not _lock(file):
                file.seek(0)
                holder = _read(file.read())
                file.close()
                raise StoreHeld(name, holder)
            if self._path.exists() and os.path.samestat(os.fstat(file.fileno()), self._path.stat()):
                return file
            file.close()


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
    except OSError:
        return False
    return True
