"""Lines that hold a name and a time in one, parted by a mark: “Jane Example · Coast News · Posted: Jan 10, 2031”."""

import re
from collections.abc import Iterator

from editor.text.names import names_in
from editor.wire.article.clutter import is_time
from editor.wire.article.page import Block, Page, Role
from editor.wire.signatures.agencies import source_of

_MARK = re.compile(r"(\s*[·•|]\s*|\s+/\s+)")
_FEWEST_WORDS = 4
_LINES = 60
_LONGEST = 200


def part_signed_times(page: Page) -> None:
    """Make blocks of each such line near the top: who signs, the times with the few words beside them, and a title of its own."""
    page.blocks[:_LINES] = [part for block in page.blocks[:_LINES] for part in _parts(block)]


def _parts(block: Block) -> Iterator[Block]:
    may_be_signed = block.role is Role.COPY and len(block.text) <= _LONGEST
    first, *rest = _MARK.split(block.text) if may_be_signed else [block.text]
    signed = names_in(first) or source_of(first)
    if not signed or not any(is_time(Block(part)) for part in rest[1::2]):
        yield block
        return
    yield Block(first, block.chunk)
    beside = ""
    for mark, part in zip(rest[::2], rest[1::2], strict=True):
        if len(part.split()) < _FEWEST_WORDS or is_time(Block(part)):
            beside += mark * bool(beside) + part
            continue
        if beside:
            yield Block(beside, block.chunk, Role.TIME)
        yield Block(part, block.chunk)
        beside = ""
    if beside:
        yield Block(beside, block.chunk, Role.TIME)
