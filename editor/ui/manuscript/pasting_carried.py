"""What a clipboard or a drag carries for the copy, and what becomes of it. Only what is small is decoded on the GUI thread."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage

from editor.domain.errors import Refused, Unavailable

if TYPE_CHECKING:
    from editor.text.pasting import Pasted
    from editor.text.pasting.along import Along

OWN = "application/x-copydesk-markdown"
"""Copy that was copied here; it goes back as it was."""
ALONG = "application/x-copydesk-pictures"
"""The pictures of copy that was copied here."""
MARKDOWN = (OWN, "text/markdown")
SMALL = 8_000
"""Bytes of a page that are converted at once: well under 100 ms."""
SMALL_ALONG = 20_000
"""Bytes of pictures' words that are read at once."""
SMALL_PLAIN = 50_000
"""Bytes of plain text that are converted at once."""
LARGEST_READ = 24_000_000
"""Bytes that are looked at; a larger page is not even handed on."""
LARGEST = 2_000_000
"""Signs that may be put into a text at once: what the widget takes in without a halt."""
MOST_LINES = 15_000
"""Lines that may be put into a text at once: each takes the widget some 5 µs, whatever stands in it."""
IMAGES = {
    "image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp", "image/tiff": ".tif", "image/gif": ".gif",
}  # fmt: skip
_PLAINLY = "The formatting could not be read, so the words were pasted as plain text."
_LONGEST_WORD = 4
"""Bytes of UTF-8 that one sign takes at most."""
Text = str | QByteArray


class Picture(NamedTuple):
    """A picture to attach: its bytes, an image or where it lies; and what the page said of it."""

    source: str | bytes | QImage
    suffix: str = ".png"
    alt_text: str = ""
    caption: str = ""


class Carried(NamedTuple):
    """What may be made into copy, as little decoded as possible."""

    markdown: QByteArray | None = None
    along: QByteArray | None = None
    html: Text = ""
    plain: Text = ""
    picture: QByteArray | QImage | None = None
    suffix: str = ".png"
    too_large: bool = False

    @property
    def small(self) -> bool:
        """Whether it can be converted while the person waits."""
        if self.along is not None and self.along.size() > SMALL_ALONG:
            return False
        return isinstance(self.html, str) and isinstance(self.plain, str) and self.picture is None


class Converted(NamedTuple):
    """Markdown with the places of its pictures; what was left out; and why it is plain, when it should not be.

    `own` says that it was copied here, so that its picture lines name pictures: those of `along`, if they could be read.
    `came` counts the pictures that came into the story with it.
    """

    markdown: str
    left_out: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    plainly: str = ""
    came: int = 0
    own: bool = False
    along: "Along | None" = None


def carried_by(
    mime: QMimeData, *, plain_only: bool = False, larger: Mapping[str, int] = MappingProxyType({})
) -> Carried:
    """What of it is for the copy. A page goes before plain text, and words before a picture of them.

    `larger` says of how many bytes is what is not in it, because it was too large to be read, by its kind.

    Raises:
        Refused: nothing in it is, or all of it is too large.
    """
    own = next((kind for kind in MARKDOWN if mime.hasFormat(kind) or kind in larger), "")
    if own and not plain_only:
        data = mime.data(own)
        _refuse_larger(larger.get(own, data.size()), LARGEST * _LONGEST_WORD, "bytes")
        return Carried(markdown=data, along=mime.data(ALONG) if own == OWN else None)
    page = QByteArray() if plain_only or not mime.hasHtml() else mime.data("text/html")
    page_size = 0 if plain_only else larger.get("text/html", page.size())
    too_large = page_size > LARGEST_READ
    _refuse_larger(larger.get("text/plain", 0), LARGEST * _LONGEST_WORD, "bytes")
    html: Text = "" if too_large or not page.size() else mime.html() if page.size() <= SMALL else page
    plain = _plain(mime)
    is_blank = isinstance(plain, str) and not plain.strip("\0 \t\r\n")
    kind = next((kind for kind in IMAGES if mime.hasFormat(kind)), "")
    if is_blank and not plain_only and (kind or mime.hasImage()):
        return Carried(None, None, html, "", *_picture(mime, kind))
    if not page.size() and is_blank:
        _refuse_larger(max(larger.values(), default=0), LARGEST_READ, "bytes")
        raise Refused("There is nothing on the clipboard that can go into the copy.")
    size = plain.size() if isinstance(plain, QByteArray) else 0
    if not html or size > LARGEST_READ:
        _refuse_larger(size, LARGEST * _LONGEST_WORD)
    if too_large and is_blank:
        _refuse_larger(page_size, LARGEST_READ, "bytes")
    return Carried(None, None, html, plain, too_large=too_large)


