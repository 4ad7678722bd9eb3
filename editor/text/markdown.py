"""Copy's Markdown: CommonMark with tables and strikethrough, no raw HTML, quotation marks as typed.

Three rules of CommonMark are off because each makes words disappear without a sign: link definitions (`[Editor]: so`),
fenced code (its information line), and indented code (a paragraph set in from the margin is still a paragraph). Where the
library would drop words all the same (nesting past its limit, table rows longer than the table's head), the block is
read again without the structure that loses them: ugly and complete is better than neat and short.

Picture lines that follow each other without a blank line are a gallery: their pictures are shown together. To any other
reader of Markdown they are a paragraph of pictures, in the same order.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.rules_inline import StateInline, image, link
from markdown_it.token import Token

from editor.domain.picture_lines import NO_PICTURE

MAX_NESTING = 100
_PHOTO = re.compile(r"photo:([1-9]\d{0,5})", re.ASCII)
_SAFE_LINK = re.compile(r"\s*(?:https?:|mailto:|tel:|photo:|(?![^/?#]*:))", re.IGNORECASE)
_PLAIN_ADDRESS = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:/[A-Za-z0-9/_.~-]*)?")
"""An address that is written as it is typed: taking it apart and putting it together is half of the time of a link."""
_LINE_END = re.compile(r"\r\n?|\n")
_WORD_SIGNS = re.compile(r"\w+")


@lru_cache(maxsize=4)
def _reader(kind: str) -> MarkdownIt:
    options = {"html": False, "maxNesting": MAX_NESTING, "typographer": False, "linkify": False}
    if kind == "plain":
        reader = MarkdownIt("zero", options).enable(["image", "escape"])
    else:
        reader = MarkdownIt("commonmark", options).enable("strikethrough").disable(["reference", "fence", "code"])
        if kind != "no tables":
            reader.enable("table")
        if kind == "blocks":
            reader.disable(["inline", "text_join"])
    reader.inline.ruler.at("link", _where_one_may_be(link))
    reader.inline.ruler.at("image", _where_one_may_be(image))
    reader.normalizeLink = lambda url: url if _PLAIN_ADDRESS.fullmatch(url) else normalizeLink(url)  # type: ignore[method-assign]
    # The library lets some data: addresses pass; this is a list of what may, not of what may not.
    reader.validateLink = lambda url: _SAFE_LINK.match(url) is not None  # type: ignore[method-assign]
    return reader


def _where_one_may_be(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """Copy has no link definitions, so that what has no address behind it is no link, however many brackets open."""

    def read(state: StateInline, silent: bool) -> bool:
        return state.html_terminator_last("](") >= state.pos and rule(state, silent)

    return read


def _parse(body: str) -> list[Token]:
    """The body's tokens, each of its top-level blocks as it reads by itself: what one loses is no other's loss."""
    tokens = _reader("full").parse(body)
    if not _loses_words(tokens):
        return tokens
    lines = _LINE_END.split(body)
    out: list[Token] = []
    end = len(lines)
    for block in reversed(_top_level(tokens)):
        start = block[0].map[0] if block[0].map else end
        source = "\n".join(lines[start:end])
        out[:0] = _read_safely(source, block) if _loses_words(block) else block
        end = start
    return out


def _top_level(tokens: list[Token]) -> list[list[Token]]:
    blocks: list[list[Token]] = []
    start = 0
    for place, token in enumerate(tokens, start=1):
        if not token.level and token.nesting <= 0:
            blocks.append(tokens[start:place])
            start = place
    return blocks


def _loses_words(block: list[Token]) -> bool:
    """Whether this may read with fewer words than it is written with."""
    return any(token.type == "table_open" or token.level >= MAX_NESTING - 1 for token in block)


def _read_safely(source: str, block: list[Token]) -> list[Token]:
    if any(token.type == "table_open" for token in block):
        without = _reader("no tables").parse(source)
        if _signs(block) != _signs(without):
            block = without
    # What is dropped for depth leaves no token of its own, only a parent at the limit.
    if any(token.level >= MAX_NESTING - 1 for token in block):
        return _reader("plain").parse(source)
    return block


def _signs(tokens: list[Token]) -> list[str]:
    return _WORD_SIGNS.findall(" ".join(_read(token) for token in tokens))


def _photo_number(token: Token) -> int | None:
    """The number of the picture that an image stands for, `NO_PICTURE` if its address names none; None for another image."""
    source = str(token.attrGet("src")) if token.type == "image" else ""
    if not source.lower().startswith("photo:"):
        return None
    found = _PHOTO.fullmatch(source)
    return int(found[1]) if found else NO_PICTURE


def _read(token: Token) -> str:
    """The words a reader sees of one block's inline content."""
    parts = []
    for child in token.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        elif child.type == "image":
            parts.append("" if _photo_number(child) is not None else _alt(child))
        else:
            parts.append(child.content)
    return "".join(parts)


