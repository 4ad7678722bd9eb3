"""What of a paragraph is no prose, and left out of the spelling check.

Link targets, picture lines, code, comments, HTML, addresses of pages and mail, @handles and #hashtags, names of files and
sites, abbreviations with stops. It follows CommonMark closely enough for a check while typing, in time that grows with the
text and no faster: everything that looks for an end looks a bounded way.
"""

import re
from enum import StrEnum
from typing import Final

BLANK: Final = "\0"
"""What stands in place of a character that is left out: no letter, no space, and never in copy."""


class Within(StrEnum):
    """What a paragraph begins inside of, because one before it opened it."""

    COPY = ""
    CODE = "```"
    TILDES = "~~~"
    COMMENT = "<!--"


_NEXT: Final = re.compile(
    r"(?P<opening>^[ ]{0,3}(?:`{3,}(?=[^`\n]*$)|~{3,})|<!--)"
    r"|(?P<ticks>`++)[^\n]{1,1000}?(?<!`)(?P=ticks)(?!`)"
    r"|!\[[^\[\]\n]{0,1000}+\](?:\([^()\n]{0,1000}+\))?"
    r"|\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)"
    r"|\]\[[^\[\]\n]{0,200}\]"
    r"|^[ ]{0,3}\[[^\[\]\n]{1,200}\]:[^\n]*+"
    r"|</?[A-Za-z][^<>\n]{0,1000}>"
    r"|&(?:#\w{1,8}|\w{1,31});"
    r"|(?<!\w)(?:[A-Za-z][A-Za-z0-9+.\-]{1,20}://|www\.|mailto:)[^\s<>]++"
    r"|(?<![\w.+\-])[\w.+\-]{1,64}+@[\w.\-]++"
    r"|(?<![\w&])[@#]\w[\w.]*+"
    r"|(?P<dotted>(?<![\w.])\w++(?:\.\w++)+)"
    r"|(?<!\w)[^\W\d_]{1,6}+\.(?=[,;:)]|[ ]+[a-z0-9£$€])"
    r"|(?<!\w)[^\W_]++(?>(?:_++[^\W_]++)+)(?!\w)",
    re.MULTILINE,
)
_TWO_SENTENCES: Final = re.compile(r"[^\W\d_]{2,}\.[A-Z][a-z]+")
_CLOSING: Final = {
    Within.CODE: re.compile(r"^[ ]{0,3}`{3,}[ \t]*$", re.MULTILINE),
    Within.TILDES: re.compile(r"^[ ]{0,3}~{3,}[ \t]*$", re.MULTILINE),
    Within.COMMENT: re.compile("-->"),
}


def without(text: str, opened: Within = Within.COPY) -> tuple[str, Within]:
    """The text with all that blanked, each character by one, and what stays open after it."""
    kept: list[str] = []
    place = 0
    while place < len(text):
        if opened is not Within.COPY:
            closing = _CLOSING[opened].search(text, place)
            end = closing.end() if closing is not None else len(text)
            kept.append(_blanked(text[place:end]))
            opened = Within.COPY if closing is not None else opened
        else:
            found = _NEXT.search(text, place)
            if found is None:
                kept.append(text[place:])
                break
            end = found.end()
            kept.append(text[place : found.start()])
            kept.append(found[0] if found["dotted"] and _TWO_SENTENCES.fullmatch(found[0]) else _blanked(found[0]))
            opened = _opens(found["opening"])
        place = end
    return "".join(kept), opened


def _opens(sign: str | None) -> Within:
    """What a sign opens."""
    start = (sign or "").lstrip()
    return next((what for what in Within if what and start.startswith(what)), Within.COPY)


def _blanked(text: str) -> str:
    """Line ends stay, so that a paragraph after it begins anew."""
    return "".join(sign if sign == "\n" else BLANK for sign in text)
