"""Files nobody should trust: one clear sentence, or what could be read and a warning, never anything else."""

import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from editor.domain.errors import Refused
from editor.media.fields import EmbeddedMetadata
from editor.media.limits import check_picture, photo_sha256
from editor.media.metadata import inspect, read_metadata
from editor.media.renditions import make_renditions
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

NOISE = Image.effect_noise((200, 150), 90).convert("RGB")
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def gif_of_size(width: int, height: int) -> bytes:
    data = bytearray(saved(picture("P"), "GIF"))
    data[6:10] = struct.pack("<HH", width, height)
    return bytes(data)


def jpeg_of_size(width: int, height: int) -> bytes:
    data = bytearray(saved())
    start = data.index(b"\xff\xc0") + 5
    data[start : start + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def webp_of_size(width: int, height: int) -> bytes:
    data = bytearray(saved(form="WEBP", exif=exif(orientation=1)))
    data[24:30] = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    return bytes(data)


def tiff_of_size(width: int, height: int) -> bytes:
    data = bytearray(saved(form="TIFF"))
    start = struct.unpack("<I", data[4:8])[0] + 2
    data[start + 8 : start + 12], data[start + 20 : start + 24] = struct.pack("<I", width), struct.pack("<I", height)
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("a.jpg", b"", "a.jpg is empty"),
        ("notes.jpg", b"Just some words.", "notes.jpg is not a picture"),
        ("a.bmp", saved(form="BMP"), "a.bmp is not a picture"),
        ("a.jpg", bytes(5000), "a.jpg is not a picture"),
        ("desk/a.jpg", saved()[:300], "a.jpg is damaged or cut short"),
        ("C:\\pics\\a.jpg", saved(NOISE)[:-900], "a.jpg is damaged or cut short"),
        ("a.jpg", saved(NOISE, progressive=True)[:4000], "a.jpg is damaged or cut short"),
        ("a.png", saved(NOISE, "PNG")[:-4000], "a.png is damaged or cut short"),
        ("a.webp", saved(NOISE, "WEBP")[:-900], "a.webp is damaged or cut short"),
        ("a.tif", saved(NOISE, "TIFF")[:-900], "a.tif is damaged or cut short"),
        ("a.tif", saved(NOISE, "TIFF", compression="tiff_lzw")[:-900], "a.tif is damaged or cut short"),
        ("a.gif", saved(NOISE.convert("P"), "GIF")[:-900], "a.gif is damaged or cut short"),
        ("a.gif", b"GIF89a", "a.gif is damaged or cut short"),
        ("a.webp", b"RIFF\x04\x00\x00\x00WEBP", "a.webp is damaged or cut short"),
        ("a.tif", b"II*\0\xff\xff\xff\xff", "a.tif is damaged or cut short"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + b"\0\2\xff\xe0" * 100_000 + saved()[2:], "a.jpg is damaged"),
        ("a.jpg", b"\xff\xd8" + b"\xff" * 100_000 + saved()[2:], "a.jpg is damaged"),
        (
            "a.png",
            saved(form="PNG")[:33] + png_chunk(b"teXt", b"") * 200_000 + saved(form="PNG")[33:],
            "a.png is damaged",
        ),
        ("a.png", png_of_size(64, 64), "a.png is damaged or cut short"),
        ("a.png", png_of_size(30_000, 30_000), "a.png is 30,000 × 30,000 pixels"),
        ("a.jpg", jpeg_of_size(30_000, 30_000), "a.jpg is 30,000 × 30,000 pixels"),
        ("a.gif", gif_of_size(30_000, 30_000), "a.gif is 30,000 × 30,000 pixels"),
        ("a.tif", tiff_of_size(30_000, 30_000), "a.tif is 30,000 × 30,000 pixels"),
        ("a.webp", webp_of_size(16_000, 16_000), "a.webp is"),
        (
            "a.png",
            png_of_size(7_747, 7_747),
            "a.png is 7,747 × 7,747 pixels; pictures of up to 60 million pixels are taken.",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_refused_with_one_sentence(name: str, data: bytes, fault: str) -> None:
    for way_in in (
        lambda: check_picture(data, name),
        lambda: inspect(data, name),
        lambda: make_renditions(data, [400], EmbeddedMetadata(), name=name),
    ):
        with pytest.raises(Refused) as refusal:
            way_in()
        assert str(refusal.value).startswith(fault)


def test_too_many_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.media.limits.MOST_BYTES", 1_000_000)
    with pytest.raises(Refused, match=r"^a\.jpg is 2 MB; pictures of up to 1 MB are taken\.$"):
        check_picture(saved() + bytes(2_000_000), "a.jpg")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "GIF"])
@pytest.mark.parametrize("size", [(1, 1), (64, 48)])
def test_whole_pictures_pass(form: str, size: tuple[int, int]) -> None:
    found = inspect(saved(picture(size=size), form), "a")
    assert (found.width, found.height, found.format, found.warnings) == (*size, form, ())


def test_a_jpeg_with_rubbish_after_its_end_passes() -> None:
    assert inspect(saved() + b"rubbish" * 100, "a.jpg").width == 64


