"""Encoded pixels that are kept for the next time. Words are never kept with them: each file gets those of its use anew."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import PIL

from editor.domain.errors import Refused
from editor.domain.treatment import Treatment
from editor.media.encoding import Encoding
from editor.media.finished import head_of
from editor.media.limits import photo_sha256
from editor.media.pixels import Size

_MAKER = 4
"""Raised when the way from a file to its pixels on the page changes."""

Wanted = Sequence[tuple[Encoding, Size]]


class Shelf(Protocol):
    """Where encoded pictures lie, known by the hash of what they were made from and how."""

    def get(self, key: str) -> bytes | None:
        """What was put there under this key, byte for byte, or None."""

    def put(self, key: str, data: bytes) -> None:
        """Keep this; what cannot be kept is made again."""


def rendition_key(data: bytes, treatment: Treatment) -> str:
    """What all renditions of one file treated in one way have in common: the hash of both."""
    done = [part.model_dump() if part else None for part in (treatment.crop, treatment.tone)]
    return _hash(["copydesk", _MAKER, PIL.__version__, photo_sha256(data), *done, treatment.straighten])


@dataclass(frozen=True, slots=True)
class Shelved:
    """The renditions of one file treated in one way on a shelf, or on none."""

    shelf: Shelf | None
    key: str

    def all_of(self, wanted: Wanted) -> list[bytes]:
        """All of these, each what it should be; nothing if one of them is not there."""
        found = []
        for encoding, size in wanted:
            data = self.shelf.get(self._key(encoding, size)) if self.shelf else None
            if data is None or not _is(data, encoding, size):
                return []
            found.append(data)
        return found

    def leave(self, wanted: Wanted, made: Sequence[bytes]) -> None:
        """Keep these for the next time."""
        for (encoding, size), data in zip(wanted, made, strict=True):
            if self.shelf:
                self.shelf.put(self._key(encoding, size), data)

    def _key(self, encoding: Encoding, size: Size) -> str:
        return _hash([self.key, encoding.form, encoding.settings, size])


def _hash(what: object) -> str:
    return hashlib.sha256(json.dumps(what).encode("ascii")).hexdigest()


def _is(data: bytes, encoding: Encoding, size: Size) -> bool:
    try:
        head = head_of(data, "a kept rendition")
    except Refused:
        return False
    return (head.format, head.width, head.height) == (encoding.form.upper(), *size)
