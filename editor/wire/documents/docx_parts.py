"""One part of a Word document: comments, deletions, hidden text and page furniture are taken out and listed.

Elements are known by their local names, since the strict and the transitional form of the format (ISO/IEC 29500) differ
only in their namespaces.
"""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from editor.domain.errors import Refused
from editor.wire.documents.document import Document, words_in
from editor.wire.documents.docx_mending import NOTHING, around, mend
from editor.wire.documents.safe_xml import attribute, each, first_text, local, parse_xml, words_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# What the library drops with the words inside: read as a plain wrapper, which it knows.
_WRAPPERS = frozenset({"fldSimple", "dir", "bdo", "ruby", "rubyBase", "rt"})
_REFERRED_TO = frozenset({"comments", "styles", "numbering", "Types"})
_OFF = frozenset({"0", "false", "off", "none"})


def read_part(part: str, parts: Mapping[str, bytes], document: Document, written: Counter[str]) -> bytes:
    """One of the parts as the library shall see it. Facts and what was left out go to `document`, letters to `written`.

    Raises:
        Refused: the part is not what it must be.
    """
    data = parts[part]
    root = parse_xml(data, document.name)
    kind = local(root)
    if kind in {"document", "footnotes", "endnotes"}:
        if kind == "document" and next(each(root, "body"), None) is None:
            raise Refused(f"“{document.name}” is empty: there is no text in it.")
        mend(root, around(part, parts, document.name), parts, document)
        _clean(root, document)
        texts = "".join(text.text or "" for text in each(root, "t") if kind == "document")
        written.update(character for character in texts if character.isalnum())
        return ET.tostring(root)
    if kind == "comments":
        document.set_aside += [_comment(comment) for comment in each(root, "comment")]
    elif kind in {"hdr", "ftr"}:
        words = " ".join(words_of(paragraph) for paragraph in each(root, "p")).strip()
        entry = f"{'Page header' if kind == 'hdr' else 'Page footer'}: {words}"
        if words and entry not in document.set_aside:
            document.set_aside.append(entry)
    elif kind == "coreProperties":
        _read_properties(root, document)
    elif kind == "styles":
        language = next((attribute(lang, "val") for lang in each(root, "lang")), "")
        document.facts.language = document.facts.language or language
    if kind not in _REFERRED_TO:
        return data
    mend(root, NOTHING, parts, document)
    return ET.tostring(root)


def _read_properties(root: "Element", document: Document) -> None:
    facts = document.facts
    facts.title = first_text(root, "title")
    facts.author = first_text(root, "creator")
    description = first_text(root, "description")
    document.set_aside += [f"Description of the document: {description}"] if description else []
    facts.keywords = words_in(first_text(root, "keywords"))
    facts.language = first_text(root, "language") or facts.language


def _comment(comment: "Element") -> str:
    author = attribute(comment, "author")
    return f"Comment{f' by {author}' if author else ''}: {' '.join(words_of(part) for part in each(comment, 'p'))}"


def _clean(root: "Element", document: Document) -> None:
    for deletion in each(root, "del"):
        words = "".join(text.text or "" for text in each(deletion, "delText"))
        if words.strip():
            document.set_aside.append(f"Deleted in the document: {words.strip()}")
    inserted = sum(1 for insertion in each(root, "ins") if words_of(insertion))
    if inserted:
        document.warn(f"Tracked changes: {inserted} insertion{'s were' if inserted > 1 else ' was'} taken as written.")
    word = _namespace(root)
    for parent in list(root.iter()):
        _clean_children(parent, word, document)


def _clean_children(parent: "Element", word: str, document: Document) -> None:
    for child in list(parent):
        name = local(child)
        if name == "r" and _is_hidden(child):
            words = "".join(text.text or "" for text in each(child, "t"))
            document.set_aside += [f"Hidden text: {words.strip()}"] if words.strip() else []
            parent.remove(child)
        elif name == "moveFrom":
            child.clear()
        elif name == "AlternateContent":
            _keep_one_alternative(child)
        elif name == "oMath":
            parent[list(parent).index(child)] = _as_run(child, word)
            document.warn("A formula was taken as plain characters; compare it with the original.")
        elif name in _WRAPPERS:
            child.tag = f"{_namespace(child)}smartTag"


def _is_hidden(run: "Element") -> bool:
    properties = next((child for child in run if local(child) == "rPr"), None)
    hidden = [] if properties is None else [child for child in properties if local(child) == "vanish"]
    return any(attribute(mark, "val") not in _OFF for mark in hidden)


def _keep_one_alternative(element: "Element") -> None:
    """The library reads the fallback alone; where there is none, the first choice becomes it."""
    fallback = next((child for child in element if local(child) == "Fallback"), None)
    choice = next((child for child in element if local(child) == "Choice"), None)
    kept = fallback if fallback is not None and len(fallback) else choice
    for child in list(element):
        if child is not kept:
            element.remove(child)
    if kept is not None:
        kept.tag = f"{_namespace(element)}Fallback"


def _as_run(formula: "Element", namespace: str) -> "Element":
    run = ET.Element(f"{namespace}r")
    ET.SubElement(run, f"{namespace}t").text = "".join(formula.itertext()).strip()
    return run


def _namespace(element: "Element") -> str:
    return element.tag[: element.tag.index("}") + 1] if element.tag.startswith("{") else ""
