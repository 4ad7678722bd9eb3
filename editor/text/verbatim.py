"""Which parts of a text no replacement of words may cut: picture lines, and addresses of links, pages and mail."""

import re

from editor.domain.picture_lines import lines_in
from editor.text.edits import Span

_ADDRESS = re.compile(
    r"\]\((?P<target>[^()\s]+(?:\([^()\s]*\)[^()\s]*)?)"
    r"|<(?P<angled>[A-Za-z][\w.+-]{1,31}:[^<>\s]+)>"
    r"|(?P<bare>(?:\b[A-Za-z][A-Za-z0-9+.-]{1,20}://|\bwww\.)[^\s<>()\[\]\"“”«»]*[^\s<>()\[\]\"“”«».,;:!?'’*_])"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+)"
)


def picture_lines(text: str) -> list[Span]:
    """The lines that place pictures, in order."""
    return [Span(line.start, line.end) for line in lines_in(text)]


def addresses(text: str) -> list[Span]:
    """The addresses, without the marks around them, in order."""
    return [Span(*found.span(found.lastgroup or 0)) for found in _ADDRESS.finditer(text)]
