"""XMP: the properties of a photo, read from any RDF form.

Names are those of IPTC Photo Metadata 2023.2.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from editor.domain.picture_rights import TERMS
from editor.media.dates import iso_date
from editor.media.fields import Alternatives, Contradicted, Layer
from editor.media.languages import DEFAULT
from editor.media.merging import merged
from editor.media.values import clean
from editor.media.xmp_tree import parsed

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

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
    "creator_title": ("photoshop:AuthorsPosition", ""),
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
_ITEM, _VALUE, _ALTERNATIVES, _RESOURCE = f"{_RDF}li", f"{_RDF}value", f"{_RDF}Alt", f"{_RDF}resource"
_MOST_PACKETS = 8
_MOST_LANGUAGES = 200
_SEVERAL = {"creator", "keywords"}


def _full_name(qualified: str) -> str:
    prefix, name = qualified.split(":")
    return f"{{{NAMESPACES[prefix]}}}{name}"


_STRUCTURE = {f"{_RDF}about", "{http://ns.adobe.com/xmp/note/}HasExtendedXMP"}
"""What a description says of itself and of the rest of the packet."""
_NAMES = {_full_name(qualified): name for name, (qualified, _) in PROPERTIES.items()}
_WEB_STATEMENT = _full_name("xmpRights:WebStatement")
_READ = {*_NAMES, _WEB_STATEMENT}


def read_xmp(
    packets: Sequence[bytes],
    warnings: list[str],
    alternatives: Alternatives | None = None,
    statements: list[str] | None = None,
    contradicted: Contradicted | None = None,
) -> Layer:
    """What the XMP packets of one picture say; the first to name a field is believed.

    `alternatives` gets the texts of each field whose languages are named, `statements` where the picture's rights are told on
    the web, `contradicted` the terms in which a later packet says something else.
    """
    layers = []
    if len(packets) > _MOST_PACKETS:
        warnings.append(f"The file holds more than {_MOST_PACKETS} XMP blocks; the others were not read.")
    for number, packet in enumerate(packets[:_MOST_PACKETS], 1):
        root = parsed(packet, _READ, warnings)
        if root is not None:
            if statements is not None:
                statements += _web_statements(root)
            layer = _layer(root, warnings, {} if alternatives is None else alternatives)
            layers.append(("XMP" if number == 1 else f"XMP packet {number}", layer))
    return merged(layers, warnings, contradicted=contradicted)


def others(packets: Sequence[bytes]) -> list[str]:
    """The names of the properties in these packets that no field of ours has: a place on the map, an orientation."""
    found: dict[str, None] = {}
    for packet in packets[:_MOST_PACKETS]:
        root = parsed(packet, _NAMES, [])
        for description in () if root is None else _descriptions(root):
            for tag in (*description.attrib, *(element.tag for element in description)):
                if tag not in _NAMES and tag not in _STRUCTURE:
                    found[tag.rpartition("}")[2]] = None
    return list(found)


def _layer(root: "Element", warnings: list[str], alternatives: Alternatives) -> Layer:
    layer: Layer = {}
    terms: dict[str, list[str]] = {}
    # Only what stands at the top is about this picture; deeper descriptions are about what it was made from.
    for description in _descriptions(root):
        for tag, value in description.attrib.items():
            if tag in _NAMES:
                _add(layer, terms, _NAMES[tag], [value])
        for element in description:
            if element.tag in _NAMES:
                name = _NAMES[element.tag]
                texts = _languages(element, warnings)
                if texts:
                    alternatives.setdefault(name, texts)
                said = [texts[DEFAULT]] if DEFAULT in texts else _values(element)
                _add(layer, terms, name, said[:1] if texts else said)
    layer |= {name: ("\n".join(dict.fromkeys(texts)),) for name, texts in terms.items()}
    return _dated(layer, warnings)


def _add(layer: Layer, terms: dict[str, list[str]], name: str, values: list[str]) -> None:
    texts = tuple(text for text in map(clean, values) if text)
    if texts and name in TERMS:  # said twice, both bind
        terms.setdefault(name, []).extend(texts)
    elif texts:
        layer.setdefault(name, texts if name in _SEVERAL else texts[:1])


def _descriptions(root: "Element") -> "Iterator[Element]":
    rdf = root if root.tag == f"{_RDF}RDF" else root.find(f".//{_RDF}RDF")
    if rdf is not None:
        yield from rdf  # a description may also be named by the type of what it describes


def _dated(layer: Layer, warnings: list[str]) -> Layer:
    if written := layer.pop("date_created", None):
        moment = iso_date(written[0])
        if moment:
            layer["date_created"] = (moment,)
        else:
            warnings.append(f"The XMP date “{written[0][:40]}” is not a date and was not used.")
    return layer


def _web_statements(root: "Element") -> "Iterator[str]":
    """The addresses under which a picture's rights are told: a property's text, or what it refers to."""
    for description in _descriptions(root):
        told = [description.get(_WEB_STATEMENT) or ""]
        for element in description.findall(_WEB_STATEMENT):
            told += [element.get(_RESOURCE) or "", *_values(element)]
        yield from filter(None, map(clean, told))


def _languages(element: "Element", warnings: list[str]) -> dict[str, str]:
    """The texts of a property's languages by tag in lower case, if it is an array of alternatives that names them."""
    found: dict[str, str] = {}
    array = element.find(_ALTERNATIVES)
    for item in () if array is None else array.findall(_ITEM):
        language, text = (item.get(_LANGUAGE) or "").lower(), clean(_text(item))
        if language and text and len(found) == _MOST_LANGUAGES and language not in found:
            warnings.append(f"A text is in more than {_MOST_LANGUAGES} languages; the others were not read.")
            break
        if language and text:
            found.setdefault(language, text)
    return found


def _values(element: "Element") -> list[str]:
    """The texts of a property: an array's items, a structure's value, or plain text."""
    items = list(_items(element))
    return [_text(item) for item in items] if items else [_text(element)]


def _items(element: "Element") -> "Iterator[Element]":
    """The items of a property's array, in order. What is within an item belongs to it: gone through twice it takes for ever."""
    waiting = list(reversed(element))
    while waiting:
        each = waiting.pop()
        if each.tag == _ITEM:
            yield each
        else:
            waiting.extend(reversed(each))


def _text(element: "Element") -> str:
    if not len(element):
        return element.text or element.get(_VALUE) or ""
    value = element.find(f".//{_VALUE}")
    if value is not None:
        return value.text or ""
    return element.get(_VALUE) or "".join(element.itertext())
