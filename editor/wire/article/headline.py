"""Which line of a page's top is the headline."""

import re

from editor.wire.article.page import Block, Page, Role
from editor.wire.signatures.agencies import source_of
from editor.wire.signatures.byline import byline_of
from editor.wire.signatures.sentence import TITLE, excerpt

FEWEST_WORDS = 3
"""Of a line that may be a headline though it is short."""
_KICKER_WORDS = 4
_SERIES = re.compile(
    r"(?:letter|postcard|dispatch|notes?|view) from\b|the\b.*\b(?:read|interview|view|question|week|list)$",
    re.IGNORECASE,
)
_STANDFIRST_WORDS = 9


def choose_headline(page: Page, head: list[Block]) -> Block | None:
    """The headline among the lines above the first paragraph, with a warning where another may be it."""
    title = _first_title(head)
    if title is None:
        return None
    return _above_a_byline(page, head, title) or _above_a_standfirst(page, head, title) or title


def _first_title(head: list[Block]) -> Block | None:
    lines = [block for block in head if not byline_of(block.text, below_headline=False) and not source_of(block.text)]
    titles = [block for block in lines if len(block.text) in TITLE and len(block.text.split()) >= 3]
    if not titles:
        worded = [block for block in lines if len(block.text.split()) >= 2 and len(block.text) < TITLE.stop]
        unclosed = [block for block in worded if not block.ends_with_full_stop]
        return max(unclosed or worded, key=lambda block: len(block.text), default=None)
    first = titles[0]
    is_kicker = len(first.text.split()) <= _KICKER_WORDS and len(first.text) < 32
    if is_kicker and len(titles) >= 3 and len(titles[1].text.split()) > _KICKER_WORDS + 1:
        return titles[1]
    if is_kicker and _is_a_name(first.text) and len(titles) > 1 and not _is_a_name(titles[1].text):
        return titles[1] if len(titles[1].text.split()) > _KICKER_WORDS + 1 else first
    return first


def _is_a_name(text: str) -> bool:
    """Whether every word of a line but “of the” has a capital, as in the name of a paper or a section."""
    return all(word[:1].isupper() or word in {"of", "the", "and", "&"} for word in text.split())


def _leaves_a_body(page: Page, headline: Block) -> bool:
    """Whether anything that could be the body stands below a headline."""
    below = page.blocks[page.blocks.index(headline) + 1 :]
    return any(block.role is Role.COPY and not byline_of(block.text, below_headline=True) for block in below)


def _above_a_byline(page: Page, head: list[Block], title: Block) -> Block | None:
    """A short headline above a byline, where a title below the byline is the opening and only ends like a headline."""
    above = head[: head.index(title)]
    bylines = [at for at, block in enumerate(above) if byline_of(block.text, below_headline=False)]
    found = _first_title(above[: bylines[0]]) if bylines else None
    if found is None or not _leaves_a_body(page, title):
        return found
    if len(found.text.split()) < FEWEST_WORDS:
        return None
    page.warn(f"“{found.text}” was taken for the headline; it may be “{excerpt(title.text)}”")
    return found


def _above_a_standfirst(page: Page, head: list[Block], title: Block) -> Block | None:
    """A short headline right above the only title, where that title has a standfirst's length."""
    place = head.index(title)
    short = head[place - 1] if place else None
    titles = [block for block in head[place + 1 :] if block.is_title and not byline_of(block.text, below_headline=True)]
    if short is None or titles or len(title.text.split()) < _STANDFIRST_WORDS or not _is_short_headline(short.text):
        return None
    page.warn(f"“{short.text}” was taken for the headline; it may be “{excerpt(title.text)}”")
    return short


def _is_short_headline(text: str) -> bool:
    """Whether a few words may be a headline rather than the name of a section or a series."""
    return (
        len(text.split()) >= FEWEST_WORDS
        and len(text) < TITLE.start
        and not text.isupper()
        and not text.istitle()
        and not _SERIES.match(text)
        and not byline_of(text, below_headline=True)
        and source_of(text) is None
    )
