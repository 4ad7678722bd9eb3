"""A finished page read back as a browser reads it."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from editor.domain import moments
from editor.domain.errors import Refused

# Between these and what stands beside them a reader sees a gap, so words do not run together.
_BLOCKS = frozenset({
    "p", "div", "section", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote",
    "table", "thead", "tbody", "tr", "th", "td", "hr", "br", "pre", "figure",
})  # fmt: skip
_HIDING = ("hidden", "style", "aria-hidden", "inert", "popover")
_SILENT = frozenset({"template", "noscript", "dialog", "script", "style", "head", "title"})


class Page:
    """One HTML page: its elements and what readers see of them."""

    def __init__(self, html: str) -> None:
        self.html = html
        self._tree = LexborHTMLParser(html)

    def all(self, selector: str) -> list[LexborNode]:
        """Every element the selector names, in the order of the page."""
        return self._tree.css(selector)

    @cached_property
    def elements(self) -> list[LexborNode]:
        """Every element of the page."""
        return [node for node in self._nodes() if node.is_element_node]

    @cached_property
    def body(self) -> LexborNode | None:
        """The story's body: the only element of that class, and within the article; None when it is not so."""
        named = self.all(".body")
        return named[0] if len(named) == 1 and any(above.tag == "article" for above in lineage(named[0])) else None

    @cached_property
    def comments(self) -> list[str]:
        """The text of every comment."""
        return [node.comment_content or "" for node in self._nodes() if node.is_comment_node]

    def _nodes(self) -> Iterator[LexborNode]:
        root = self._tree.root
        if root is not None:
            # What stands before or behind the html element counts as well.
            start = root.parent or root
            yield from start.traverse(include_text=True)


def text(node: LexborNode) -> str:
    """The text of an element, sign for sign."""
    return node.text(deep=True, separator="", strip=False)


def attribute(node: LexborNode, name: str) -> str | None:
    """An attribute's value, empty when it is there without one, None when it is not there."""
    if name not in node.attributes:
        return None
    return node.attributes[name] or ""


def moment(said: str) -> datetime | None:
    """The point in time that a page or its manifest gives; None for what is none, or has blanks around it."""
    try:
        return moments.parse(said) if said == said.strip() else None
    except Refused:
        return None


def running_text(node: LexborNode, leave_out: Callable[[LexborNode], bool]) -> str:
    """The text of an element as read, blocks apart from each other, without the elements to be left out."""
    parts: list[str] = []
    waiting: list[LexborNode | str | None] = [node.first_child]
    while waiting:
        here = waiting.pop()
        if isinstance(here, str):
            parts.append(here)
        elif here is not None:
            waiting.append(here.next)
            if here.is_text_node:
                parts.append(text(here))
            elif here.is_element_node and not leave_out(here):
                gap = "\n" if here.tag in _BLOCKS else ""
                parts.append(gap)
                waiting += [gap, here.first_child]
    return "".join(parts)


def lineage(node: LexborNode) -> Iterator[LexborNode]:
    """The element and everything it stands in."""
    current: LexborNode | None = node
    while current is not None and current.is_element_node:
        yield current
        current = current.parent


def named(node: LexborNode) -> Iterator[tuple[str, str]]:
    """The files an element shows, each with the size the page gives it: `960×640`, or `960×` without a height."""
    given = f"{attribute(node, 'width') or ''}×{attribute(node, 'height') or ''}"
    if node.tag == "img":
        yield attribute(node, "src") or "", given
    for candidate in (attribute(node, "srcset") or "").split(","):
        name, _, width = candidate.strip().partition(" ")
        if name:
            yield name, f"{width.removesuffix('w')}×" if width else given


def is_hidden(node: LexborNode) -> bool:
    """Whether an attribute of the element hides it."""
    return any(name in node.attributes for name in _HIDING)


def seen(node: LexborNode) -> bool:
    """Whether readers see the element: nothing it stands in is hidden, folded away or never shown."""
    for place in lineage(node):
        if place.tag in _SILENT or (place.tag == "details" and attribute(place, "open") is None):
            return False
        if is_hidden(place):
            return False
    return True
