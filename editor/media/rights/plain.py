"""A text as forms are looked for in it: small letters, plain marks, and exactly as long as it was."""

import re
from typing import Final

_MARKS: Final = {ord(mark): plain for marks, plain in (
    ("‘’‚‛′`´ʼ", "'"), ("“”„‟″«»", '"'), ("‐‑‒–—―−", "-"), ("\u00a0\u2002\u2003\u2009\u202f\t", " "), ("\r\v\f\x85\u2028\u2029", "\n"),
) for mark in marks}  # fmt: skip
_ABBREVIATED: Final = re.compile(
    r"(?:\b\w|\b(?:no|nr|st|co|ltd|inc|corp|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|etc|bzw|ca|approx|dept|mr|mrs"
    r"|ms|dr|prof|vs|art|abs|tel|ext|incl|excl|inkl|exkl|ggf|usw|resp|fig|vol|ed|eds))$"
)
_END: Final = re.compile(r"[.!?]+(?=\s|$)|[;\n*|•·]")
_LOOK_BACK: Final = 8


def plain(text: str) -> str:
    """The text to look for forms in; each place in it is the same place in `text`."""
    if text.isascii():
        return text.translate(_MARKS).lower()
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text.translate(_MARKS))


def sentence_end(text: str, start: int) -> int:
    """Where the sentence around `start` ends, its closing mark included. A full stop of an abbreviation ends none."""
    place = start
    while (found := _END.search(text, place)) is not None:
        if found[0] != "." or not is_abbreviation(text, found.start()):
            return found.end()
        place = found.end()
    return len(text)


def is_abbreviation(text: str, end: int) -> bool:
    """Whether what stands before `end` is a word that is cut short, so that a full stop after it ends no sentence."""
    return _ABBREVIATED.search(text[max(0, end - _LOOK_BACK) : end]) is not None