def _plain(mime: QMimeData) -> Text:
    if not mime.hasFormat("text/plain"):
        return mime.text() if mime.hasText() else ""
    data = mime.data("text/plain")
    return mime.text() if data.size() <= SMALL_PLAIN else data


def _picture(mime: QMimeData, kind: str) -> tuple[QByteArray | QImage | None, str]:
    if kind:
        return mime.data(kind), IMAGES[kind]
    image = mime.imageData()
    return (image, ".png") if isinstance(image, QImage) else (None, "")


def converted(carried: Carried) -> Converted:
    """Markdown of what was carried; may take seconds when it is large.

    Raises:
        Refused: it is too large, or nothing is left of it.
    """
    made = _converted(carried)
    _refuse_larger(len(made.markdown), LARGEST)
    _refuse_larger(made.markdown.count("\n"), MOST_LINES, "lines")
    if not made.markdown and not made.pictures:
        left_out = f" Left out: {', '.join(made.left_out)}." if made.left_out else ""
        raise Refused(f"Nothing of what was pasted can go into the copy.{left_out}")
    return made


def _converted(carried: Carried) -> Converted:
    from editor.text.pasting import place_of
    from editor.text.pasting.decoding import decoded

    if carried.markdown is not None:
        kept = _kept(decoded(bytes(carried.markdown.data())))
        return Converted(kept, own=carried.along is not None, along=_along(carried.along))
    if carried.picture is not None:
        return Converted(place_of(1), (), (_described(carried),))
    plainly = _PLAINLY if carried.too_large else ""
    if carried.html:
        try:
            pasted = _read(carried.html, "html")
        except (Refused, Unavailable):
            if not carried.plain:
                raise
            plainly = _PLAINLY
        else:
            if pasted.markdown or not carried.plain:
                pictures = tuple(Picture(one.source, "", one.alt_text, one.caption) for one in pasted.pictures)
                return Converted(pasted.markdown, pasted.dropped, pictures)
    pasted = _read(carried.plain, "plain")
    return Converted(pasted.markdown, pasted.dropped, (), plainly)


def _along(data: QByteArray | None) -> "Along | None":
    """The pictures that came along; None when they cannot be read."""
    if data is None or data.isEmpty():
        return None
    from editor.text.pasting.along import unpacked

    try:
        return unpacked(bytes(data.data()))
    except Refused:
        return None


def _described(carried: Carried) -> Picture:
    """The picture itself, with what the page beside it says of it."""
    from editor.text.pasting import from_html

    alt_text = caption = ""
    if isinstance(carried.html, str) and carried.html:
        for one in from_html(carried.html).pictures[:1]:
            alt_text, caption = one.alt_text, one.caption
    source = bytes(carried.picture.data()) if isinstance(carried.picture, QByteArray) else carried.picture
    assert source is not None
    return Picture(source, carried.suffix, alt_text, caption)


def _kept(markdown: str) -> str:
    """Markdown as it was, but for what no copy can hold."""
    whole = markdown.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
    return whole.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")


def _read(text: Text, kind: str) -> "Pasted":
    """What came of it: read here, or by a program of its own when it is large."""
    from editor.text.pasting import from_html, from_plain
    from editor.text.pasting.decoding import decoded
    from editor.ui.manuscript.pasting_apart import LARGE, read_apart

    if isinstance(text, QByteArray) and text.size() > LARGE:
        made = read_apart(bytes(text.data()), kind, LARGEST)
        if isinstance(made, int):
            _refuse_larger(made, LARGEST)
        assert not isinstance(made, int)
        return made
    words = text if isinstance(text, str) else decoded(bytes(text.data()))
    if kind == "html":
        return from_html(words)
    _refuse_larger(len(words), LARGEST)
    return from_plain(words)


def _refuse_larger(size: int, limit: int, unit: str = "signs") -> None:
    if size > limit:
        raise Refused(
            f"What was pasted is too large to be put into a text at once ({size:,} {unit}). "
            "Paste it in parts, or save it as a file and bring it in with Import…",
            "Nothing in the text has changed.",
        )
