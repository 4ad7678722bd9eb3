"""Word documents: what is no copy is taken out and listed, then mammoth makes HTML of the rest."""

import zipfile
from collections import Counter
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

import mammoth
from selectolax.lexbor import LexborHTMLParser

from editor.domain.errors import Refused
from editor.wire.documents.document import Document
from editor.wire.documents.docx_mending import MISSING, mended_relations, relations_of
from editor.wire.documents.docx_parts import read_part
from editor.wire.documents.limits import MOST_PICTURES
from editor.wire.documents.safe_xml import looks_like_xml

if TYPE_CHECKING:
    from mammoth.images import Image

# Style names as Word and LibreOffice write them, in whatever language the program speaks, and a newsroom's own.
STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Headline'] => h1.title:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='Standfirst'] => p.standfirst:fresh
p[style-name='Byline'] => p.byline:fresh
p[style-name='By-line'] => p.byline:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
r[style-name='Emphasis'] => em
r[style-name='Intense Emphasis'] => em
"""
_NO_RELATIONS = mended_relations(
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>', "relations"
)
_NOT_COPY = (".bin", ".svg", ".odttf", ".exe")
_LEFT_OUT = (("/embeddings/", "embedded file"), ("/activeX/", "control"), ("/charts/chart", "chart"))


def read_docx(parts: Mapping[str, bytes], name: str) -> Document:
    """A Word document's parts as HTML.

    Raises:
        Refused: a part declares a document type, is no XML, or is built to exhaust whoever reads it.
    """
    document = Document(name, "")
    kept: dict[str, bytes] = {}
    written: Counter[str] = Counter()
    for part, data in parts.items():
        if part.lower().endswith(_NOT_COPY) or any(folder in f"/{part}" for folder, _ in _LEFT_OUT):
            continue
        if part.endswith(".rels") and looks_like_xml(data):
            kept[part] = mended_relations(data, name)
        elif not looks_like_xml(data):
            _check(part, name)
            kept[part] = data
        else:
            kept[part] = read_part(part, parts, document, written)
            if MISSING.encode("ascii") in kept[part]:
                kept.setdefault(relations_of(part), _NO_RELATIONS)
    _list_left_out(parts, document)
    document.html = _to_html(kept, document)
    _warn_of_lost_words(written, document)
    return document


def _check(part: str, name: str) -> None:
    if part.endswith((".xml", ".rels")):
        raise Refused(f"“{name}” is damaged: a part of it is no XML. Ask for the file again.")


def _list_left_out(parts: Mapping[str, bytes], document: Document) -> None:
    if any(part.endswith("vbaProject.bin") for part in parts):
        document.warn("The document carries macros; they were neither run nor read.")
    for folder, what in _LEFT_OUT:
        number = sum(folder in f"/{part}" and not part.endswith(".rels") for part in parts)
        if number:
            document.warn(f"{number} {what}{'s' if number > 1 else ''} in the document: left out.")
    if any(part.endswith(".svg") for part in parts):
        document.warn(
            "Drawings in the SVG format were left out; what stands for them was taken where there was something."
        )


def _to_html(parts: Mapping[str, bytes], document: Document) -> str:
    """HTML from an archive made anew, stored and checked, so that the library meets nothing else."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for part, data in parts.items():
            archive.writestr(part, data)

    def picture(image: "Image") -> dict[str, str]:
        if len(document.pictures) >= MOST_PICTURES:
            document.warn(f"Only the first {MOST_PICTURES} pictures of the document were taken.")
            return {"src": "left-out"}
        try:
            with image.open() as file:
                data = file.read()
        except KeyError:  # the picture is named in the text, and not in the archive
            return {"src": "missing"}
        source = f"picture-{len(document.pictures) + 1}.{(image.content_type or '').rpartition('/')[2] or 'bin'}"
        document.pictures[source] = data
        return {"src": source}

    result = mammoth.convert_to_html(
        made,
        style_map=STYLES,
        include_embedded_style_map=False,  # a document may not say what of it is shown
        external_file_access=False,
        convert_image=mammoth.images.img_element(picture),
    )
    if any("file" in message.message and "access" in message.message for message in result.messages):
        document.warn("A picture that is only linked to was not fetched; its place was not kept.")
    return result.value


def _warn_of_lost_words(written: Counter[str], document: Document) -> None:
    """Whatever the library does not know it drops; the letters tell."""
    tree = LexborHTMLParser(document.html)
    shown = letters(tree.body.text() if tree.body is not None else "")
    lost = (written - shown).total()
    if lost:
        document.warn(f"Some {lost} letters of the document could not be brought over: compare with the original.")


def letters(text: str) -> Counter[str]:
    """How often each letter and digit stands in a text."""
    return Counter(character for character in text if character.isalnum())
