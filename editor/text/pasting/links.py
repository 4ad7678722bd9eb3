"""Which addresses may be linked to from copy."""

import re
from urllib.parse import parse_qs, urlsplit

from editor.text.pasting.dropped import Dropped, Tally

LONGEST = 4_000
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_UNSAFE = frozenset({"javascript", "data", "vbscript", "livescript", "mocha", "blob", "filesystem"})
_BROKEN = re.compile(r"[\t\n\r]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_MAIL = re.compile(r"mailto:[^@\s<>]+@[^@\s<>]+", re.IGNORECASE)
_WEB = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
# What Markdown would read as the end of the address, as a table's wall or as an entity.
_ESCAPED = {sign: f"%{ord(sign):02X}" for sign in ' ()<>\\"`|'} | {"&": "\\&"}
_NEEDS_ESCAPE = re.compile(r"[ ()<>\\\"`|]|&(?=#?\w+;)")

_FORWARDERS = (
    (re.compile(r"(?:www\.)?google\.[a-z.]+"), "/url", "q"),
    (re.compile(r".*\.safelinks\.protection\.outlook\.com"), "/", "url"),
)
"""Pages that only count who follows a link: host, path, and the parameter that holds the real address."""


def allowed(address: str, tally: Tally) -> str:
    """The address if copy may link to it, otherwise nothing; what was refused is counted."""
    address = address.strip(" \t\n\r\f")
    if not address:
        return ""
    if len(address) > LONGEST:
        tally.add(Dropped.UNSAFE_LINK)
        return ""
    broken = _CONTROL.sub("", address)
    scheme = _SCHEME.match(broken)
    # A line end inside an honest address is mail folding it; inside any other it hides the scheme.
    address = _BROKEN.sub("", address)
    honest = not _CONTROL.search(address) and (_WEB.match(address) or _MAIL.match(address))
    if honest and _parts(address):
        return _forwarded(address)
    if scheme is None:
        tally.add(Dropped.INNER_LINK if address.startswith("#") else Dropped.SHORT_LINK)
    elif "#" in address and scheme[1].lower() in {"file", "about"}:
        tally.add(Dropped.INNER_LINK)
    else:
        tally.add(Dropped.UNSAFE_LINK if scheme[1].lower() in _UNSAFE else Dropped.OTHER_LINK)
    return ""


def _parts(address: str) -> bool:
    try:
        return urlsplit(address) is not None
    except ValueError:  # an address whose brackets do not match
        return False


def _forwarded(address: str) -> str:
    parts = urlsplit(address)
    for host, path, name in _FORWARDERS:
        if parts.path == path and host.fullmatch(parts.netloc.lower()):
            real = parse_qs(parts.query).get(name, [""])[0]
            if _WEB.match(real) and not _CONTROL.search(real):
                return real
    return address


def written(address: str) -> str:
    """The address as it stands between the brackets of a Markdown link."""
    return _NEEDS_ESCAPE.sub(lambda sign: _ESCAPED[sign[0]], address)
