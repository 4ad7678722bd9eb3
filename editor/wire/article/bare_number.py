"""Numbers alone on a line: counts of comments and shares, or a figure, a year, a place in a list that the story tells."""

import re
from collections.abc import Iterable

from editor.wire.article.page import Block, Page, Role

_NUMBER = re.compile(r"\d+(?:[.,]\d{3})*\.?|\d+(?:\.\d+)?k")
_COUNTED = re.compile(
    r"\b(?:shar\w+|comments?|likes?|views?|reactions?|reply|replies|tweet|facebook|twitter|whatsapp|e-?mail|print|save|bookmark)\b"
)
_UPDATED = re.compile(r"\b(?:updated|published|posted|ago)\b")


def keep_bare_numbers(page: Page) -> None:
    """Leave a number in the copy, with a warning, unless what stands beside it shows that it counts something of the page."""
    run: list[Block] = []
    above: Block | None = None
    for block in page.blocks:
        if block.role is Role.TIME and _NUMBER.fullmatch(block.key):
            run.append(block)
            continue
        _judge(page, above, run, block)
        above, run = block, []
    _judge(page, above, run, None)


def _judge(page: Page, above: Block | None, run: list[Block], below: Block | None) -> None:
    if not run:
        return
    beside = [block for block in (above, below) if block is not None]
    if any(map(_counts, beside)) or (len(beside) == 2 and _all_set_aside(beside)):
        return
    page.doubt(run[0], "a count of the page")
    for block in run:
        block.role = Role.DOUBTFUL


def _counts(block: Block) -> bool:
    """Whether a line that was set aside counts things, offers to share, or says when the page was updated."""
    return _all_set_aside([block]) and bool(_COUNTED.search(block.key) or _UPDATED.search(block.key))


def _all_set_aside(blocks: Iterable[Block]) -> bool:
    return all(block.role in {Role.REMOVED, Role.TIME} for block in blocks)
