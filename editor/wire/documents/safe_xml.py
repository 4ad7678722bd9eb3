"""XML from outside: no document types, no entities, nothing fetched, no depth without a floor."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from xml.parsers import expat

from defusedxml import ElementTree

from editor.domain.errors import Refused
from editor.wire.documents.limits import DEEPEST, MOST_ELEMENTS

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ENCODING = re.compile(rb"""\s*<\?xml[^>]{0,80}?encoding=["']([A-Za-z0-9._-]{1,40})["']""")
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


def looks_like_xml(data: bytes) -> bool:
    """Whether a reader could take these bytes for XML, in any encoding."""
    return data.lstrip(_BEFORE_XML).startswith(b"<")


def check_xml(data: bytes, name: str) -> None:
    """Make sure that another library may read this part.

    Raises:
        Refused: it declares a document type, is no well-formed XML, or is built to exhaust whoever reads it.
    """
    parser = expat.ParserCreate()
    measure = _Measure(name)
    parser.StartDoctypeDeclHandler = measure.doctype
    parser.StartElementHandler = measure.start
    parser.EndElementHandler = measure.end
    try:
        parser.ParseFile(BytesIO(data))
    except (expat.ExpatError, UnicodeError, LookupError) as error:
        raise Refused(f"“{name}” is damaged: a part of it is no XML. Ask for the file again.") from error


def parse_xml(data: bytes, name: str) -> "Element":
    """The root of a part.

    Raises:
        Refused: as `check_xml`.
    """
    data = _as_written(data)
    check_xml(data, name)
    root: Element = ElementTree.fromstring(data, forbid_dtd=True)
    return root


def _as_written(data: bytes) -> bytes:
    """The part as UTF-8 where it is that, whatever it says of itself: no other encoding passes for it by chance."""
    said = _ENCODING.match(data)
    if said is None or data.isascii():
        return data
    try:
        data.decode()
    except UnicodeDecodeError:
        return data
    return data[: said.start(1)] + b"utf-8" + data[said.end(1) :]


def local(element: "Element") -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: "Element", name: str) -> str:
    """The value of the attribute of this name in whatever namespace, or nothing."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def each(root: "Element", *names: str) -> "Iterator[Element]":
    """All elements of these names in document order, in whatever namespace."""
    return (element for element in root.iter() if local(element) in names)


def first_text(root: "Element", name: str) -> str:
    """The words of the first element of this name, or nothing."""
    return next((words_of(element) for element in each(root, name)), "")


def words_of(element: "Element") -> str:
    """All text inside an element, white space made single."""
    return " ".join("".join(element.itertext()).split())


class _Measure:
    """Counts elements and how deep they lie."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._elements = 0
        self._depth = 0

    def doctype(self, *_: object) -> None:
        """Refuse a document type, before any entity of it is declared."""
        raise Refused(f"“{self._name}” declares a document type (DTD), as no document does; it was not read.")

    def start(self, _name: str, _attributes: object) -> None:
        """Count an element that begins."""
        self._elements += 1
        self._depth += 1
        if self._elements > MOST_ELEMENTS:
            raise Refused(f"“{self._name}” is longer than any story: it has more than {MOST_ELEMENTS:,} elements.")
        if self._depth > DEEPEST:
            raise Refused(f"“{self._name}” is nested more than {DEEPEST} levels deep, as no document is.")

    def end(self, _name: str) -> None:
        """Count an element that ends."""
        self._depth -= 1