@pytest.mark.parametrize(
    "prolog", [BOMB, OUTSIDE, '<!DOCTYPE x SYSTEM "x.dtd">', "<?xml version='1.0' encoding='UTF-8'?>" + BOMB]
)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_document_types_and_entities_in_xmp_are_not_read(prolog: str, charset: str) -> None:
    packet = xmp("<photoshop:Credit>&b;&a;</photoshop:Credit>", prolog=prolog).encode(charset)
    found = inspect(jpeg(app1(packet), app13(resource(iim((2, 110, b"PA"))))), "a.jpg")
    assert found.credit == "PA"
    assert found.warnings == (
        "The XMP block declares a document type or entities, which may be an attack; it was not read.",
    )


@pytest.mark.parametrize(
    "packet",
    [b"", b"<", b"<x:xmpmeta", b"\xff\xfe\x00", b"<a>&nbsp;</a>", credit("x").encode()[:-60], b"<a>" * 5000],
    ids=lambda packet: repr(packet[:20]),
)
def test_damaged_xmp_is_a_warning_and_the_rest_is_read(packet: bytes) -> None:
    found = inspect(jpeg(app1(packet), app13(resource(iim((2, 110, b"PA"))))), "a.jpg")
    assert found.credit == "PA"
    assert "The XMP block is damaged and was not read." in found.warnings


def test_xmp_deep_as_a_well() -> None:
    assert inspect(jpeg(app1(b"<a>" * 9000 + b"</a>" * 9000)), "a.jpg").credit is None


def test_xmp_without_end_in_a_png() -> None:
    body = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(bytes(40_000_000))
    data = saved(form="PNG")
    found = inspect(data[:33] + png_chunk(b"iTXt", body) + data[33:], "a.png")
    assert found.warnings == ("The XMP block is larger than 16 MB and was not read.",)


def test_compressed_xmp_in_a_png() -> None:
    body = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(credit("Alamy").encode())
    data = saved(form="PNG")
    assert inspect(data[:33] + png_chunk(b"iTXt", body) + data[33:], "a.png").credit == "Alamy"


@pytest.mark.parametrize(
    "block", [b"", b"II", b"not TIFF at all", b"II*\0\xff\xff\xff\xff", b"MM\0*\0\0\0\x08\xff\xff"]
)
def test_damaged_exif_leaves_the_rest(block: bytes) -> None:
    assert inspect(jpeg(app1(credit("PA")), segment(0xE1, b"Exif\0\0" + block)), "a.jpg").credit == "PA"


def test_a_telephone_picture_with_a_broken_second_picture_passes() -> None:
    assert inspect(jpeg(segment(0xE2, b"MPF\0II*\0\xff\xff\xff\xff")), "a.jpg").width == 64


@pytest.mark.parametrize("broken", [b"", b"\x2c\xff\xff\xff\xff", b"\x2c" + bytes(9) + b"\x40"])
def test_a_damaged_second_picture_does_not_touch_the_first(broken: bytes) -> None:
    assert inspect(saved(picture("P"), "GIF")[:-1] + broken, "a.gif").width == 64


def test_a_webp_of_nothing_but_chunks_is_read_in_the_end() -> None:
    data = saved(form="WEBP", exif=exif(caption="Words"))
    body = data[8:] + b"junk\0\0\0\0" * 60_000 + b"XMP \x04\0\0\0<a/>"
    assert inspect(b"RIFF" + struct.pack("<I", len(body)) + body, "a.webp").caption == "Words"


def test_a_photo_is_known_by_its_bytes() -> None:
    assert photo_sha256(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


FULL = jpeg(
    app1(credit("Alamy")),
    app13(resource(iim((1, 90, b"\x1b%G"), (2, 110, b"PA"), (2, 55, b"20260506"), (2, 120, b"A caption" * 9)))),
    segment(0xE1, exif(caption="Words", artist="A; B", taken="2026:05:06 10:00:00", orientation=6)),
)
VICTIMS = [
    FULL,
    saved(form="PNG", exif=exif(caption="Words", orientation=6)),
    saved(form="WEBP", xmp=credit("Alamy").encode(), exif=exif(caption="Words")),
    saved(form="TIFF", tiffinfo={700: credit("Alamy").encode(), 33723: iim((2, 110, b"PA"))}, compression="tiff_lzw"),
    saved(picture("P"), "GIF", save_all=True, append_images=[picture("P").transpose(0)]),
    saved(picture("CMYK")),
]


@given(
    st.sampled_from(VICTIMS),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=12),
    st.floats(0.05, 3),
)
@settings(max_examples=400, deadline=None)
def test_mutated_pictures_are_read_or_refused(victim: bytes, changes: list[tuple[float, int]], kept: float) -> None:
    data = bytearray(victim)
    for where, value in changes:
        data[int(where * (len(data) - 1))] = value
    mutant = bytes(data[: max(12, int(len(data) * kept))])
    for way_in in (
        lambda: inspect(mutant, "a.jpg"),
        lambda: read_metadata(mutant, "a.jpg"),
        lambda: make_renditions(mutant, [32], EmbeddedMetadata(credit="PA")),
    ):
        with suppress(Refused):
            way_in()


@given(st.binary(max_size=300), st.sampled_from(["xmp", "iim", "8bim", "exif"]))
@settings(max_examples=200, deadline=None)
def test_any_bytes_in_a_block_are_read_without_a_fuss(block: bytes, kind: str) -> None:
    segments = {
        "xmp": app1(credit("PA").encode()[:500] + block),
        "iim": app13(resource(b"\x1c\x02" + block)),
        "8bim": app13(b"8BIM\x04\x04" + block),
        "exif": segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0" + block),
    }
    found = inspect(jpeg(segments[kind]), "a.jpg")
    assert found.width > 0
