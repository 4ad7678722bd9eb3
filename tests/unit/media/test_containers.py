"""Layouts that exiftool does not know, or reads in a way of its own; the others are in `layouts.py`."""

import struct
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from editor.media.metadata import PhotoMetadata, read_metadata
from editor.media.renditions import thumbnail
from tests.unit.media.layouts import EXTENSION_HEAD, LITTLE, SETS, datasets, exif_block, packet, png
from tests.unit.media.pictures import UTF8, app1, app13, credit, iim, jpeg, png_chunk, resource, saved, segment, xmp
from tests.unit.media.structures import ASCII, BYTE, SHORT, UNDEFINED, Form, structure, tiff

PLAIN = SETS["plain"]


def read(*segments: bytes) -> PhotoMetadata:
    return read_metadata(jpeg(*segments), "lead.jpg")


def exif_jpeg(
    entries: list[tuple[int, int, bytes]], inner: list[tuple[int, int, bytes]] | None = None
) -> PhotoMetadata:
    return read(segment(0xE1, b"Exif\0\0" + structure(LITTLE, entries or [(305, ASCII, b"x\0")], inner)))


@pytest.mark.parametrize(
    "head", [b"", b"8BIM without any head: ", b"Adobe_Unknown\0"], ids=["bare", "words", "unknown"]
)
def test_iim_in_segments_that_are_not_photoshops(head: bytes) -> None:
    block = datasets(PLAIN)
    found = read(segment(0xED, head + (resource(block) if head else block)))
    assert (found.caption, found.creator) == (PLAIN.caption, ", ".join(PLAIN.creators))


def test_datasets_that_go_on_in_the_next_resource_are_one_record() -> None:
    first = iim(UTF8, (2, 0, b"\0\4"), (2, 80, b"Zoe"), (2, 110, b"PA"))
    found = read(app13(resource(first) + resource(iim((2, 80, b"Ana"), (2, 80, b"Mia"), (2, 115, b"AFP")))))
    assert (found.creator, found.credit, found.source, found.warnings) == ("Zoe, Ana, Mia", "PA", "AFP", ())


def test_two_records_without_a_version_are_told_apart_by_what_they_repeat() -> None:
    first = iim((2, 80, b"Zoe"), (2, 110, b"PA"))
    found = read(app13(resource(first) + resource(iim((2, 80, b"Zoe"), (2, 110, b"PA"), (2, 115, b"AFP")))))
    assert (found.creator, found.credit, found.source, found.warnings) == ("Zoe", "PA", "AFP", ())


def test_two_records_that_contradict_each_other() -> None:
    found = read(app13(resource(iim((2, 110, b"PA"))) + resource(iim((2, 110, b"AFP")))))
    assert found.warnings == ("The credit in IIM is “PA”, in IIM record 2 “AFP”; IIM was believed.",)


@pytest.mark.parametrize(
    ("declared", "charset", "text"),
    [
        (b"\x1b-B", "iso8859-2", "Łódź"),
        (b"\x1b.B", "cp1250", "„Łódź”"),
        (b"\x1b-L", "iso8859-5", "Москва"),
        (b"\x1b-F", "iso8859-7", "Αθήνα"),
        (b"\x1b-H", "iso8859-8", "ירושלים"),
        (b"\x1b-G", "iso8859-6", "القاهرة"),
        (b"\x1b-M", "iso8859-9", "İstanbul"),
        (b"\x1b.A", "latin-1", "Orléans"),
        (b"\x1b-B", "utf-8", "Łódź"),
        (b"\x1b%/I", "utf-8", "Łódź"),
    ],
)
def test_a_declared_part_of_iso_8859(declared: bytes, charset: str, text: str) -> None:
    assert read(app13(resource(iim((1, 90, declared), (2, 90, text.encode(charset)))))).place == text


def test_declared_utf_8_with_one_odd_byte_keeps_the_rest() -> None:
    assert read(app13(resource(iim(UTF8, (2, 120, "Łódź ".encode() + b"caf\xe9 ok"))))).caption == "Łódź café ok"


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        (b"ASCII\0\0\0A ship at sea", "A ship at sea"),
        (b"UNICODE\0" + "Łódź".encode("utf-16-le"), "Łódź"),
        (b"UNICODE\0" + "A ship".encode("utf-16-be"), "A ship"),
        (b"UNICODE\0" + "Łódź".encode("utf-16"), "Łódź"),
        (b"JIS\0\0\0\0\0" + "船".encode("iso2022_jp"), "船"),
        (b"\0" * 8 + "Łódź".encode(), "Łódź"),
        (b"ASCII\0\0\0" + b" " * 200, None),
        (b"ASCII\0\0\0" + b"\0" * 200, None),
        (b"charset=InvalidCharsetId", None),
        (b"ASC", None),
    ],
)
def test_a_comment_is_the_caption_when_there_is_no_other(comment: bytes, expected: str | None) -> None:
    assert exif_jpeg([], [(37510, UNDEFINED, comment)]).caption == expected
    assert exif_jpeg([(270, ASCII, b"Words\0")], [(37510, UNDEFINED, comment)]).caption == "Words"


