"""Every layout in which a picture file can carry its texts, each with the same texts, written by hand."""

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from tests.unit.media.pictures import UTF8, app1, app13, iim, jpeg, picture, png_chunk, resource, saved, segment, xmp
from tests.unit.media.structures import ASCII, BYTE, LONG, UNDEFINED, Form, structure, tiff

XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
EXTENSION_HEAD = b"http://ns.adobe.com/xmp/extension/\0"
LITTLE, BIG_ENDIAN, BIG_TIFF = Form("<"), Form(">"), Form("<", big=True)


@dataclass(frozen=True)
class Texts:
    """What the pictures of one set say."""

    caption: str = "Nauseda, right, talks with Zelensky"
    creators: tuple[str, ...] = ("Zoe Test", "Ana Probe", "Mia Sample")
    creator_title: str = "Stringer"
    credit: str = "Test/PA"
    source: str = "PA"
    copyright: str = "© 2026 Test Agency"
    headline: str = "Talks <b> & more"
    title: str = "SUMMIT 1"
    instructions: str = "NO ARCHIVES"
    keywords: tuple[str, ...] = ("politics", "Київ", "talks")
    job_id: str = "J-1"
    city: str = "Vilnius"
    alt_text: str = "Two men talk"
    extended_description: str = "Both sit. A flag stands between them."
    usage_terms: str = "Editorial only"


SETS = {
    "plain": Texts(),
    "of 2,000 characters": Texts(
        caption="å word " * 285 + "end.", usage_terms="x" * 2000, headline="Long, " * 40 + "end", extended_description="wall " * 399 + "end"
    ),
    "of several lines": Texts(
        caption="One\nTwo\n\nThree", instructions="NO SALES\nNO ARCHIVES", credit="A\nB", extended_description="Left\n\nRight"
    ),
    "with emoji": Texts(caption="👩‍👩‍👧 of 🇺🇦 wave 😀", creators=("😀", "Ana 🇱🇹"), keywords=("☀", "party"), title="🎈", creator_title="📷"),
    "right to left": Texts(caption="رئيس ليتوانيا، على اليمين", creators=("ליטא",), copyright="© العربية", headline="ראש — “x”", creator_title="מצלם"),
}  # fmt: skip


def packet(texts: Texts) -> str:
    """An XMP packet."""

    def alt(name: str, text: str) -> str:
        return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></{name}>'

    def array(name: str, kind: str, values: tuple[str, ...]) -> str:
        items = "".join(f"<rdf:li>{escape(value)}</rdf:li>" for value in values)
        return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"

    plain = {
        "photoshop:AuthorsPosition": texts.creator_title,
        "photoshop:Credit": texts.credit,
        "photoshop:Source": texts.source,
        "photoshop:Headline": texts.headline,
        "photoshop:Instructions": texts.instructions,
        "photoshop:TransmissionReference": texts.job_id,
        "photoshop:City": texts.city,
        "photoshop:DateCreated": "2026-05-06T10:00:00+02:00",
    }
    return xmp(
        alt("dc:description", texts.caption)
        + array("dc:creator", "Seq", texts.creators)
        + array("dc:subject", "Bag", texts.keywords)
        + alt("dc:rights", texts.copyright)
        + alt("dc:title", texts.title)
        + alt("xmpRights:UsageTerms", texts.usage_terms)
        + alt("Iptc4xmpCore:AltTextAccessibility", texts.alt_text)
        + alt("Iptc4xmpCore:ExtDescrAccessibility", texts.extended_description)
        + "".join(f"<{name}>{escape(text)}</{name}>" for name, text in plain.items())
    )


def wrapped(texts: Texts) -> str:
    """A packet with its head, room to grow and tail."""
    head, tail = "<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>\n", "<?xpacket end='w'?>"
    return head + packet(texts) + (" " * 99 + "\n") * 20 + tail


def datasets(texts: Texts) -> bytes:
    """An IIM block in declared UTF-8."""
    values = [
        (5, texts.title),
        *((25, word) for word in texts.keywords),
        (40, texts.instructions),
        (55, "20260506"),
        (60, "100000+0200"),
        *((80, name) for name in texts.creators),
        (85, texts.creator_title),
        (90, texts.city),
        (103, texts.job_id),
        (105, texts.headline),
        (110, texts.credit),
        (115, texts.source),
        (116, texts.copyright),
        (120, texts.caption),
    ]
    return iim(UTF8, (2, 0, b"\0\4"), *((2, number, value.encode()) for number, value in values))


def exif_block(texts: Texts, form: Form) -> bytes:
    """An EXIF block: caption, creators, copyright of photographer and editor, date, Windows' keywords."""
    return structure(
        form,
        [
            (270, ASCII, texts.caption.encode() + b"\0"),
            (315, ASCII, "; ".join(texts.creators).encode() + b"\0"),
            (33432, ASCII, texts.copyright.encode() + b"\0An editor\0"),
            (40094, BYTE, "; ".join(texts.keywords).encode("utf-16-le") + b"\0\0"),
        ],
        [(36867, ASCII, b"2026:05:06 10:00:00\0"), (36881, ASCII, b"+02:00\0")],
    )


