"""An XMP packet as a tree of elements, whole or as far as it is sound.

XML from outside goes through defusedxml with document types forbidden.
"""

import re
from typing import TYPE_CHECKING

from editor.media.values import mended

if TYPE_CHECKING:
    from collections.abc import Container
    from xml.etree.ElementTree import Element

LARGEST = 16_000_000
_MOST_ELEMENTS = 200_000
_CHARSETS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_ENDS = ("</x:xmpmeta>", "</x:xapmeta>", "</rdf:RDF>")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HALF = re.compile("[\ud800-\udfff]")
_REFERENCE = re.compile("&#(?:x0*(?P<hex>[0-9a-f]{1,6})|0*(?P<digits>[0-9]{1,7}));", re.IGNORECASE)
_DECLARATION = re.compile(r"<\?xml\s[^<>]*\?>")
_PROLOG = 1_000
_LAST = 0x10FFFF
_MARKED = 64
"""Bytes behind a byte order mark in which UTF-16 and UTF-32 have a zero, for they begin with markup."""
_READ = "The XMP block is damaged; what could be read of it was read."
_NOT_READ = "The XMP block is damaged and was not read."


def parsed(packet: bytes, names: "Container[str]", warnings: list[str]) -> "Element | None":
    """The tree of a packet, without properties (elements with these names) that the packet breaks off in."""
    if len(packet) > LARGEST:
        warnings.append("The XMP block is larger than 16 MB and was not read.")
        return None
    markup = _markup(packet, warnings)
    if markup.count("<") > _MOST_ELEMENTS:
        warnings.append("The XMP block has more elements than any picture needs and was not read.")
        return None
    return _tree(markup, names, warnings)


def _tree(markup: str, names: "Container[str]", warnings: list[str]) -> "Element | None":
    import defusedxml
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root: Element = fromstring(markup, forbid_dtd=True)
        return root
    except defusedxml.DefusedXmlException:
        warnings.append("The XMP block declares a document type or entities, which may be an attack; it was not read.")
    except (ParseError, ValueError):
        from editor.media.xmp_damage import sound_part

        part = sound_part(markup, names)
        warnings.append(_NOT_READ if part is None else _READ)
        return part
    return None


def _markup(packet: bytes, warnings: list[str]) -> str:
    """A packet's XML text without what lies before and after it, nor characters that XML does not know."""
    charset = next((name for start, name in _CHARSETS if packet.startswith(start)), "utf-8")
    if charset != "utf-8" and b"\0" not in packet[:_MARKED]:
        charset, packet = "utf-8", packet[2:]  # the mark is another charset's
    try:
        text = packet.decode(charset)
    except UnicodeDecodeError:
        if charset == "utf-8":
            warnings.append(
                "The XMP block is not wholly in the charset it must be in; the rest was read as Windows-1252."
            )
            text = mended(packet)
        else:
            text = packet.decode(charset, "ignore")
    for end in _ENDS:
        if (at := text.rfind(end)) >= 0:
            text = text[: at + len(end)]
            break
    text = text[max(text.find("<"), 0) :]
    # Some programs declare the charset behind the packet's own head, where XML does not allow it; it is decoded by now.
    text = _DECLARATION.sub("", text[:_PROLOG], count=1) + text[_PROLOG:]
    return _NOT_XML.sub("", _referred(text))


def _referred(text: str) -> str:
    """A text whose references are all to characters: two to the halves of one become it, others to none go."""
    if "&#" not in text:
        return text
    text = _REFERENCE.sub(_character, text)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _HALF.search(text) else text


def _character(found: re.Match[str]) -> str:
    code = int(found["hex"], 16) if found["hex"] else int(found["digits"])
    if code > _LAST:
        return ""
    sign = chr(code)
    return sign if _HALF.match(sign) else "" if _NOT_XML.match(sign) else found[0]
