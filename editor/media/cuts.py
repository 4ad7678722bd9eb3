"""Whether a text is another one cut off where a field of IIM ends."""

import unicodedata

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
_PILE = b"\1" * 31
"""So many accents on one letter are in no language."""
PLAIN = 0x7FFF
"""The most octets of a dataset whose length stands in two octets (IIM 4.2, chapter 1.5); longer ones few programs know."""


def spaced(text: str) -> str:
    """`text` in composed characters, with one blank wherever there is space: what two spellings of it have in common.

    A pile of accents is left as it is: to compose it takes the square of its height (Unicode, annex 15, 12.1).
    """
    if not text.isascii() and _PILE not in bytes(map(bool, map(unicodedata.combining, text))):
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


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
