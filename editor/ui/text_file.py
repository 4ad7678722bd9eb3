"""Text into a file of the person's choosing. Off the GUI thread."""

from pathlib import Path

from editor.config.own_file import replace_text
from editor.domain.disk_faults import SAID
from editor.domain.errors import Unavailable


def write_text(path: Path, text: str, safe: str) -> None:
    """Write it wholly, or leave what was there; `safe` says where the text is all the same.

    Raises:
        Unavailable: the system does not let it be written.
    """
    try:
        path.parent.stat()  # a folder that is not there is not made: it was not chosen
        replace_text(path, text)
    except OSError as error:
        why = SAID.get(error.errno or 0) or error.strerror
        raise Unavailable(f"“{path.name}” cannot be written: {why}.", safe) from error
