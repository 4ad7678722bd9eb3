"""What the window asks about pasted pictures: finding out which are pictures, and taking them into the story."""

import binascii
from base64 import b64decode
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage

from editor.domain.changes import Change
from editor.domain.errors import Refused
from editor.ui.jobs import Job
from editor.ui.manuscript.pasting_carried import Picture
from editor.ui.manuscript.png import as_png
from editor.ui.widgets.drops import PICTURES

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse
    from editor.domain.unit import Unit
    from editor.services.picture_files import PictureFile
    from editor.ui.patience import Came

_SUFFIXES = {"jpeg": ".jpg", "tiff": ".tif", "svg+xml": ".svg"}
_ON_THE_WEB = "1 picture on the web, which is not fetched (copy the picture itself)"
_ON_THE_WEB_MANY = "{} pictures on the web, which are not fetched (copy each picture itself)"
_AWAY = "1 picture that did not come along"
_AWAY_MANY = "{} pictures that did not come along"


class Gathered(NamedTuple):
    """The sound pictures of a paste by their number in it, and what is said of the others."""

    files: "tuple[tuple[int, PictureFile], ...]"
    left_out: tuple[str, ...]


class Attached(NamedTuple):
    """The revision with the pictures, and the number of each in the story."""

    change: Change
    numbers: tuple[int, ...]


def gathered(pictures: Sequence[Picture]) -> Callable[[], Gathered]:
    """The bytes of the pictures that came along, each looked at; nothing is fetched."""

    def work() -> Gathered:
        from editor.services.picture_files import read_picture

        files: list[tuple[int, PictureFile]] = []
        faults: list[str] = []
        remote = away = 0
        for number, picture in enumerate(pictures, 1):
            if isinstance(picture.source, str) and picture.source.lower().startswith(("http:", "https:")):
                remote += 1
                continue
            try:
                file = _file(number, picture)
                if file is None:
                    away += 1
                else:
                    read_picture(file)
                    files.append((number, file))
            except Refused as error:
                faults.append(error.sentence.removesuffix("."))
        counted = ((remote, _ON_THE_WEB, _ON_THE_WEB_MANY), (away, _AWAY, _AWAY_MANY))
        told = [one if count == 1 else many.format(count) for count, one, many in counted if count]
        return Gathered(tuple(files), (*told, *faults))

    return work


def sound_files(paths: Sequence[Path]) -> "Callable[[], Came[PictureFile]]":
    """The picture files among these, each looked at."""

    def work() -> "Came[PictureFile]":
        from editor.services.picture_files import picture_file, read_picture
        from editor.ui.patience import each

        def read(path: Path) -> "PictureFile":
            file = picture_file(path)
            read_picture(file)
            return file

        return each(read, paths)

    return work


def _file(number: int, picture: Picture) -> "PictureFile | None":
    """The picture as a file to attach; None when it is not here."""
    from editor.services.picture_files import PictureFile, picture_file

    source = picture.source
    words = picture.alt_text, picture.caption
    if isinstance(source, QImage):
        return PictureFile(as_png(source), f"pasted-{number}.png", *words)
    if isinstance(source, bytes):
        return PictureFile(source, f"pasted-{number}{picture.suffix}", *words)
    if source[:5].lower() == "data:":
        data, suffix = _held(source)
        return PictureFile(data, f"pasted-{number}{suffix}", *words) if data else None
    path = _path(source)
    if path is None:
        return None
    file = picture_file(path)
    return PictureFile(file.data, file.name, *words)


def _held(address: str) -> tuple[bytes, str]:
    """The picture that a `data:` address holds (RFC 2397), and the end of a name for it."""
    head, _, data = address.partition(",")
    kind = head[5:].split(";")[0].strip().lower().removeprefix("image/")
    suffix = _SUFFIXES.get(kind, f".{kind}" if f".{kind}" in PICTURES else "")
    octets = unquote_to_bytes(data)
    if not head.lower().endswith(";base64"):
        return octets, suffix
    try:
        return b64decode(octets), suffix
    except binascii.Error:
        return b"", suffix


def _path(source: str) -> Path | None:
    """A picture file on this computer. One on another (`file://host/…`, or a path that opens so) is not touched."""
    if source[:5].lower() == "file:":
        url = QUrl(source)
        source = "" if url.host() not in ("", "localhost") else url.toLocalFile()
    path = Path(source)
    elsewhere = source.startswith(("//", "\\\\", "\\/", "/\\")) or "\0" in source
    return path if path.is_absolute() and not elsewhere and path.suffix.lower() in PICTURES else None


def kept_photos(photos: Collection[str]) -> Job[frozenset[str]]:
    """Which of these fingerprints are of photos that the newsroom holds."""

    def job(unit: "Unit") -> frozenset[str]:
        return frozenset(unit.photos_named(photos))

    return job


def attach(slug: str, base: int, files: "Sequence[PictureFile]", op_id: str) -> Job[Attached]:
    """Pictures into the story, as one revision."""

    def job(unit: "Unit") -> Attached:
        from editor.services.pictures import attach as add
        from editor.services.stories import open_story

        before = {(use.number, use.photo) for use in open_story(unit, slug).copy.pictures}
        change = add(unit, slug, base, files, op_id=op_id)
        new = [use for use in open_story(unit, slug).copy.pictures if (use.number, use.photo) not in before]
        return Attached(change, _numbers(new, files))

    return job


def _numbers(new: "list[PictureUse]", files: "Sequence[PictureFile]") -> tuple[int, ...]:
    """The number each file got: the first of those with its bytes that no file before it got."""
    from editor.media.limits import photo_sha256

    numbers = []
    for file in files:
        sha256 = photo_sha256(file.data)
        use = next(use for use in new if use.photo == sha256)
        new.remove(use)
        numbers.append(use.number)
    return tuple(numbers)
