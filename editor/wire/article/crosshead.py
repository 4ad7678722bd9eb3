"""Crossheads: a few words on a line between two paragraphs."""

import re

from editor.wire.article.page import Page, Role

_MOST_WORDS = 8
_LONGEST = 60
_FEWEST_OF_A_TITLE = 5
_SHORT_WORD = 3
_FACT = re.compile(r"[^\W\d_a-z][^:]{1,30}: \S")


def mark_crossheads(page: Page) -> None:
    """Mark short lines without a closing mark that stand alone between full paragraphs."""
    copy = page.copy()
    house_sets_capitals = any(_is_set_in_capitals(block.text) for block in page.blocks if block.role is Role.HEADLINE)
    for before, block, after in zip(copy, copy[1:], copy[2:], strict=False):
        text = block.text
        if (
            len(text) > _LONGEST
            or len(text.split()) > _MOST_WORDS
            or (block.ends_like_a_sentence and not text.endswith("?"))
        ):
            continue
        opens = text.lstrip("“‘\"'")[:1]
        if (
            opens.isupper()
            and not after.text[:1].islower()
            and _is_full(before.text)
            and (_is_full(after.text) or _FACT.match(after.text))
        ):
            if _is_set_in_capitals(text) and not house_sets_capitals:
                page.doubt(block, "a link to another story")
            else:
                block.role = Role.CROSSHEAD


def _is_set_in_capitals(text: str) -> bool:
    """Whether a line sets a capital to every long word, and has more words than a name."""
    words = [word.strip("“”‘’\"'?!,:") for word in text.split()]
    long = [word for word in words[1:] if len(word) > _SHORT_WORD]
    return len(words) >= _FEWEST_OF_A_TITLE and len(long) > 1 and all(word[:1].isupper() for word in long)


def _is_full(text: str) -> bool:
    return len(text) > _LONGEST or text.rstrip("”’\"')").endswith((".", "!", "?"))
