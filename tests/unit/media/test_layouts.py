"""IIM and XMP as they are found in the wild: charsets, split segments, odd headers, forms of RDF."""

import struct

import pytest

from editor.media.metadata import PhotoMetadata, read_metadata
from tests.unit.media.pictures import UTF8, app1, app13, credit, iim, jpeg, resource, xmp

DAMAGED_IIM = "The IIM block is damaged; what could be read of it was read."


def read(*segments: bytes) -> PhotoMetadata:
    return read_metadata(jpeg(*segments), "lead.jpg")


def read_iim(*datasets: tuple[int, int, bytes]) -> PhotoMetadata:
    return read(app13(resource(iim(*datasets))))


@pytest.mark.parametrize(
    ("name", "charset", "value", "expected"),
    [
        ("declared UTF-8", b"\x1b%G", "Łódź – “café” 😀".encode(), "Łódź – “café” 😀"),
        ("undeclared UTF-8", None, "Łódź – “café”".encode(), "Łódź – “café”"),
        ("undeclared Windows-1252", None, "“café” – €5".encode("cp1252"), "“café” – €5"),
        ("undeclared Latin-1", None, "Ångström à Orléans".encode("latin-1"), "Ångström à Orléans"),
        ("declared Latin-1", b"\x1b.A", "café".encode("latin-1"), "café"),
        ("an odd code over Windows-1252", b"\x1b%5", "café’s".encode("cp1252"), "café’s"),
        ("an odd code over UTF-8", b"\x1b%/G", "café’s".encode(), "café’s"),
        ("UTF-8 declared over Windows-1252", b"\x1b%G", "café’s".encode("cp1252"), "café’s"),
        ("cut in the middle of a character", b"\x1b%G", "Zażółć gęślą".encode()[:-1], "Zażółć gęśl"),
        ("padded with NUL", None, b"PA\0\0\0", "PA"),
        ("right to left", b"\x1b%G", "رئيس ליטא".encode(), "رئيس ליטא"),
    ],
)
def test_charset_by_rule(name: str, charset: bytes | None, value: bytes, expected: str) -> None:
    declared = [(1, 90, charset)] if charset else []
    assert read_iim(*declared, (2, 110, value)).credit == expected, name


def test_one_cut_value_does_not_change_the_charset_of_the_others() -> None:
    found = read_iim((2, 80, "Zażółć gęślą".encode()[:-1]), (2, 120, "Łódź".encode()))
    assert (found.creator, found.caption) == ("Zażółć gęśl", "Łódź")


def test_by_lines_keep_their_order() -> None:
    assert read_iim((2, 80, b"Zoe"), (2, 80, b"Ana"), (2, 80, b"Mia")).creator == "Zoe, Ana, Mia"


def test_titles_of_by_lines_keep_their_order() -> None:
    assert read_iim((2, 80, b"Zoe"), (2, 85, b"STR"), (2, 80, b"Ana"), (2, 85, b"STF")).creator_title == "STR, STF"


def test_titles_that_xmp_has_in_one_text_do_not_contradict_those_of_iim() -> None:
    said = xmp("<photoshop:AuthorsPosition>STR, STF</photoshop:AuthorsPosition>")
    found = read(app1(said), app13(resource(iim((2, 85, b"STR"), (2, 85, b"STF")))))
    assert (found.creator_title, found.warnings) == ("STR, STF", ())
    found = read(app1(said), app13(resource(iim((2, 85, b"Editor")))))
    assert found.warnings == ("The by-line title in XMP is “STR, STF”, in IIM “Editor”; XMP was believed.",)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("A &#xD83D;&#xDE00; boat", "A 😀 boat"),
        ("A &#55357;&#56832; boat", "A 😀 boat"),
        ("A&#xD83D; boat", "A\ufffd boat"),
        ("A &#xFFFE;&#65535;&#x0000001F;&#0;boat", "A boat"),
        ("A &#x110000;&#9999999;boat", "A boat"),
        ("A &#60;b&#x3E; &#38;amp; &#x1F600;", "A <b> &amp; 😀"),
    ],
)
def test_references_in_xmp(written: str, said: str) -> None:
    found = read(app1(credit(written)))
    assert (found.credit, found.warnings) == (said, ())


