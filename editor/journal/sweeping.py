"""Old journals go after thirty days; nothing younger does."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from editor.journal import names
from editor.journal.disk import is_held

KEPT_FOR = timedelta(days=30)


def sweep(folder: Path, now: datetime) -> list[Path]:
    """Take away the journals last written more than thirty days ago, but for those being written; returns which.

    What cannot be taken away now is tried again at the next start.
    """
    gone: list[Path] = []
    for path, _ in names.journals(folder):
        with suppress(OSError):
            if now.timestamp() - path.stat().st_mtime > KEPT_FOR.total_seconds() and not is_held(path):
                path.unlink()
                gone.append(path)
    return gone
