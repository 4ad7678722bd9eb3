"""A story's pictures in the sizes the page shows, each file carrying the texts of its use."""

import os
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from editor.domain.copy import PictureUse
from editor.domain.treatment import Treatment
from editor.media.colours import shown_profile
from editor.media.dates import iso_date
from editor.media.encoding import AVIF, JPEG, PNG, WEBP
from editor.media.fields import TEXT_FIELDS, EmbeddedMetadata
from editor.media.renditions import SMALL, Rendition, make_renditions
from editor.media.shelf import Shelf
from editor.publish.html.figures import Shown, Smaller, Source
from editor.publish.html.template import PageTemplate
from editor.publish.manifest import sha256

_ENDINGS = tuple(f".{encoding.ending}" for encoding in (JPEG, WEBP, AVIF, PNG))
_AT_ONCE = min(4, os.cpu_count() or 1)

_Made = tuple[PictureUse, list[Rendition], bytes]


@dataclass(frozen=True, slots=True)
class Pictures:
    """What became of a story's pictures, by their numbers: what the page shows, and the colour profile of every file."""

    shown: dict[int, Shown]
    profiles: dict[int, bytes]


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
    template: PageTemplate,
    keep: Callable[[str, bytes], None],
    shelf: Shelf | None = None,
) -> Pictures:
    """Every use's files at the widths of its slot, handed to `keep` one by one, and what is known of them.

    `photo_bytes` is called here, on the caller's thread; only the scaling, which lets other threads run, is spread.
    What lies on the `shelf` is not made again.

    Raises:
        Refused: a picture cannot be read; the sentence names it.
    """
    pictures = Pictures({}, {})
    waiting: deque[Future[_Made]] = deque()

    def take() -> None:
        use, renditions, pictures.profiles[use.number] = waiting.popleft().result()
        pictures.shown[use.number] = _kept(use, renditions, keep)

    with ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="renditions") as pool:
        for use in uses:
            if len(waiting) == _AT_ONCE:
                take()
            widths = template.slot(use.placement).widths
            waiting.append(pool.submit(_make, slug, use, widths, photo_bytes(use.photo), shelf))
        while waiting:
            take()
    return pictures


def _make(slug: str, use: PictureUse, widths: tuple[int, ...], data: bytes, shelf: Shelf | None) -> _Made:
    name = f"Picture {use.number} of “{slug}”"
    made = make_renditions(data, widths, texts(use), Treatment.of(use), name=name, small=True, shelf=shelf)
    return use, made, shown_profile(data, name)


def _kept(use: PictureUse, renditions: list[Rendition], keep: Callable[[str, bytes], None]) -> Shown:
    files: dict[str, list[Source]] = {}
    for made in renditions:
        name = f"picture-{use.number}-{made.width}-{sha256(made.data)[:12]}.{made.ending}"
        keep(name, made.data)
        files.setdefault(made.format, []).append(Source(name, made.width, made.height))
    smaller = tuple(Smaller(kind.form, tuple(files.pop(kind.form))) for kind in SMALL if kind.form in files)
    (plain,) = files.values()
    return Shown(tuple(plain), smaller)