def _alt(image: Token) -> str:
    return _read(image)


def _inline(token: Token) -> tuple[list[Token], list[int]]:
    """The inline tokens without pictures, and the numbers of the pictures taken out.

    A picture from elsewhere has neither caption nor credit, so only its words stay; a link to a photo leads nowhere.
    """
    kept: list[Token] = []
    numbers: list[int] = []
    dead_links = 0
    for child in token.children or []:
        number = _photo_number(child)
        if number is not None:
            numbers.append(number)
        elif child.type == "image":
            kept.append(Token("text", "", 0, content=_alt(child)))
        elif child.type == "link_open" and str(child.attrGet("href")).lower().startswith("photo:"):
            dead_links += 1
        elif child.type == "link_close" and dead_links:
            dead_links -= 1
        else:
            kept.append(child)
    return kept, numbers


def _says_something(tokens: list[Token]) -> bool:
    return any(token.content.strip() for token in tokens)


def block_starts(lines: Sequence[str]) -> list[tuple[int, str]]:
    """The first line of each top-level block of these lines, which begin outside any block, and the block's tag."""
    tokens = _reader("blocks").parse("\n".join(lines))
    return [(token.map[0], token.tag) for token in tokens if token.map and not token.level and token.nesting >= 0]


def render_html(body: str, pictures: Callable[[Sequence[int]], str] | None = None) -> str:
    """The body as HTML, with what `pictures(numbers)` returns (trusted HTML) for each picture line and each gallery.

    A picture line inside a paragraph comes after that paragraph. Without `pictures` they are left out.
    """
    out: list[Token] = []
    waiting: list[Token] = []
    tokens = _parse(body)
    drop_close = False
    for place, token in enumerate(tokens):
        if token.type == "inline":
            kept, numbers = _inline(token)
            in_paragraph = tokens[place - 1].type == "paragraph_open"
            alone = bool(numbers) and in_paragraph and not _says_something(kept)
            together = [numbers] if alone else [[number] for number in numbers]
            html = "".join(pictures(group) + "\n" for group in together) if pictures else ""
            waiting = [Token("html_block", "", 0, content=html)] if html else []
            if alone:
                out.pop()
                drop_close = True
            else:
                token.children = kept
                out.append(token)
            if waiting and tokens[place + 1].type not in {"paragraph_close", "heading_close"}:
                out += waiting
                waiting = []
            continue
        if not (drop_close and token.type == "paragraph_close"):
            out.append(token)
        drop_close = False
        out += waiting
        waiting = []
    reader = _reader("full")
    return str(reader.renderer.render(out, reader.options, {}))


def picture_numbers(body: str) -> list[int]:
    """The numbers of the pictures the body shows, in order of appearance."""
    found = (_photo_number(child) for token in _parse(body) for child in token.children or [])
    return [number for number in found if number is not None]


def galleries(body: str) -> list[list[int]]:
    """The numbers of the pictures of each gallery, in order of appearance."""
    tokens = _parse(body)
    found = []
    for before, token in pairwise(tokens):
        if before.type == "paragraph_open" and token.type == "inline":
            kept, numbers = _inline(token)
            if len(numbers) > 1 and not _says_something(kept):
                found.append(numbers)
    return found


def plain_text(body: str) -> str:
    """The words as read: no Markdown marks and no picture lines; blocks are parted by a blank line."""
    blocks = (_read(token).strip() for token in _parse(body))
    return "\n\n".join(block for block in blocks if block)


def words(body: str) -> list[str]:
    """The words of `plain_text`, parted at white space."""
    return plain_text(body).split()
