"""PNG: XMP in an iTXt chunk, EXIF in an eXIf chunk, and all of it as hexadecimal "raw profiles" in text chunks."""

import re
import zlib

from editor.media import iim, jpeg, photoshop, png
from editor.media.containers.found import Blocks
from editor.media.containers.tiff_file import blocks_in
from editor.media.dates import iso_date
from editor.media.fields import Layer
from editor.media.values import clean, decoded

_DIGITS = re.compile(rb"[0-9A-Fa-f\s]*")
_SPACE = b" \t\n\r\v\f"
_ROOM = 17_000_000
"""Bytes of text that are unpacked in all; each chunk costs some for itself."""
_EACH = 10_000
_STEP = 4096
_LONGEST_TEXT = 64_000
_KEYWORDS = {b"Title": "title", b"Author": "creator", b"Description": "caption", b"Copyright": "copyright", b"Creation Time": "date_created"}  # fmt: skip
"""The keywords that the PNG specification (11.3.3.2) gives to what a picture's fields hold."""

_Texts = list[tuple[bytes, bytes]]


def find(data: bytes) -> Blocks:
    """The metadata blocks of a PNG file."""
    texts: _Texts = []
    exif, room = b"", _ROOM
    for kind, start, end in png.chunks(data):
        if kind in png.TEXTS and room > 0 and (text := _text(kind, data[start:end], room)):
            texts.append(text)
            room -= len(text[1]) + _EACH
        elif kind == b"eXIf":
            exif = exif or data[start:end].removeprefix(jpeg.EXIF)
    profiles = [
        (keyword[len(png.RAW_PROFILE) :].lower(), _unhexed(text))
        for keyword, text in texts
        if keyword.startswith(png.RAW_PROFILE)
    ]
    packets = [text for keyword, text in texts if keyword == png.XMP]
    packets += [block for kind, block in profiles if kind == b"xmp"]
    packets += [block[len(jpeg.XMP) :] for kind, block in profiles if kind == b"app1" and block.startswith(jpeg.XMP)]
    exif = exif or next((block.removeprefix(jpeg.EXIF) for kind, block in profiles if _is_exif(kind, block)), b"")
    iims = [piece for kind, block in profiles if kind in {b"iptc", b"8bim"} for piece in _iim(block)]
    inner = blocks_in(exif)
    return Blocks(
        xmp=(*packets, *inner.xmp),
        iim=(*iim.joined(iims), *inner.iim),
        exif=exif,
        texts=_said(texts),
        warnings=inner.warnings,
    )


def _text(kind: bytes, chunk: bytes, room: int) -> tuple[bytes, bytes] | None:
    keyword, parted, content = chunk.partition(b"\0")
    wanted = keyword == png.XMP or keyword.startswith(png.RAW_PROFILE) or keyword in _KEYWORDS
    if not parted or not wanted:
        return None
    if kind == b"zTXt":
        content = _inflated(content[1:], room)
    elif kind == b"iTXt":
        # Compression flag and method, language, translated keyword, text (PNG specification, 11.3.3.4).
        packed, content = content[:1] == b"\1", content[2:].split(b"\0", 2)[-1]
        content = _inflated(content, room) if packed else content
    return keyword, content


def _inflated(content: bytes, room: int) -> bytes:
    """What can be unpacked, however damaged, up to a size no metadata has."""
    unpacker = zlib.decompressobj()
    out = bytearray()
    try:
        for at in range(0, len(content), _STEP):
            out += unpacker.decompress(content[at : at + _STEP], max(room - len(out), 1))
            if len(out) >= room:
                break
    except zlib.error:
        # Older programs left text unpacked and said it was packed.
        return bytes(out) or content
    return bytes(out)


def _unhexed(text: bytes) -> bytes:
    # Line by line, since a pattern for all of it would go through nothing but line ends again and again.
    line, parted, rest = text.lstrip().partition(b"\n")
    if not line.strip().isdigit():  # the profile's name, which may be left out
        line, parted, rest = rest.lstrip().partition(b"\n")
    found = _DIGITS.match(rest)
    if not parted or not line.strip().isdigit() or found is None:
        return b""
    digits = found[0].translate(None, _SPACE)
    return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))


def _is_exif(kind: bytes, block: bytes) -> bool:
    return kind == b"exif" or (kind == b"app1" and block.startswith(jpeg.EXIF))


def _iim(block: bytes) -> list[bytes]:
    return [block] if iim.is_iim(block) else photoshop.data_of(block, photoshop.IIM)


def _said(texts: _Texts) -> Layer:
    layer: Layer = {}
    for keyword, text in texts:
        name = _KEYWORDS.get(keyword)
        value = clean(decoded(text[:_LONGEST_TEXT])) if name else ""
        if name == "date_created":
            value = iso_date(value) or ""
        if name and value:
            layer.setdefault(name, (value,))
    return layer
