r"""The signs of an RTF document, one after the other (RTF 1.9.1, “Conventions of an RTF reader”).

Bytes are handled as Latin-1 text, one character for each.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?P<open>\{)|(?P<close>\})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>[^a-zA-Z])|(?P<text>[^\\{}\r\n]+)|[\r\n]+"
)


class Token(NamedTuple):
    """One sign: of which kind, what it says, and its number if it has one."""

    kind: str
    said: str
    number: int | None = None


def tokens(text: str) -> Iterator[Token]:
    r"""All signs of a document; what follows a `\bin` comes whole, as bytes."""
    at = 0
    while found := _TOKEN.match(text, at):
        at = found.end()
        kind = found.lastgroup or ""
        if found["word"]:
            number = int(found["number"]) if found["number"] else None
            if found["word"] == "bin":
                length = max(0, number or 0)
                yield Token("raw", text[at : at + length])
                at += length
            else:
                yield Token("word", found["word"], number)
        elif kind:
            yield Token(kind, found[kind])
