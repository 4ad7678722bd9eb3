"""Pictures inside documents come along with their words; what cannot be taken keeps its place and is said."""

from pathlib import Path

import pytest

from editor.wire.formats import read
from editor.wire.result import WireStory
from tests.unit.services.samples import photo
from tests.unit.wire.documents.making import docx_group, docx_parts, docx_picture, odt_parts, paragraph, zipped

SHIP = photo(size=(60, 40))
LINKS = {"p1": ("image", "media/one.jpeg"), "p2": ("image", "media/two.jpeg"), "p3": ("image", "media/none.jpeg")}


def story(data: bytes, name: str, folder: Path) -> WireStory:
    (folder / name).write_bytes(data)
    (read_story,) = read(folder / name)
    return read_story


def shown(read_story: WireStory) -> list[tuple[str | None, str | None, bool, int | None]]:
    return [(each.caption, each.alt_text, each.data == SHIP, each.after_paragraph) for each in read_story.pictures]


def test_pictures_of_a_word_document(tmp_path: Path) -> None:
    body = (
        paragraph("Ferry to sail", "Title")
        + docx_picture("p1", "A ship at the pier")
        + paragraph("The board gave way.")
        + docx_picture("p2", "two.jpeg")
        + paragraph("The second ship", "caption")
        + docx_picture("p3")
        + paragraph("It meets again.")
    )
    files: dict[str, str | bytes] = {"word/media/one.jpeg": SHIP, "word/media/two.jpeg": SHIP}
    read_story = story(zipped(docx_parts(body, LINKS) | files), "a.docx", tmp_path)
    assert shown(read_story) == [
        (None, "A ship at the pier", True, 0),
        ("The second ship", None, True, 1),
        (None, None, False, 1),
    ]
    assert read_story.body == "The board gave way.\n\n![](photo:2)\n\n![](photo:3)\n\nIt meets again."
    assert any("“two.jpeg” is a file name" in warning for warning in read_story.warnings)
    assert any(warning.startswith("Picture 3 ") and "waits for its file" in warning for warning in read_story.warnings)


def test_a_picture_grouped_with_a_text_box_keeps_its_alternative_text(tmp_path: Path) -> None:
    body = paragraph("The board gave way.") + docx_group("p1", "p3", "It meets again.", alt="A ship at the pier")
    read_story = story(zipped(docx_parts(body, LINKS) | {"word/media/one.jpeg": SHIP}), "a.docx", tmp_path)
    assert [said[1:3] for said in shown(read_story)] == [("A ship at the pier", True), (None, False)]


def test_a_picture_in_its_older_form_keeps_its_alternative_text(tmp_path: Path) -> None:
    shape = (
        '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="A ship at the pier"><v:imagedata r:id="{}"/></v:shape>'
    )
    pictures = "".join(f"<w:p><w:r><w:pict>{shape.format(link)}</w:pict></w:r></w:p>" for link in ("p1", "p9"))
    parts = docx_parts(paragraph("The board gave way.") + pictures, LINKS) | {"word/media/one.jpeg": SHIP}
    read_story = story(zipped(parts), "a.docx", tmp_path)
    assert [said[1:3] for said in shown(read_story)] == [("A ship at the pier", True), ("A ship at the pier", False)]


def test_a_picture_that_is_none_waits_for_its_file(tmp_path: Path) -> None:
    parts = docx_parts(paragraph("The board gave way.") + docx_picture("p1"), LINKS)
    read_story = story(zipped(parts | {"word/media/one.jpeg": SHIP[:300]}), "a.docx", tmp_path)
    assert [picture.data for picture in read_story.pictures] == [b""]
    assert any("Picture 1 could not be taken" in warning for warning in read_story.warnings)


@pytest.mark.parametrize(
    "frame",
    [
        "<text:p>{}</text:p><text:p text:style-name='Caption'>The ship</text:p>",
        "<text:p><draw:frame><draw:text-box><text:p>{}The ship</text:p></draw:text-box></draw:frame></text:p>",
    ],
    ids=["caption below", "caption in a box"],
)
def test_a_picture_of_an_opendocument_text(frame: str, tmp_path: Path) -> None:
    picture = '<draw:frame><draw:image xlink:href="Pictures/x.jpg"/><svg:desc>A ship at sea</svg:desc></draw:frame>'
    text = f"<text:p>The board gave way.</text:p>{frame.format(picture)}<text:p>It meets again.</text:p>"
    read_story = story(zipped(odt_parts(text) | {"Pictures/x.jpg": SHIP}), "a.odt", tmp_path)
    assert shown(read_story) == [("The ship", "A ship at sea", True, 1)]
    assert read_story.body == "The board gave way.\n\n![](photo:1)\n\nIt meets again."


def test_macros_comments_and_headers_are_listed(tmp_path: Path) -> None:
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts = docx_parts(paragraph("The board gave way on Tuesday."))
    parts |= {
        "word/vbaProject.bin": b"\0macro",
        "word/comments.xml": f'<w:comments {names}><w:comment w:id="0" w:author="Sam Sub">{paragraph("Check this.")}</w:comment></w:comments>',
        "word/header1.xml": f"<w:hdr {names}>{paragraph('Draft 3')}</w:hdr>",
        "word/embeddings/sheet.xlsx": b"PK",
        "docProps/core.xml": '<coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Administrator</dc:creator></coreProperties>',
    }
    read_story = story(zipped(parts), "a.docm", tmp_path)
    assert set(read_story.removed) == {"Comment by Sam Sub: Check this.", "Page header: Draft 3"}
    said = "\n".join(read_story.warnings)
    assert "macros" in said
    assert "1 embedded file" in said
    assert "names “Administrator” as its author" in said


def test_words_that_no_reader_knows_are_counted(tmp_path: Path) -> None:
    body = paragraph("The board gave way.") + "<w:strange><w:r><w:t>lost</w:t></w:r></w:strange>"
    assert any("4 letters" in warning for warning in story(zipped(docx_parts(body)), "a.docx", tmp_path).warnings)
    assert not any(
        "letters" in warning for warning in story(zipped(docx_parts(paragraph("One."))), "b.docx", tmp_path).warnings
    )


@pytest.mark.parametrize("held", ["%s", "\\bin{length} %b"])
def test_a_picture_of_an_rtf_document(tmp_path: Path, held: str) -> None:
    raw = held.replace("{length}", str(len(SHIP)))
    ship = raw.replace("%s", SHIP.hex()).replace("%b", SHIP.decode("latin-1"))
    picture = f"{{\\*\\shppict{{\\pict\\jpegblip\\picw60 {ship}}}}}{{\\nonshppict{{\\pict\\wmetafile8 00}}}}"
    rtf = f"{{\\rtf1 Ferry to sail\\par The board gave way.\\par {picture}\\par It meets again.}}"
    read_story = story(rtf.encode("latin-1"), "a.rtf", tmp_path)
    assert shown(read_story) == [(None, None, True, 1)]
    assert read_story.body == "The board gave way.\n\n![](photo:1)\n\nIt meets again."
