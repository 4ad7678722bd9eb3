"""Whether a text is another one cut off where a field of IIM ends."""

from editor.text.accents import composed

LENGTHS = {
    "title": 64,
    "keywords": 64,
    "instructions": 256,
    "creator": 32,
    "creator_title": 32,
    "city": 32,
    "sublocation": 32,
    "state": 32,
    "country": 64,
    "job_id": 32,
    "headline": 256,
    "credit": 32,
    "source": 32,
    "copyright": 128,
    "caption": 2000,
}
"""The most octets of each field (IIM 4.2, chapter 6)."""
PLAIN = 0x7FFF
"""The most octets of a dataset whose length stands in two octets (IIM 4.2, chapter 1.5); longer ones few programs know."""


def spaced(text: str) -> str:
    """`text` in composed characters, with one blank wherever there is space: what two spellings of it have in common."""
    return " ".join(composed(text).split())


def same_text(one: str, other: str) -> bool:
    """Whether two texts are the same but for spacing and the way accents are put together."""
    return one == other or spaced(one) == spaced(other)


def is_cut(field: str, short: str, long: str) -> bool:
    """Whether `short` is what is left of `long` in an IIM field: cut at its octets or, as some programs do, its characters."""
    length = LENGTHS.get(field)
    if length is None or len(short) >= len(long) or len(short) > PLAIN:
        return False
    wanted, length = spaced(short), length if len(short) <= length else PLAIN
    return any(wanted == spaced(text) for text in _cut(long, length) + _cut(spaced(long), length))


def _cut(text: str, length: int) -> tuple[str, ...]:
    # A program that keeps room for a final NUL has one octet less; a line end may have been one octet or two.
    wide = text.replace("\n", "\r\n")
    octets = [whole.encode("utf-8", "replace")[:most].decode("utf-8", "ignore") for whole in (text, wide) for most in (length, length - 1)]  # fmt: skip
    return (*octets, text[:length], text[: length - 1], wide[:length])