def test_windows_own_tags() -> None:
    values = {40091: "Tytuł", 40092: "Podpis 😀", 40093: "Ana Test;Bo Probe", 40094: "morze; statek"}
    found = exif_jpeg([(tag, BYTE, text.encode("utf-16-le") + b"\0\0") for tag, text in values.items()])
    assert (found.title, found.caption, found.creator) == ("Tytuł", "Podpis 😀", "Ana Test, Bo Probe")
    assert found.keywords == ("morze", "statek")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"Photographer\0Editor\0", "Photographer, Editor"),
        (b" \0Editor\0", "Editor"),
        (b"Photographer\0", "Photographer"),
    ],
)
def test_copyright_of_photographer_and_editor(value: bytes, expected: str) -> None:
    assert exif_jpeg([(33432, ASCII, value)]).copyright == expected


def test_xmp_and_iim_inside_exif() -> None:
    found = exif_jpeg([(700, BYTE, credit("Alamy").encode()), (33723, UNDEFINED, iim((2, 115, b"PA")))])
    assert (found.credit, found.source) == ("Alamy", "PA")


def test_exif_in_photoshops_resources() -> None:
    assert read(app13(resource(exif_block(PLAIN, LITTLE), 0x0422))).caption == PLAIN.caption


def test_what_png_itself_calls_author_and_description() -> None:
    chunks = [png_chunk(b"tEXt", b"Author\0Zo\xeb"), png_chunk(b"iTXt", b"Description\0\0\0\0\0" + "Łódź".encode())]
    chunks += [png_chunk(b"tEXt", b"Software\0Paint"), png_chunk(b"tEXt", b"Creation Time\0 2026-05-06T10:00:00Z")]
    found = read_metadata(png(*chunks), "a.png")
    assert (found.creator, found.caption, found.date_created) == ("Zoë", "Łódź", "2026-05-06T10:00:00Z")
    assert found.warnings == ()


def test_everything_else_is_believed_before_pngs_own_words() -> None:
    block = png_chunk(b"eXIf", exif_block(PLAIN, LITTLE))
    found = read_metadata(png(png_chunk(b"tEXt", b"Copyright\0Someone else"), block), "a.png")
    assert found.copyright == f"{PLAIN.copyright}, An editor"
    assert found.warnings[0].startswith("The copyright notice in EXIF is")


@pytest.mark.parametrize("end", [b"XMP\0", b"XMP "])
def test_a_webp_chunk_whose_name_ends_in_nul(end: bytes) -> None:
    data = saved(form="WEBP", xmp=credit("Alamy").encode()).replace(b"XMP ", end)
    assert read_metadata(data, "a.webp").credit == "Alamy"


def test_extended_xmp_over_64_kb_in_any_order_as_exiftool_reads_it(tmp_path: Path) -> None:
    words = "".join(f"<rdf:li>word {number} {'å' * 200}</rdf:li>" for number in range(900))
    whole = packet(PLAIN).replace("<rdf:li>politics</rdf:li>", words).encode()
    guid = b"0123456789ABCDEF" * 2
    main = xmp("", f'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="{guid.decode()}"')
    head = EXTENSION_HEAD + guid + struct.pack(">I", len(whole))
    parts = [app1(whole[at : at + 65_400], head + struct.pack(">I", at)) for at in range(0, len(whole), 65_400)]
    assert len(parts) > 5
    data = jpeg(*parts[3:], app1(main), *parts[2::-1])
    found = read_metadata(data, "a.jpg")
    assert (len(found.keywords), found.caption, found.warnings) == (902, PLAIN.caption, ())
    (tmp_path / "a.jpg").write_bytes(data)
    done = subprocess.run(
        ["exiftool", "-s3", "-sep", "|", "-XMP:Subject", tmp_path / "a.jpg"], capture_output=True, check=True
    )
    assert tuple(done.stdout.decode().strip().split("|")) == found.keywords


def test_a_turned_tiff_is_turned_once() -> None:
    data = tiff(Form("<"), (274, SHORT, struct.pack("<H", 6)))
    found = read_metadata(data, "a.tif")
    assert (found.width, found.height) == (48, 64)
    with Image.open(BytesIO(thumbnail(data, 64))) as small:
        assert small.size == (48, 64)
