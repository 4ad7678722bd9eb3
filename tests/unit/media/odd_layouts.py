"""Layouts that few programs write, and that are found in archives all the same: out of order, padded, mixed, packed twice."""

import struct
import zlib
from html import escape

from tests.unit.media.layouts import (
    BIG_ENDIAN,
    BIG_TIFF,
    EXTENSION_HEAD,
    LITTLE,
    Layout,
    Texts,
    datasets,
    exif_block,
    itxt,
    longs,
    packet,
    png,
    raw_profile,
    webp,
    wrapped,
)
from tests.unit.media.pictures import UTF8, app1, app13, iim, jpeg, picture, png_chunk, resource, saved, segment, xmp
from tests.unit.media.structures import BYTE, LONG, structure, tiff

EXTENDED_GUID = "FEDCBA9876543210" * 2


def shuffled(texts: Texts) -> bytes:
    """The datasets backwards; what repeats keeps its order."""
    values = [
        (120, texts.caption), (116, texts.copyright), (115, texts.source), (110, texts.credit), (105, texts.headline),
        (103, texts.job_id), (90, texts.city), (85, texts.creator_title), *((80, name) for name in texts.creators), (60, "100000+0200"),
        (55, "20260506"), (40, texts.instructions), *((25, word) for word in texts.keywords), (5, texts.title),
    ]  # fmt: skip
    return iim(UTF8, *((2, number, value.encode()) for number, value in values), (2, 0, b"\0\4"))


def in_parts(block: bytes, size: int, *, between: bytes = b"") -> list[bytes]:
    whole = resource(block)
    cut = [app13(whole[at : at + size]) for at in range(0, len(whole), size)]
    return [piece for one in cut for piece in (one, between) if piece]


def two_blocks(texts: Texts) -> bytes:
    """IIM in two resources of one segment, half of it in each."""
    block = datasets(texts)
    at = block.index(b"\x1c\2\x50")
    return jpeg(app13(resource(block[:at]) + resource(iim(UTF8) + block[at:])))


def unpadded(texts: Texts) -> bytes:
    """An odd resource without the byte that makes it even, the last of its segment."""
    block = datasets(texts) + (b"" if len(datasets(texts)) % 2 else iim((2, 150, b"")) + b"\0")
    return jpeg(app13(resource(b"xyz", 0x0425) + resource(block)[: 12 + len(block)]))


def wide_lengths(texts: Texts) -> bytes:
    """Every dataset with a length of four bytes, as for values over 32 kB."""
    out, block = b"", datasets(texts)
    while block:
        _, record, number, length = struct.unpack(">BBBH", block[:5])
        out += struct.pack(">BBBHI", 0x1C, record, number, 0x8004, length) + block[5 : 5 + length]
        block = block[5 + length :]
    return out


def as_elements(texts: Texts) -> str:
    """XMP whose properties lie in nodes of their own, each in a description of its own."""
    return packet(texts).replace(
        "</dc:description>", '</dc:description></rdf:Description><rdf:Description rdf:about="">'
    )


def as_attributes(texts: Texts) -> str:
    """XMP whose plain properties are attributes."""
    plain = {
        "photoshop:Credit": texts.credit, "photoshop:Source": texts.source, "photoshop:Headline": texts.headline,
        "photoshop:Instructions": texts.instructions, "photoshop:City": texts.city,
    }  # fmt: skip
    given = " ".join(f'{name}="{escape(text, quote=True).replace(chr(10), "&#10;")}"' for name, text in plain.items())
    rest = packet(texts)
    for name, text in plain.items():
        rest = rest.replace(f"<{name}>{escape(text)}</{name}>", "")
    return rest.replace('rdf:about=""', f'rdf:about="" {given}')


def other_prefixes(texts: Texts) -> str:
    """XMP under other prefixes than the usual ones."""
    text = packet(texts)
    for usual, other in (("dc:", "q1:"), ("photoshop:", "ps:"), ("rdf:", "r:"), ("xmpRights:", "xr:")):
        text = text.replace(f"xmlns:{usual[:-1]}=", f"xmlns:{other[:-1]}=").replace(f"<{usual}", f"<{other}")
        text = text.replace(f"</{usual}", f"</{other}").replace(f" {usual}", f" {other}")
    return text


def bare_rdf(texts: Texts) -> str:
    """XMP without the element around its RDF."""
    text = packet(texts)
    return text[text.index("<rdf:RDF") : text.index("</x:xmpmeta>")]


