"""Lines that hold a name and a time in one, parted by a mark: “Jane Example · Coast News · Posted: Jan 10, 2031”."""

import re
from collections.abc import Iterator

from editor.text.names import names_in
from editor.wire.article.clutter import is_time
from editor.wire.article.page import Block, Page, Role
from editor.wire.signatures.agencies import source_of

_MARK = re.compile(r"\s*[·•|]\s*|\s+/\s+")
_LINES = 60
_LONGEST = 200


def part_signed_times(page: Page) -> None:
    """Make two blocks of each such line near the top: who signs, and the rest."""
    page.blocks[:_LINES] = [part for block in page.blocks[:_LINES] for part in _parts(block)]


def _parts(block: Block) -> Iterator[Block]:
    first, *rest = _MARK.split(block.text) if len(block.text) <= _LONGEST else [block.text]
    signed = names_in(first) or source_of(first)
    if signed and any(is_time(Block(part)) for part in rest):
        yield Block(first, block.chunk)
        yield Block(block.text[len(first) :].lstrip(" ·•|/"), block.chunk, Role.TIME)
    else:
        yield block
