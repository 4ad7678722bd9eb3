"""The page is made of known, quiet elements: no script, no style of its own, no comment, nothing that acts."""

import re
from collections.abc import Iterator

from editor.publish.html.page import POLICY
from editor.publish.html.template import STYLE
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.reading import attribute

_KNOWN = frozenset({
    "html", "head", "meta", "title", "link", "script", "body",
    "header", "footer", "main", "nav", "section", "article", "aside", "div",
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "br", "hr", "blockquote",
    "ul", "ol", "li", "dl", "dt", "dd",
    "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td",
    "figure", "figcaption", "picture", "source", "img", "details", "summary",
    "a", "em", "strong", "s", "del", "ins", "b", "i", "u", "small", "sub", "sup", "code", "cite", "q", "abbr", "time", "mark", "bdi", "bdo", "span",
})  # fmt: skip
# Looked for in the style sheet without any white space.
_HIDES = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|(?:opacity|font-size|font):0(?![.1-9])|clip(?:-path)?:"
)
_LOADS = re.compile(r"url\(|@import|image-set\(|src\(|\\")


def faults(evidence: Evidence) -> Iterator[Fault]:
    """What is wrong with the page's elements and the style sheet."""
    page = evidence.page
    if not page.html.lstrip().lower().startswith("<!doctype html>"):
        yield Fault("doctype", "The page does not say that it is HTML.", "index.html")
    if not all(attribute(node, "lang") for node in page.all("html")):
        yield Fault("language", "The page does not say its language.", "index.html")
    for comment in page.comments:
        yield Fault("comment", f"The page holds a comment: “{comment.strip()[:60]}”.", "index.html")
    for node in page.elements:
        if node.tag not in _KNOWN:
            yield Fault("element", f"The page holds a “{node.tag}” element, which no page may have.", "index.html")
        for name in node.attributes:
            if name.startswith("on") or name in {"style", "srcdoc"}:
                yield Fault("attribute", f"An element “{node.tag}” has the attribute “{name}”.", "index.html")
    yield from _scripts(evidence)
    yield from _policy(evidence)
    yield from _style(evidence)
    yield from _ids(evidence)


def _scripts(evidence: Evidence) -> Iterator[Fault]:
    for node in evidence.page.all("script"):
        if dict(node.attributes) != {"type": "application/ld+json"}:
            yield Fault("script", "The page holds a script.", "index.html")


def _policy(evidence: Evidence) -> Iterator[Fault]:
    said = [attribute(node, "content") for node in evidence.page.all("meta[http-equiv]")]
    if said != [POLICY]:
        yield Fault("policy", "The page does not forbid everything that is not its own.", "index.html")


def _style(evidence: Evidence) -> Iterator[Fault]:
    css = "".join(evidence.files.get(STYLE, b"").decode("utf-8", "replace").lower().split())
    hiding = _HIDES.search(css)
    if hiding:
        yield Fault("style-hides", f"The style sheet can hide words or pictures: “{hiding[0]}”.", STYLE)
    loading = _LOADS.search(css)
    if loading:
        yield Fault("style-loads", f"The style sheet loads something: “{loading[0]}”.", STYLE)


def _ids(evidence: Evidence) -> Iterator[Fault]:
    ids = [attribute(node, "id") or "" for node in evidence.page.all("[id]")]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield Fault("id", f"Two elements are called “{name}”.", "index.html")
