"""The blocks of a GIF file."""

_HEAD = 13
_EXTENSION, _PICTURE, _END = 0x21, 0x2C, 0x3B
_MOST_STEPS = 1_000_000


def has_more_pictures(data: bytes) -> bool:
    """Whether a second picture follows the first.

    Raises:
        ValueError: the way to the first picture is so long that the file was made to keep its reader busy.
    """
    at = _HEAD + _table(data, 10)
    found = 0
    for _ in range(_MOST_STEPS):
        if at >= len(data) or data[at] == _END or found == 2:
            return found == 2
        if data[at] == _EXTENSION:
            at = _behind(data, at + 2)
        elif data[at] == _PICTURE:
            found += 1
            at = _behind(data, at + 11 + _table(data, at + 9))
        else:
            at += 1
    if not found:
        raise ValueError("a GIF file of nothing but blocks")
    return False


def _table(data: bytes, at: int) -> int:
    """The bytes of a table of colours, by the flags at this place."""
    flags = data[at] if at < len(data) else 0
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _behind(data: bytes, at: int) -> int:
    """Where a run of sub-blocks ends.

    Raises:
        ValueError: as `has_more_pictures`.
    """
    for _ in range(_MOST_STEPS):
        if at >= len(data) or not data[at]:
            return at + 1
        at += 1 + data[at]
    raise ValueError("a GIF file of nothing but blocks")
