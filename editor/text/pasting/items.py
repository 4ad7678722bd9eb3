"""Lists and their items as a page is read."""

from selectolax.lexbor import LexborNode

from editor.text.pasting.blocks import Item, Listing
from editor.text.pasting.frame import Frame, Listed
from editor.text.pasting.lists import Outline, nested, number_of, word_level
from editor.text.pasting.style import Style

_NEAR = 12
"""How many nodes into a Word paragraph its typed marker may stand."""


class Items:
    """Gives every frame that opens a list or an item its place."""

    def __init__(self) -> None:
        self.outline = Outline()

    @staticmethod
    def is_marker(style: Style) -> bool:
        """Whether the element is the bullet or number Word typed before an item."""
        return style.get("mso-list") == "ignore"

    def open(self, node: LexborNode, tag: str, style: Style, outer: Frame, frame: Frame) -> None:
        """Places the words of `frame`, the frame of `node` within `outer`."""
        if tag in {"ul", "ol", "menu", "dir"}:
            frame.listed = Listed(Listing(ordered=tag == "ol"), _number(node, "start") or 1)
            if outer.listed and outer.listed.last:
                frame.containers = nested(outer.containers, outer.listed.last)
        elif tag == "li":
            self._item(node, outer, frame)
        elif "mso-list" in style and (place := word_level(style["mso-list"])):
            self._outlined(frame, outer, place[0], number_of(_marker(node)), place[1])

    def _item(self, node: LexborNode, outer: Frame, frame: Frame) -> None:
        if outer.listed is None:
            outer.listed = Listed(Listing(ordered=False))
        listed = outer.listed
        value = _number(node, "value")
        if level := _level(node):
            start, listed.number = listed.number, 1
            number = value or (start if start > 1 else 0)
            self._outlined(frame, outer, level, number if listed.of.ordered else None)
            return
        if value and value != listed.number:
            listed.of, listed.number = Listing(listed.of.ordered), value
        listed.last = Item(listed.of, listed.number)
        listed.number += 1
        frame.containers = nested(outer.containers, listed.last)

    def _outlined(self, frame: Frame, outer: Frame, level: int, number: int | None, name: str = "") -> None:
        frame.around = outer.around if outer.outlined else outer.containers
        frame.containers = self.outline.place(level, number, frame.around, name)
        frame.outlined = True


def _number(node: LexborNode, name: str) -> int | None:
    text = (node.attributes.get(name) or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None


def _level(node: LexborNode) -> int | None:
    """The level an item says it has: Google Docs and Word on the web on the item, Slack on its list."""
    said = _number(node, "aria-level") or _number(node, "data-aria-level")
    indent = _number(node.parent, "data-indent") if node.parent is not None else None
    return said or (None if indent is None else indent + 1)


def _marker(node: LexborNode) -> str:
    for place, inner in enumerate(node.traverse()):
        if place > _NEAR:
            break
        style = (inner.attributes.get("style") or "").lower().replace(" ", "")
        if "mso-list:ignore" in style:
            return inner.text(deep=True).replace("\xa0", " ")
    return ""
