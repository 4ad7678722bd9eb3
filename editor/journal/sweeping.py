"""Old journals go after thirty days; nothing younger does, and nothing that nobody has decided about."""

import os
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from editor.journal import names
from editor.journal.disk import is_held

KEPT_FOR = timedelta(days=30)


def sweep(folder: Path, now: datetime) -> list[Path]:
    """Take away the journals put aside more than thirty days ago; returns which.

    One that has been offered for thirty days is put aside, and kept for thirty more: a clock that was wrong, when it was
    written or is now, costs no text. One being written is left alone. What cannot be done now is tried at the next start.
    """
    gone: list[Path] = []
    for path, _ in names.journals(folder):
        with suppress(OSError):
            if now.timestamp() - path.stat().st_mtime <= KEPT_FOR.total_seconds() or is_held(path):
                continue
            if path.suffix == names.OPEN:
                kept = path.rename(path.with_suffix(names.KEPT))
                os.utime(kept, (now.timestamp(), now.timestamp()))
            else:
                path.unlink()
                gone.append(path)
    return gone
