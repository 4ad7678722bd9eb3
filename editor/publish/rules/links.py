"""Every local link resolves inside the package, and nothing is loaded from elsewhere."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborNode

from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.reading import Page, attribute

_LOADING = ("src", "srcset", "imagesrcset", "poster", "data", "background", "longdesc", "manifest", "action", "ping")
_OUTWARD = frozenset({"http", "https", "mailto", "tel"})


def faults(evidence: Evidence) -> Iterator[Fault]:
    """What is wrong with the page's links."""
    for node in evidence.page.elements:
        for name in (*_LOADING, "href", "cite", "xlink:href"):
            value = attribute(node, name)
            if value is not None:
                yield from _attribute(evidence, node, name, value)
    for node in evidence.page.all('meta[property="og:image"]'):
        yield from _own(evidence, attribute(node, "content") or "", "og:image")
    if any(attribute(node, "href") is not None for node in evidence.page.all("base")):
        yield Fault("link", "The page moves the ground under its links with a “base” element.", "index.html")


def _attribute(evidence: Evidence, node: LexborNode, name: str, value: str) -> Iterator[Fault]:
    if node.tag == "link" and attribute(node, "rel") == "canonical":
        if value != evidence.base:
            yield Fault("link", f"The page names “{value}” as its own address, which it is not.", "index.html")
    elif name in {"srcset", "imagesrcset"}:
        for candidate in value.split(","):
            yield from _loaded(evidence, (candidate.split() or [""])[0], name)
    elif name in _LOADING or node.tag != "a":
        yield from _loaded(evidence, value, name)
    else:
        yield from _link(evidence, value)


def _link(evidence: Evidence, value: str) -> Iterator[Fault]:
    """A link that readers follow: out into the world, to a place on the page, or to a file of the package."""
    scheme = _scheme(value)
    if scheme in _OUTWARD:
        return
    if scheme or value.strip().startswith("//"):
        yield Fault("link", f"The link “{value}” is of a kind that no page may have.", "index.html")
    elif value.startswith("#"):
        if not _has_place(evidence.page, unquote(value[1:])):
            yield Fault("link", f"The link “{value}” leads to no place on the page.", "index.html")
    elif not _is_file(evidence, value):
        yield Fault("link", f"The link “{value}” leads to nothing in the package.", "index.html")


def _loaded(evidence: Evidence, value: str, name: str) -> Iterator[Fault]:
    """Something the page needs to be whole: always a file of the package."""
    if _scheme(value) or value.strip().startswith("//"):
        yield Fault("remote", f"The page loads “{value}” from elsewhere ({name}).", "index.html")
    elif not _is_file(evidence, value):
        yield Fault("link", f"The page needs “{value}” ({name}), which is not in the package.", "index.html")


def _own(evidence: Evidence, value: str, name: str) -> Iterator[Fault]:
    """A file of the package, called by its whole address when the paper's is known."""
    yield from _loaded(evidence, value.removeprefix(evidence.base) if evidence.base else value, name)


def _scheme(value: str) -> str:
    # Browsers pass over control characters and blanks in front, and line ends and tabs anywhere (URL Standard, 4.4).
    found = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\t\n\r]|^[\0- ]+", "", value), re.IGNORECASE)
    return found[1].lower() if found else ""


def _is_file(evidence: Evidence, value: str) -> bool:
    path = unquote(urlsplit(value).path)
    return bool(path) and posixpath.normpath(path) == path and path in evidence.files


def _has_place(page: Page, name: str) -> bool:
    return any(attribute(node, "id") == name for node in page.all("[id]"))