def extended_doubled(texts: Texts) -> bytes:
    """Extended XMP whose parts each come twice."""
    rest = packet(texts).encode()
    main = xmp("", f'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="{EXTENDED_GUID}"')

    def part(at: int) -> bytes:
        head = EXTENSION_HEAD + EXTENDED_GUID.encode() + struct.pack(">II", len(rest), at)
        return app1(rest[at : at + 700], head)

    return jpeg(app1(main), *(2 * part(at) for at in range(0, len(rest), 700)))


def extended_in_attribute(texts: Texts) -> bytes:
    """Extended XMP whose name stands in an element, before the packet in the file."""
    rest = packet(texts).encode()
    note = f'<n:HasExtendedXMP xmlns:n="http://ns.adobe.com/xmp/note/">{EXTENDED_GUID}</n:HasExtendedXMP>'
    head = EXTENSION_HEAD + EXTENDED_GUID.encode() + struct.pack(">II", len(rest), 0)
    return jpeg(app1(rest, head), app1(xmp(note)))


def png_itxt(texts: Texts, *, packed: bool, language: bytes = b"", keyword: bytes = b"") -> bytes:
    """XMP in an iTXt chunk with a language and a translated keyword."""
    text = wrapped(texts).encode()
    body = (b"\1\0" if packed else b"\0\0") + language + b"\0" + keyword + b"\0"
    return png(png_chunk(b"iTXt", b"XML:com.adobe.xmp\0" + body + (zlib.compress(text) if packed else text)))


def webp_padded(texts: Texts) -> bytes:
    """A WebP whose XMP has an odd length, behind a chunk nobody knows."""
    text = packet(texts).encode()
    data = webp(text + b" " * (1 - len(text) % 2))
    at = data.index(b"XMP ")
    body = data[8:at] + b"juNK\3\0\0\0abc\0" + data[at:]
    return b"RIFF" + struct.pack("<I", len(body)) + body


def webp_headed(texts: Texts) -> bytes:
    """A WebP whose EXIF has JPEG's head before it."""
    return webp(exif=b"Exif\0\0" + exif_block(texts, LITTLE))


def filled(data: bytes) -> bytes:
    """A JPEG with fill bytes before each of its first segments."""
    return data[:2] + b"\xff\xff\xff" + data[2:]


def photoshop_tag(texts: Texts) -> bytes:
    """A TIFF with IIM in Photoshop's resources and XMP in its own tag."""
    blocks = resource(b"abc", 0x03E9) + resource(datasets(texts)) + resource(b"", 0x0406)
    return tiff(BIG_ENDIAN, (34377, BYTE, blocks), (700, BYTE, packet(texts).encode()))


def _behind_start(data: bytes, *segments: bytes) -> bytes:
    return data[:2] + b"".join(segments) + data[2:]


def tiff_exif(texts: Texts) -> bytes:
    """A TIFF whose texts are in its first directory and whose dates are in an inner one."""
    data = tiff(
        LITTLE,
        (270, 2, texts.caption.encode() + b"\0"),
        (315, 2, "; ".join(texts.creators).encode() + b"\0"),
        (34665, LONG, LITTLE.long(0)),
    )
    inner = structure(LITTLE, [(36867, 2, b"2026:05:06 10:00:00\0"), (36881, 2, b"+02:00\0")])
    at = len(data) + len(data) % 2
    moved = _moved(inner[8:], at - 8)
    return (
        data.replace(struct.pack("<HHII", 34665, LONG, 1, 0), struct.pack("<HHII", 34665, LONG, 1, at)).ljust(at, b"\0")
        + moved
    )


def _moved(directory: bytes, by: int) -> bytes:
    """A directory that stands further behind: the places of its values are."""
    (count,) = struct.unpack("<H", directory[:2])
    out = bytearray(directory)
    for number in range(count):
        at = 2 + 12 * number
        tag, kind, length, place = struct.unpack("<HHII", directory[at : at + 12])
        if length > 4:
            out[at : at + 12] = struct.pack("<HHII", tag, kind, length, place + by)
    return bytes(out)


