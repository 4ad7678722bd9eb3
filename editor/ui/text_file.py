"""Text into a file of the person's choosing. Off the GUI thread."""

from pathlib import Path

from editor.domain.errors import Unavailable


def write_text(path: Path, text: str, safe: str) -> None:
    """Write it; `safe` says where the text is all the same.

    Raises:
        Unavailable: the system does not let it be written.
    """
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Unavailable(f"“{path.name}” cannot be written: {error.strerror}.", safe) from error
