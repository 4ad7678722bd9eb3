"""Pictures made to fill the memory, to take for ever, or to be believed: part of `bad_pictures.txt`."""

import struct
import zlib
from collections.abc import Callable

from PIL import Image

from tests.unit.media.layouts import SETS, extended, png, raw_profile
from tests.unit.media.pictures import (
    app1,
    app13,
    credit,
    exif,
    iim,
    jpeg,
    picture,
    png_chunk,
    png_of_size,
    resource,
    saved,
    segment,
    xmp,
)
from tests.unit.media.structures import ASCII, LONG, SHORT, UNDEFINED, Form, structure

PA = app13(resource(iim((2, 110, b"PA"))))
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
LITTLE = Form("<")


def frame_of(picture_file: bytes, width: int, height: int) -> bytes:
    """A JPEG that says it has another size."""
    data = bytearray(picture_file)
    start = max(data.find(b"\xff\xc0"), data.find(b"\xff\xc2")) + 5
    data[start : start + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def gif_of_size(width: int, height: int) -> bytes:
    data = bytearray(saved(picture("P"), "GIF"))
    data[6:10] = struct.pack("<HH", width, height)
    return bytes(data)


def webp_of_size(width: int, height: int) -> bytes:
    data = bytearray(saved(form="WEBP", exif=exif(orientation=1)))
    data[24:30] = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    return bytes(data)


def tiff_saying(*entries: tuple[int, int, bytes]) -> bytes:
    """A TIFF structure of nothing but what it says."""
    return structure(LITTLE, [(262, SHORT, LITTLE.short(2)), *entries], rest=bytes(1000))


def sized(width: int, height: int) -> list[tuple[int, int, bytes]]:
    return [(256, LONG, LITTLE.long(width)), (257, LONG, LITTLE.long(height))]


def deep_strip() -> bytes:
    more = [(258, SHORT, LITTLE.short(16, 16, 16, 16)), (259, SHORT, LITTLE.short(8)), (277, SHORT, LITTLE.short(4))]
    return tiff_saying(*sized(7700, 7700), *more, (278, LONG, LITTLE.long(7700)), (273, LONG, LITTLE.long(8)))


def wide_tile() -> bytes:
    more = [(258, SHORT, LITTLE.short(8)), (259, SHORT, LITTLE.short(8)), (277, SHORT, LITTLE.short(1))]
    return tiff_saying(*sized(64, 48), *more, (322, LONG, LITTLE.long(30_000)), (323, LONG, LITTLE.long(30_000)))


def many_scans() -> bytes:
    """A progressive JPEG whose second scan comes a thousand times."""
    data = saved(Image.new("L", (6000, 4000), 128), progressive=True, quality=50)
    marks = [at for at in range(len(data) - 1) if data[at] == 0xFF and data[at + 1] in {0xDA, 0xC4, 0xD9}]
    first = next(place for place, at in enumerate(marks) if data[at + 1] == 0xDA)
    start, end = marks[first + 1], marks[first + 3]
    return data[:end] + data[start:end] * 1000 + data[end:]


def packed_text(text: bytes) -> bytes:
    return png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(text, 9))


def elements() -> bytes:
    return packed_text(xmp("<dc:a/>" * 1_000_000).encode())


def half() -> bytes:
    whole = xmp("<photoshop:Headline>Whole</photoshop:Headline><photoshop:Credit>Half</photoshop:Credit>")
    return jpeg(app1(whole[: whole.index("</photoshop:Credit>")]), PA)


def gap() -> bytes:
    head, *parts = extended(SETS["plain"])
    return jpeg(head, *parts[:2], *parts[3:])


def stranger() -> bytes:
    head, *parts = extended(SETS["plain"])
    return jpeg(head, *(part.replace(b"0123456789ABCDEF", b"FEDCBA9876543210") for part in parts))


def block(*pieces: bytes) -> bytes:
    """A JPEG with an IIM block, over as many segments as it takes."""
    whole = resource(b"".join(pieces))
    return jpeg(*(app13(whole[at : at + 60_000]) for at in range(0, len(whole), 60_000)))


def exif_of(*entries: tuple[int, int, bytes], inner: list[tuple[int, int, bytes]] | None = None) -> bytes:
    return jpeg(segment(0xE1, b"Exif\0\0" + structure(LITTLE, list(entries), inner)))


def claims() -> bytes:
    """EXIF whose 4,000 entries all claim the same 60 kB."""
    entries = b"".join(struct.pack("<HHII", 40_000 + number, UNDEFINED, 60_000, 8) for number in range(4000))
    caption = struct.pack("<HHII", 270, ASCII, 6, 8)
    body = b"II*\0" + struct.pack("<I", 16) + b"Words\0\0\0" + struct.pack("<H", 4001) + caption + entries + bytes(4)
    return jpeg(segment(0xE1, b"Exif\0\0" + body))


def exif_circle() -> bytes:
    return exif_of((270, ASCII, b"Words\0"), (34665, LONG, LITTLE.long(8)))


