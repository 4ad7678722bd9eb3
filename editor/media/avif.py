"""The items of an AVIF file (ISO 23000-22, boxes of ISO 14496-12) that hold metadata: found, and put in.

For files of our own encoder: one picture, at most with a second item for what is transparent. Another's files, which may
be built in other ways, are neither read nor written here.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

_EXIF, _XMP, _XMP_KIND = b"Exif", b"mime", b"application/rdf+xml"
_TURNS = (b"irot", b"imir")
"""What turns or flips a picture when it is shown, whatever its EXIF says."""
_MOST = 200
_PLAIN_PLACES = b"\x44\0"
"""Of an item location box: offsets and lengths of four bytes each, and nothing to add to them."""
_PLACE = struct.Struct(">HHHII")
"""An item that lies in one piece: its number, in which file, how many pieces, start and length."""
_ENTRY_VERSION = 2


class Unknown(ValueError):
    """The file is not built as our encoder builds them."""


@dataclass(frozen=True, slots=True)
class _Item:
    """One item: its number, its kind, its name with what else the list of items says of it, and what it holds."""

    number: int
    kind: bytes
    name: bytes
    data: bytes

    @property
    def is_xmp(self) -> bool:
        return self.kind == _XMP and _XMP_KIND in self.name


@dataclass(frozen=True, slots=True)
class _File:
    """A file taken apart: its first box, the boxes of its metadata box that stay, its items, who refers to whom."""

    head: bytes
    kept: tuple[tuple[bytes, bytes], ...]
    items: tuple[_Item, ...]
    references: tuple[tuple[bytes, bytes], ...]
    main: int


def is_avif(data: bytes) -> bool:
    """Whether a file is an AVIF picture by its first bytes."""
    return data[4:12] == b"ftypavif"


def packets(data: bytes) -> tuple[bytes, ...]:
    """The XMP packets of a file.

    Raises:
        Unknown: it is not one of ours, or damaged.
    """
    return tuple(item.data for item in _parted(data).items if item.is_xmp)


def exif(data: bytes) -> bytes:
    """The EXIF block of a file, which is a TIFF structure; the first of them if there are more.

    Raises:
        Unknown: it is not one of ours, or damaged.
    """
    blocks = [item.data for item in _parted(data).items if item.kind == _EXIF]
    # Four bytes say how far behind them the structure starts (ISO 23008-12, A.2.1).
    return blocks[0][4 + int.from_bytes(blocks[0][:4], "big") :] if blocks else b""


def is_turned(data: bytes) -> bool:
    """Whether a file is shown turned or flipped.

    Raises:
        Unknown: it is not one of ours, or damaged.
    """
    properties = dict(_parted(data).kept).get(b"iprp", b"")
    return any(kind in _TURNS for _, inner in _boxes(properties) for kind, _ in _boxes(inner))


def with_blocks(data: bytes, packet: bytes, structure: bytes) -> bytes:
    """The file with this XMP packet and this EXIF block, instead of those it has. Its picture stays as it is.

    Raises:
        Unknown: the file is not one of ours.
    """
    parted = _parted(data)
    kept = tuple(item for item in parted.items if item.kind not in {_EXIF, _XMP})
    numbers = {item.number for item in kept}
    first = max(numbers) + 1
    new = (_Item(first, _XMP, b"\0" + _XMP_KIND + b"\0", packet), _Item(first + 1, _EXIF, b"\0", bytes(4) + structure))
    references = [each for each in parted.references if int.from_bytes(each[1][:2], "big") in numbers]
    references += [(b"cdsc", struct.pack(">HHH", item.number, 1, parted.main)) for item in new]
    return _joined(replace(parted, items=(*kept, *new), references=tuple(references)))


def _parted(data: bytes) -> _File:
    top = dict(_boxes(data))
    inside = tuple(_boxes(top.get(b"meta", b"")[4:]))
    found = dict(inside)
    if not is_avif(data) or not {b"pitm", b"iloc", b"iinf", b"iprp"} <= set(found) or found[b"pitm"][0]:
        raise Unknown("not built as our encoder builds AVIF files")
    places = _places(found[b"iloc"])
    items = []
    for kind, body in _boxes(found[b"iinf"][6:]):
        number, start = int.from_bytes(body[4:6], "big"), 12
        if kind != b"infe" or body[0] != _ENTRY_VERSION or number not in places:
            raise Unknown("an item that is nowhere in the file")
        at, length = places[number]
        items.append(_Item(number, body[8:start], body[start:], data[at : at + length]))
    kept = tuple(each for each in inside if each[0] not in {b"iloc", b"iinf", b"iref"})
    references = tuple(_boxes(found.get(b"iref", b"")[4:]))
    main = int.from_bytes(found[b"pitm"][4:6], "big")
    if main not in places:
        raise Unknown("no picture")
    return _File(_box(b"ftyp", top[b"ftyp"]), kept, tuple(items), references, main)


def _places(body: bytes) -> dict[int, tuple[int, int]]:
    """Where in the file each item lies, and how many bytes it has."""
    if len(body) < 8 or body[:6] != bytes(4) + _PLAIN_PLACES:
        raise Unknown("items in a form of their own")
    count = int.from_bytes(body[6:8], "big")
    if len(body) != 8 + count * _PLACE.size or count > _MOST:
        raise Unknown("items in several pieces")
    return {number: (start, length) for number, _, _, start, length in _PLACE.iter_unpack(body[8:])}


def _joined(file: _File) -> bytes:
    entries = [
        _box(b"infe", struct.pack(">B3xHH", _ENTRY_VERSION, item.number, 0) + item.kind + item.name)
        for item in file.items
    ]
    listed = _box(b"iinf", struct.pack(">4xH", len(entries)) + b"".join(entries))
    references = _box(b"iref", bytes(4) + b"".join(_box(*each) for each in file.references))
    stay = b"".join(_box(*each) for each in file.kept) + listed + references
    size = len(file.head) + 12 + len(stay) + 16 + len(file.items) * _PLACE.size
    start, places = size + 8, b""
    for item in file.items:
        places += _PLACE.pack(item.number, 0, 1, start, len(item.data))
        start += len(item.data)
    located = _box(b"iloc", bytes(4) + _PLAIN_PLACES + struct.pack(">H", len(file.items)) + places)
    content = _box(b"mdat", b"".join(item.data for item in file.items))
    return file.head + _box(b"meta", bytes(4) + stay + located) + content


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each box, as far as they are whole."""
    at = 0
    for _ in range(_MOST):
        length = int.from_bytes(data[at : at + 4], "big")
        if length < 8 or at + length > len(data):
            return
        yield data[at + 4 : at + 8], data[at + 8 : at + length]
        at += length


def _box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(body), kind) + body
