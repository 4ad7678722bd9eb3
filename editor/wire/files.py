"""Text out of a file somebody sent: what is no text is refused by name, what is oddly written is read with a warning."""

import codecs
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from editor.domain.errors import Refused

LARGEST = 5_000_000
"""Bytes; a newspaper page of text is some 30,000."""

# How files that are often dropped by mistake begin.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one file, and what had to be assumed to read it."""

    text: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that was read: what it is called, its bytes, no more of them than any reader takes, and how many it has."""

    name: str
    data: bytes
    size: int

    def text(self) -> Text:
        """Its text, of at most 5 MB.

        Raises:
            Refused: too large, empty, or not text.
        """
        return decode(self.whole(LARGEST), self.name)

    def whole(self, most: int) -> bytes:
        """All its bytes.

        Raises:
            Refused: it has more than `most`.
        """
        if self.size > most:
            raise _too_large(self.name, self.size, most)
        return self.data


def read_file(path: Path) -> Text:
    """The text of a file of at most 5 MB.

    Raises:
        Refused: missing, not a file, not readable, too large, empty, or not text.
    """
    return read_arrived(path, LARGEST).text()


def read_arrived(path: Path, most: int) -> Arrived:
    """A file from the disk; of one that has more than `most` bytes the first only, which tell what it is.

    Raises:
        Refused: missing, not a file, or not readable.
    """
    size, data = _read(path, most + 1)
    return Arrived(path.name, data, max(size, len(data)))


def read_stream(stream: BinaryIO, name: str) -> Text:
    """The text of at most 5 MB that a program hands on.

    Raises:
        Refused: too large, empty, or not text.
    """
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Refused(f"“{name}” has more than the {LARGEST / 1e6:.0f} MB of text that can be read.")
    return decode(data, name)


def _read(path: Path, most: int) -> tuple[int, bytes]:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Refused(f"“{path.name}” is a folder, not a file.")
        if not stat.S_ISREG(status.st_mode):
            raise Refused(f"“{path.name}” is a device or a pipe, not a file.")
        with path.open("rb") as file:
            return status.st_size, file.read(most)
    except FileNotFoundError as error:
        raise Refused(f"There is no file “{path.name}”.") from error
    except PermissionError as error:
        raise Refused(f"“{path.name}” may not be read: permission denied.") from error
    except (OSError, ValueError) as error:
        raise Refused(f"“{path.name}” cannot be read: {error}.") from error


def _too_large(name: str, size: int, most: int) -> Refused:
    what = "text" if most == LARGEST else "a document"
    return Refused(f"“{name}” has {size / 1e6:.1f} MB; {what} of at most {most / 1e6:.0f} MB can be read.")


def decode(data: bytes, name: str) -> Text:
    """The text of some bytes: UTF-8, UTF-16 with a mark, else Windows-1252 with a warning; line ends become LF.

    Raises:
        Refused: empty or not text.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise Refused(f"“{name}” is {kind}, not text.")
    warnings: tuple[str, ...] = ()
    encoding = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "utf-8")
    if encoding != "utf-16" and b"\0" in data:
        raise Refused(f"“{name}” is a binary file, not text.")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise Refused(f"“{name}” begins like {encoding.upper()} text but is not: {error.reason}.") from error
        text = _windows(data)
        warnings = (f"“{name}” is not UTF-8; it was read as Windows-1252, so look at accents and quotation marks.",)
    return Text(tidy(text, name), warnings)


def _windows(data: bytes) -> str:
    # Five bytes have no sign in Windows-1252; they become U+FFFD, seen and not lost.
    return data.decode("cp1252", errors="replace")


def tidy(text: str, name: str) -> str:
    """Text with LF line ends that every store and wire can carry.

    Raises:
        Refused: nothing to read, or not text.
    """
    if "\0" in text or len(_CONTROLS.findall(text)) > len(text) // 10:
        raise Refused(f"“{name}” is a binary file, not text.")
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    whole = whole.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if not whole.strip(" \t\n\v\f\u00a0\u200b\u2028\u2029\ufeff"):
        raise Refused(f"“{name}” is empty: there is nothing to read.")
    return whole
