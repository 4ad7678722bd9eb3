"""Which program has a file locked, where the system tells: Linux, of the locks that SQLite takes."""

import os
from pathlib import Path
from typing import Final

_LOCKS: Final = Path("/proc/locks")
_PROGRAM: Final = "/proc/{}/comm"


def holder(path: Path) -> str:
    """Another program that has the file locked, with the number of its process; empty where that is not told."""
    try:
        locks = [line.split() for line in _LOCKS.read_text("ascii").splitlines()]
        status = path.stat()
        place = f"{os.major(status.st_dev):02x}:{os.minor(status.st_dev):02x}:{status.st_ino}"
        # proc(5): number, kind, mode, type, process, device and inode; who only waits has an arrow after the number.
        held = (words[4] for words in locks if words[1] == "POSIX" and words[5] == place)
        process = next((each for each in held if each != str(os.getpid())), "")
        name = Path(_PROGRAM.format(process)).read_text("utf-8", "replace").strip() if process else ""
    except OSError:  # another system, or a process that has just ended
        return ""
    return f"{name} (process {process})" if name else ""
