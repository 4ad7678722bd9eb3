"""Pictures thought out against the readers themselves: patterns, trees, sums and sizes that cost far more than they weigh."""

import struct
import zlib
from collections.abc import Callable

from tests.unit.media.layouts import EXTENSION_HEAD, SETS, datasets, itxt, packet, png, raw_profile, webp, wrapped
from tests.unit.media.nasty_pictures import packed_xmp
from tests.unit.media.pictures import (
    UTF8,
    app1,
    app13,
    credit,
    exif,
    iim,
    jpeg,
    png_chunk,
    resource,
    saved,
    segment,
    xmp,
)
from tests.unit.media.structures import ASCII, LONG, RATIONAL, SHORT, UNDEFINED, Form, structure, tiff

LITTLE = Form("<")
PLAIN = SETS["plain"]
GUID = b"0123456789ABCDEF" * 2
DOUBLE = 12
PILE = "\u0316\u0301" * 300_000


def nested(name: str, depth: int) -> str:
    return f"<{name}>" * depth + "x" + f"</{name}>" * depth


def within(name: str, said: str) -> bytes:
    """A packed PNG whose XMP has one property that says so."""
    return packed_xmp(xmp(f"<{name}>{said}</{name}>").encode())


def items(kind: str, number: int, *, language: str = "") -> str:
    lines = (f"<rdf:li{language.format(at)}>word {at}</rdf:li>" for at in range(number))
    return f"<rdf:{kind}>{''.join(lines)}</rdf:{kind}>"


def profile(text: bytes) -> bytes:
    return png(png_chunk(b"zTXt", b"Raw profile type iptc\0\0" + zlib.compress(text, 9)))


def long_dataset(number: int, value: bytes) -> bytes:
    return b"\x1c\2" + bytes((number,)) + b"\x80\4" + struct.pack(">I", len(value)) + value


def piles() -> bytes:
    """One letter under 600,000 accents in XMP, and another one under the same in IIM."""
    iims = iim(UTF8) + long_dataset(120, ("b" + PILE).encode())
    return png(itxt(xmp(f"<dc:description>a{PILE}</dc:description>")), raw_profile("iptc", iims))


def extension(*parts: tuple[int, bytes], length: int, guid: bytes = GUID, named: bytes = GUID) -> bytes:
    main = xmp("", f'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="{named.decode()}"')
    head = EXTENSION_HEAD + guid + struct.pack(">I", length)
    return jpeg(app1(main), *(app1(body, head + struct.pack(">I", at)) for at, body in parts))


def overlaid() -> bytes:
    """Extended XMP whose second part says something else where the first one stands already."""
    whole, other = packet(PLAIN).encode(), packet(SETS["right to left"]).encode()
    return extension((0, whole[:900]), (400, other[400:900]), (900, whole[900:]), length=len(whole))


def many_extensions(number: int) -> bytes:
    heads = (EXTENSION_HEAD + b"%032X" % at + struct.pack(">II", 9, 0) for at in range(number))
    return jpeg(app1(credit("PA")), *(app1(b"<a>", head) for head in heads))


def iim_cut_at(at: int) -> bytes:
    """IIM cut inside a dataset, each half in a resource of a segment of its own."""
    block = datasets(PLAIN)
    return jpeg(app13(resource(block[:at])), segment(0xFE, b"between"), app13(resource(block[at:])))


def swapped_halves() -> bytes:
    whole = resource(datasets(PLAIN))
    return jpeg(app13(whole[200:]), app13(whole[:200]))


def circle_of_directories() -> bytes:
    """EXIF whose inner directory names as its own inner directory the first one again."""
    return _exif(
        structure(LITTLE, [(270, ASCII, b"Words\0")], [(34665, LONG, LITTLE.long(8)), (40965, LONG, LITTLE.long(8))])
    )


def two_directories() -> bytes:
    """A TIFF whose second directory has the first one as its next."""
    data = bytearray(tiff(LITTLE, (270, ASCII, b"Words\0")))
    (at,) = struct.unpack("<I", data[4:8])
    (entries,) = struct.unpack("<H", data[at : at + 2])
    link = at + 2 + 12 * entries
    data += b"\0" * (len(data) % 2)
    data[link : link + 4] = struct.pack("<I", len(data))
    return bytes(data) + b"\1\0" + struct.pack("<HHII", 254, LONG, 1, 0) + data[4:8]


