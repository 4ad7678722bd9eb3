"""The sizes in which a picture goes onto a page, each carrying the texts of this use."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from PIL import Image

from editor.domain.errors import Refused
from editor.domain.treatment import AS_SENT, Treatment
from editor.media.embed import embed
from editor.media.encoding import AVIF, JPEG, PNG, WEBP, Encoding
from editor.media.fields import EmbeddedMetadata
from editor.media.limits import FAULTS, file_name
from editor.media.pixels import Size, full_size, pixels, sharpened, toned
from editor.media.shelf import Shelf, Shelved, rendition_key

AT_ONCE = min(4, os.cpu_count() or 1)

SMALL = (AVIF, WEBP)
"""The kinds that are smaller than what every browser knows, the smallest first."""
_SLOWEST = ("avif", "webp", "png", "jpeg")

_Wanted = list[tuple[Encoding, Size]]


@dataclass(frozen=True)
class Rendition:
    """One size of a picture, as a file of one kind (`jpeg`, `png`, `webp` or `avif`)."""

    width: int
    height: int
    data: bytes
    format: str = "jpeg"
    ending: str = "jpg"

    @property
    def suffix(self) -> str:
        """What to put behind a picture's name: `-1200.jpg`."""
        return f"-{self.width}.{self.ending}"


def make_renditions(
    data: bytes,
    widths: Sequence[int],
    use: EmbeddedMetadata,
    treatment: Treatment = AS_SENT,
    *,
    name: str = "The picture",
    small: bool = False,
    shelf: Shelf | None = None,
) -> list[Rendition]:
    """The picture at each width, smallest first, with the texts of `use` in XMP and IIM.

    A JPEG of each, or a PNG when the picture is partly transparent. Nothing is scaled up: all widths beyond the
    picture's own give its own, once. Each says what its colours mean by a profile, and nothing else is taken over from the file: neither its place on the
    map nor a stale orientation goes out.

    Args:
        data: The picture file.
        widths: Wanted widths in pixels.
        use: The texts of this use.
        treatment: What is done to the picture for this use.
        name: The file's name, for sentences about it.
        small: Each width in the smaller kinds too, AVIF and WebP, unless one of them is too tall for that.
        shelf: Where pixels that were encoded before are found again, and new ones are left.

    Raises:
        Refused: the picture cannot be read or written; the sentence names the file and the fault.
    """
    full = full_size(data, name, treatment)
    sizes = [_at_width(full, width) for width in sorted({min(width, full[0]) for width in widths})]
    _check_side(sizes[-1], name)
    shelved = Shelved(shelf, rendition_key(data, treatment) if shelf else "")
    for plain in (JPEG, PNG):
        found = shelved.all_of(wanted := _wanted(sizes, plain, small=small))
        if found:
            break
    else:
        wanted, found = _made(data, sizes, treatment, name, small=small)
        shelved.leave(wanted, found)
    return [
        Rendition(*size, embed(bare, use), encoding.form, encoding.ending)
        for (encoding, size), bare in zip(wanted, found, strict=True)
    ]


def thumbnail(data: bytes, side: int, name: str = "The picture", treatment: Treatment = AS_SENT) -> bytes:
    """The picture, treated, as a bare JPEG file that fits into a square of `side` pixels, for lists.

    Raises:
        Refused: the picture cannot be read.
    """

    def fitting(size: Size) -> Size:
        scale = min(1.0, side / max(size))
        return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))

    image, profile = pixels(data, name, treatment, fitting)
    return _encoded(JPEG, toned(image, treatment), profile, name)


def _at_width(size: Size, width: int) -> Size:
    return width, max(1, round(size[1] * width / size[0]))


def _check_side(size: Size, name: str) -> None:
    if max(size) > JPEG.longest:
        width, height = size
        raise Refused(
            f"{file_name(name)} would be {width:,} × {height:,} pixels on the page, more than a JPEG can hold."
        )


def _wanted(sizes: Sequence[Size], plain: Encoding, *, small: bool) -> _Wanted:
    # All or none: a browser takes the first kind that it knows before all others, whatever the widths.
    longest = max(max(size) for size in sizes)
    kinds = (plain, *SMALL) if small and all(longest <= kind.longest for kind in SMALL) else (plain,)
    return [(kind, size) for size in sizes for kind in kinds]


def _made(
    data: bytes, sizes: Sequence[Size], treatment: Treatment, name: str, *, small: bool
) -> tuple[_Wanted, list[bytes]]:
    """The picture encoded in these sizes: each is scaled from the next larger one while others are being encoded."""
    image, profile = pixels(data, name, treatment, lambda _: sizes[-1], clear=True)
    full = full_size(data, name, treatment)
    plain = PNG if image.mode == "RGBA" else JPEG
    wanted = _wanted(sizes, plain, small=small)
    jobs = {}
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="encoding") as pool:
        for size in reversed(sizes):
            if size != image.size:
                image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
            shown = toned(image, treatment)
            shown = shown if size == full else sharpened(shown)
            # What takes longest first; a copy for each, because Pillow notes in a picture how it is being saved.
            for each in sorted(
                (each for each in wanted if each[1] == size), key=lambda each: _SLOWEST.index(each[0].form)
            ):
                jobs[each] = pool.submit(_encoded, each[0], shown.copy(), profile, name)
    return wanted, [jobs[each].result() for each in wanted]


def _encoded(encoding: Encoding, image: Image.Image, profile: bytes, name: str) -> bytes:
    try:
        return encoding.encoded(image, profile)
    except FAULTS as error:
        raise Refused(f"{file_name(name)} cannot be written as a {encoding.form.upper()} file.") from error