def extended(texts: Texts, order: int = 1) -> list[bytes]:
    """APP1 segments: a packet that says nothing but where the rest is, and the rest in parts of 500 bytes."""
    rest, guid = packet(texts).encode(), "0123456789ABCDEF" * 2
    main = xmp("", f'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="{guid}"')
    head = EXTENSION_HEAD + guid.encode() + struct.pack(">I", len(rest))
    parts = [app1(rest[at : at + 500], head + struct.pack(">I", at)) for at in range(0, len(rest), 500)]
    return [app1(main), *parts[::order]]


def png(*chunks: bytes, behind: bool = False) -> bytes:
    """A PNG file with these chunks before or behind its picture."""
    data = saved(form="PNG")
    at = len(data) - 12 if behind else 33
    return data[:at] + b"".join(chunks) + data[at:]


def raw_profile(name: str, block: bytes, kind: bytes = b"zTXt") -> bytes:
    """A text chunk that holds a block in hexadecimal digits."""
    digits = block.hex()
    lines = "\n".join(digits[at : at + 72] for at in range(0, len(digits), 72))
    text = f"\n{name}\n{len(block):8}\n{lines}\n".encode()
    content = {b"zTXt": b"\0" + zlib.compress(text), b"tEXt": text, b"iTXt": b"\0\0\0\0" + text}[kind]
    return png_chunk(kind, f"Raw profile type {name}\0".encode() + content)


def itxt(text: str, *, packed: bool = False) -> bytes:
    """XMP in an iTXt chunk."""
    content = b"\1\0\0\0" + zlib.compress(text.encode()) if packed else b"\0\0\0\0" + text.encode()
    return png_chunk(b"iTXt", b"XML:com.adobe.xmp\0" + content)


def webp(xmp_packet: bytes = b"", exif: bytes = b"") -> bytes:
    options = {"xmp": xmp_packet} if xmp_packet else {}
    return saved(form="WEBP", **options, **({"exif": exif} if exif else {}))


def gif(text: str) -> bytes:
    data = saved(picture("P"), "GIF")
    trailer = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    return data[:-1] + b"\x21\xff\x0bXMP DataXMP" + text.encode() + trailer + data[-1:]


def longs(block: bytes, form: Form) -> tuple[int, int, bytes]:
    """IIM in a TIFF tag of long numbers, as programs write it that swap them."""
    block += b"\0" * (-len(block) % 4)
    numbers = struct.unpack(f">{len(block) // 4}I", block)
    return 33723, LONG, form.long(*numbers)


def exif_segment(block: bytes) -> bytes:
    return segment(0xE1, b"Exif\0\0" + block)


def cut_exif(block: bytes) -> list[bytes]:
    return [exif_segment(block[at : at + 200]) for at in range(0, len(block), 200)]


def split_resource(block: bytes) -> list[bytes]:
    whole = resource(b"noise" * 40, 0x0425) + resource(block)
    return [app13(whole[at : at + 300]) for at in range(0, len(whole), 300)]


Maker = Callable[[Texts], bytes]


@dataclass(frozen=True)
class Layout:
    """One way to carry texts: how to make the file, its ending, and which blocks it has, in exiftool's words."""

    make: Maker
    ending: str = "jpg"
    kinds: tuple[str, ...] = ("XMP",)


