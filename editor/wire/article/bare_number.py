"""Numbers and dates alone on a line: counts and times of the page, or figures and days that the story tells."""

import re
from collections.abc import Iterable

from editor.wire.article.page import Block, Page, Role

_NUMBER = re.compile(r"(?:(?:in|by|on|at|of|the|from|to) )*\d+(?:[.,]\d{3})*\.?|\d+(?:\.\d+)?k")
_MORE = re.compile(r"\+\d{1,3}")
_DOTTED = re.compile(r"\d{1,2}\.\d\d")
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d")
_COUNTED = re.compile(
    r"\b(?:shar\w+|comments?|likes?|views?|reactions?|reply|replies|tweet|facebook|twitter|whatsapp|e-?mail|print|save|bookmark|gallery|images?|photos?)\b"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DATE = re.compile(
    rf"(?:[a-z]+day,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?:?|{_MONTH} \d{{4}}:?"
)
_FEWEST_DATES = 2
_UPDATED = re.compile(r"\b(?:updated|published|posted|ago)\b")


def keep_bare_numbers(page: Page) -> None:
    """Leave a number in the copy, with a warning, unless what stands beside it shows that it counts something of the page."""
    clocks = sum(block.role is Role.TIME and bool(_CLOCK.fullmatch(block.key)) for block in page.blocks)
    run: list[Block] = []
    above: Block | None = None
    for block in page.blocks:
        # One figure such as 6.12 may be anything; where several stand alone, a live page gives its times.
        dotted = clocks == 1 and _DOTTED.fullmatch(block.key)
        counted = block.role is Role.TIME and (dotted or _NUMBER.fullmatch(block.key))
        if counted or (block.role is Role.COPY and _MORE.fullmatch(block.key)):
            run.append(block)
            continue
        _judge(page, above, run, block)
        above, run = block, []
    _judge(page, above, run, None)


def keep_dates(page: Page) -> None:
    """Leave dates in the copy, with a warning, where several stand between paragraphs: the story is told day by day."""
    days = [
        block
        for before, block, after in zip(page.blocks, page.blocks[1:], page.blocks[2:], strict=False)
        if block.role is Role.TIME and _DATE.fullmatch(block.key) and _is_paragraph(before) and _is_paragraph(after)
    ]
    if len(days) >= _FEWEST_DATES:
        page.doubt(days[0], "a date of the page")
        for block in days:
            block.role = Role.DOUBTFUL


def _is_paragraph(block: Block) -> bool:
    return block.role is Role.COPY and block.ends_with_full_stop


def _judge(page: Page, above: Block | None, run: list[Block], below: Block | None) -> None:
    if not run:
        return
    beside = [block for block in (above, below) if block is not None]
    if any(map(_counts, beside)) or (len(beside) == 2 and _all_set_aside(beside)):
        for block in run:
            block.role = Role.REMOVED if block.role is Role.COPY else Role.TIME
        return
    page.doubt(run[0], "a count of the page")
    for block in run:
        block.role = Role.DOUBTFUL


def _counts(block: Block) -> bool:
    """Whether a line that was set aside counts things, offers to share, or says when the page was updated."""
    return _all_set_aside([block]) and bool(_COUNTED.search(block.key) or _UPDATED.search(block.key))


def _all_set_aside(blocks: Iterable[Block]) -> bool:
    return all(block.role in {Role.REMOVED, Role.TIME} for block in blocks)
