"""What the photos of the library say of themselves and look like; their likeness is reckoned once, and kept."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from editor.domain.errors import Refused, Unavailable
from editor.domain.photos import Photo
from editor.domain.unit import Unit
from editor.services.picture_files import PictureFile

if TYPE_CHECKING:
    from editor.media.likeness import Likeness

SEARCHED = ("caption", "headline", "title", "credit", "source", "creator", "keywords", "place", "job_id")
"""The words of a file that people look for pictures by."""
_BESIDES = ("creator_title", "date_created", "instructions", "usage_terms")
_PIECE = 200
_MOST_SIGNS = 2_000
_MOST_PAIRS = 50_000


def words_of(photo: Photo) -> dict[str, str]:
    """What the file of a library photo says, by field; absent words are empty."""
    kept = photo.said
    words = {name: kept.get(name) or "" for name in (*SEARCHED, *_BESIDES)}
    return {name: " ".join(map(str, value)) if isinstance(value, list) else str(value) for name, value in words.items()}


def compared(unit: Unit, sought: "Likeness", after: str = "") -> Iterator[tuple[Photo, bool]]:
    """Every photo from a fingerprint on, and whether it looks the same; what is not kept yet is reckoned, and kept.

    Takes long the first time. Signs are read in pieces: those of a large library would not fit into memory.
    """
    from editor.media.likeness import VERSION, Likeness, alike
    from editor.media.many import Many

    photos = unit.photos(after)
    while piece := list(islice(photos, _PIECE)):
        kept = readable(unit.signs(VERSION, [photo.sha256 for photo in piece]), Likeness.from_text)
        like = Many(kept).like(sought)
        for photo in piece:
            known = photo.sha256 in kept
            yield photo, photo.sha256 in like if known else alike(_reckoned(unit, photo), sought)


def lookalikes(unit: Unit, sought: "Likeness") -> Iterator[str]:
    """The fingerprints of the photos that look the same; what is not kept at all is reckoned, and kept.

    A photo of which an earlier version kept signs is told by these until somebody asks about it, or all are read again:
    whoever kills a picture does not wait until a whole library was.
    """
    from editor.media.likeness import VERSION, Likeness, alike
    from editor.media.many import Many

    if sought.whole is None:
        return
    every = unit.all_signs(VERSION)
    while piece := dict(islice(every, _PIECE)):
        kept = readable(piece, Likeness.from_text)
        yield from Many(kept).like(sought)
        unknown = (sha256 for sha256 in piece if sha256 not in kept)
        yield from (sha256 for sha256 in unknown if alike(_reckoned(unit, unit.photo(sha256)), sought))


def likeness_of(unit: Unit, sha256: str) -> "Likeness":
    """The likeness of one photo; reckoned, and kept, if it is not kept yet."""
    from editor.media.likeness import VERSION

    kept = readable(unit.signs(VERSION, (sha256,)), read_signs)
    return kept[sha256] if sha256 in kept else _reckoned(unit, unit.photo(sha256))


def likenesses_of(unit: Unit, photos: Mapping[str, Photo]) -> dict[str, "Likeness"]:
    """The likenesses of these photos, by fingerprint."""
    from editor.media.likeness import VERSION

    kept = readable(unit.signs(VERSION, photos), read_signs)
    return {sha256: kept[sha256] if sha256 in kept else _reckoned(unit, photo) for sha256, photo in photos.items()}


def readable(signs: Mapping[str, str | None], read: "Callable[[str], Likeness]") -> "dict[str, Likeness]":
    """What photos look like by the signs that are kept of them, by fingerprint.

    Signs that cannot be read are as good as none: the file is described anew, for a picture that looks like nothing would
    be found by no kill.
    """
    looks = {}
    for sha256, text in signs.items():
        with suppress(ValueError):
            if text is not None:
                looks[sha256] = read(text)
    return looks


@lru_cache(maxsize=_MOST_SIGNS)
def read_signs(signs: str) -> "Likeness":
    """The likeness of which these are the signs; remembered of those that were asked about last.

    Raises:
        ValueError: they are damaged.
    """
    from editor.media.likeness import Likeness

    return Likeness.from_text(signs)


@lru_cache(maxsize=_MOST_PAIRS)
def are_alike(one: "Likeness", other: "Likeness") -> bool:
    """Whether two photos look the same. The same pairs are asked about whenever anything is done to a story."""
    from editor.media.likeness import alike

    return alike(one, other)


def signs_of(file: PictureFile) -> str:
    """What a file looks like, as `keep` keeps it.

    Raises:
        Refused: the file is no picture.
    """
    from editor.media.likeness import likeness

    return likeness(file.data, file.name).to_text()


def keep(unit: Unit, sha256: str, signs: str) -> None:
    """Keep what a photo that has just come looks like, so that nobody waits for it later."""
    from editor.media.likeness import VERSION

    unit.keep_signs(sha256, VERSION, signs)


def _reckoned(unit: Unit, photo: Photo) -> "Likeness":
    from editor.media.likeness import VERSION, likeness

    try:
        signs = likeness(unit.photo_bytes(photo.sha256), photo.file_name)
    except Refused:  # taken in by an earlier program with wider bounds: it looks as that one had it, if it did
        signs = _before(unit, photo)
    except Unavailable:  # its bytes are damaged: the text of its story can be read all the same
        return _before(unit, photo)
    if unit.person().roles:
        unit.keep_signs(photo.sha256, VERSION, signs.to_text())
    return signs


def _before(unit: Unit, photo: Photo) -> "Likeness":
    """What a photo looked like to the version before; like nothing, where that did not keep it."""
    from editor.media.likeness import VERSION, Likeness

    return readable(unit.signs(VERSION - 1, (photo.sha256,)), read_signs).get(photo.sha256, Likeness())
