"""Links in one paragraph, put on and taken off. Pure: text and selection in, text and selection out."""

import re

from editor.ui.manuscript.stretch import Stretch, trimmed

LINK = re.compile(
    r"\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)?)(?:\s+\"[^\"()]*\")?\)"
)
_ADDRESS = re.compile(
    r"(?:(?:https?://|mailto:)\S+|(?P<page>www\.\S+)|(?P<mail>[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+))\Z",
    re.IGNORECASE,
)
_SCHEMES = {"page": "https://", "mail": "mailto:"}


def linked(stretch: Stretch, address: str = "") -> Stretch:
    """The selection as a link, to `address` if there is one; a link that the cursor stands in becomes its words again.

    An address leads to itself, until other words are typed over it. What is to be filled in is selected, or the cursor
    stands there.
    """
    text, start, end = stretch
    for link in LINK.finditer(text):
        if link.start() <= start and end <= link.end() and not text.endswith("!", 0, link.start()):
            words = link[1] or link[2]
            return Stretch(text[: link.start()] + words + text[link.end() :], link.start(), link.start() + len(words))
    text, start, end = trimmed(stretch)
    words = text[start:end]
    own = address_in(words)
    made = f"{text[:start]}[{words}]({own or address}){text[end:]}"
    if own or not words:
        return Stretch(made, start + 1, start + 1 + len(words))
    place = start + len(words) + 3 + (len(address) + 1 if address else 0)
    return Stretch(made, place, place)


def address_in(words: str) -> str:
    """What a link to this leads to: the web or mail address that these words are, if they are one and nothing else."""
    words = words.strip()
    found = _ADDRESS.match(words) if len(words) < 2_000 else None
    if found is None:
        return ""
    scheme = next((prefix for kind, prefix in _SCHEMES.items() if found[kind]), "")
    # A bracket of its own would end the link.
    return (scheme + words).replace("(", "%28").replace(")", "%29")
