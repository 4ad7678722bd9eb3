"""Documents built to do harm, damaged ones, and ones that are something else: one clear sentence each, nothing read."""

import random
import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from editor.domain.errors import Refused
from editor.wire.documents.archive import unpack
from editor.wire.documents.limits import MOST_ELEMENTS, MOST_PARTS
from editor.wire.documents.safe_xml import check_xml
from editor.wire.formats import FORMATS, read
from tests.unit.wire.documents.making import document, docx_parts, odt_parts, paragraph, zipped

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
ABROAD = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
BODY = document(paragraph("Harmless words &c;"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def docx(**parts: str | bytes) -> bytes:
    """A Word document with some parts changed; a double underscore stands for a slash, `xml` for the ending."""
    return zipped(
        docx_parts(paragraph("One.")) | {name.replace("__", "/") + ".xml": part for name, part in parts.items()}
    )


def refused(data: bytes, name: str, folder: Path, format_name: str | None = None) -> str:
    """The sentence with which a file is refused; it names the file once."""
    file = folder / name
    file.write_bytes(data)
    with pytest.raises(Refused) as caught:
        read(file, format_name)
    sentence = str(caught.value)
    assert sentence.count(f"“{name}”") == 1
    return sentence


def _overlapping() -> bytes:
    """Two names in the directory for the same packed bytes."""
    made = bytearray(zipped({"a.xml": random.Random(1).randbytes(2_000), "b.xml": random.Random(1).randbytes(2_000)}))
    second = made.rindex(b"PK\x01\x02")
    made[second + 42 : second + 46] = (0).to_bytes(4, "little")
    del made[2_100 : made.index(b"PK\x01\x02") - 10]
    return bytes(made)


def _locked() -> bytes:
    made = bytearray(docx())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        made[made.index(sign) + place] |= 1
    return bytes(made)


def _lying() -> bytes:
    """The directory says ten bytes, the part holds a hundred thousand."""
    made = bytearray(zipped({"word/document.xml": random.Random(1).randbytes(100_000)}))
    directory = made.index(b"PK\x01\x02")
    made[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    return bytes(made)


def _twice() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", BODY)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("word/document.xml", BODY)
    return made.getvalue()


CASES: list[tuple[str, str, Callable[[], bytes], str]] = [
    ("ratio", "a.docx", lambda: docx(word__media__x=bytes(30_000_000)), "as if to fill the machine"),
    ("unpacked", "a.docx", lambda: docx(**{f"x{n}": bytes(99_999) for n in range(1_100)}), "unpacks to more than the 100 MB"),
    ("parts", "a.docx", lambda: docx(**{f"x{n}": "<a/>" for n in range(MOST_PARTS)}), "parts; a document of up to 2,000"),
    ("outside", "a.docx", lambda: zipped(docx_parts("") | {"../evil.xml": "<a/>"}), "lie outside it"),
    ("absolute", "a.docx", lambda: zipped(docx_parts("") | {"/etc/evil.xml": "<a/>"}), "lie outside it"),
    ("drive", "a.docx", lambda: zipped(docx_parts("") | {"C:\\evil.xml": "<a/>"}), "lie outside it"),
    ("twice", "a.docx", _twice, "two parts of the same name"),
    ("lying", "a.docx", _lying, "damaged or cut short"),
    ("zip password", "a.docx", _locked, "locked with a password"),
    ("truncated", "a.docx", lambda: docx()[:900], "damaged or cut short"),
    ("laughs", "a.docx", lambda: docx(word__document=LAUGHS + BODY), "document type"),
    ("abroad", "a.docx", lambda: docx(word__document=ABROAD + BODY), "document type"),
    ("utf-16", "a.docx", lambda: docx(word__document=(LAUGHS + BODY).encode("utf-16")), "document type"),
    ("utf-16 bare", "a.docx", lambda: docx(word__styles=(ABROAD + "<a/>").encode("utf-16-be")), "document type"),
    ("in relations", "a.docx", lambda: zipped(docx_parts("") | {"word/_rels/document.xml.rels": ABROAD + "<a/>"}), "document type"),
    ("in odt", "a.odt", lambda: zipped(odt_parts("") | {"content.xml": LAUGHS + "<l>&c;</l>"}), "document type"),
    ("in odt styles", "a.odt", lambda: zipped(odt_parts("") | {"styles.xml": (ABROAD + "<l/>").encode("utf-16")}), "document type"),
    ("no xml", "a.docx", lambda: docx(word__document="words"), "no XML"),
    ("cut xml", "a.docx", lambda: docx(word__document=BODY[:-20]), "no XML"),
    ("nul in xml", "a.docx", lambda: docx(word__document=BODY.replace("&c;", "\0")), "no XML"),
    ("half a sign in xml", "a.docx", lambda: docx(word__document=BODY.replace("&c;", "&#xD800;")), "no XML"),
    ("unknown charset", "a.docx", lambda: docx(word__document='<?xml version="1.0" encoding="x-none"?>' + BODY), "no XML"),
    ("deep", "a.docx", lambda: docx(word__document=document("<w:sdt>" * 300 + "</w:sdt>" * 300)), "nested more than 200"),
    ("a million paragraphs", "a.docx", lambda: docx(word__document=document("<w:p/>" * (MOST_ELEMENTS + 1))), "as if to fill"),
    ("nothing to show", "a.docx", lambda: zipped(docx_parts("")), "is empty"),
    ("no numbers", "a.docx", lambda: zipped(docx_parts('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="many"/></w:tcPr></w:tc></w:tr></w:tbl>')), "is empty: there is no text in it"),
    ("odt password", "a.odt", lambda: zipped(odt_parts("") | {"META-INF/manifest.xml": "<m><encryption-data/></m>"}), "locked with a password"),
    ("docx password", "a.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    ("old word", "a.doc", lambda: OLE + "WordDocument".encode("utf-16-le"), "is an old Word document; save it as .docx"),
    ("old sheet", "a.xls", lambda: OLE + "Workbook".encode("utf-16-le"), "old spreadsheet"),
    ("old something", "a.docx", lambda: OLE, "old office document"),
    ("sheet", "a.xlsx", lambda: zipped({"xl/workbook.xml": "<a/>"}), "is a spreadsheet"),
    ("presentation", "a.odp", lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.presentation", "content.xml": "<a/>"}), "OpenDocument presentation"),
    ("zip", "a.zip", lambda: zipped({"a.txt": "words"}), "is a zip archive"),
    ("nested zip", "a.docx", lambda: zipped({"a.docx": docx()}), "is a zip archive"),
    ("text called docx", "a.docx", lambda: b"These are words.", "is no Word document, whatever its name says"),
    ("text called odt", "a.odt", lambda: b"These are words.", "is no OpenDocument text, whatever its name says"),
    ("flat odt", "a.fodt", lambda: b'<?xml version="1.0"?><office:document xmlns:office="x"/>', "flat OpenDocument"),
    ("empty", "a.docx", lambda: b"", "is empty"),
    ("empty page", "a.html", lambda: b" \n", "is empty"),
    ("page without words", "a.html", lambda: b"<html><script>1</script></html>", "is empty"),
    ("large", "a.docx", lambda: docx() + bytes(60_000_000), "a document of at most 50 MB"),
    ("large text", "a.md", lambda: b"# words\n" * 1_000_000, "text of at most 5 MB"),
    ("binary page", "a.html", lambda: b"<html>\0\0", "binary file"),
    ("bad utf-16 page", "a.html", lambda: b"\xff\xfe\x00\xd8\x00", "is not"),
    ("cut rtf", "a.rtf", lambda: b"{\\rtf1 words {\\b more}", "last group never ends"),
    ("deep rtf", "a.rtf", lambda: b"{\\rtf1 " + b"{" * 300 + b"}" * 301, "nested more than 200"),
    ("text called rtf", "a.rtf", lambda: b"words", "is no RTF document"),
    ("binary to the end", "a.rtf", lambda: b"{\\rtf1 words {\\pict\\bin999999 \1\2}}", "last group never ends"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "make", "fault"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_refused_in_one_sentence(name: str, make: Callable[[], bytes], fault: str, tmp_path: Path) -> None:
    assert re.search(fault, refused(make(), name, tmp_path))


def test_a_part_over_another_is_refused() -> None:
    with pytest.raises(Refused):
        unpack(_overlapping(), "a.docx")


def test_more_elements_than_any_story_has_are_refused_while_counting() -> None:
    check_xml(b"<a>" + b"<b/>" * 1_000 + b"</a>", "a.docx")
    with pytest.raises(Refused, match="longer than any story"):
        check_xml(b"<a>" + b"<b/>" * MOST_ELEMENTS + b"</a>", "a.docx")


@pytest.mark.parametrize("format_name", sorted(FORMATS))
def test_an_empty_file_is_refused_in_every_format(format_name: str, tmp_path: Path) -> None:
    assert "is empty" in refused(b"", "copy", tmp_path, format_name)


def test_a_format_that_is_forced_is_held_to(tmp_path: Path) -> None:
    assert "it is in the format “odt”" in refused(zipped(odt_parts("")), "a.docx", tmp_path, "docx")


def test_entities_are_never_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret words")
    planted = f'<!DOCTYPE l [<!ENTITY c SYSTEM "{secret.as_uri()}">]>{BODY}'
    assert "secret words" not in refused(docx(word__document=planted), "a.docx", tmp_path)


@pytest.mark.parametrize("cut", range(1, 8))
def test_whatever_is_cut_off_it_ends_in_a_sentence(cut: int, tmp_path: Path) -> None:
    data = docx()
    refused(data[: len(data) * cut // 8], "a.docx", tmp_path)
