"""The chunks of a PNG file."""

from collections.abc import Iterator

TEXTS = {b"tEXt", b"zTXt", b"iTXt"}
_SHOWN = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"iCCP", b"gAMA", b"sRGB", b"cHRM", b"pHYs", b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip
_MOST = 200_000
"""More than the 8 kB chunks of the largest picture that is taken."""


def chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and end of the content of each chunk.

    Raises:
        ValueError: there are so many that the file was made to keep its reader busy.
    """
    at = 8
    for _ in range(_MOST):
        if at + 12 > len(data):
            return
        length = int.from_bytes(data[at : at + 4], "big")
        yield data[at + 4 : at + 8], at + 8, at + 8 + length
        at += 12 + length
    raise ValueError("a PNG file of nothing but chunks")


def bare(data: bytes) -> list[memoryview]:
    """The pieces of the file without what other programs put into it: what is left shows the picture in its colours.

    Raises:
        ValueError: as `chunks`.
    """
    view, pieces, at = memoryview(data), [], 0
    for kind, start, end in chunks(data):
        if kind not in _SHOWN:
            pieces.append(view[at : start - 8])
            at = end + 4
    return [*pieces, view[at:]]
