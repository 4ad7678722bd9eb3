"""Pictures made by the tests, with metadata written by hand: independent of the program's own writers."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image

UTF8 = (1, 90, b"\x1b%G")


def picture(mode: str = "RGB", size: tuple[int, int] = (64, 48)) -> Image.Image:
    """A picture whose left half is dark and right half light."""
    image = Image.new("L", size, 40)
    image.paste(210, (size[0] // 2, 0, *size))
    return image.convert(mode)


def saved(image: Image.Image | None = None, form: str = "JPEG", **options: Any) -> bytes:
    out = BytesIO()
    (image or picture()).save(out, form, **options)
    return out.getvalue()


def segment(marker: int, payload: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def jpeg(*segments: bytes, image: Image.Image | None = None) -> bytes:
    """A JPEG file with these segments right behind its start."""
    data = saved(image)
    return data[:2] + b"".join(segments) + data[2:]


def app1(packet: str | bytes, header: bytes = b"http://ns.adobe.com/xap/1.0/\0") -> bytes:
    return segment(0xE1, header + (packet.encode() if isinstance(packet, str) else packet))


def iim(*datasets: tuple[int, int, bytes]) -> bytes:
    return b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value for record, number, value in datasets
    )


def resource(data: bytes, number: int = 0x0404) -> bytes:
    return b"8BIM" + struct.pack(">H", number) + b"\0\0" + struct.pack(">I", len(data)) + data + b"\0" * (len(data) % 2)


def app13(resources: bytes) -> bytes:
    return segment(0xED, b"Photoshop 3.0\0" + resources)


def xmp(properties: str, attributes: str = "", prolog: str = "") -> str:
    return f"""{prolog}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
        xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
        xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
        <rdf:Description rdf:about="" {attributes}>{properties}</rdf:Description></rdf:RDF></x:xmpmeta>"""


def credit(value: str) -> str:
    return xmp(f"<photoshop:Credit>{value}</photoshop:Credit>")


def exif(**tags: Any) -> bytes:
    """An EXIF block from Pillow: caption, artist, rights, taken, offset, orientation."""
    block = Image.Exif()
    numbers = {"caption": 270, "artist": 315, "rights": 33432, "orientation": 274}
    for name, value in tags.items():
        if name in numbers:
            block[numbers[name]] = value.encode() if isinstance(value, str) else value
    inner = {36867: tags.get("taken"), 36881: tags.get("offset")}
    block._ifds[0x8769] = {number: value for number, value in inner.items() if value}
    return block.tobytes()


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_of_size(width: int, height: int) -> bytes:
    """A PNG that says it is this large and holds next to nothing."""
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + png_chunk(b"IDAT", zlib.compress(bytes(1000))) + png_chunk(b"IEND", b"")
