"""XMP: the properties of a photo, read from any RDF form, and written as one plain packet.

Names are those of IPTC Photo Metadata 2023.2. XML from outside goes through defusedxml with document types forbidden.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from editor.media.dates import iso_date
from editor.media.fields import Layer
from editor.media.values import clean

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LARGEST = 16_000_000

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
}
PROPERTIES = {
    "caption": ("dc:description", "Alt"),
    "creator": ("dc:creator", "Seq"),
    "credit": ("photoshop:Credit", ""),
    "source": ("photoshop:Source", ""),
    "copyright": ("dc:rights", "Alt"),
    "headline": ("photoshop:Headline", ""),
    "title": ("dc:title", "Alt"),
    "instructions": ("photoshop:Instructions", ""),
    "keywords": ("dc:subject", "Bag"),
    "job_id": ("photoshop:TransmissionReference", ""),
    "date_created": ("photoshop:DateCreated", ""),
    "sublocation": ("Iptc4xmpCore:Location", ""),
    "city": ("photoshop:City", ""),
    "state": ("photoshop:State", ""),
    "country": ("photoshop:Country", ""),
    "alt_text": ("Iptc4xmpCore:AltTextAccessibility", "Alt"),
    "extended_description": ("Iptc4xmpCore:ExtDescrAccessibility", "Alt"),
    "usage_terms": ("xmpRights:UsageTerms", "Alt"),
}
"""Each field's property, and the kind of array that holds it."""

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_RDF = f"{{{NAMESPACES['rdf']}}}"
_ENDS = ("</x:xmpmeta>", "</x:xapmeta>", "</rdf:RDF>")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def read_xmp(packets: Iterable[bytes], warnings: list[str]) -> Layer:
    """What the XMP packets of one picture say; the first to name a field is believed."""
    layer: Layer = {}
    for packet in packets:
        root = _parsed(packet, warnings)
        if root is not None:
            layer = _layer(root, warnings) | layer
    return layer


def _parsed(packet: bytes, warnings: list[str]) -> "Element | None":
    import defusedxml
    from defusedxml.ElementTree import ParseError, fromstring

    if len(packet) > LARGEST:
        warnings.append("The XMP block is larger than 16 MB and was not read.")
        return None
    try:
        root: Element = fromstring(_markup(packet, warnings), forbid_dtd=True)
    except defusedxml.DefusedXmlException:
        warnings.append("The XMP block declares a document type or entities, which may be an attack; it was not read.")
    except (ParseError, ValueError):
        warnings.append("The XMP block is damaged and was not read.")
    else:
        return root
    return None


def _markup(packet: bytes, warnings: list[str]) -> str:
    """A packet's XML text without what lies before and after it, nor characters that XML does not know."""
    charset = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}.get(packet[:2])
    try:
        text = packet.decode(charset or "utf-8")
    except UnicodeDecodeError:
        warnings.append("The XMP block is not in the charset that it must be in; it was read as Windows-1252.")
        text = packet.decode("cp1252", "replace")
    for end in _ENDS:
        if (at := text.rfind(end)) >= 0:
            text = text[: at + len(end)]
            break
    return _NOT_XML.sub("", text[max(text.find("<"), 0) :])


def _layer(root: "Element", warnings: list[str]) -> Layer:
    names = {_full_name(qualified): name for name, (qualified, _) in PROPERTIES.items()}
    layer: Layer = {}
    rdf = root if root.tag == f"{_RDF}RDF" else root.find(f".//{_RDF}RDF")
    # Only what stands at the top is about this picture; deeper descriptions are about what it was made from.
    for description in () if rdf is None else rdf.findall(f"{_RDF}Description"):
        found = {names[tag]: [value] for tag, value in description.attrib.items() if tag in names}
        found |= {names[element.tag]: _values(element) for element in description if element.tag in names}
        for name, values in found.items():
            texts = tuple(text for text in map(clean, values) if text)
            if texts:
                layer.setdefault(name, texts if name in {"creator", "keywords"} else texts[:1])
    return _dated(layer, warnings)


def _dated(layer: Layer, warnings: list[str]) -> Layer:
    if written := layer.pop("date_created", None):
        moment = iso_date(written[0])
        if moment:
            layer["date_created"] = (moment,)
        else:
            warnings.append(f"The XMP date “{written[0][:40]}” is not a date and was not used.")
    return layer


def _values(element: "Element") -> list[str]:
    """The texts of a property: an array's items (the default language first), a structure's value, or plain text."""
    items = list(element.iter(f"{_RDF}li"))
    if items:
        items.sort(key=lambda item: item.get(_LANGUAGE) != "x-default" and element.find(f"{_RDF}Alt") is not None)
        return [_text(item) for item in items]
    return [_text(element)]


def _text(element: "Element") -> str:
    value = element.find(f".//{_RDF}value")
    if value is not None:
        return value.text or ""
    return element.get(f"{_RDF}value") or "".join(element.itertext())


def _full_name(qualified: str) -> str:
    prefix, name = qualified.split(":")
    return f"{{{NAMESPACES[prefix]}}}{name}"