LAYOUTS: dict[str, Layout] = {
    "jpeg xmp": Layout(lambda t: jpeg(app1(packet(t)))),
    "jpeg xmp in a wrapper": Layout(lambda t: jpeg(app1(wrapped(t)))),
    "jpeg xmp in utf-16": Layout(lambda t: jpeg(app1(wrapped(t).encode("utf-16-be")))),
    "jpeg xmp under an odd head": Layout(lambda t: jpeg(app1(packet(t), b"http://ns.example/xmp\0"))),
    "jpeg xmp in photoshop's resources": Layout(lambda t: jpeg(app13(resource(packet(t).encode(), 0x0424)))),
    "jpeg extended xmp": Layout(lambda t: jpeg(*extended(t))),
    "jpeg extended xmp out of order": Layout(lambda t: jpeg(*extended(t, -1))),
    "jpeg iim": Layout(lambda t: jpeg(app13(resource(datasets(t)))), kinds=("IPTC",)),
    "jpeg iim behind other resources": Layout(
        lambda t: jpeg(app13(resource(b"x" * 7, 0x03ED) + resource(b"y", 0x0425) + resource(datasets(t)))), kinds=("IPTC",)
    ),
    "jpeg iim in a named resource": Layout(
        lambda t: jpeg(app13(resource(datasets(t)).replace(b"8BIM\4\4\0\0", b"8BIM\4\4\5named"))), kinds=("IPTC",)
    ),
    "jpeg iim over several segments": Layout(lambda t: jpeg(*split_resource(datasets(t))), kinds=("IPTC",)),
    "jpeg iim under the old head": Layout(
        lambda t: jpeg(segment(0xED, b"Adobe_Photoshop2.5:" + bytes(8) + resource(datasets(t)))), kinds=("IPTC",)
    ),
    "jpeg exif": Layout(lambda t: jpeg(exif_segment(exif_block(t, LITTLE))), kinds=("EXIF",)),
    "jpeg exif, big end first": Layout(lambda t: jpeg(exif_segment(exif_block(t, BIG_ENDIAN))), kinds=("EXIF",)),
    "jpeg exif over several segments": Layout(lambda t: jpeg(*cut_exif(exif_block(t, LITTLE))), kinds=("EXIF",)),
    "jpeg all three": Layout(
        lambda t: jpeg(exif_segment(exif_block(t, LITTLE)), app13(resource(datasets(t))), app1(packet(t))),
        kinds=("XMP", "IPTC", "EXIF"),
    ),
    "tiff xmp": Layout(lambda t: tiff(LITTLE, (700, BYTE, packet(t).encode())), "tif"),
    "tiff xmp, big end first": Layout(lambda t: tiff(BIG_ENDIAN, (700, UNDEFINED, packet(t).encode())), "tif"),
    "big tiff xmp": Layout(lambda t: tiff(BIG_TIFF, (700, BYTE, packet(t).encode())), "tif"),
    "tiff iim": Layout(lambda t: tiff(LITTLE, (33723, UNDEFINED, datasets(t))), "tif", ("IPTC",)),
    "tiff iim as swapped long numbers": Layout(lambda t: tiff(LITTLE, longs(datasets(t), LITTLE)), "tif", ("IPTC",)),
    "tiff iim as long numbers, big end first": Layout(
        lambda t: tiff(BIG_ENDIAN, longs(datasets(t), BIG_ENDIAN)), "tif", ("IPTC",)
    ),
    "tiff iim in photoshop's tag": Layout(
        lambda t: tiff(LITTLE, (34377, BYTE, resource(b"z", 0x0425) + resource(datasets(t)))), "tif", ("IPTC",)
    ),
    "big tiff iim": Layout(lambda t: tiff(BIG_TIFF, (33723, UNDEFINED, datasets(t))), "tif", ("IPTC",)),
    "tiff exif": Layout(
        lambda t: tiff(LITTLE, (270, ASCII, t.caption.encode() + b"\0"), (315, ASCII, "; ".join(t.creators).encode() + b"\0")),
        "tif", ("EXIF",),
    ),
    "png xmp": Layout(lambda t: png(itxt(packet(t))), "png"),
    "png xmp, packed": Layout(lambda t: png(itxt(packet(t), packed=True)), "png"),
    "png xmp behind the picture": Layout(lambda t: png(itxt(packet(t)), behind=True), "png"),
    "png raw xmp": Layout(lambda t: png(raw_profile("xmp", packet(t).encode())), "png"),
    "png raw xmp as app1": Layout(lambda t: png(raw_profile("APP1", XMP_HEAD + packet(t).encode())), "png"),
    "png raw iptc": Layout(lambda t: png(raw_profile("iptc", resource(datasets(t)))), "png", ("IPTC",)),
    "png raw iptc without a resource": Layout(lambda t: png(raw_profile("iptc", datasets(t), b"tEXt")), "png", ("IPTC",)),
    "png raw 8bim": Layout(lambda t: png(raw_profile("8bim", resource(datasets(t)))), "png", ("IPTC",)),
    "png exif": Layout(lambda t: png(png_chunk(b"eXIf", exif_block(t, BIG_ENDIAN))), "png", ("EXIF",)),
    "png raw exif": Layout(lambda t: png(raw_profile("exif", b"Exif\0\0" + exif_block(t, LITTLE))), "png", ("EXIF",)),
    "png raw exif as app1": Layout(
        lambda t: png(raw_profile("APP1", b"Exif\0\0" + exif_block(t, LITTLE), b"tEXt")), "png", ("EXIF",)
    ),
    "webp xmp": Layout(lambda t: webp(packet(t).encode()), "webp"),
    "webp exif": Layout(lambda t: webp(exif=exif_block(t, LITTLE)), "webp", ("EXIF",)),
    "webp both": Layout(lambda t: webp(packet(t).encode(), exif_block(t, BIG_ENDIAN)), "webp", ("XMP", "EXIF")),
    "gif xmp": Layout(lambda t: gif(packet(t)), "gif"),
}  # fmt: skip
"""Each layout by name."""


def files() -> Iterator[tuple[str, bytes]]:
    """Every layout with every set of texts, under the name of a file."""
    for name, layout in LAYOUTS.items():
        for said, texts in SETS.items():
            yield f"{name}, {said}.{layout.ending}", layout.make(texts)
