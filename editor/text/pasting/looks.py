"""What an element does to the words in it, and what sort of block it opens."""

import re
from dataclasses import replace

from editor.text.pasting.blocks import Look
from editor.text.pasting.names import names
from editor.text.pasting.style import Style, is_bold, is_italic, is_struck

BLOCKS = names(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol p pre search section summary table tbody td "
    "tfoot th thead tr ul caption optgroup head"
)
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em", "cite", "dfn"})
_STRUCK = frozenset({"s", "strike"})
_CODE = frozenset({"code", "tt", "kbd", "samp"})
_HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HEAD_CLASS = re.compile(r"mso(?:heading\d?|title|subtitle)")
_QUOTE_CLASS = frozenset({"msoquote", "msointensequote"})


def look_within(tag: str, look: Look, style: Style) -> Look:
    """How words in the element are set. Google Docs wraps all it copies in a `b` that is not bold."""
    bold, italic = is_bold(style), is_italic(style)
    bold = (tag in _BOLD or look.bold) if bold is None else bold
    italic = (tag in _ITALIC or look.italic) if italic is None else italic
    struck = look.struck or tag in _STRUCK or is_struck(style)
    code = look.code or tag in _CODE
    if (bold, italic, struck, code) == (look.bold, look.italic, look.struck, look.code):
        return look
    return replace(look, bold=bold, italic=italic, struck=struck, code=code)


def is_crosshead(tag: str, role: str | None, classes: list[str]) -> bool:
    """Whether the element is a heading of any rank."""
    return tag in _HEADS or role == "heading" or (tag in {"p", "div"} and any(map(_HEAD_CLASS.fullmatch, classes)))


def is_quote(tag: str, style: Style, classes: list[str]) -> bool:
    """Whether the element is a quotation; mail programs also use `blockquote` to set a paragraph in."""
    if tag == "blockquote":
        return not (style.get("border", "").startswith("none") and "margin" in style)
    return tag == "p" and not _QUOTE_CLASS.isdisjoint(classes)


def keeps_lines(tag: str, style: Style, outer: bool) -> bool:
    """Whether a line end in the text is a line end to the reader."""
    if space := style.get("white-space"):
        return space.startswith(("pre", "break-spaces"))
    return outer or tag in {"pre", "listing"}
