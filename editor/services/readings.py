"""What the files of photos, and the agencies they are from, say of whose they are and what may be done with them.

A photo keeps what was read from its file when it came. One that came to an earlier program is read once more when it is first
asked about, and what is found is kept beside it: what was kept before stays, and holds as well.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from editor.domain.errors import Refused, Unavailable
from editor.domain.photos import READING, Photo, words_kept
from editor.domain.unit import Unit
from editor.services.agencies import agency_terms
from editor.services.left_out import Said, Says, binds, file_says
from editor.services.likenesses import likenesses_of

if TYPE_CHECKING:
    from editor.media.credits.agencies import Agencies

_TELLING = ("credit", "source", "job_id", "web_statement")
"""The fields by which it is told which agency a file is from."""


def what_is_said(unit: Unit, photos: Mapping[str, Photo], ours: "Callable[[], Agencies]") -> dict[str, Says]:
    """What the files of these photos say, by fingerprint, and where they have no terms what agencies say: those of `ours`."""
    if not photos:
        return {}
    readings = readings_of(unit, photos)
    says = {sha256: file_says(*each) for sha256, each in readings.items()}
    silent = {
        sha256: words for sha256, said in says.items() if not binds(said) and (words := _telling(readings[sha256]))
    }
    return says | {sha256: {**says[sha256], **terms} for sha256, terms in _of_agencies(silent, ours)}


def readings_of(unit: Unit, photos: Mapping[str, Photo]) -> dict[str, tuple[Mapping[str, Any], ...]]:
    """What was ever read from the files of these photos, by fingerprint: when each came, and what an earlier program left."""
    found = unit.readings(READING, photos)
    found |= {sha256: _read_again(unit, photo) for sha256, photo in photos.items() if sha256 not in found}
    return {sha256: (photo.said, words_kept(found[sha256])) for sha256, photo in photos.items()}


class Found(NamedTuple):
    """A photo of the library, and what was found in its file that was not read when it came: the names of the fields."""

    photo: Photo
    fields: tuple[str, ...]


def read_on(unit: Unit, after: str, most: int) -> tuple[list[Found], str]:
    """Read, and look at, the files of so many photos from a fingerprint on, of those that nobody asked about yet.

    Returns what was found, and the fingerprint to go on from; an empty one at the end of the library.
    """
    piece = {photo.sha256: photo for photo in islice(unit.photos(after), most)}
    kept = unit.readings(READING, piece)
    likenesses_of(unit, piece)
    read = {sha256: _read_again(unit, photo) for sha256, photo in piece.items() if sha256 not in kept}
    found = [Found(piece[sha256], tuple(_named(words_kept(words)))) for sha256, words in read.items()]
    return [each for each in found if each.fields], max(piece) if len(piece) == most else ""


def _named(words: Mapping[str, Any]) -> Iterator[str]:
    for field, value in words.items():
        if field not in ("alternatives", "contradicted"):
            yield field.replace("_", " ")
        else:
            yield from (f"{of.replace('_', ' ')} ({', '.join(sorted(texts))})" for of, texts in value.items())


def keep_as_read(unit: Unit, photo: Photo) -> None:
    """Keep of a photo that has just come that all of its file was read."""
    from editor.media.rereading import is_bound

    unit.keep_reading(photo.sha256, READING, "{}", bound=is_bound(photo.said))


def _read_again(unit: Unit, photo: Photo) -> str:
    from editor.media.rereading import Reading, is_bound, reread

    kept = photo.said
    try:
        reading = reread(unit.photo_bytes(photo.sha256), photo.file_name, kept)
    except Refused:  # taken in by an earlier program with wider bounds: what that read is all there is
        before = _before(unit, photo)
        reading = Reading(before, is_bound(kept, words_kept(before)))
    except Unavailable:  # its bytes are damaged, which publishing and verifying tell of
        return _before(unit, photo)
    if unit.person().roles:
        unit.keep_reading(photo.sha256, READING, reading.words, bound=reading.bound)
    return reading.words


def _before(unit: Unit, photo: Photo) -> str:
    """What the version before read of a file besides, as JSON."""
    return unit.readings(READING - 1, (photo.sha256,)).get(photo.sha256, "{}")


def _telling(readings: tuple[Mapping[str, Any], ...]) -> dict[str, str]:
    return {name: str(each[name]) for each in reversed(readings) for name in _TELLING if each.get(name)}


def _of_agencies(silent: Mapping[str, Mapping[str, str]], ours: "Callable[[], Agencies]") -> Iterator[tuple[str, Says]]:
    """What agencies say of all their pictures, for each photo that is told to be from one."""
    for sha256, words in silent.items():
        yield sha256, {f"@{name}": (Said(terms),) for name, terms in agency_terms(words, ours()).items()}
