"""Boxes that tell the story in brief above its first paragraph: “Summary”, “Key points”, “In short”."""

import re

from editor.wire.article.page import Block, Page, Role
from editor.wire.signatures.agencies import source_of
from editor.wire.signatures.byline import byline_of
from editor.wire.signatures.dateline import dateline_of

_HEADINGS = frozenset(
    {"summary", "synopsis", "key points", "in short", "in brief", "at a glance"}
    | {"key takeaways", "key facts", "highlights", "the main points"}
)
_HEADINGS_INSIDE = frozenset({"what's next?", "what next?", "why it matters"})
_LINES = 60
_MOST_POINTS = 8
_BULLET = re.compile(r"[•●▪]\s*\S")
_POINT = "a point of a summary"


def doubt_summaries(page: Page) -> None:
    """Set the headings aside, and warn of their points: all above a further heading, then titles or one sentence."""
    blocks = page.blocks[:_LINES]
    _doubt_bullets(page, blocks)
    places = [place for place, block in enumerate(blocks) if block.key.rstrip(" :") in _HEADINGS]
    if not places:
        return
    start = places[0]
    inside = range(start + 1, min(start + 1 + _MOST_POINTS, len(blocks)))
    last = max((place for place in inside if blocks[place].key.rstrip(" :") in _HEADINGS_INSIDE), default=start)
    for block in blocks[start : last + 1]:
        if block.key.rstrip(" :") in _HEADINGS | _HEADINGS_INSIDE:
            block.role = Role.REMOVED
        elif block.role is Role.COPY:
            page.doubt(block, _POINT)
    _doubt_points(page, blocks[last + 1 :])


def _doubt_points(page: Page, below: list[Block]) -> None:
    for number, block in enumerate(below):
        sentence = block.ends_with_full_stop
        signed = byline_of(block.text, below_headline=False) or source_of(block.text)
        if block.role is not Role.COPY or signed or (sentence and (number or dateline_of(block.text))):
            return
        page.doubt(block, _POINT)
        if sentence:
            return


def _doubt_bullets(page: Page, blocks: list[Block]) -> None:
    """Points with a bullet each between a title and the first paragraph."""
    titled = False
    points: list[Block] = []
    for block in blocks:
        if block.role is Role.COPY and _BULLET.match(block.text):
            points += [block] if titled else []
        elif block.role is Role.COPY and block.ends_with_full_stop:
            break
        titled = titled or block.is_title
    for block in points if 1 < len(points) <= _MOST_POINTS else ():
        page.doubt(block, _POINT)
