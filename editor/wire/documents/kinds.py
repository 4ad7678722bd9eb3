"""Which format a file is in: what it holds counts first, its name second."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePath

from editor.domain.errors import Refused

HEAD = 4096
"""How many bytes from the start of a file tell its kind."""

OFFICE = "office"
"""A zip file; only its directory says which document it is."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE = re.compile(
    r"(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE | re.DOTALL
)
_SUFFIXES = {
    ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".dotm": "docx", ".odt": "odt", ".ott": "odt", ".rtf": "rtf",
    ".doc": "docx", ".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown", ".markdown": "markdown",
    ".text": "text",
}  # fmt: skip
_NAMES = {"docx": "Word document", "odt": "OpenDocument text"}
# What else comes as a zip file: a part that only it has, and what to say of it.
_OTHERS = (
    ("xl/workbook.xml", "a spreadsheet"),
    ("ppt/presentation.xml", "a presentation"),
    ("Index/Document.iwa", "a Pages document; export it as .docx"),
    ("META-INF/container.xml", "an e-book"),
)
_ODF = re.compile(rb"application/vnd\.oasis\.opendocument\.(text(?:-template)?|[\w-]+)")
_STREAMS = (
    ("EncryptedPackage", "is locked with a password; save it without one."),
    ("WordDocument", "is an old Word document; save it as .docx."),
    ("Workbook", "is an old spreadsheet, not a document."),
    ("PowerPoint Document", "is an old presentation, not a document."),
)


def kind_of(head: bytes, name: str) -> str | None:
    """The format of a file by its first bytes, else by its name; None where neither says that it is a document."""
    if head.startswith(_ZIP) or head.startswith(_OLE):
        return OFFICE
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return "rtf"
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "latin-1"
    text = head[: len(head) // 2 * 2].decode(encoding, "replace").removeprefix("\xef\xbb\xbf")
    if _PAGE.match(text):
        return "html"
    if "<office:document " in text:
        return "odt"
    return _SUFFIXES.get(PurePath(name).suffix.lower())


def office_kind(parts: Mapping[str, bytes], name: str) -> str:
    """Which document an unpacked archive is: `docx` or `odt`.

    Raises:
        Refused: it is another kind of file; the sentence says which.
    """
    declared = _ODF.match(parts.get("mimetype", b""))
    if "content.xml" in parts and (declared is None or declared[1].startswith(b"text")):
        return "odt"
    if "word/document.xml" in parts or _names_main_document(parts.get("_rels/.rels", b"")):
        return "docx"
    what = next((what for part, what in _OTHERS if part in parts), "a zip archive")
    what = f"an OpenDocument {declared[1].decode('ascii')}" if declared else what
    raise Refused(f"“{name}” is {what}, not a document that can be read.")


def _names_main_document(relations: bytes) -> bool:
    return b"/relationships/officeDocument" in relations and b"word" in relations.lower()


def refuse_what_is_no_archive(data: bytes, kind: str, name: str) -> None:
    """Say what a file is that should be a Word document or an OpenDocument text and is no zip file.

    Raises:
        Refused: always, unless it is a zip file.
    """
    if data.startswith(_ZIP):
        return
    if data.startswith(_OLE):
        known = _stream(data, (stream for stream, _ in _STREAMS))
        raise Refused(f"“{name}” {dict(_STREAMS).get(known, 'is an old office document; save it as .docx.')}")
    if not data.strip(b"\0 \t\r\n"):
        raise Refused(f"“{name}” is empty: there is nothing to read.")
    if b"<office:document " in data[:HEAD]:
        raise Refused(f"“{name}” is a flat OpenDocument file; save it as .odt.")
    raise Refused(f"“{name}” is no {_NAMES.get(kind, 'document')}, whatever its name says.")


def _stream(data: bytes, streams: Iterable[str]) -> str:
    """The first of these streams that a compound file names in its directory ([MS-CFB]: UTF-16)."""
    return next((stream for stream in streams if stream.encode("utf-16-le") in data), "")


def must_be(wanted: str, found: str, name: str) -> None:
    """Hold a file to the format it was said to be in.

    Raises:
        Refused: it is another.
    """
    if wanted not in {OFFICE, found}:
        raise Refused(f"“{name}” is no {_NAMES[wanted]}; it is in the format “{found}”.")
