"""File names that stand where a description for the blind should: they are no alternative text and no caption."""

import re

_EXTENSION = re.compile(r"\.(?:jpe?g|png|webp|gif|tiff?|heic|avif)$", re.IGNORECASE)
_CAMERA = re.compile(r"(?:IMG|DSC[NF]?|PXL|_MG|DJI|GOPR|P|WhatsApp-Image)[_-]?\d{3,}[\w-]*", re.IGNORECASE)
_SCREENSHOT = re.compile(
    r"(?:Screen ?shot|WhatsApp Image|Image) \d{4}-\d\d-\d\d at [\d.:]*\d(?: [AP]M)?(?: \(\d+\))?(?:\.(?:png|jpe?g))?",
    re.IGNORECASE,
)
_SLUG = re.compile(r"[\w%.]+(?:[-_][\w%.]*){4,}")


def file_name_at_start(text: str) -> str | None:
    """The file name a text opens with, or None."""
    screenshot = _SCREENSHOT.match(text)
    if screenshot:
        return screenshot[0]
    token, _, rest = text.partition(" ")
    if (_EXTENSION.search(token) and len(token) > 4) or _CAMERA.fullmatch(token):
        return token
    if _SLUG.fullmatch(token) and not token.endswith(".") and _named_after(token, rest):
        return token
    return None


def _named_after(token: str, rest: str) -> bool:
    """Whether a long hyphenated token is a caption turned into a name, rather than a word like “state-of-the-art”."""
    parts = [part for part in re.split(r"[-_]", token.casefold()) if part]
    said = set(re.findall(r"\w+", rest.casefold().replace("'", "").replace("’", "")))
    shared = sum(part in said for part in parts)
    return len(token) >= 40 or len(parts) >= 8 or (len(token) >= 20 and token.islower() and shared * 3 >= len(parts))
