"""Photos of the library by name, and as files that go into a story like any other."""

from itertools import takewhile
from pathlib import Path

from editor.domain.errors import Refused
from editor.domain.photos import Photo
from editor.domain.unit import Unit
from editor.services.picture_files import PictureFile, picture_file

_SHORTEST = 8
"""Letters of a fingerprint that name one photo well enough."""
_WHOLE = 64


def is_fingerprint(text: str) -> bool:
    """Whether this may be a photo's SHA-256, or the beginning of one."""
    return _SHORTEST <= len(text) <= _WHOLE and not set(text) - set("0123456789abcdef")


def photo_named(unit: Unit, text: str) -> Photo | None:
    """The photo with this SHA-256, or the one that begins so; None when there is none.

    Raises:
        Refused: several photos begin so.
    """
    if not is_fingerprint(text):
        return None
    if len(text) == _WHOLE:
        return unit.photos_named([text]).get(text)
    found = list(takewhile(lambda photo: photo.sha256.startswith(text), unit.photos(after=text)))
    if len(found) > 1:
        raise Refused(f"“{text}” is the beginning of {len(found)} photos; give more of it.")
    return found[0] if found else None


def as_file(unit: Unit, sha256: str) -> PictureFile:
    """A photo of the library as the file that it came in, with the words it brought."""
    return PictureFile(unit.photo_bytes(sha256), unit.photo(sha256).file_name)


def file_named(unit: Unit, what: str) -> PictureFile:
    """A file on the disk, or else the photo of the library that has this SHA-256 or begins so.

    Raises:
        Refused: there is neither.
    """
    path = Path(what)
    photo = None if path.is_file() else photo_named(unit, what.lower())
    return as_file(unit, photo.sha256) if photo is not None else picture_file(path)
