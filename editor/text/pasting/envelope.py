"""The wrapping a clipboard puts round a page."""

import re

_HEADER = re.compile(r"\s*Version:\d+\.\d+\s*\r?\n(?:[A-Za-z]+:[^\r\n]*\r?\n)*")
_INTERLEAVED = re.compile(
    r"\ufeff?(?:[^\x00]\x00){4}|\ufeff?(?:\x00[^\x00]){4}|(?:\xff\xfe|\xfe\xff)(?:[^\x00]\x00|\x00[^\x00])"
)


def unwrapped(html: str) -> str:
    """The page without the header Windows puts before it, and with one sign a character.

    A page in UTF-16 that was read as if each byte were a character has NUL for every second sign.
    """
    if _INTERLEAVED.match(html):
        html = html.replace("\x00", "").removeprefix("\xff\xfe").removeprefix("\xfe\xff")
    html = html.removeprefix("\ufeff")
    header = _HEADER.match(html)
    return html[header.end() :] if header else html
