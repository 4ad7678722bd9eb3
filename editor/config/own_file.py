"""Files of the person's own: options, keys, tables, where one left off."""

from contextlib import suppress
from pathlib import Path


def replace_text(path: Path, text: str) -> None:
    """Write a file beside and rename it into place, so that a fault leaves the old one.

    Raises:
        OSError: it could not be kept.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
