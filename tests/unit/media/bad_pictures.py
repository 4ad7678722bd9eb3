"""How the pictures of `bad_pictures.txt` are made: damage and unusual kinds. `hostile_pictures.py` has the attacks."""

import struct
from collections.abc import Callable

from PIL import Image

from tests.unit.media.cunning_pictures import CUNNING
from tests.unit.media.hostile_pictures import HOSTILE
from tests.unit.media.nasty_pictures import NASTY
from tests.unit.media.pictures import credit, exif, jpeg, picture, png_chunk, saved, segment
from tests.unit.media.structures import ASCII, SHORT, Form, tiff

NOISE = Image.effect_noise((200, 150), 90).convert("RGB")


def with_byte_changed(data: bytes, at: int) -> bytes:
    return data[:at] + bytes((data[at] ^ 0xFF,)) + data[at + 1 :]


def frame_changed(at: int, value: bytes) -> bytes:
    """A JPEG with other bytes in its frame's segment."""
    data = saved()
    start = data.index(b"\xff\xc0") + 4 + at
    return data[:start] + value + data[start + len(value) :]


def moving(form: str) -> bytes:
    frames = [picture("RGB"), picture("RGB").transpose(Image.Transpose.FLIP_LEFT_RIGHT)]
    return saved(frames[0], form, save_all=True, append_images=frames[1:])


def text_with_wrong_sum() -> bytes:
    data = saved(form="PNG")
    chunk = png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + credit("PA").encode())
    return data[:33] + with_byte_changed(chunk, len(chunk) - 1) + data[33:]


def pages() -> bytes:
    return saved(picture("L"), "TIFF", save_all=True, append_images=[picture("L"), picture("L")])


MAKERS: dict[str, Callable[[], bytes]] = {
    "empty.jpg": lambda: b"",
    "words.jpg": lambda: b"Just some words.",
    "zeros.jpg": lambda: bytes(5000),
    "page.jpg": lambda: b"<!DOCTYPE html><html><title>404</title><p>Not found</p></html>",
    "scan.bmp": lambda: saved(form="BMP"),
    "phone.heic": lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(500),
    "layers.psd": lambda: b"8BPS\0\1" + bytes(500),
    "logo.svg": lambda: b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "sheet.pdf": lambda: b"%PDF-1.7\n" + bytes(500),
    "archive.jp2": lambda: b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(500),
    "head-cut.jpg": lambda: saved()[:300],
    "cut.jpg": lambda: saved(NOISE)[:-900],
    "cut-progressive.jpg": lambda: saved(NOISE, progressive=True)[:4000],
    "cut.png": lambda: saved(NOISE, "PNG")[:-4000],
    "cut.webp": lambda: saved(NOISE, "WEBP")[:-900],
    "cut.tif": lambda: saved(NOISE, "TIFF")[:-900],
    "cut-lzw.tif": lambda: saved(NOISE, "TIFF", compression="tiff_lzw")[:-900],
    "cut.gif": lambda: saved(NOISE.convert("P"), "GIF")[:-900],
    "start.jpg": lambda: b"\xff\xd8\xff",
    "start.png": lambda: b"\x89PNG\r\n\x1a\n",
    "start.webp": lambda: b"RIFF\x04\0\0\0WEBP",
    "start.tif": lambda: b"II*\0\xff\xff\xff\xff",
    "start.gif": lambda: b"GIF89a",
    "sum.png": lambda: with_byte_changed(saved(NOISE, "PNG"), 500),
    "flat.jpg": lambda: frame_changed(1, b"\0\0"),
    "twelve.jpg": lambda: frame_changed(0, b"\x0c"),
    "loose.webp": lambda: saved(form="WEBP")[:16] + b"\xff\xff\xff\x7f" + saved(form="WEBP")[20:],
    "parts.jpg": lambda: jpeg(segment(0xE2, b"MPF\0II*\0\xff\xff\xff\xff")),
    "rest.jpg": lambda: saved() + b"rubbish" * 100,
    "text-sum.png": text_with_wrong_sum,
    "cmyk.jpg": lambda: saved(picture("CMYK")),
    "cmyk.tif": lambda: saved(picture("CMYK"), "TIFF", compression="tiff_lzw"),
    "lab.tif": lambda: saved(Image.merge("LAB", [picture("L")] * 3), "TIFF"),
    "deep.png": lambda: saved(Image.new("I;16", (64, 48), 40_000), "PNG"),
    "deep.tif": lambda: saved(Image.new("I;16", (64, 48), 40_000), "TIFF"),
    "float.tif": lambda: saved(Image.new("F", (64, 48), 0.5), "TIFF"),
    "lines.tif": lambda: saved(picture("1"), "TIFF", compression="group4"),
    "palette.png": lambda: saved(picture("P"), "PNG", transparency=3),
    "moving.gif": lambda: moving("GIF"),
    "moving.webp": lambda: moving("WEBP"),
    "moving.png": lambda: moving("PNG"),
    "pages.tif": pages,
    "dot.jpg": lambda: saved(picture(size=(1, 1))),
    "dot.gif": lambda: saved(picture(size=(1, 1)), "GIF"),
    "thread.jpg": lambda: saved(picture(size=(60_000, 1))),
    "turned.jpg": lambda: saved(exif=exif(orientation=6)),
    "turned.tif": lambda: tiff(Form(">"), (274, SHORT, struct.pack(">H", 6))),
    "big.tif": lambda: tiff(Form("<", big=True), (270, ASCII, b"Words\0")),
    "backward.tif": lambda: tiff(Form(">", big=True), (270, ASCII, b"Words\0")),
    "wrong.jpg": lambda: saved(form="PNG"),
    "nameless": saved,
    "profile.jpg": lambda: jpeg(segment(0xE1, exif(caption="") + bytes(60_000)), segment(0xFE, b"c" * 60_000)),
    "circle.tif": lambda: _to_itself(tiff(Form("<"))),
    "frames.gif": lambda: _many_frames(saved(picture("P"), "GIF")),
    **HOSTILE,
    **NASTY,
    **CUNNING,
}
"""Every file by name."""


def _to_itself(data: bytes) -> bytes:
    """A little-endian TIFF whose first directory names itself as the next."""
    (at,) = struct.unpack("<I", data[4:8])
    (entries,) = struct.unpack("<H", data[at : at + 2])
    end = at + 2 + 12 * entries
    return data[:end] + data[4:8] + data[end + 4 :]


def _many_frames(data: bytes) -> bytes:
    """The GIF's one frame, 3,000 times."""
    start = data.index(b"\x2c", 13 + 3 * 2 ** ((data[10] & 7) + 1))
    return data[:start] + data[start:-1] * 3_000 + data[-1:]