def wrong_dates() -> bytes:
    return jpeg(
        app1(xmp("<photoshop:DateCreated>6 May</photoshop:DateCreated>")),
        app13(resource(iim((2, 55, b"20261399")))),
        segment(0xE1, exif(taken="0000:00:00 00:00:00")),
    )


HOSTILE: dict[str, Callable[[], bytes]] = {
    "huge.png": lambda: png_of_size(30_000, 30_000),
    "huge.jpg": lambda: frame_of(saved(), 30_000, 30_000),
    "huge.gif": lambda: gif_of_size(30_000, 30_000),
    "huge.tif": lambda: tiff_saying(*sized(30_000, 30_000)),
    "huge.webp": lambda: webp_of_size(16_000, 16_000),
    "over.png": lambda: png_of_size(7_747, 7_747),
    "wide.webp": lambda: webp_of_size(7_500, 7_500),
    "large.webp": lambda: saved(Image.new("RGB", (5800, 5800), "teal"), "WEBP", quality=1, method=0),
    "large.png": lambda: saved(Image.new("L", (7700, 7700)), "PNG", compress_level=1),
    "scans.jpg": many_scans,
    "passes.jpg": lambda: frame_of(saved(picture("CMYK"), progressive=True), 7700, 7700) + bytes(80_000_000),
    "strip.tif": deep_strip,
    "tile.tif": wide_tile,
    "strips.tif": lambda: tiff_saying(*sized(64, 300_000), (273, LONG, bytes(1_200_000)), (278, LONG, LITTLE.long(1))),
    "segments.jpg": lambda: b"\xff\xd8\xff\xe0" + b"\0\2\xff\xe0" * 100_000 + saved()[2:],
    "filling.jpg": lambda: b"\xff\xd8" + b"\xff" * 100_000 + saved()[2:],
    "chunks.png": lambda: png(png_chunk(b"teXt", b"") * 200_000),
    "chunks.webp": lambda: many_chunks(saved(form="WEBP", exif=exif(caption="Words"))),
    "zeros.gif": lambda: saved(picture("P"), "GIF")[:13] + bytes(40_000_000),
    "blocks.gif": lambda: saved(picture("P"), "GIF")[:13] + b"\x21\xfe" + b"\1x" * 20_000_000,
    "exif-parts.jpg": lambda: jpeg(*[segment(0xE1, b"Exif\0\0" + bytes(65_000))] * 700),
    "packets.jpg": lambda: jpeg(*[app1(credit("PA"))] * 30),
    "text.png": lambda: png(packed_text(bytes(40_000_000))),
    "texts.png": lambda: png(packed_text(bytes(16_000_001)) * 300),
    "profile.png": lambda: png(raw_profile("iptc", bytes(15_000_000))),
    "entities.jpg": lambda: jpeg(app1(xmp("<photoshop:Credit>&b;</photoshop:Credit>", prolog=ENTITIES)), PA),
    "outside.jpg": lambda: jpeg(app1(xmp("<photoshop:Credit>&a;</photoshop:Credit>", prolog=OUTSIDE)), PA),
    "deep.jpg": lambda: jpeg(app1(b"<a>" * 9000), PA),
    "elements.png": lambda: png(elements()),
    "half.jpg": half,
    "latin.jpg": lambda: jpeg(app1(credit("café").encode("cp1252"))),
    "one-byte.jpg": lambda: jpeg(app1(credit("Łódź X").encode().replace(b"X", b"\xe9"))),
    "gap.jpg": gap,
    "stranger.jpg": stranger,
    "lies.jpg": lambda: block(b"\x1c\x02\x78\x7f\xffA caption", iim((2, 110, b"PA"))),
    "moon.jpg": lambda: block(b"\x1c\x02\x78\xff\xff\xff\xff\xff\xff", iim((2, 110, b"PA"))),
    "datasets.jpg": lambda: block(iim((2, 110, b"PA")), iim((2, 25, b"k")) * 100_000),
    "marks.jpg": lambda: block(b"\x1c" * 500_000),
    "resource.jpg": lambda: jpeg(app13(resource(iim((2, 110, b"PA"))).replace(b"\0\0\0\x07", b"\x7f\xff\xff\xff"))),
    "resources.jpg": lambda: jpeg(*([app13(resource(b"", 0x0425) * 5000)] * 20)),
    "exif.jpg": lambda: jpeg(segment(0xE1, b"Exif\0\0not TIFF at all"), PA),
    "exif-circle.jpg": exif_circle,
    "exif-claims.jpg": claims,
    "exif-turned.jpg": lambda: exif_of((274, SHORT, LITTLE.short(99))),
    "camera.jpg": lambda: exif_of((270, ASCII, b"OLYMPUS DIGITAL CAMERA         \0")),
    "dates.jpg": wrong_dates,
    "comment.jpg": lambda: exif_of(
        (305, ASCII, b"x\0"), inner=[(37510, UNDEFINED, b"UNICODE\0" + "Bōjō ō naka".encode("utf-16-be"))]
    ),
}  # fmt: skip


def many_chunks(data: bytes) -> bytes:
    body = data[8:] + b"junk\0\0\0\0" * 60_000
    return b"RIFF" + struct.pack("<I", len(body)) + body
