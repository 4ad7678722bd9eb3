"""What a page shows between the paragraphs: posts of networks, the titles of recordings and galleries.

They may belong to the story, so they stay in the body, with a warning.
"""

import re

from editor.wire.article.page import Block, Page, Role

_HANDLE = re.compile(r"@\w{2,}")
_SHOWN = re.compile(
    r"(?:watch|listen|video|read|see|in (?:pictures|photos)|gallery|podcast|quiz|poll|explained|analysis|opinion)(?::|\s[|–-])\s.{3,120}"
)
_LABELS = frozenset(
    {"analysis", "opinion", "explainer", "comment", "in pictures", "in photos", "watch", "listen", "feature", "factbox"}
    | {
        "recommended",
        "interview",
        "podcast",
        "quiz",
        "profile",
        "photos",
        "fact check",
        "in depth",
        "big read",
        "further reading",
        "quick guide",
    }
)
_PROVIDER = re.compile(r"this content is provided by (?P<name>[^,.]+),.*")
_FEWEST_WORDS = 2
_LONGEST_NAME = 50
_MOST_LINES = 4
_PARAGRAPH = 50


def doubt_shown_inside(page: Page) -> None:
    """Warn, below the first paragraph, of a post with its handle and of a line that leads to a recording."""
    began = False
    for place, block in enumerate(page.blocks):
        began = began or (block.role is Role.COPY and block.ends_with_full_stop and len(block.text) > _PARAGRAPH)
        if not began:
            continue
        if block.role is Role.REMOVED and _HANDLE.fullmatch(block.key):
            _doubt_post(page, place)
        elif block.role is Role.REMOVED and _PROVIDER.fullmatch(block.key):
            _set_provider_aside(page, place)
        elif block.key in _LABELS and _heads_a_title(page, place):
            page.doubt(block, "a label of the page")
            page.doubt(page.blocks[place + 1], "a link to another story")
        elif block.role is Role.COPY and not block.ends_with_full_stop and _SHOWN.fullmatch(block.key):
            page.doubt(block, "a link to something else")


def _doubt_post(page: Page, place: int) -> None:
    """The name above the handle, and the lines below it up to the time of the post."""
    above = page.blocks[place - 1]
    below = page.blocks[place + 1 : place + 2 + _MOST_LINES]
    timed = next((number for number, block in enumerate(below) if block.role is Role.TIME), 0)
    if not timed:
        return
    if above.role is Role.COPY and _is_name(above):
        page.doubt(above, "the name above a post")
    for block in below[:timed]:
        if block.role is Role.COPY:
            page.doubt(block, "a post that the page shows")


def _is_name(block: Block) -> bool:
    return len(block.text) <= _LONGEST_NAME and not block.ends_like_a_sentence


def _heads_a_title(page: Page, place: int) -> bool:
    """Whether a label and a title stand in one stretch, apart from the paragraphs."""
    pair = page.blocks[place : place + 2]
    return (
        len(pair) > 1
        and all(block.role is Role.COPY and not block.ends_with_full_stop for block in pair)
        and pair[0].chunk == pair[1].chunk
        and len(pair[1].text.split()) >= _FEWEST_WORDS
    )


def _set_provider_aside(page: Page, place: int) -> None:
    """The name of a network, alone above the line that asks leave to show what it provides."""
    found = _PROVIDER.fullmatch(page.blocks[place].key)
    above = page.blocks[place - 1]
    if found and above.role is Role.COPY and above.key == found["name"].strip():
        above.role = Role.REMOVED
