"""File names that stand where a description for the blind should: they are no alternative text and no caption."""

import re

_EXTENSION = re.compile(r"\.(?:jpe?g|png|webp|gif|tiff?|heic|avif)$", re.IGNORECASE)
_CAMERA = re.compile(r"(?:IMG|DSC[NF]?|PXL|_MG|DJI|GOPR|P|WhatsApp-Image)[_-]?\d{3,}[\w-]*", re.IGNORECASE)
_SCREENSHOT = re.compile(
    r"(?:Screen ?shot|WhatsApp Image|Image) \d{4}-\d\d-\d\d at [\d.:]*\d(?: [AP]M)?(?: \(\d+\))?(?:\.(?:png|jpe?g))?",
    re.IGNORECASE,
)
_LIBRARY = re.compile(
    r"(?:shutterstock|gettyimages|istock(?:photo)?|alamy|adobestock|depositphotos|inpho|sportsfile|rollingnews)[_-]?\d{4,}[\w-]*"
    r"|AP\d{8,}|\d\.\d{6,}|(?:pasted|clipboard)[_-]?image[_-]?\w*|Screenshot[_-]\d[\w-]*",
    re.IGNORECASE,
)
_UNTITLED = re.compile(r"Untitled design(?: ?\(\d+\)| - [\dT:.-]*\d)?", re.IGNORECASE)
_FEWEST_HYPHENS = 2
_SLUG = re.compile(r"[\w%.]+(?:[-_][\w%.]*){4,}")


def file_name_at_start(text: str) -> str | None:
    """The file name a text opens with, or None."""
    screenshot = _SCREENSHOT.match(text)
    if screenshot:
        return screenshot[0]
    untitled = _UNTITLED.match(text)
    if untitled and (untitled[0] != "Untitled design" or text[untitled.end() :][:2].strip().isupper()):
        return untitled[0]
    token, _, rest = text.partition(" ")
    if (_EXTENSION.search(token) and len(token) > 4) or _CAMERA.fullmatch(token) or _LIBRARY.fullmatch(token):
        return token
    if _SLUG.fullmatch(token) and not token.endswith(".") and _named_after(token, rest):
        return token
    if token.islower() and token.count("-") >= _FEWEST_HYPHENS and rest[:1].isupper() and _shared(token, rest) * 3 >= 1:
        return token
    return None


def _named_after(token: str, rest: str) -> bool:
    """Whether a long hyphenated token is a caption turned into a name, rather than a word like “state-of-the-art”."""
    parts = _parts(token)
    return (
        len(token) >= 40 or len(parts) >= 8 or (len(token) >= 20 and token.islower() and _shared(token, rest) * 3 >= 1)
    )


def _shared(token: str, rest: str) -> float:
    """Which part of a token's words the text after it says again."""
    parts = _parts(token)
    said = set(re.findall(r"\w+", rest.casefold().replace("'", "").replace("’", "")))
    return sum(part in said for part in parts) / len(parts) if parts else 0.0


def _parts(token: str) -> list[str]:
    return [part for part in re.split(r"[-_]", token.casefold()) if part]
