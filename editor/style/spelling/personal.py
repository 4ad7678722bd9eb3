"""A person's own word list: a plain text file, one word a line, that may be edited by hand.

What follows a `#` is a comment. Lines that hold no word are left as they are and reported; nothing a person wrote is lost
when a word is added or removed.
"""

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from editor.domain.errors import Refused, Unavailable
from editor.style.spelling.forms import plain

_HEAD: Final = "# Words that the spelling check lets pass, one a line. What follows a # is a comment.\n"
_WORD: Final = re.compile(r"[^\s\x00-\x1f\x7f#\ud800-\udfff]{1,80}")
_BOM: Final = b"\xef\xbb\xbf"


class PersonalList:
    """The file, read anew whenever it is asked: another window, or its owner, may have written to it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def words(self) -> frozenset[str]:
        """The words.

        Raises:
            Unavailable: there is a file, and it cannot be read.
        """
        return frozenset(word for line in self._lines() if (word := _word(line)))

    def bad_lines(self) -> tuple[int, ...]:
        """The numbers of the lines that hold something, but no word."""
        lines = enumerate(self._lines(), start=1)
        return tuple(number for number, line in lines if _content(line) != "" and not _word(line))

    def add(self, word: str) -> None:
        """One more word at the end; nothing when it is there.

        Raises:
            Refused: not one word.
            Unavailable: the file cannot be written; it is as it was.
        """
        own = plain(word.strip())
        if not _WORD.fullmatch(own):
            raise Refused(f"“{word[:100]}” is not one word: it has no spaces, and at most 80 characters.")
        lines = self._lines() or [_HEAD.encode()]
        if own not in map(_word, lines):
            if not lines[-1].endswith(b"\n"):
                lines[-1] += b"\n"
            self._write([*lines, f"{own}\n".encode()])

    def remove(self, word: str) -> None:
        """Take a word out, wherever it stands; its comment goes with it.

        Raises:
            Unavailable: the file cannot be written; it is as it was.
        """
        lines = self._lines()
        kept = [line for line in lines if _word(line) != plain(word.strip())]
        if kept != lines:
            self._write(kept)

    def _lines(self) -> list[bytes]:
        try:
            return self.path.read_bytes().splitlines(keepends=True)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise Unavailable(f"Your word list “{self.path.name}” cannot be read: {error.strerror}.") from error

    def _write(self, lines: list[bytes]) -> None:
        """Beside it, through to the disk, then in its place: nobody ever reads half a list."""
        beside = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("wb") as file:
                file.writelines(lines)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
        except OSError as error:
            with suppress(OSError):
                beside.unlink()
            raise Unavailable(
                f"Your word list “{self.path.name}” cannot be written: {error.strerror}.", "It is as it was."
            ) from error


def _content(line: bytes) -> str:
    """What stands on a line before its comment; a sign that is no word for bytes that are no text."""
    try:
        return line.removeprefix(_BOM).decode("utf-8").partition("#")[0].strip()
    except UnicodeDecodeError:
        return "\0"


def _word(line: bytes) -> str:
    """The word on a line, or nothing."""
    content = _content(line)
    return plain(content) if _WORD.fullmatch(content) else ""
