"""Pictures that lie about frames, tables and parts, or that are another kind than their name says: part of `bad_pictures.txt`."""

import random
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise

from PIL import Image

from tests.unit.media.layouts import EXTENSION_HEAD, png
from tests.unit.media.pictures import (
    app1,
    app13,
    credit,
    iim,
    jpeg,
    picture,
    png_chunk,
    resource,
    saved,
    segment,
    xmp,
)
from tests.unit.media.structures import ASCII, BYTE, LONG, SHORT, UNDEFINED, Form, structure, tiff

LITTLE = Form("<")
GUID = "0123456789ABCDEF" * 2
NOISE = Image.effect_noise((64, 48), 90)


def frames_of(number: int, width: int, height: int) -> bytes:
    """An animated PNG that says it has so many frames, of which one is as large as it says."""
    control = png_chunk(b"fcTL", struct.pack(">IIIIIHHBB", 1, width, height, 0, 0, 1, 1, 0, 0))
    more = control + png_chunk(b"fdAT", struct.pack(">I", 2) + zlib.compress(bytes(1000)))
    head = png_chunk(b"acTL", struct.pack(">II", number, 0))
    data = png(head)
    return data[:-12] + more + data[-12:]


def head_saying(*, at: int, value: bytes) -> bytes:
    """A PNG with another byte in its head, whose sum is right."""
    data = saved(form="PNG")
    body = data[16:29]
    return data[:8] + png_chunk(b"IHDR", body[:at] + value + body[at + len(value) :]) + data[33:]


def packed_picture(size: int) -> bytes:
    """A PNG of 64 × 48 pixels whose picture unpacks to so many bytes."""
    data = saved(form="PNG")
    return data[:33] + png_chunk(b"IDAT", zlib.compress(bytes(size), 9)) + data[-12:]


def picture_in_crumbs() -> bytes:
    """A PNG of noise whose picture comes in chunks of one byte."""
    data = saved(NOISE, "PNG")
    start = data.index(b"IDAT")
    (length,) = struct.unpack(">I", data[start - 4 : start])
    body = data[start + 4 : start + 4 + length]
    return data[: start - 4] + b"".join(png_chunk(b"IDAT", body[at : at + 1]) for at in range(length)) + data[-12:]


def moving_webp(frames: int) -> bytes:
    images = [NOISE.rotate(number).convert("RGB") for number in range(frames)]
    return saved(images[0], "WEBP", save_all=True, append_images=images[1:], method=0, quality=1)


def frame_of_webp(width: int, height: int) -> bytes:
    """An animated WebP whose first frame says that it is larger than the whole."""
    data = bytearray(moving_webp(2))
    at = data.index(b"ANMF") + 14
    data[at : at + 6] = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    return bytes(data)


def passes(scans: int) -> bytes:
    """A progressive JPEG of noise over 10 million pixels whose refining scan comes again and again."""
    noise = Image.effect_noise((500, 400), 90).resize((4000, 2500))
    data = saved(noise, progressive=True, quality=90)
    marks = [at for at in range(len(data) - 1) if data[at] == 0xFF and data[at + 1] in {0xDA, 0xC4, 0xD9}]
    start, end = next((one, two) for one, two in pairwise(marks) if data[one + 1] == 0xDA)
    return data[:end] + data[start:end] * scans + data[end:]


def with_frame(marker: bytes) -> bytes:
    """A JPEG that says its picture is packed in another way."""
    return saved().replace(b"\xff\xc0", b"\xff" + marker, 1)


def sampled(value: int) -> bytes:
    """A JPEG whose first part is sampled otherwise than it is."""
    data = bytearray(saved())
    data[data.index(b"\xff\xc0") + 11] = value
    return bytes(data)


def profile_parts(*, number: int, of: int) -> bytes:
    """A JPEG with a colour profile in parts that do not belong together."""
    parts = [segment(0xE2, b"ICC_PROFILE\0" + bytes((1 + at % 255, of)) + bytes(60_000)) for at in range(number)]
    return jpeg(*parts)


