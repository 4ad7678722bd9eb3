"""Crossheads: a few words on a line between two paragraphs."""

from editor.wire.article.page import Page, Role

_MOST_WORDS = 8
_LONGEST = 60


def mark_crossheads(page: Page) -> None:
    """Mark short lines without a closing mark that stand alone between full paragraphs."""
    copy = page.copy()
    for before, block, after in zip(copy, copy[1:], copy[2:], strict=False):
        text = block.text
        if (
            len(text) > _LONGEST
            or len(text.split()) > _MOST_WORDS
            or (block.ends_like_a_sentence and not text.endswith("?"))
        ):
            continue
        opens = text.lstrip("“‘\"'")[:1]
        if opens.isupper() and _is_full(before.text) and _is_full(after.text):
            block.role = Role.CROSSHEAD


def _is_full(text: str) -> bool:
    return len(text) > _LONGEST or text.rstrip("”’\"')").endswith((".", "!", "?"))
