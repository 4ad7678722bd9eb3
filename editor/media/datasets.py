"""The datasets of an IIM block, as bytes: read whatever their lengths claim, and written."""

from dataclasses import dataclass

MARK = b"\x1c"
_LONGEST = 0x7FFF
_MOST = 5_000
"""Datasets that are read; no newsroom has met a picture with a thousand."""


@dataclass(frozen=True, slots=True)
class Datasets:
    """The datasets of a block as (record, number, value), in order.

    `damaged`: a length lied, or bytes lay between datasets. `unfinished`: the block ends inside a dataset.
    """

    values: list[tuple[int, int, bytes]]
    damaged: bool
    unfinished: bool


def read_datasets(block: bytes, texts: frozenset[int]) -> Datasets:
    """Every dataset; after a length that lies, reading goes on at the next mark.

    Args:
        block: IIM datasets.
        texts: The numbers in record 2 that hold text, and so never a mark.
    """
    values: list[tuple[int, int, bytes]] = []
    at, damaged, unfinished = 0, False, False
    for _ in range(_MOST):
        mark = block.find(MARK, at)
        if mark < 0 or mark + 5 > len(block):
            unfinished |= mark >= 0
            break
        damaged |= bool(block[at:mark].strip(b"\0"))
        record, number = block[mark + 1], block[mark + 2]
        span = _span(block, mark + 3)
        if record not in range(1, 10) or span is None:
            at, damaged = mark + 1, True
            continue
        start, end = span
        # No text holds a mark: one inside a text, or a length beyond the block, means that the length lies.
        if end > len(block) or (record == 2 and number in texts and block.find(MARK, start, end) >= 0):
            following = block.find(MARK, start)
            damaged, unfinished = True, following < 0
            end = following if following >= 0 else len(block)
        values.append((record, number, block[start:end]))
        at = end
    else:
        damaged = True
    return Datasets(values, damaged or bool(unfinished and block[at:].strip(b"\0")), unfinished)


def unbroken(block: bytes) -> bytes:
    """The datasets at the start of a block, each where the one before it ends: what comes behind them is none of it."""
    at = 0
    for _ in range(_MOST):
        span = _span(block, at + 3) if block[at : at + 1] == MARK and at + 5 <= len(block) else None
        if span is None:
            break
        at = span[1]
    return block[:at]


def dataset(record: int, number: int, value: bytes) -> bytes:
    """One dataset, an extended one if its value is long."""
    length = len(value).to_bytes(2, "big") if len(value) <= _LONGEST else b"\x80\x04" + len(value).to_bytes(4, "big")
    return MARK + bytes((record, number)) + length + value


def _span(block: bytes, at: int) -> tuple[int, int] | None:
    """Where a value starts and ends, by its length; None if the length is none."""
    length = int.from_bytes(block[at : at + 2], "big")
    start = at + 2
    if length > _LONGEST:
        size = length & _LONGEST
        if size not in range(1, 9):
            return None
        length, start = int.from_bytes(block[start : start + size], "big"), start + size
    return start, start + length