ODD: dict[str, Layout] = {
    "jpeg iim backwards": Layout(lambda t: jpeg(app13(resource(shuffled(t)))), kinds=("IPTC",)),
    "jpeg iim over segments of 40 bytes": Layout(lambda t: jpeg(*in_parts(datasets(t), 40)), kinds=("IPTC",)),
    "jpeg iim with comments between its segments": Layout(
        lambda t: jpeg(*in_parts(datasets(t), 300, between=segment(0xFE, b"words"))), kinds=("IPTC",)
    ),
    "jpeg iim in two resources": Layout(two_blocks, kinds=("IPTC",)),
    "jpeg iim without its last byte": Layout(unpadded, kinds=("IPTC",)),
    "jpeg iim with lengths of four bytes": Layout(lambda t: jpeg(app13(resource(wide_lengths(t)))), kinds=("IPTC",)),
    "jpeg iim padded with zeros": Layout(lambda t: jpeg(app13(resource(datasets(t) + bytes(64)))), kinds=("IPTC",)),
    "jpeg iim in a resource with a long name": Layout(
        lambda t: jpeg(app13(resource(datasets(t)).replace(b"8BIM\4\4\0\0", b"8BIM\4\4\6a name\0"))), kinds=("IPTC",)
    ),
    "jpeg iim in another signature": Layout(
        lambda t: jpeg(app13(resource(b"abcd", 0x0425).replace(b"8BIM", b"MeSa") + resource(datasets(t)))), kinds=("IPTC",)
    ),
    "jpeg iim behind fill bytes": Layout(lambda t: filled(jpeg(app13(resource(datasets(t))))), kinds=("IPTC",)),
    "jpeg iim before xmp": Layout(lambda t: jpeg(app13(resource(datasets(t))), app1(packet(t))), kinds=("XMP", "IPTC")),
    "jpeg progressive": Layout(lambda t: _behind_start(saved(progressive=True), app1(packet(t))), kinds=("XMP",)),
    "jpeg of four inks": Layout(lambda t: jpeg(app13(resource(datasets(t))), image=picture("CMYK")), kinds=("IPTC",)),
    "jpeg grey": Layout(lambda t: jpeg(app1(packet(t)), image=picture("L"))),
    "jpeg xmp in nodes of their own": Layout(lambda t: jpeg(app1(as_elements(t)))),
    "jpeg xmp in attributes": Layout(lambda t: jpeg(app1(as_attributes(t)))),
    "jpeg xmp under other prefixes": Layout(lambda t: jpeg(app1(other_prefixes(t)))),
    "jpeg xmp without its outer element": Layout(lambda t: jpeg(app1(bare_rdf(t)))),
    "jpeg xmp with a byte order mark": Layout(lambda t: jpeg(app1("\ufeff" + packet(t)))),
    "jpeg xmp with its declaration": Layout(lambda t: jpeg(app1('<?xml version="1.0" encoding="UTF-8"?>' + packet(t)))),
    "jpeg xmp with its declaration behind its head": Layout(
        lambda t: jpeg(app1(f'<?xpacket begin="\ufeff" id="W5M0"?>\n<?xml version="1.0" encoding="UTF-8"?>\n{packet(t)}'))
    ),
    "jpeg xmp in little utf-16": Layout(lambda t: jpeg(app1(wrapped(t).encode("utf-16-le")))),
    "jpeg extended xmp, doubled": Layout(extended_doubled),
    "jpeg extended xmp, named in an element": Layout(extended_in_attribute),
    "tiff iim as long numbers, big tiff": Layout(lambda t: tiff(BIG_TIFF, longs(datasets(t), BIG_TIFF)), "tif", ("IPTC",)),
    "tiff iim as bytes, big end first": Layout(lambda t: tiff(BIG_ENDIAN, (33723, BYTE, datasets(t))), "tif", ("IPTC",)),
    "tiff photoshop and xmp, big end first": Layout(photoshop_tag, "tif", ("XMP", "IPTC")),
    "tiff exif in its inner directory": Layout(tiff_exif, "tif", ("EXIF",)),
    "png xmp, packed, in a language": Layout(lambda t: png_itxt(t, packed=True, language=b"en", keyword=b"mots"), "png"),
    "png xmp in a language": Layout(lambda t: png_itxt(t, packed=False, language=b"x-default"), "png"),
    "png xmp twice, the same": Layout(lambda t: png(itxt(packet(t)), itxt(packet(t), packed=True)), "png"),
    "png raw iptc in an iTXt": Layout(lambda t: png(raw_profile("iptc", resource(datasets(t)), b"iTXt")), "png", ("IPTC",)),
    "png exif behind the picture": Layout(lambda t: png(png_chunk(b"eXIf", exif_block(t, LITTLE)), behind=True), "png", ("EXIF",)),
    "png exif and xmp": Layout(lambda t: png(png_chunk(b"eXIf", exif_block(t, LITTLE)), itxt(packet(t))), "png", ("XMP", "EXIF")),
    "webp xmp of odd length behind a stranger": Layout(webp_padded, "webp"),
    "webp exif under jpeg's head": Layout(webp_headed, "webp", ("EXIF",)),
}  # fmt: skip
"""Each layout by name."""
