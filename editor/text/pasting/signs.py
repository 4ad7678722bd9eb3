"""Single signs that no copy should hold: NUL and its like, halves of characters, what cannot be seen."""

import re

from editor.text.pasting.dropped import Dropped, Tally

_SURROGATE = re.compile("[\ud800-\udfff]")
_TWO_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
# Soft hyphen, zero-width space, word joiner, byte order mark and Apple's object sign never carry meaning in copy.
# The joiners U+200C and U+200D do, in Persian, in Indic scripts and in emoji: they go only between Latin letters.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u2060\ufeff\ufffc]|(?<![^\\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\\x00-\u024f])"
)
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x85]")


def whole(text: str, tally: Tally) -> str:
    """The text without control signs and broken halves, with line ends all alike: safe to hand to any library."""
    text = _LINE_ENDS.sub("\n", text)
    if _SURROGATE.search(text):
        # Some programs hand over the two halves of one character apart; those are mended, not dropped.
        text = _TWO_HALVES.sub(_joined, text)
        text, number = _SURROGATE.subn("", text)
        tally.add(Dropped.SURROGATE, number)
    text, number = _CONTROL.subn("", text)
    tally.add(Dropped.CONTROL, number)
    return text


def _joined(halves: re.Match[str]) -> str:
    return halves[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def visible(text: str, tally: Tally) -> str:
    """The text without signs that nobody can see."""
    text, number = _INVISIBLE.subn("", text)
    tally.add(Dropped.INVISIBLE, number)
    return text
