"""Captions listed at the end of a page, under a heading of their own."""

import re

from editor.wire.article.credit import find_credit
from editor.wire.article.page import Block, Page, Role
from editor.wire.article.picture import picture_from

_HEADING = re.compile(
    r"(?:picture |photo |image |photograph )?(?:captions?|pictures?|photos?|photographs?|images|pics)(?: \(\d+\))?(?: captions?| credits?| below)?\s*:?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(?:(?:pic|picture|photo|image|caption)\s*)?(?:\(?\d{1,2}[.):]|[a-h][.)]|[-•*–])\s*", re.IGNORECASE
)
_LONGEST_LIST = 30


def read_caption_list(page: Page) -> None:
    """Make pictures of the lines under a last heading such as “Captions:”."""
    copy = page.copy()
    for back, block in enumerate(reversed(copy[-_LONGEST_LIST:]), start=1):
        if _HEADING.fullmatch(block.text):
            items = copy[len(copy) - back + 1 :]
            if items and _all_captions(items):
                _take(page, block, items)
            return


def _all_captions(items: list[Block]) -> bool:
    marked = sum(bool(_NUMBER.match(item.text)) or find_credit(item.text) is not None for item in items)
    return marked * 2 >= len(items) and all(len(item.text) <= 500 for item in items)


def _take(page: Page, heading: Block, items: list[Block]) -> None:
    heading.role = Role.REMOVED
    for item in items:
        label = _NUMBER.match(item.text)
        item.text = item.text[label.end() :] if label else item.text
        item.role = Role.PICTURE
        item.picture = picture_from(page, item.text)
    page.warn("The captions stood in a list at the end: the pictures’ places in the copy are not known.")
