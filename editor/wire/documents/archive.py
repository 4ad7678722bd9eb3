"""A zip file nobody vouches for: its directory is judged before anything is unpacked, and sizes are not believed."""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePosixPath

from editor.domain.errors import Refused
from editor.wire.documents.limits import MOST_PARTS, MOST_RATIO, MOST_UNPACKED, SMALL_PART

_ENCRYPTED = 0x1
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


def unpack(data: bytes, name: str) -> Mapping[str, bytes]:
    """The parts of a document by name, folders left out.

    Raises:
        Refused: no sound zip file, locked with a password, or made to fill the machine; the sentence says which.
    """
    with _damage_refused(name), zipfile.ZipFile(BytesIO(data)) as archive:
        members = archive.infolist()
        _judge(members, len(data), name)
        parts: dict[str, bytes] = {}
        left = MOST_UNPACKED
        for member in members:
            if member.is_dir():
                continue
            with archive.open(member) as part:
                parts[member.filename] = part.read(left + 1)
            left -= len(parts[member.filename])
            if left < 0:
                raise _too_large(name)
        return parts


@contextmanager
def _damage_refused(name: str) -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise Refused(f"“{name}” is damaged or cut short: it cannot be unpacked. Ask for the file again.") from error


def _judge(members: list[zipfile.ZipInfo], packed: int, name: str) -> None:
    if len(members) > MOST_PARTS:
        raise Refused(f"“{name}” has {len(members):,} parts; a document of up to {MOST_PARTS:,} can be read.")
    if len({member.filename for member in members}) != len(members):
        raise Refused(f"“{name}” holds two parts of the same name; no program that writes documents does that.")
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise Refused(f"“{name}” is locked with a password; save it without one.")
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        raise _too_large(name)
    if any(_is_outside(member.filename) for member in members):
        raise Refused(f"“{name}” holds a part that would lie outside it; no program that writes documents does that.")
    dense = any(member.file_size > max(SMALL_PART, MOST_RATIO * member.compress_size) for member in members)
    if dense or sum(member.compress_size for member in members) > packed:
        raise Refused(f"“{name}” is packed as no document is, as if to fill the machine; it was not unpacked.")


def _is_outside(part: str) -> bool:
    path = PurePosixPath(part.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in part[:2] or "\0" in part


def _too_large(name: str) -> Refused:
    return Refused(f"“{name}” unpacks to more than the {MOST_UNPACKED // 1_000_000} MB that can be read.")