def _exif(block: bytes) -> bytes:
    return jpeg(segment(0xE1, b"Exif\0\0" + block))


def claiming(kind: int, count: int) -> bytes:
    """EXIF with a tag of so many values, beside a caption."""
    lie = struct.pack("<HHII", 33432, kind, count, 8)
    words = struct.pack("<HHII", 270, ASCII, 6, 16)
    return _exif(b"II*\0" + struct.pack("<I", 24) + bytes(8) + b"Words\0\0\0" + b"\2\0" + words + lie + bytes(4))


def riff(data: bytes, size: int) -> bytes:
    return data[:4] + struct.pack("<I", size) + data[8:]


def chunk_saying(kind: bytes, size: int) -> bytes:
    """A WebP with one chunk that says it has another size."""
    data = webp(packet(PLAIN).encode(), exif(caption="Words"))
    at = data.index(kind)
    return data[: at + 4] + struct.pack("<I", size) + data[at + 8 :]


def film(inner: bytes = b"") -> bytes:
    """A JPEG with a film behind its end, as telephones write them, and a list of parts that points into it."""
    parts = b"MPF\0II*\0" + struct.pack("<IHHHII", 8, 1, 0xB002, UNDEFINED, 48, 26) + bytes(4) + b"\xff" * 48
    box = struct.pack(">I4s8s", 24, b"ftyp", b"mp42\0\0\0\0") + b"isommp42"
    return (
        jpeg(segment(0xE2, parts), app1(credit("PA")))
        + box
        + struct.pack(">I4s", 8 + 90_000, b"mdat")
        + inner.ljust(90_000, b"\xff")
    )


def in_utf_16(text: str, *, mark: bytes, order: str, odd: bool = False) -> bytes:
    return jpeg(app1(mark + text.encode(f"utf-16-{order}") + (b"<" if odd else b"")))