def test_a_value_longer_than_its_field() -> None:
    assert read_iim((2, 110, b"C" * 2000)).credit == "C" * 2000


def test_an_extended_dataset() -> None:
    block = b"\x1c\x02\x78\x80\x04" + struct.pack(">I", 40_000) + b"w" * 40_000 + iim((2, 110, b"PA"))
    found = read(app13(resource(block)))
    assert (len(found.caption or ""), found.credit, found.warnings) == (40_000, "PA", ())


def test_one_resource_cut_over_several_segments() -> None:
    whole = resource(iim(UTF8, (2, 110, b"PA"), (2, 120, "é".encode() * 900), (2, 115, b"AFP")))
    found = read(*(app13(whole[at : at + 300]) for at in range(0, len(whole), 300)))
    assert (found.credit, found.caption, found.source, found.warnings) == ("PA", "é" * 900, "AFP", ())


def test_datasets_cut_over_several_resources() -> None:
    block = iim((2, 110, b"PA"), (2, 120, b"c" * 500), (2, 115, b"AFP"))
    found = read(*(app13(resource(block[at : at + 200])) for at in range(0, len(block), 200)))
    assert (found.credit, found.caption, found.source) == ("PA", "c" * 500, "AFP")


def test_a_second_record_only_fills_what_the_first_leaves_out() -> None:
    version = (2, 0, b"\0\4")
    first, second = iim(version, (2, 80, b"Ana"), (2, 110, b"PA")), iim(version, (2, 80, b"Ana"), (2, 115, b"AFP"))
    found = read(app13(resource(first)), app13(resource(second)))
    assert (found.creator, found.credit, found.source) == ("Ana", "PA", "AFP")


def test_resources_without_their_padding() -> None:
    odd = resource(b"x", 0x0425)[:-1]
    assert read(app13(odd + resource(iim((2, 110, b"PA"))))).credit == "PA"


@pytest.mark.parametrize(
    ("name", "block", "expected"),
    [
        ("past the end", b"\x1c\x02\x78\x7f\xffA caption" + iim((2, 110, b"PA")), ("A caption", "PA")),
        ("past the end, and last", iim((2, 110, b"PA")) + b"\x1c\x02\x78\x00\xffA caption", ("A caption", "PA")),
        ("over the next dataset", b"\x1c\x02\x78\x00\x0aA caption" + iim((2, 110, b"PA")), ("A caption", "PA")),
        ("too short", b"\x1c\x02\x78\x00\x05A caption" + iim((2, 110, b"PA")), ("A cap", "PA")),
        ("extended to the moon", b"\x1c\x02\x78\xff\xff\xff\xff\xff\xff" + iim((2, 110, b"PA")), (None, "PA")),
        ("cut in its head", iim((2, 120, b"A caption"), (2, 110, b"PA")) + b"\x1c\x02\x73", ("A caption", "PA")),
    ],
)
def test_lengths_that_lie(name: str, block: bytes, expected: tuple[str | None, str]) -> None:
    found = read(app13(resource(block)))
    assert (found.caption, found.credit) == expected, name
    assert name == "cut in its head" or found.warnings == (DAMAGED_IIM,)


def test_a_resource_whose_length_lies() -> None:
    block = bytearray(resource(iim((2, 110, b"PA"))))
    block[8:12] = b"\x7f\xff\xff\xff"
    assert read(app13(bytes(block))).credit == "PA"


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        (b"20260506", b"101500+0100", "2026-05-06T10:15:00+01:00"),
        (b"20260506", b"101500", "2026-05-06T10:15:00"),
        (b"20260506", b"nonsense", "2026-05-06"),
        (b"20260506", b"996100+0000", "2026-05-06"),
        (b"20260500", b"", "2026-05"),
        (b"20260000", b"", "2026"),
        (b"00000000", b"", None),
        (b"20261399", b"", None),
    ],
)
def test_iim_dates(day: bytes, clock: bytes, expected: str | None) -> None:
    assert read_iim((2, 55, day), (2, 60, clock)).date_created == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026", "2026"),
        ("2026-05", "2026-05"),
        ("2026-05-06T10:15", "2026-05-06T10:15"),
        ("2026-05-06T10:15:01.25+0130", "2026-05-06T10:15:01.25+01:30"),
        ("2026:05:06 10:15:00", "2026-05-06T10:15:00"),
        ("6 May 2026", None),
        ("2026-02-30", None),
    ],
)
def test_xmp_dates(written: str, expected: str | None) -> None:
    found = read(app1(xmp(f"<photoshop:DateCreated>{written}</photoshop:DateCreated>")))
    assert found.date_created == expected
    assert bool(found.warnings) == (expected is None)


