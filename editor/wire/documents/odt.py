"""OpenDocument texts (ISO/IEC 26300): facts, page furniture and tracked changes; the text itself is read by `odt_text`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from editor.domain.errors import Refused
from editor.wire.documents.document import Document, words_in
from editor.wire.documents.odt_styles import Styles
from editor.wire.documents.odt_text import OdtText
from editor.wire.documents.safe_xml import each, first_text, local, parse_xml, words_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def read_odt(parts: Mapping[str, bytes], name: str) -> Document:
    """An OpenDocument text's parts as HTML.

    Raises:
        Refused: it is locked with a password, a part declares a document type, or is no XML.
    """
    document = Document(name, "")
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise Refused(f"“{name}” is locked with a password; save it without one.")
    content = parse_xml(parts["content.xml"], name)
    roots = [content]
    if "styles.xml" in parts:
        roots.insert(0, parse_xml(parts["styles.xml"], name))
        _read_furniture(roots[0], document)
    if "meta.xml" in parts:
        _read_facts(parse_xml(parts["meta.xml"], name), document)
    styles = Styles(roots)
    document.facts.language = document.facts.language or styles.language
    _read_changes(content, document)
    if any(part.startswith(("Basic/", "Scripts/")) for part in parts):
        document.warn("The document carries macros; they were neither run nor read.")
    body = next((element for element in each(content, "text") if _holds_text(element)), None)
    if body is not None:
        document.html = OdtText(document, styles, parts).read(body)
    return document


def _holds_text(element: "Element") -> bool:
    return element.tag == "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"


def _read_facts(meta: "Element", document: Document) -> None:
    facts = document.facts
    facts.title = first_text(meta, "title")
    facts.author = first_text(meta, "initial-creator") or first_text(meta, "creator")
    description = first_text(meta, "description")
    document.set_aside += [f"Description of the document: {description}"] if description else []
    facts.keywords = words_in(";".join(words_of(element) for element in each(meta, "keyword")))
    facts.language = first_text(meta, "language")


def _read_furniture(styles: "Element", document: Document) -> None:
    for element in each(styles, "header", "footer", "header-left", "footer-left", "header-first", "footer-first"):
        words = words_of(element)
        entry = f"{'Page header' if local(element).startswith('header') else 'Page footer'}: {words}"
        if words and entry not in document.set_aside:
            document.set_aside.append(entry)


def _read_changes(content: "Element", document: Document) -> None:
    inserted = 0
    for region in each(content, "changed-region"):
        for change in region:
            if local(change) == "deletion":
                words = " ".join(words_of(part) for part in each(change, "p", "h"))
                document.set_aside += [f"Deleted in the document: {words}"] if words else []
            inserted += local(change) == "insertion"
    if inserted:
        document.warn(f"Tracked changes: {inserted} insertion{'s were' if inserted > 1 else ' was'} taken as written.")
