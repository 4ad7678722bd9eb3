"""What of a clipboard or a drag that another program holds may become copy."""

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage

from editor.ui.manuscript.pasting_carried import ALONG, IMAGES, LARGEST_READ, MARKDOWN
from editor.ui.manuscript.png import as_png
from editor.ui.selection.holding import FILES, PAGE, PLAIN, Elsewhere, Found, Holding

_TURNED = "image/png"
_BLANK = b"\0 \t\r\n"


def kinds(source: QMimeData) -> tuple[str, ...]:
    """What to ask for of a drop: its formats tell what it is; of a picture one form is enough."""
    own = next((kind for kind in MARKDOWN if source.hasFormat(kind)), "")
    if own:
        return own, ALONG
    words = (FILES, PAGE, PLAIN)
    if source.hasFormat(FILES) or source.hasFormat(PLAIN):
        return words
    offered = [kind for kind in source.formats() if kind.startswith("image/")]
    known = [kind for kind in IMAGES if kind in offered]
    return (*words, *(known or offered)[:1])


def read(held_in: Elsewhere, *, plain_only: bool) -> Found:
    """Read it; may take seconds. A picture is read only where there are no words.

    Raises:
        Refused: the other program does not answer.
    """
    with held_in() as held:
        kinds = _plainly(held) if plain_only else _whole(held)
        for kind in kinds:
            held.take(kind, LARGEST_READ)
        if PAGE in kinds and not _has_words(held.found):
            _take_picture(held)
        return held.found


def _plainly(held: Holding) -> tuple[str, ...]:
    return (PLAIN,) if held.has(PLAIN) else (FILES,)


def _whole(held: Holding) -> tuple[str, ...]:
    own = next((kind for kind in MARKDOWN if held.has(kind)), "")
    return (own, ALONG) if own else (FILES, PAGE, PLAIN)


def _has_words(found: Found) -> bool:
    plain = found.data.get(PLAIN)
    return (
        FILES in found.data or PLAIN in found.larger or (plain is not None and bool(bytes(plain.data()).strip(_BLANK)))
    )


def _take_picture(held: Holding) -> None:
    from editor.media.limits import MOST_BYTES

    known = next((kind for kind in IMAGES if held.has(kind)), "")
    kind = known or next(iter(held.images()), "")
    if kind:
        held.take(kind, MOST_BYTES)
    if kind in held.found.data and not known:
        turned = as_png(QImage.fromData(held.found.data.pop(kind)))  # one that Qt knows, as others know it too
        if turned:
            held.found.data[_TURNED] = QByteArray(turned)