CUNNING: dict[str, Callable[[], bytes]] = {
    "nested-items.png": lambda: within("dc:creator", nested("rdf:li", 95_000)),
    "nested-words.png": lambda: within("dc:description", nested("dc:title", 95_000)),
    "nested-page.png": lambda: within("xmpRights:WebStatement", nested("rdf:li", 95_000)),
    "nested-all.png": lambda: packed_xmp(nested("dc:title", 99_000).encode()),
    "nested-open.png": lambda: packed_xmp(xmp("<dc:title>" * 150_000).encode()),
    "terms-again.png": lambda: packed_xmp(
        xmp("".join(f"<xmpRights:UsageTerms>word {at}</xmpRights:UsageTerms>" for at in range(90_000))).encode()
    ),
    "terms-of-all.png": lambda: within("xmpRights:UsageTerms", items("Alt", 60_000, language=' xml:lang="x-{}"')),
    "terms-long.png": lambda: within("photoshop:Instructions", "NO SALES. " * 1_000_000),
    "credit-long.png": lambda: within("photoshop:Credit", "Ann Lee/AFP via " * 500_000),
    "piles.png": piles,
    "pile-of-one.png": lambda: png(
        itxt(xmp(f"<dc:subject><rdf:Bag><rdf:li>a{PILE}</rdf:li></rdf:Bag></dc:subject>")),
        raw_profile("iptc", iim(UTF8, (2, 25, b"other"))),
    ),
    "entities-of-signs.jpg": lambda: jpeg(app1(credit("PA &#x000000001F;&#xFFFE;&#0;"))),
    "namespaces.png": lambda: packed_xmp(xmp("", " ".join(f'xmlns:n{at}="u{at}"' for at in range(150_000))).encode()),
    "lines.png": lambda: profile(b"\n" * 1_000_000),
    "blanks.png": lambda: profile(b" " * 8_000_000),
    "digits.png": lambda: profile(b"\niptc\n" + b"1" * 4_000_000 + b" " * 4_000_000),
    "hex-blanks.png": lambda: profile(b"\niptc\n9\n" + b"1c " * 4_000_000),
    "unnamed.png": lambda: profile(b"\n\n      12\n" + iim((2, 110, b"PA")).hex().encode() + b"\n"),
    "language.png": lambda: png(png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0" + b"x" * 2_000_000 + b"\0\0" + credit("PA").encode())),
    "bombs.png": lambda: png(
        png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(bytes(1_000_000), 9)) * 2_000, itxt(credit("PA"))
    ),
    "bomb-in-bomb.png": lambda: packed_xmp(zlib.compress(bytes(90_000_000), 9)),
    "far-chunk.png": lambda: png(itxt(credit("PA")), behind=True)[:-12] + b"\xff\xff\xff\xffeXIf",
    "overlaid.jpg": overlaid,
    "short-extension.jpg": lambda: extension((0, packet(PLAIN).encode()), length=9),
    "far-extension.jpg": lambda: extension((0xFFFF_FFF0, packet(PLAIN).encode()), length=0xFFFF_FFFF),
    "other-extension.jpg": lambda: extension((0, packet(PLAIN).encode()), length=9, guid=GUID.lower(), named=b"F" * 32),
    "extensions.jpg": lambda: many_extensions(9_000),
    "cut-in-head.jpg": lambda: iim_cut_at(datasets(PLAIN).index(b"\x1c\2\x50") + 2),
    "cut-in-length.jpg": lambda: iim_cut_at(datasets(PLAIN).index(b"\x1c\2\x78") + 4),
    "cut-in-letter.jpg": lambda: iim_cut_at(datasets(PLAIN).index("Київ".encode()) + 3),
    "halves.jpg": swapped_halves,
    "records.jpg": lambda: jpeg(*(app13(resource(iim((2, 0, b"\0\4"), (2, 40, b"words %d" % at)))) for at in range(190))),
    "charsets.jpg": lambda: jpeg(app13(resource(iim((2, 110, b"caf\xe9"), (1, 90, b"\x1b%/E"), (1, 90, b"\x1b.A" * 9_000))))),
    "two-marks.jpg": lambda: jpeg(app1("\ufeff\ufeff" + credit("PA"))),
    "mark-of-another.jpg": lambda: jpeg(app1(b"\xff\xfe" + credit("PA").encode())),
    "odd-letters.jpg": lambda: in_utf_16(wrapped(PLAIN), mark=b"\xfe\xff", order="be", odd=True),
    "half-pair.jpg": lambda: in_utf_16(credit("PA\ue000"), mark=b"", order="le").replace(b"\x00\xe0", b"\x00\xd8"),
    "exif-in-exif.jpg": circle_of_directories,
    "two-directories.tif": two_directories,
    "rationals.jpg": lambda: claiming(RATIONAL, 0xFFFF_FFFF),
    "doubles.jpg": lambda: claiming(DOUBLE, 0x2000_0001),
    "resolution.tif": lambda: tiff(LITTLE, (282, RATIONAL, bytes(8)), (283, RATIONAL, b"\xff" * 8), (296, SHORT, b"\xff\xff")),
    "no-kind.tif": lambda: tiff(LITTLE, (270, ASCII, b"Words\0"), (33723, UNDEFINED, b"")).replace(
        struct.pack("<HH", 270, ASCII), struct.pack("<HH", 270, 99)
    ),
    "riff-none.webp": lambda: riff(webp(packet(PLAIN).encode()), 0),
    "riff-all.webp": lambda: riff(webp(packet(PLAIN).encode()), 0xFFFF_FFFF),
    "riff-odd.webp": lambda: riff(webp(packet(PLAIN).encode()), 13),
    "xmp-far.webp": lambda: chunk_saying(b"XMP ", 0xFFFF_FFF0),
    "exif-far.webp": lambda: chunk_saying(b"EXIF", 0x7FFF_FFFF),
    "xmp-none.webp": lambda: chunk_saying(b"XMP ", 0),
    "film.jpg": film,
    "film-with-words.jpg": lambda: film(credit("Another").encode()),
    "end-and-more.jpg": lambda: jpeg(app1(credit("PA"))) + b"\xff\xd9" * 200_000 + saved(),
    "trailing-marks.jpg": lambda: jpeg(app1(credit("PA"))) + b"\xff\xda\0\2" * 2_000_000,
}  # fmt: skip
