"""Pull quotes: words of a paragraph that the page shows once more, large, between the paragraphs beside it."""

import re

from editor.text.names import is_person
from editor.wire.article.page import Block, Page, Role
from editor.wire.signatures.sentence import excerpt

_FEWEST_WORDS = 6
_LONGEST = 240
_NEAR = 12
_SENTENCES = re.compile(r"(?<=[.!?])[”’\"']?\s")
_WORDS = re.compile(r"\w+")


def set_aside_pull_quotes(page: Page) -> None:
    """Set aside a quotation that a paragraph near it holds word for word, and the name below it, with a warning."""
    copy = page.copy()
    said = [_words(block.text) for block in copy]
    for place, block in enumerate(copy):
        if not _is_quotation(block) or said[place].count(" ") - 1 < _FEWEST_WORDS:
            continue
        near = said[max(0, place - _NEAR) : place] + said[place + 1 : place + 1 + _NEAR]
        parts = [_words(part) for part in _SENTENCES.split(block.text) if part]
        if any(all(part in other for part in parts) and len(said[place]) < len(other) for other in near):
            speaker = [other for other in copy[place + 1 : place + 2] if is_person(other.text.lstrip("–—- "))]
            if block.ends_with_full_stop and not speaker:
                page.doubt(block, "words of a paragraph shown once more")
                continue
            page.warn(f"This repeats the words of a paragraph and was set aside: “{excerpt(block.text)}”")
            for other in (block, *speaker):
                other.role = Role.REMOVED


def _is_quotation(block: Block) -> bool:
    return len(block.text) <= _LONGEST and block.text[:1] in "“\"‘'«„" and block.text[-1:] in "”\"’'»“"


def _words(text: str) -> str:
    return f" {' '.join(_WORDS.findall(text.casefold()))} "