ALTERNATIVES = '<dc:description><rdf:Alt><rdf:li xml:lang="fr">Deux</rdf:li><rdf:li xml:lang="x-default">Two</rdf:li></rdf:Alt></dc:description>'


@pytest.mark.parametrize(
    ("name", "properties", "attributes", "expected"),
    [
        ("the default language comes first", ALTERNATIVES, "", "Two"),
        ("else the first", ALTERNATIVES.replace("x-default", "de"), "", "Deux"),
        ("an empty default", ALTERNATIVES.replace("Two", " "), "", "Deux"),
        ("plain text", "<dc:description>Two</dc:description>", "", "Two"),
        ("an attribute", "", 'dc:description="Two"', "Two"),
        ("a value with a qualifier", "<dc:description><rdf:Description><rdf:value>Two</rdf:value></rdf:Description></dc:description>", "", "Two"),
        ("escaped", "<dc:description>A &lt;b&gt; &amp; &#233;</dc:description>", "", "A <b> & é"),
    ],
)  # fmt: skip
def test_forms_of_rdf(name: str, properties: str, attributes: str, expected: str) -> None:
    assert read(app1(xmp(properties, attributes))).caption == expected, name


def test_what_a_picture_was_made_from_does_not_speak_for_it() -> None:
    inner = '<photoshop:Pantry><rdf:Bag><rdf:li><rdf:Description photoshop:Credit="Other"/></rdf:li></rdf:Bag></photoshop:Pantry>'
    assert read(app1(xmp(inner))).credit is None


def test_by_lines_in_xmp_keep_their_order() -> None:
    items = "".join(f"<rdf:li>{name}</rdf:li>" for name in ("Zoe", "Ana", "Zoe"))
    assert read(app1(xmp(f"<dc:creator><rdf:Seq>{items}</rdf:Seq></dc:creator>"))).creator == "Zoe, Ana, Zoe"


@pytest.mark.parametrize("header", [b"", b"XMP\0", b"http://ns.adobe.com/xap/1.1/\0", b"Adobe\0<<\0"])
def test_odd_xmp_headers(header: bytes) -> None:
    assert read(app1(credit("Alamy"), header)).credit == "Alamy"


def test_two_packets_the_first_is_believed() -> None:
    found = read(
        app1(credit("First")), app1(xmp("<photoshop:Source>Second</photoshop:Source>", 'photoshop:Credit="Second"'))
    )
    assert (found.credit, found.source) == ("First", "Second")


def test_extended_xmp_in_any_order() -> None:
    packet, guid = credit("Far away").encode(), b"A" * 32
    parts = [(at, packet[at : at + 200]) for at in range(0, len(packet), 200)]
    head = b"http://ns.adobe.com/xmp/extension/\0" + guid + struct.pack(">I", len(packet))
    segments = [app1(part, head + struct.pack(">I", at)) for at, part in reversed(parts)]
    assert read(app1(xmp("")), *segments).credit == "Far away"


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be"])
def test_xmp_in_utf_16(charset: str) -> None:
    assert read(app1(credit("Łódź").encode(charset))).credit == "Łódź"


def test_xmp_in_windows_1252_is_read_with_a_warning() -> None:
    found = read(app1(credit("café").encode("cp1252")))
    assert found.credit == "café"
    assert "Windows-1252" in found.warnings[0]


@pytest.mark.parametrize("tail", [b"\0" * 40, b"\n<?xpacket end='w'?>", b"trailing < rubbish"])
def test_what_follows_a_packet_is_left_alone(tail: bytes) -> None:
    found = read(app1(credit("PA").encode() + tail))
    assert (found.credit, found.warnings) == ("PA", ())


def test_control_characters_do_not_break_a_packet() -> None:
    assert read(app1(credit("P\x0bA\x00"))).credit == "PA"
