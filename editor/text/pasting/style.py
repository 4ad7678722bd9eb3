"""The little of CSS that says something about the words: weight, slant, strike, hidden, line ends kept."""

import re

Style = dict[str, str]

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_CLASS = re.compile(r"(?:[a-z][a-z0-9]*)?\.([\w-]+)", re.IGNORECASE)
_TOLD = frozenset(
    {
        "font-weight", "font-style", "text-decoration", "text-decoration-line", "display", "visibility", "mso-hide",
        "white-space", "mso-list", "mso-element", "mso-special-character", "border", "margin",
        "width", "height", "mso-comment-reference",
    }
)  # fmt: skip
_PLAIN_STYLING = re.compile(
    r"(?:^|[;\s])(?:font-family|font|font-size|color|background|background-color)\s*:", re.IGNORECASE
)


def declared(text: str) -> Style:
    """The declarations of a `style` attribute that matter here, in lower case."""
    style: Style = {}
    for declaration in text.split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if colon and name in _TOLD:
            style[name] = value.replace("!important", "").strip().lower()
    return style


def classes(sheets: list[str]) -> dict[str, Style]:
    """What style sheets declare for single classes (`.c1`, `span.s2`); other selectors say nothing about the words."""
    found: dict[str, Style] = {}
    for sheet in sheets:
        within_media = False
        for rule in _COMMENT.sub("", sheet).split("}"):
            selectors, _, body = rule.rpartition("{")
            # A rule for printing or narrow screens says nothing; its block ends at a brace with no rule before it.
            within_media = bool(rule.strip()) and (within_media or ("@" in selectors and "{" in selectors))
            style = {} if within_media else declared(body)
            for selector in selectors.split(",") if style else ():
                name = _CLASS.fullmatch(selector.replace("<!--", "").strip())
                if name:
                    found.setdefault(name[1].lower(), {}).update(style)
    return found


def is_bold(style: Style) -> bool | None:
    """Whether it is set bold, not bold, or neither said."""
    weight = style.get("font-weight", "")
    if weight in {"bold", "bolder"}:
        return True
    if weight in {"normal", "lighter"}:
        return False
    return int(weight) >= 600 if weight.isascii() and weight.isdigit() and len(weight) < 5 else None


def is_italic(style: Style) -> bool | None:
    """Whether it is set italic, upright, or neither said."""
    slant = style.get("font-style", "")
    return slant.startswith(("italic", "oblique")) if slant and slant != "inherit" else None


def is_struck(style: Style) -> bool:
    """Whether a line goes through it."""
    return "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", "")


def is_hidden(style: Style) -> bool:
    """Whether nobody saw it where it came from."""
    return (
        style.get("display") == "none"
        or style.get("visibility") in {"hidden", "collapse"}
        or style.get("mso-hide") == "all"
    )


def sets_type(text: str) -> bool:
    """Whether a `style` attribute sets fonts or colours."""
    return _PLAIN_STYLING.search(text) is not None
