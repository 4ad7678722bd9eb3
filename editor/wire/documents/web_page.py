"""Web pages saved to a file: the charset, the article on the page, and what the page says of itself."""

import base64
import binascii
import codecs
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from selectolax.lexbor import LexborHTMLParser

from editor.domain.errors import Refused
from editor.wire.documents.document import Document, words_in
from editor.wire.documents.limits import MOST_PICTURES

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_HEAD_BYTES = 4096
_DATA = re.compile(r"data:image/(?P<kind>[\w.+-]+)(?:;[\w=.-]+)*?(?P<base64>;base64)?,(?P<data>.*)", re.DOTALL)
_UNSEEN = "script, style, noscript, template, svg, iframe, object, embed"


def read_web_page(data: bytes, name: str) -> Document:
    """A page as HTML, narrowed to its article where it marks one.

    Raises:
        Refused: it is no text.
    """
    document = Document(name, "")
    tree = LexborHTMLParser(decode_page(data, document))
    _read_facts(tree, document)
    body = tree.body
    if body is None:
        return document
    article = _article(tree)
    _take_pictures(body, document)
    if article is not None:
        document.html = article.html or ""
        _list_outside(body, article, document)
    else:
        document.html = body.html or ""
    return document


def decode_page(data: bytes, document: Document) -> str:
    """The page's text: by its mark, as UTF-8 if it is, else as its head says, else Windows-1252 with a warning.

    UTF-8 comes before what the head says, since pages often declare another charset and hold UTF-8 all the same.

    Raises:
        Refused: it is no text.
    """
    encoding = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "")
    if encoding != "utf-16" and b"\0" in data:
        raise Refused(f"“{document.name}” is a binary file, not a web page.")
    try:
        return data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        if encoding:
            raise Refused(f"“{document.name}” begins like {encoding.upper()} text but is not.") from error
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    charset = _known_charset(declared[1].decode("ascii")) if declared else ""
    if not charset:
        document.warn(
            f"“{document.name}” is not UTF-8; it was read as Windows-1252, so look at accents and quotation marks."
        )
    return data.decode(charset or "cp1252", "replace")


def _known_charset(declared: str) -> str:
    """Python's name for a charset that a page may be in (WHATWG Encoding: Latin-1 stands for Windows-1252)."""
    try:
        charset = codecs.lookup(declared).name
    except LookupError:
        return ""
    if charset in {"iso8859-1", "ascii", "cp1252"}:
        return "cp1252"
    return (
        charset
        if re.fullmatch(r"iso8859-\d+|cp125\d|cp866|koi8-[ru]|mac-roman|big5|gb\w+|shift_jis|euc_\w+", charset)
        else ""
    )


def _read_facts(tree: LexborHTMLParser, document: Document) -> None:
    facts = document.facts
    title = tree.css_first("head > title")
    facts.title = " ".join(title.text().split()) if title is not None else ""
    meta: dict[str, str] = {}
    for node in tree.css("meta"):
        key = (node.attributes.get("name") or node.attributes.get("property") or "").lower()
        meta.setdefault(key, " ".join((node.attributes.get("content") or "").split()))
    facts.title = meta.get("og:title") or facts.title
    facts.author = meta.get("author", "")
    facts.description = meta.get("description") or meta.get("og:description", "")
    facts.keywords = words_in(meta.get("keywords") or meta.get("news_keywords", ""))
    root = tree.root
    facts.language = (root.attributes.get("lang") or "") if root is not None else ""


def _article(tree: LexborHTMLParser) -> "LexborNode | None":
    for selector in ("article", "main", "[role=main]"):
        found = tree.css(selector)
        if len(found) == 1:
            return found[0]
    return None


def _list_outside(body: "LexborNode", article: "LexborNode", document: Document) -> None:
    """List the text around the article, a line for each piece; scripts and styles carry none."""
    article.decompose()
    for node in body.css(_UNSEEN):
        node.decompose()
    lines = (" ".join(line.split()) for line in body.text(separator="\n").splitlines())
    document.set_aside += list(dict.fromkeys(line for line in lines if line))


def _take_pictures(body: "LexborNode", document: Document) -> None:
    """Take pictures that are written into the page; all others are only named."""
    for image in body.css("img"):
        found = _DATA.fullmatch((image.attributes.get("src") or "").strip())
        if not found:
            continue
        if len(document.pictures) >= MOST_PICTURES:
            document.warn(f"Only the first {MOST_PICTURES} pictures of the document were taken.")
            image.decompose()
            continue
        source = f"picture-{len(document.pictures) + 1}.{found['kind'].partition('+')[0]}"
        document.pictures[source] = _bytes(found["data"], is_base64=bool(found["base64"]))
        image.attrs["src"] = source


def _bytes(data: str, *, is_base64: bool) -> bytes:
    raw = unquote_to_bytes(data)
    if not is_base64:
        return raw
    try:
        return base64.b64decode(raw)
    except binascii.Error:
        return b""
