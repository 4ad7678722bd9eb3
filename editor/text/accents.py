"""Letters and their accents, put together and taken off; both in a time that grows with the text and no faster."""

import unicodedata
from typing import Final

_PILE: Final = b"\1" * 31
"""So many accents on one letter are in no language."""


def composed(text: str) -> str:
    """The text in composed characters (NFC).

    One with a pile of accents is left as it is: to compose that takes the square of its height (Unicode, annex 15, 12.1).
    """
    if text.isascii() or _PILE in bytes(map(bool, map(unicodedata.combining, text))):
        return text
    return unicodedata.normalize("NFC", text)


def without_accents(text: str) -> str:
    """The text with bare letters: `cafe` of `café`."""
    if text.isascii():
        return text
    # An accent is taken off before letters are taken apart and after, so that none is ever sorted among many.
    apart = unicodedata.normalize("NFD", _bare(text))
    return unicodedata.normalize("NFC", _bare(apart))


def _bare(text: str) -> str:
    return "".join(sign for sign in text if not unicodedata.combining(sign))
