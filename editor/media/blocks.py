"""Where each kind of picture file keeps its XMP, IIM and EXIF blocks. Nothing here decodes a picture."""

from collections.abc import Callable
from dataclasses import dataclass

from editor.media import jpeg, photoshop, png
from editor.media.exif import read_tags

_XMP_STARTS = (b"<?xpacket", b"<x:xmpmeta", b"<x:xapmeta", b"<rdf:RDF")
_GIF_XMP = b"XMP DataXMP"
_PNG_XMP = b"XML:com.adobe.xmp\0"
_TIFF_XMP, _TIFF_IIM, _TIFF_PHOTOSHOP = 700, 33723, 34377
_MOST_WEBP_CHUNKS = 50_000
_INFLATED_AT_MOST = 16_000_000


@dataclass(frozen=True)
class Blocks:
    """The raw metadata blocks of one file: XMP packets in order, IIM datasets, a TIFF structure with EXIF."""

    xmp: tuple[bytes, ...] = ()
    iim: bytes = b""
    exif: bytes = b""


def find_blocks(data: bytes, form: str) -> Blocks:
    """The metadata blocks of a file of this format (JPEG, PNG, WEBP, TIFF or GIF) that `open_picture` has opened."""
    return _FINDERS[form](data)


def _in_jpeg(data: bytes) -> Blocks:
    xmp: list[bytes] = []
    extensions: dict[bytes, dict[int, bytes]] = {}
    resources: list[bytes] = []
    exif = b""
    for marker, _, start, end in jpeg.segments(data):
        payload = data[start:end]
        if marker == jpeg.APP13 and payload.startswith(jpeg.PHOTOSHOP):
            resources.append(payload.removeprefix(jpeg.PHOTOSHOP))
        elif marker != jpeg.APP1:
            continue
        elif payload.startswith(jpeg.EXIF):
            exif = exif or payload.removeprefix(jpeg.EXIF)
        elif payload.startswith(jpeg.XMP):
            xmp.append(payload.removeprefix(jpeg.XMP))
        elif payload.startswith(jpeg.XMP_EXTENSION):
            part = payload.removeprefix(jpeg.XMP_EXTENSION)
            # The digest that names the extension, its whole length, and where this part belongs.
            extensions.setdefault(part[:32], {})[int.from_bytes(part[36:40], "big")] = part[40:]
        elif found := [at for at in (payload.find(start) for start in _XMP_STARTS) if at >= 0]:
            # Some programs write XMP under a header of their own.
            xmp.append(payload[min(found) :])
    xmp += [b"".join(parts[offset] for offset in sorted(parts)) for parts in extensions.values()]
    return Blocks(tuple(xmp), photoshop.iim_of(b"".join(resources)), exif)


def _in_png(data: bytes) -> Blocks:
    xmp: list[bytes] = []
    exif = b""
    for kind, start, end in png.chunks(data):
        if kind == b"iTXt" and data.startswith(_PNG_XMP, start):
            text = data[start + len(_PNG_XMP) : end]
            # Compression flag and method, language, translated keyword, text (PNG specification, 11.3.3.4).
            content = text[2:].split(b"\0", 2)[-1]
            xmp.append(_inflated(content) if text[:1] == b"\1" else content)
        elif kind == b"eXIf":
            exif = data[start:end].removeprefix(jpeg.EXIF)
    return Blocks(tuple(xmp), exif=exif)


def _inflated(content: bytes) -> bytes:
    import zlib

    try:
        return zlib.decompressobj().decompress(content, _INFLATED_AT_MOST)
    except zlib.error:
        return content


def _in_webp(data: bytes) -> Blocks:
    chunks: dict[bytes, bytes] = {}
    at = 12
    for _ in range(_MOST_WEBP_CHUNKS):
        if at + 8 > len(data):
            break
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        chunks.setdefault(data[at : at + 4], data[at + 8 : at + 8 + length])
        at += 8 + length + length % 2
    xmp = chunks.get(b"XMP ", b"")
    return Blocks((xmp,) if xmp else (), exif=chunks.get(b"EXIF", b"").removeprefix(jpeg.EXIF))


def _in_tiff(data: bytes) -> Blocks:
    tags = read_tags(data, frozenset({_TIFF_XMP, _TIFF_IIM, _TIFF_PHOTOSHOP}))
    values = tags.values if tags else {}
    iim = values.get(_TIFF_IIM, b"")
    if len(iim) > 4 and iim[0] != 0x1C and iim[3] == 0x1C:
        # Written as long numbers in the file's byte order by programs that took the type at its word.
        iim = b"".join(iim[at : at + 4][::-1] for at in range(0, len(iim), 4))
    xmp = values.get(_TIFF_XMP, b"")
    return Blocks(
        (xmp,) if xmp else (), iim or photoshop.iim_of(values.get(_TIFF_PHOTOSHOP, b"")), data if tags else b""
    )


def _in_gif(data: bytes) -> Blocks:
    at = data.find(b"\x21\xff\x0b" + _GIF_XMP)
    if at < 0:
        return Blocks()
    start = at + 3 + len(_GIF_XMP)
    # The packet is not cut into sub-blocks; a run of 258 bytes that starts 01 FF FE leads a reader of them to the end.
    end = data.find(b"\x01\xff\xfe\xfd", start)
    return Blocks((data[start : end if end >= 0 else len(data)],))


_FINDERS: dict[str, Callable[[bytes], Blocks]] = {
    "JPEG": _in_jpeg,
    "PNG": _in_png,
    "WEBP": _in_webp,
    "TIFF": _in_tiff,
    "GIF": _in_gif,
}
