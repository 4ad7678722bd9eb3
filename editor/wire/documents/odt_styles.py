"""What the styles of an OpenDocument text say: emphasis, headings, numbered lists, the language."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from editor.wire.documents.safe_xml import attribute, each, local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CLASSES = {
    "Title": "title",
    "Headline": "title",
    "Subtitle": "standfirst",
    "Standfirst": "standfirst",
    "Byline": "byline",
    "By-line": "byline",
    "Caption": "caption",
    "Illustration": "caption",
    "Figure": "caption",
    "Quotations": "quote",
    "Quote": "quote",
}
_LONGEST_CHAIN = 32


class Styles:
    """The styles of all parts, by name; a later part's style of the same name wins."""

    def __init__(self, roots: Iterable["Element"]) -> None:
        self.language = ""
        self._styles: dict[str, Element] = {}
        self._numbered: set[tuple[str, str]] = set()
        for root in roots:
            for style in each(root, "style"):
                self._styles[attribute(style, "name")] = style
            for style in each(root, "list-style"):
                for level in each(style, "list-level-style-number"):
                    self._numbered.add((attribute(style, "name"), attribute(level, "level")))
            for style in each(root, "default-style"):
                self._read_language(style)

    def _read_language(self, style: "Element") -> None:
        if attribute(style, "family") != "paragraph" or self.language:
            return
        for properties in each(style, "text-properties"):
            language, country = attribute(properties, "language"), attribute(properties, "country")
            if language not in {"", "none", "zxx"}:
                self.language = language if country in {"", "none"} else f"{language}-{country}"

    def paragraph_class(self, name: str) -> str:
        """`title`, `standfirst`, `byline`, `caption`, `quote`, `heading` or nothing, from a style or its ancestors."""
        for ancestor in self._chain(name):
            called = ancestor.replace("_20_", " ")
            if called in _CLASSES:
                return _CLASSES[called]
            if called.startswith("Heading"):
                return "heading"
        return ""

    def emphasis(self, name: str) -> list[str]:
        """The HTML elements a character style stands for: `strong`, `em`, `s`, `sup`, `sub`."""
        found = {"Strong_20_Emphasis": ["strong"], "Emphasis": ["em"]}.get(name, [])
        said: dict[str, str] = {}
        for ancestor in self._chain(name):
            for properties in self._properties(ancestor):
                for key in ("font-weight", "font-style", "text-line-through-style", "text-position"):
                    said[key] = said.get(key) or attribute(properties, key)
        weight = said.get("font-weight", "")
        found += ["strong"] if weight == "bold" or weight in {"600", "700", "800", "900"} else []
        found += ["em"] if said.get("font-style") in {"italic", "oblique"} else []
        found += ["s"] if said.get("text-line-through-style") not in {None, "", "none"} else []
        position = said.get("text-position", "")
        found += ["sup"] if position.startswith("super") else ["sub"] if position.startswith("sub") else []
        return list(dict.fromkeys(found))

    def is_hidden(self, name: str) -> bool:
        """Whether text of this style is not shown."""
        chain = [properties for ancestor in self._chain(name) for properties in self._properties(ancestor)]
        return any(attribute(properties, "display") == "none" for properties in chain)

    def is_numbered(self, list_style: str, level: int) -> bool:
        """Whether a list of this style is numbered at this level, from 1."""
        return (list_style, str(level)) in self._numbered

    def _properties(self, name: str) -> list["Element"]:
        style = self._styles.get(name)
        return [] if style is None else [child for child in style if local(child) == "text-properties"]

    def _chain(self, name: str) -> list[str]:
        """A style and its ancestors, nearest first; a style that inherits from itself ends the chain."""
        chain: list[str] = []
        while name and name not in chain and len(chain) < _LONGEST_CHAIN:
            chain.append(name)
            style = self._styles.get(name)
            name = "" if style is None else attribute(style, "parent-style-name")
        return chain
