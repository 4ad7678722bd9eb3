"""What a damaged XMP packet says before the place where it is damaged."""

from collections.abc import Container
from xml.etree.ElementTree import Element, TreeBuilder

from defusedxml.ElementTree import ParseError, XMLParser


class _OpenTree(TreeBuilder):
    """A tree that knows which of its elements are open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[Element] = []

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self.open.append(super().start(tag, attrs))
        return self.open[-1]

    def end(self, tag: str, /) -> Element:
        self.open.pop()
        return super().end(tag)


def sound_part(markup: str, names: Container[str]) -> Element | None:
    """The tree up to the damage, without the property that is broken off; None if no property is whole.

    Args:
        markup: The packet.
        names: The names of the elements that are properties.
    """
    tree = _OpenTree()
    parser = XMLParser(target=tree, forbid_dtd=True)
    try:
        parser.feed(markup)
        parser.close()
    except (ParseError, ValueError):
        if not tree.open:
            return None
    for parent, element in zip(tree.open, tree.open[1:], strict=False):
        if element.tag in names:
            parent.remove(element)
            break
    root = tree.open[0]
    return root if any(_speaks(element, names) for element in root.iter()) else None


def _speaks(element: Element, names: Container[str]) -> bool:
    return element.tag in names or any(name in names for name in element.attrib)
