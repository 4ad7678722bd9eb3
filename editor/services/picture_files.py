"""A picture file on its way in, and what is read from it."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from editor.domain.errors import Refused
from editor.media.limits import MOST_BYTES
from editor.media.metadata import PhotoMetadata, inspect


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file to attach: its bytes and what it was called.

    `alt_text` and `caption` are what a page said of it, for where the file says nothing itself.
    """

    data: bytes
    name: str
    alt_text: str = ""
    caption: str = ""


def picture_file(path: Path) -> PictureFile:
    """A file from the disk.

    Raises:
        Refused: it cannot be read, or is larger than any picture that is taken.
    """
    name = os.fsencode(path.name).decode("utf-8", "replace")  # a name from another system need not be text
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            raise Refused(f"“{name}” is a device or a pipe, not a picture file.")
        if status.st_size > MOST_BYTES:
            raise Refused(f"“{name}” is larger than the {MOST_BYTES // 1_000_000} MB a picture may have.")
        return PictureFile(path.read_bytes(), name)
    except OSError as error:
        raise Refused(f"“{name}” cannot be read: {error.strerror}.") from error


def read_picture(file: PictureFile, language: str = "") -> PhotoMetadata:
    """What the program reads from a picture file, for a story in `language` where the file speaks several.

    Raises:
        Refused: the file is not a sound picture.
    """
    return inspect(file.data, file.name, language)