def several() -> bytes:
    """Two pictures in one file, as some cameras write them."""
    out = BytesIO()
    picture().save(out, "MPO", save_all=True, append_images=[picture("L").convert("RGB")])
    return out.getvalue()


def directories(number: int) -> bytes:
    """A TIFF whose one directory is followed by a long row of empty ones."""
    data = bytearray(tiff(LITTLE))
    (at,) = struct.unpack("<I", data[4:8])
    (entries,) = struct.unpack("<H", data[at : at + 2])
    link = at + 2 + 12 * entries
    for _ in range(number):
        data += b"\0" * (len(data) % 2)
        data[link : link + 4] = struct.pack("<I", len(data))
        data += b"\1\0" + struct.pack("<HHII", 254, LONG, 1, 0) + bytes(4)
        link = len(data) - 4
    return bytes(data)


def saying_longer(entry: tuple[int, int, bytes], count: int, *, big: bool = False) -> bytes:
    """A TIFF with a tag that says it has so many values, which go on behind the end of the file."""
    form, (tag, kind, value) = Form("<", big=big), entry
    head, each = struct.pack("<HH", tag, kind), 4 if kind == LONG else 1
    said = head + form.offset(len(value) // each)
    data = tiff(form, entry)
    assert data.count(said) == 1
    return data.replace(said, head + form.offset(count))


def second_saying_longer() -> bytes:
    """A TIFF of two pictures, the second with IIM that goes on behind the end of the file."""
    data = bytearray(tiff(LITTLE))
    (at,) = struct.unpack("<I", data[4:8])
    (entries,) = struct.unpack("<H", data[at : at + 2])
    link = at + 2 + 12 * entries
    data[link : link + 4] = struct.pack("<I", len(data))
    return bytes(data) + struct.pack("<HHHIII", 1, 33723, UNDEFINED, 900_000, 8, 0)


def artist_picture(size: int) -> bytes:
    """A TIFF whose photographer is all of its picture, of so many bytes."""
    data = tiff(LITTLE, (315, ASCII, b"Ana Test\0"))
    said = struct.pack("<HHI", 315, ASCII, 9)
    data = data.replace(said, struct.pack("<HHI", 315, ASCII, size))
    return data + bytes(range(256)) * (size // 256)


def strip_of(size: int) -> bytes:
    """A TIFF of 64 × 48 pixels whose packed strip unpacks to so many bytes."""
    body = zlib.compress(bytes(size), 9)
    entries = [
        (256, LONG, LITTLE.long(64)), (257, LONG, LITTLE.long(48)), (258, SHORT, LITTLE.short(8)),
        (259, SHORT, LITTLE.short(8)), (262, SHORT, LITTLE.short(1)), (277, SHORT, LITTLE.short(1)),
        (278, LONG, LITTLE.long(48)), (279, LONG, LITTLE.long(len(body))),
    ]  # fmt: skip
    start = len(structure(LITTLE, [*entries, (273, LONG, bytes(4))]))
    return structure(LITTLE, [*entries, (273, LONG, LITTLE.long(start))], rest=body)


def gif_frames(number: int) -> bytes:
    """A GIF of so many frames, each of one pixel."""
    data = saved(picture("P"), "GIF")
    frame = b"\x2c" + bytes(4) + b"\1\0\1\0\0\2\2\x44\1\0"
    return data[:-1] + frame * number + data[-1:]


def gif_letters(size: int) -> bytes:
    """A GIF whose picture says that its letters have so many bits."""
    data = bytearray(saved(picture("P"), "GIF"))
    data[data.index(b"\x2c", 13 + 3 * 2 ** ((data[10] & 7) + 1)) + 10] = size
    return bytes(data)


def listed(name: str, kind: str, number: int, *, language: str = "") -> bytes:
    """XMP of very many values of one property."""
    items = "".join(f'<rdf:li xml:lang="{language}{at}">word {at}</rdf:li>' for at in range(number))
    return xmp(f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>").encode()


def packed_xmp(text: bytes) -> bytes:
    return png(png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(text, 9)))


def attributes(number: int) -> bytes:
    names = " ".join(f'dc:a{at}="x"' for at in range(number))
    return xmp("", names).encode()


def overlapping(number: int) -> bytes:
    """Extended XMP whose parts all say that they stand in the same place of a text of 4 GB."""
    head = EXTENSION_HEAD + GUID.encode() + struct.pack(">II", 0xFFFF_FFFF, 7)
    main = xmp("", f'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="{GUID}"')
    return jpeg(app1(main), *[app1(b"x" * 60_000, head)] * number)


def crumbs(block: bytes) -> bytes:
    """An IIM block over Photoshop segments of three bytes each."""
    whole = resource(block)
    return jpeg(*(app13(whole[at : at + 3]) for at in range(0, len(whole), 3)))


def rubbish(form: str) -> bytes:
    """The head of a picture, and noise behind it."""
    return saved(form=form)[:40] + random.Random(4).randbytes(200_000)


NASTY: dict[str, Callable[[], bytes]] = {
    "frames.png": lambda: frames_of(2, 30_000, 30_000),
    "frames-many.png": lambda: frames_of(0x7FFF_FFFF, 64, 48),
    "depth.png": lambda: head_saying(at=8, value=b"\x07"),
    "narrow.png": lambda: head_saying(at=0, value=bytes(4)),
    "unpacked.png": lambda: packed_picture(900_000_000),
    "crumbs.png": picture_in_crumbs,
    "clear.png": lambda: png(png_chunk(b"tRNS", bytes(70_000))),
    "no-palette.png": lambda: saved(picture("P"), "PNG").replace(b"PLTE", b"pLTE"),
    "ztxt.png": lambda: png(png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(200_000_000), 9))),
    "ztxts.png": lambda: png(png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(900_000), 9)) * 2_000),
    "itxt.png": lambda: png(png_chunk(b"iTXt", b"Comment\0\1\0\0\0" + zlib.compress(bytes(200_000_000), 9))),
    "iccp.png": lambda: png(png_chunk(b"iCCP", b"icc\0\0" + zlib.compress(bytes(200_000_000), 9))),
    "exif-many.png": lambda: png(png_chunk(b"eXIf", structure(LITTLE, [(270, ASCII, b"Words\0")])) * 5_000),
    "moving-long.webp": lambda: moving_webp(300),
    "frame.webp": lambda: frame_of_webp(16_000, 16_000),
    "nothing.webp": lambda: saved(form="WEBP")[:4] + bytes(4) + saved(form="WEBP")[8:],
    "narrow.jpg": lambda: saved().replace(b"\x08\x00\x30\x00\x40\x03", b"\x08\x00\x30\x00\x00\x03"),
    "passes-many.jpg": lambda: passes(900),
    "arithmetic.jpg": lambda: with_frame(b"\xc9"),
    "lossless.jpg": lambda: with_frame(b"\xc3"),
    "sampled.jpg": lambda: sampled(0xFF),
    "unsampled.jpg": lambda: sampled(0x00),
    "no-tables.jpg": lambda: saved().replace(b"\xff\xdb", b"\xff\xec"),
    "end.jpg": lambda: b"\xff\xd8\xff\xd9",
    "profile-parts.jpg": lambda: profile_parts(number=255, of=255),
    "profile-wrong.jpg": lambda: profile_parts(number=3, of=0),
    "several.jpg": several,
    "several-to-itself.jpg": lambda: several().replace(b"MPF\0II*\0\x08", b"MPF\0II*\0\0"),
    "directories.tif": lambda: directories(50_000),
    "itself.tif": lambda: tiff(LITTLE, (330, LONG, LITTLE.long(8, 8, 8)), (34665, LONG, LITTLE.long(8))),
    "strip-of.tif": lambda: strip_of(900_000_000),
    "no-width.tif": lambda: structure(LITTLE, [(256, LONG, bytes(4)), (257, LONG, LITTLE.long(9))], rest=bytes(900)),
    "bits.tif": lambda: structure(
        LITTLE, [(256, LONG, LITTLE.long(64)), (257, LONG, LITTLE.long(48)), (258, SHORT, bytes(2_000_000))]
    ),
    "samples.tif": lambda: tiff(LITTLE).replace(
        struct.pack("<HHIHH", 277, SHORT, 1, 1, 0), struct.pack("<HHIHH", 277, SHORT, 1, 60_000, 0)
    ),
    "iim-far.tif": lambda: saying_longer((33723, LONG, iim((2, 120, b"Words"), (2, 110, b"PA")).ljust(64, b"\0")), 0x3FFF_FFFF),
    "iim-far.tiff": lambda: saying_longer((33723, UNDEFINED, iim((2, 120, b"Words"))), 5_000, big=True),
    "xmp-far.tif": lambda: saying_longer((700, BYTE, credit("PA").encode()), 0xFFFF_FFFF),
    "artist-far.tif": lambda: saying_longer((315, ASCII, b"Ana Test\0"), 900_000_000),
    "colours-far.tif": lambda: saying_longer((34675, UNDEFINED, bytes(200)), 900_000),
    "strips-far.tif": lambda: saying_longer((325, LONG, bytes(8)), 900_000),
    "second-far.tif": second_saying_longer,
    "artist-picture.tif": lambda: artist_picture(50_000_000),
    "frames-many.gif": lambda: gif_frames(10_000),
    "letters.gif": lambda: gif_letters(13),
    "no-letters.gif": lambda: gif_letters(0),
    "creators.png": lambda: packed_xmp(listed("dc:creator", "Seq", 60_000)),
    "keywords.png": lambda: packed_xmp(listed("dc:subject", "Bag", 60_000)),
    "languages.png": lambda: packed_xmp(listed("dc:description", "Alt", 60_000, language="x-")),
    "attributes.png": lambda: packed_xmp(attributes(200_000)),
    "by-lines.jpg": lambda: jpeg(*(
        app13(piece)
        for whole in [resource(b"".join(iim((2, 80, b"Name %d" % at)) for at in range(9_000)))]
        for piece in (whole[at : at + 60_000] for at in range(0, len(whole), 60_000))
    )),
    "overlapping.jpg": lambda: overlapping(900),
    "crumbs.jpg": lambda: crumbs(iim((2, 110, b"PA"))),
    "windows.jpg": lambda: jpeg(segment(0xE1, b"Exif\0\0" + structure(LITTLE, [(40094, 1, b"\xd8" * 60_001)]))),
    "maker.jpg": lambda: jpeg(segment(0xE1, b"Exif\0\0" + structure(
        LITTLE, [(270, ASCII, b"Words\0")], inner=[(37500, UNDEFINED, b"\xff" * 60_000), (40965, LONG, LITTLE.long(8))]
    ))),
    "rubbish.jpg": lambda: rubbish("JPEG"),
    "rubbish.png": lambda: rubbish("PNG"),
    "rubbish.webp": lambda: rubbish("WEBP"),
    "rubbish.gif": lambda: rubbish("GIF"),
    "rubbish.tif": lambda: rubbish("TIFF"),
    "icon.png": lambda: saved(form="ICO"),
    "bitmap.jpg": lambda: saved(form="BMP"),
    "drawing.jpg": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "jpeg2000.jpg": lambda: saved(form="JPEG2000"),
    "stream.jpg": lambda: b"\xff\x4f\xff\x51" + bytes(400),
    "modern.jpg": lambda: saved(form="AVIF"),
    "phone.jpg": lambda: b"\0\0\0\x24ftypheic\0\0\0\0mif1heicmiafMiHB" + bytes(500),
    "zip.jpg": lambda: b"PK\3\4" + bytes(500),
    "film.webp": lambda: b"RIFF\x24\0\0\0AVI LIST" + bytes(500),
}  # fmt: skip
