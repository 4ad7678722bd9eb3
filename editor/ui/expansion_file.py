"""The person's table of text expansions: a plain text file beside the options, read and written off the GUI thread."""

from pathlib import Path

from editor.config.own_file import replace_text
from editor.domain.errors import Unavailable
from editor.text.expansions import Table, read_table

NAME = "expansions.txt"
LARGEST = 1_000_000
"""Bytes that are read: a table beyond that is some other file."""
START = (
    "# A short form, a tab, the words it stands for. Lines that begin with # are for you.\n# hb\tthe harbour board\n"
)


def read(path: Path) -> str:
    """The file as text; a start of one where there is none yet.

    Raises:
        Unavailable: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise Unavailable(f"“{path.name}” is larger than 1 MB, so no short form is expanded.")
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return START
    except UnicodeDecodeError as error:
        raise Unavailable(
            f"“{path.name}” is not written in UTF-8, so no short form is expanded.", "Save it anew as UTF-8."
        ) from error
    except OSError as error:
        raise Unavailable(
            f"“{path.name}” could not be read ({error.strerror}), so no short form is expanded."
        ) from error


def write(path: Path, text: str) -> Table:
    """Keep the file, written beside and renamed into place; the table it holds.

    Raises:
        OSError: it could not be kept.
    """
    replace_text(path, text)
    return read_table(text)
