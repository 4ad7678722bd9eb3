"""How a line ends: what tells a sentence from a headline."""

import re

_FULL_STOP = re.compile(r"[.…][\"'”’)\]]*$")
_STOP = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_NO_FULL_STOP = re.compile(r"\b(?:U\.S|U\.K|U\.N|E\.U|[ap]\.m|Co|Ltd|Inc|Jr|Sr|St)\.$")
_END = 12

TITLE = range(20, 161)
"""Characters of a headline."""


def ends_with_full_stop(text: str) -> bool:
    """Whether it ends as a sentence does (a question or an exclamation may be a headline)."""
    return bool(_FULL_STOP.search(text[-_END:])) and not _NO_FULL_STOP.search(text[-_END:])


def ends_like_a_sentence(text: str) -> bool:
    """Whether it ends in any mark that closes or carries on a sentence."""
    return bool(_STOP.search(text[-_END:]))


def is_title(text: str) -> bool:
    """Whether it has the length and the ending of a headline."""
    return len(text) in TITLE and not ends_with_full_stop(text)


def excerpt(text: str) -> str:
    """The first words of a text, for a message."""
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
