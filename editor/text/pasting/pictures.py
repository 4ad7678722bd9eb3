"""Which pictures of a page are pictures, and which only watch the reader or stand for a sign."""

import re
import unicodedata

from editor.text.pasting.dropped import Dropped, Tally
from editor.text.pasting.style import Style

LONGEST_REMOTE = 8_000
_SOURCE = re.compile(r"(?:https?://[^/\s]|file:|data:image/)", re.IGNORECASE)
_PATH = re.compile(r"(?:[a-z]:[\\/]|/(?!/)|\\\\)", re.IGNORECASE)
_SMALL = re.compile(r"\s*[0-3](?:\.\d+)?\s*(?:px|pt)?\s*", re.IGNORECASE)
_BLANK_GIF = "data:image/gif;base64,r0lgod"
_EMOJI = re.compile(r"emoji|emoticon|wp-smiley", re.IGNORECASE)
_BEACON = re.compile(
    r"(?:spacer|blank|clear|pixel|1x1|beacon|open)\.(?:gif|png|aspx|php)|/(?:beacon|pixel|track/open)\b", re.IGNORECASE
)

Attributes = dict[str, str | None]


def sign_instead(attributes: Attributes) -> str:
    """The sign a small picture stands for (emoji in mail and chat), or nothing."""
    alt = (attributes.get("alt") or attributes.get("data-stringify-emoji") or "").strip()
    named = _EMOJI.search(
        f"{attributes.get('class')} {attributes.get('data-emoji')} {attributes.get('data-stringify-type')}"
    )
    if alt and len(alt) <= 40 and named:
        return alt
    return (
        alt
        if 0 < len(alt) <= 8 and all(unicodedata.category(sign) in {"So", "Sk", "Mn", "Cf", "Me"} for sign in alt)
        else ""
    )


def source_of(attributes: Attributes, style: Style, whole: str, tally: Tally) -> str:
    """Where the picture lies, or nothing if it does not survive; what is left out is counted.

    `whole` is its address as the page had it.
    """
    source = whole.strip() or _first_of(attributes.get("srcset") or attributes.get("data-srcset") or "")
    if _is_tracker(attributes, style, source):
        later = (attributes.get("data-src") or attributes.get("data-original") or "").strip()
        if not (source.lower().startswith(_BLANK_GIF) and _SOURCE.match(later)):
            tally.add(Dropped.TRACKER)
            return ""
        source = later  # a page that loads its pictures as one scrolls puts a blank in their place
    if source.startswith("//"):
        source = f"https:{source}"
    is_data = source[:5].lower() == "data:"
    if (_SOURCE.match(source) or _PATH.match(source)) and (is_data or len(source) <= LONGEST_REMOTE):
        return source
    tally.add(Dropped.UNREACHABLE)
    return ""


def _first_of(addresses: str) -> str:
    """The first of several sizes of a picture (WHATWG HTML, `srcset`)."""
    return addresses.strip().partition(" ")[0].rstrip(",")


def _is_tracker(attributes: Attributes, style: Style, source: str) -> bool:
    sizes = [attributes.get("width"), attributes.get("height"), style.get("width"), style.get("height")]
    tiny = any(size is not None and _SMALL.fullmatch(size) for size in sizes)
    blank = source.lower().startswith(_BLANK_GIF) and len(source) < 200
    unnamed = not (attributes.get("alt") or "").strip()
    return tiny or blank or not source or (unnamed and _BEACON.search(source[:LONGEST_REMOTE]) is not None)
