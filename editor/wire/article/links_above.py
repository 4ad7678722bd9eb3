"""Titles of other stories above the first paragraph: the article's own headline may stand among them, or above them."""

from editor.wire.article.head import is_paragraph
from editor.wire.article.links import heads_links, is_link
from editor.wire.article.page import Block, Page, Role
from editor.wire.signatures.byline import byline_of
from editor.wire.signatures.sentence import excerpt

_LINES = 60
_FEWEST_WORDS = 3


def set_aside_links_above(page: Page) -> None:
    """Set aside the titles below a heading such as “Most read”, but for the article's own, with a warning for each."""
    top = _top(page)
    headings = [place for place, block in enumerate(top) if block.role is Role.REMOVED and heads_links(block)]
    for place in reversed(headings):
        links = _links(top, place)
        titled = any(map(_is_headline, top[:place])) or any(map(_is_headline, top[place + 1 + len(links) :]))
        for block in links if titled else links[:-1]:
            block.role = Role.REMOVED
            page.warn(f"This stood below “{top[place].text}” and was set aside: “{excerpt(block.text)}”")


def _top(page: Page) -> list[Block]:
    for place, block in enumerate(page.blocks[:_LINES]):
        if block.role is Role.COPY and is_paragraph(block):
            return page.blocks[:place]
    return page.blocks[:_LINES]


def _links(top: list[Block], heading: int) -> list[Block]:
    """The titles right below a heading. Two that stand together without a blank line end the list with their stretch."""
    links: list[Block] = []
    for block in top[heading + 1 :]:
        if block.role is not Role.COPY or not is_link(block, top[heading]):
            break
        links.append(block)
    together = [block for block in links if block.chunk == links[0].chunk]
    return together if len(together) > 1 else links


def _is_headline(block: Block) -> bool:
    return (
        block.role is Role.COPY
        and block.is_title
        and len(block.text.split()) >= _FEWEST_WORDS
        and byline_of(block.text, below_headline=False) is None
    )
