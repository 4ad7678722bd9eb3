"""Writing XMP: one packet of plain RDF, and a second one for what a JPEG segment cannot hold."""

import hashlib
from html import escape

from editor.media.fields import Layer
from editor.media.xmp import NAMESPACES, PROPERTIES

EXTENSION_NAMESPACE = "http://ns.adobe.com/xmp/note/"
_HEAD = "<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
_TAIL = "\n<?xpacket end='w'?>"


def packet(layer: Layer) -> bytes:
    """An XMP packet that holds every field of a layer, in UTF-8."""
    return (_HEAD + _rdf(layer) + _TAIL).encode("utf-8")


def packets(layer: Layer, largest: int) -> tuple[bytes, bytes, str]:
    """A packet of at most `largest` bytes, the extension that holds what it has no room for, and the extension's GUID.

    XMP specification part 3, 1.1.3.1: the packet names its extension by the extension's MD5 digest. A packet with
    room for everything has an empty extension.
    """
    whole = packet(layer)
    if len(whole) <= largest:
        return whole, b"", ""
    small: Layer = {}
    for name, values in sorted(layer.items(), key=lambda item: sum(len(value) for value in item[1])):
        if len(packet(small | {name: values})) + 200 <= largest:
            small[name] = values
    rest = {name: values for name, values in layer.items() if name not in small}
    extension = _rdf(rest).encode("utf-8")
    guid = hashlib.md5(extension, usedforsecurity=False).hexdigest().upper()
    note = f"<rdf:Description rdf:about='' xmlns:xmpNote='{EXTENSION_NAMESPACE}' xmpNote:HasExtendedXMP='{guid}'/>"
    return (_HEAD + _rdf(small, note) + _TAIL).encode("utf-8"), extension, guid


def _rdf(layer: Layer, note: str = "") -> str:
    declared = " ".join(f"xmlns:{prefix}='{uri}'" for prefix, uri in NAMESPACES.items() if prefix != "rdf")
    properties = "\n".join(_property(name, layer[name]) for name in PROPERTIES if layer.get(name))
    return (
        f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='{NAMESPACES['rdf']}'>\n"
        f"<rdf:Description rdf:about='' {declared}>\n{properties}\n</rdf:Description>{note}</rdf:RDF></x:xmpmeta>"
    )


def _property(name: str, values: tuple[str, ...]) -> str:
    tag, array = PROPERTIES[name]
    texts = [escape(value, quote=False) for value in values]
    if not array:
        return f"<{tag}>{texts[0]}</{tag}>"
    language = " xml:lang='x-default'" if array == "Alt" else ""
    items = "".join(f"<rdf:li{language}>{text}</rdf:li>" for text in texts)
    return f"<{tag}><rdf:{array}>{items}</rdf:{array}></{tag}>"
