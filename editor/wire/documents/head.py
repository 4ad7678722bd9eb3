"""Headline, standfirst and byline, taken out of a document's text: by style where there is one, else by place."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.text.names import names_in
from editor.wire.documents.document import Document
from editor.wire.signatures.byline import byline_of
from editor.wire.signatures.sentence import ends_with_full_stop, excerpt

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, td, pre, dt, dd"
_ABOVE_HEADLINE = 3
_BYLINE_WITHIN = 5
_LONGEST_HEADLINE = 160
_NO_TITLE = re.compile(
    r"(?:microsoft word - .*|untitled.*|document ?\d*|dokument ?\d*|.*\.(?:docx?|odt|rtf|html?))", re.IGNORECASE
)


@dataclass(slots=True)
class Head:
    """What stood above the text, each None where nothing did."""

    headline: str | None = None
    standfirst: str | None = None
    byline: str | None = None


def take_head(body: "LexborNode", document: Document) -> Head:
    """Take the head out of the text; what is doubtful is said in the document's warnings."""
    head = Head(headline=_by_structure(body, document))
    head.standfirst = _take_first(body, "p.standfirst")
    head.byline = _take_byline(body)
    head.headline = head.headline or _by_place(body, document) or _by_title(document)
    facts = document.facts
    if head.standfirst is None and facts.description and not _says(body, facts.description):
        head.standfirst = facts.description
        document.warn("The standfirst is what the page says of itself; it does not stand in the text.")
    if head.byline is None and facts.author:
        if names_in(facts.author):
            head.byline = facts.author
            document.warn(f"No byline was found; “{facts.author}” is named as the document’s author and was taken.")
        else:
            document.warn(f"The document names “{excerpt(facts.author)}” as its author.")
    return head


def _words(node: "LexborNode") -> str:
    return " ".join(node.text().split())


def _blocks(body: "LexborNode", most: int) -> "list[LexborNode]":
    """The first blocks that hold words, outermost first."""
    found: list[LexborNode] = []
    for node in body.css(_BLOCKS):
        if _words(node):
            found.append(node)
            if len(found) == most:
                break
    return found


def _take_first(body: "LexborNode", selector: str) -> str | None:
    node = next((node for node in body.css(selector) if _words(node)), None)
    return _taken(node) if node is not None else None


def _taken(node: "LexborNode") -> str:
    """The block's words; the block goes, but for pictures in it."""
    words = _words(node)
    for picture in node.css("img"):
        node.insert_before(picture)
    node.decompose()
    return words


def _by_structure(body: "LexborNode", document: Document) -> str | None:
    titled = _take_first(body, ".title")
    if titled:
        return titled
    first = next((node for node in body.css("h1") if _words(node)), None)
    if first is None:
        return None
    blocks = _blocks(body, _ABOVE_HEADLINE + 1)
    above = next((place for place, node in enumerate(blocks) if node.mem_id == first.mem_id), None)
    if above is None:
        document.warn(
            f"“{excerpt(_words(first))}” is a heading in the middle of the text; it was not taken for the headline."
        )
        return None
    for node in blocks[:above]:
        if not byline_of(_words(node), below_headline=False):
            document.warn(f"This stands above the headline and is in the text: “{excerpt(_words(node))}”")
    return _taken(first)


def _by_place(body: "LexborNode", document: Document) -> str | None:
    """A first line that is short, ends in no full stop and has a sentence or longer text below it."""
    blocks = _blocks(body, 2)
    if len(blocks) < 2 or blocks[0].tag in {"li", "td", "pre"}:
        return None
    first, second = map(_words, blocks)
    is_heading = blocks[0].tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
    fits = len(first) <= _LONGEST_HEADLINE and not ends_with_full_stop(first) and len(first.split()) > 1
    if not is_heading and not (fits and (ends_with_full_stop(second) or len(second) > len(first))):
        return None
    document.warn(f"No line is marked as the headline; the first one was taken: “{excerpt(first)}”")
    return _taken(blocks[0])


def _by_title(document: Document) -> str | None:
    title = document.facts.title
    if not title or _NO_TITLE.fullmatch(title):
        return None
    document.warn("The headline is the document’s title; it does not stand in the text.")
    return title


def _take_byline(body: "LexborNode") -> str | None:
    styled = _take_first(body, "p.byline")
    if styled:
        found = byline_of(styled, below_headline=True)
        return found.text if found else styled
    for node in _blocks(body, _BYLINE_WITHIN):
        found = byline_of(_words(node), below_headline=False)
        if found and node.tag not in {"td", "li"}:
            node.decompose()
            return found.text
    return None


def _says(body: "LexborNode", words: str) -> bool:
    return words in _words(body)
