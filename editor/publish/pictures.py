"""A story's pictures in the sizes the page shows, each file carrying the texts of its use."""

import os
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from editor.domain.copy import PictureUse
from editor.media.dates import iso_date
from editor.media.encoding import JPEG, PNG, WEBP
from editor.media.fields import TEXT_FIELDS, EmbeddedMetadata
from editor.media.renditions import Rendition, make_renditions
from editor.media.shelf import Shelf
from editor.publish.html.figures import Shown, Source
from editor.publish.manifest import sha256

WIDTHS = (480, 960, 1600)
_ENDINGS = tuple(f".{encoding.ending}" for encoding in (JPEG, WEBP, PNG))
_AT_ONCE = min(4, os.cpu_count() or 1)

_Made = tuple[PictureUse, list[Rendition]]


def texts(use: PictureUse) -> EmbeddedMetadata:
    """What a picture file of this use carries. A date that metadata cannot hold stays out of the file."""
    values = {name: getattr(use, name) for name in TEXT_FIELDS}
    if use.date_created and iso_date(use.date_created) is None:
        values["date_created"] = None
    return EmbeddedMetadata(**values)


def is_rendition(name: str) -> bool:
    """Whether a file of a package is a picture, by its name."""
    return name.endswith(_ENDINGS)


def make_pictures(
    slug: str,
    uses: tuple[PictureUse, ...],
    photo_bytes: Callable[[str], bytes],
    keep: Callable[[str, bytes], None],
    shelf: Shelf | None = None,
) -> dict[int, Shown]:
    """Every use's files, handed to `keep` one by one, and what the page shows of each picture by its number.

    `photo_bytes` is called here, on the caller's thread; only the scaling, which lets other threads run, is spread.
    What lies on the `shelf` is not made again.

    Raises:
        Refused: a picture cannot be read; the sentence names it.
    """
    shown: dict[int, Shown] = {}
    waiting: deque[Future[_Made]] = deque()

    def take() -> None:
        use, renditions = waiting.popleft().result()
        shown[use.number] = _kept(use, renditions, keep)

    with ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="renditions") as pool:
        for use in uses:
            if len(waiting) == _AT_ONCE:
                take()
            waiting.append(pool.submit(_make, slug, use, photo_bytes(use.photo), shelf))
        while waiting:
            take()
    return shown


def _make(slug: str, use: PictureUse, data: bytes, shelf: Shelf | None) -> _Made:
    crop = (use.crop.x, use.crop.y, use.crop.width, use.crop.height) if use.crop else None
    name = f"Picture {use.number} of “{slug}”"
    return use, make_renditions(data, WIDTHS, texts(use), crop, name=name, small=True, shelf=shelf)


def _kept(use: PictureUse, renditions: list[Rendition], keep: Callable[[str, bytes], None]) -> Shown:
    plain: list[Source] = []
    small: list[Source] = []
    for made in renditions:
        name = f"picture-{use.number}-{made.width}-{sha256(made.data)[:12]}.{made.ending}"
        keep(name, made.data)
        (small if made.format == WEBP.form else plain).append(Source(name, made.width, made.height))
    return Shown(tuple(plain), tuple(small))
