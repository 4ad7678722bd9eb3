"""What is missing or odd in a Word document, mended so that the library reads the rest; what is lost by it is told."""

import re
from collections.abc import Callable, Mapping
from html import escape
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from selectolax.lexbor import LexborHTMLParser

from editor.domain.errors import Refused
from editor.wire.documents.document import Document
from editor.wire.documents.safe_xml import attribute, each, local, parse_xml, words_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MISSING = "copydesk-missing"
"""The relation of pictures whose own leads nowhere."""
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_EMBED = f"{{{_IMAGE.rpartition('/')[0]}}}embed"
_NOTES = ("footnote", "endnote")
_NAMES = {
    "style": "type",
    "footnote": "id",
    "endnote": "id",
    "comment": "id",
    "Default": "Extension",
    "Override": "PartName",
}
"""What an element cannot be without."""
_HEXADECIMAL = re.compile("[0-9a-fA-F]+")


class Around(NamedTuple):
    """What a part refers to: its relations that lead somewhere, by their ids, and the notes there are."""

    targets: Mapping[str, str]
    notes: frozenset[tuple[str, str]]


NOTHING = Around({}, frozenset())


def around(part: str, parts: Mapping[str, bytes], name: str) -> Around:
    """What may be referred to from a part. Raises `Refused`: a part of it is not what it must be."""
    relations = parts.get(relations_of(part))
    root = parse_xml(relations, name) if relations else ET.Element("none")
    folder = dirname(part)
    targets = {
        attribute(each_one, "Id"): normpath(join(folder, attribute(each_one, "Target").lstrip("/")))
        for each_one in each(root, "Relationship")
        if attribute(each_one, "Target") and attribute(each_one, "Id")
    }
    notes = {
        (kind, attribute(note, "id"))
        for kind in _NOTES
        if (data := parts.get(f"{folder}/{kind}s.xml"))
        for note in each(parse_xml(data, name), kind)
    }
    return Around(targets, frozenset(notes))


def relations_of(part: str) -> str:
    """Where the relations of a part stand (ISO/IEC 29500-2, 9.3.3)."""
    folder, _, file = part.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def mended_relations(data: bytes, name: str) -> bytes:
    """Relations without those that lead nowhere, and with one for pictures that are not there."""
    root = parse_xml(data, name)
    for relation in list(root):
        if not (attribute(relation, "Id") and attribute(relation, "Target") and attribute(relation, "Type")):
            root.remove(relation)
    ET.SubElement(root, f"{_space(root)}Relationship", Id=MISSING, Type=_IMAGE, Target="media/missing")
    return ET.tostring(root)


class _Work(NamedTuple):
    """What a part is mended with: the namespace of its own elements, what it may refer to, all parts, and whom to tell."""

    space: str
    there: Around
    parts: Mapping[str, bytes]
    document: Document


def mend(root: "Element", there: Around, parts: Mapping[str, bytes], document: Document) -> None:
    """Make good what the library would fail on or drop."""
    work = _Work(_space(root), there, parts, document)
    for parent in list(root.iter()):
        for child in list(parent):
            if (mender := _MENDERS.get(local(child))) is not None:
                mender(work, parent, child)


def _link(work: _Work, _: "Element", link: "Element") -> None:
    for key, value in list(link.attrib.items()):
        if key.endswith("}id") and value not in work.there.targets:
            del link.attrib[key]
            if not attribute(link, "anchor"):
                work.document.warn("A link that leads nowhere was left out; its words stay.")


def _picture(work: _Work, _: "Element", blip: "Element") -> None:
    if attribute(blip, "link") not in work.there.targets and attribute(blip, "embed") not in work.there.targets:
        blip.attrib[_embed(blip)] = MISSING


def _embed(blip: "Element") -> str:
    """The name under which a picture says where its file is."""
    return next((key for key in blip.attrib if key.endswith("}embed")), _EMBED)


def _note(work: _Work, parent: "Element", reference: "Element") -> None:
    kind = local(reference).removesuffix("Reference")
    if (kind, attribute(reference, "id")) not in work.there.notes:
        parent.remove(reference)
        work.document.warn(f"A {kind} that is not in the document was left out.")


def _span(_: _Work, parent: "Element", span: "Element") -> None:
    if not attribute(span, "val").isdecimal():
        parent.remove(span)


def _sign(work: _Work, parent: "Element", sign: "Element") -> None:
    if not _HEXADECIMAL.fullmatch(attribute(sign, "char")):
        parent.remove(sign)
        work.document.warn("A sign of a symbol font could not be read.")


def _nameless(work: _Work, parent: "Element", child: "Element") -> None:
    """Nothing can refer to it; its words, if it has any, are listed."""
    if not attribute(child, _NAMES[local(child)]):
        _set_aside(parent, child, "Without a place in the document", work.document)


def _numbering(_: _Work, parent: "Element", numbering: "Element") -> None:
    levels = next(each(numbering, "abstractNumId"), None)
    if levels is None or not attribute(levels, "val") or not attribute(numbering, "numId"):
        parent.remove(numbering)


def _formula(work: _Work, parent: "Element", formula: "Element") -> None:
    formula.tag = f"{work.space}{'smartTag' if local(parent) == 'p' else 'p'}"


def _box(work: _Work, _: "Element", drawing: "Element") -> None:
    """A text box in its older form, which the library reads, and before it the pictures grouped with it."""
    if boxes := list(each(drawing, "txbxContent")):
        within = {blip for box in boxes for blip in each(box, "blip")}
        alts = {blip: _alt(picture) for picture in each(drawing, "pic") for blip in each(picture, "blip")}
        pictures = [
            _inline(work, attribute(blip, "embed"), alts.get(blip, ""))
            for blip in each(drawing, "blip")
            if blip not in within
        ]
        drawing.clear()
        drawing.tag = f"{work.space}pict"
        drawing.extend([*pictures, *boxes])


def _alt(picture: "Element") -> str:
    return next((attribute(said, "descr") for said in each(picture, "cNvPr")), "")


def _old_picture(work: _Work, shape: "Element", picture: "Element") -> None:
    """A picture in its older form, of whose alternative text the library knows nothing."""
    shape[list(shape).index(picture)] = _inline(work, attribute(picture, "id"), attribute(shape, "alt"))


def _inline(work: _Work, relation: str, alt: str) -> "Element":
    """A picture in its newer form; one that is not in the document keeps its place."""
    inline = outer = ET.Element(f"{{{_DRAWING}/wordprocessingDrawing}}inline")
    ET.SubElement(inline, f"{{{_DRAWING}/wordprocessingDrawing}}docPr", descr=alt)
    for space, tag in (("main", "graphic"), ("main", "graphicData"), ("picture", "pic"), ("picture", "blipFill")):
        outer = ET.SubElement(outer, f"{{{_DRAWING}/{space}}}{tag}")
    ET.SubElement(outer, f"{{{_DRAWING}/main}}blip", {_EMBED: relation if relation in work.there.targets else MISSING})
    return inline


def _object(work: _Work, _: "Element", embedded: "Element") -> None:
    if next(each(embedded, "imagedata"), None) is None:
        work.document.warn("An embedded object was left out.")


def _row(work: _Work, parent: "Element", row: "Element") -> None:
    if _says(row, "trPr", "del"):
        _set_aside(parent, row, "Deleted in the document", work.document)


def _control(work: _Work, parent: "Element", control: "Element") -> None:
    if _says(control, "sdtPr", "showingPlcHdr"):
        _set_aside(parent, control, "Placeholder of a field that was not filled in", work.document)


def _subdocument(work: _Work, _: "Element", __: "Element") -> None:
    work.document.warn("A part that stands in a document of its own was left out: import that by itself.")


def _chunk(work: _Work, _: "Element", chunk: "Element") -> None:
    """What another program has put in whole: its words, where they can be read."""
    part = work.there.targets.get(attribute(chunk, "id"), "")
    file = part.rpartition("/")[2]
    try:
        words = _words_of(work.parts.get(part, b""), file, work.document)
    except Refused as error:
        work.document.warn(error.sentence)
        words = ""
    if words:
        work.document.set_aside.append(f"Document within the document ({file}): {words}")
    else:
        work.document.warn(f"A document within the document ({file or 'missing'}) was left out: import it by itself.")


def _words_of(data: bytes, file: str, document: Document) -> str:
    """The words of a web page, an RTF document or plain text; nothing of anything else."""
    from editor.wire.documents.rtf import read_rtf
    from editor.wire.documents.web_page import decode_page

    suffix = file.rpartition(".")[2].lower()
    if suffix in {"htm", "html", "xhtml"}:
        html = decode_page(data, document)
    elif suffix == "rtf":
        html = read_rtf(data, file).html
    else:
        html = escape(decode_page(data, document)) if suffix == "txt" else ""
    body = LexborHTMLParser(f"<body>{html}").body
    return " ".join(body.text(separator=" ").split()) if body is not None else ""


_MENDERS: Mapping[str, Callable[[_Work, "Element", "Element"], None]] = {
    "hyperlink": _link, "blip": _picture, "footnoteReference": _note, "endnoteReference": _note, "gridSpan": _span,
    "sym": _sign, "num": _numbering, "oMathPara": _formula, "drawing": _box, "imagedata": _old_picture, "object": _object, "tr": _row,
    "sdt": _control, "subDoc": _subdocument, "altChunk": _chunk, **dict.fromkeys(_NAMES, _nameless),
}  # fmt: skip
"""What is done about each element, by its name."""


def _says(element: "Element", properties: str, mark: str) -> bool:
    return any(local(said) == mark for each_one in element if local(each_one) == properties for said in each_one)


def _set_aside(parent: "Element", child: "Element", what: str, document: Document) -> None:
    words = " ".join(filter(None, map(words_of, each(child, "t", "delText"))))
    document.set_aside += [f"{what}: {words}"] if words else []
    parent.remove(child)


def _space(element: "Element") -> str:
    return element.tag[: element.tag.index("}") + 1] if element.tag.startswith("{") else ""
