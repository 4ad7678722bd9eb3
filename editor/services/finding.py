"""Finding pictures of the library: by what is said of them, by what they look like, and by their job number.

A library may hold a hundred thousand photos: it is looked through piece by piece, and only the best are kept.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from editor.domain.kills import Kills, job_key
from editor.domain.photos import Photo
from editor.domain.unit import Unit
from editor.media.limits import photo_sha256
from editor.services.killed import Killed, against
from editor.services.likenesses import SEARCHED, compared, likeness_of, words_of
from editor.services.picture_files import PictureFile, read_picture

if TYPE_CHECKING:
    from editor.media.likeness import Likeness

How = Literal["same file", "looks the same", "same job", ""]
"""How sure it is that two files are one picture; agencies give a whole series one job number."""
_SUREST: tuple[How, ...] = ("", "same job", "looks the same", "same file")


@dataclass(frozen=True, slots=True)
class Sought:
    """A picture that others are to be like: its fingerprint, its looks, its job number and whose number that is."""

    name: str
    sha256: str
    signs: "Likeness"
    job: str
    credit: str


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: every part that is given must hold. Texts are looked for anywhere, large and small alike.

    `since` and `until` are days, such as 2026-05-06, between which the picture was taken, or came if it does not say.
    """

    text: str = ""
    like: Sought | None = None
    job: str = ""
    credit: str = ""
    creator: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A photo that was looked for, what its file says of it, and how it is like the picture that was asked for.

    `killed` is what stands against it because it is killed, or seems to be.
    """

    photo: Photo
    how: How
    words: Mapping[str, str] = field(default_factory=dict)
    killed: Killed | None = None

    @property
    def taken(self) -> str:
        """The day it was taken, or that it came on."""
        return self.words["date_created"][:10] or self.photo.at.date().isoformat()

    @property
    def rank(self) -> tuple[int, str, str]:
        """The greater the higher it stands: the surest first, then the newest."""
        return _SUREST.index(self.how), self.taken, self.photo.sha256


@dataclass(frozen=True, slots=True)
class Search:
    """How far a search is: the best photos so far, how many fit, how many were looked at, and the last of those."""

    best: tuple[Found, ...] = ()
    count: int = 0
    seen: int = 0
    last: str = ""
    done: bool = False


def sought_file(file: PictureFile) -> Sought:
    """A file that pictures are to be like. Pure.

    Raises:
        Refused: the file is no picture.
    """
    from editor.media.likeness import likeness

    metadata = read_picture(file)
    signs = likeness(file.data, file.name)
    return Sought(file.name, photo_sha256(file.data), signs, metadata.job_id or "", metadata.credit or "")


def sought_photo(unit: Unit, sha256: str) -> Sought:
    """A photo of the library that others are to be like."""
    photo = unit.photo(sha256)
    words = words_of(photo)
    return Sought(photo.file_name, sha256, likeness_of(unit, sha256), words["job_id"], words["credit"])


def find(unit: Unit, query: Query) -> list[Found]:
    """All photos of the library that fit; the surest first, then the newest."""
    return list(look_on(unit, query, Search(), most=None).best)


def look_on(
    unit: Unit,
    query: Query,
    search: Search,
    *,
    most: int | None,
    below: Found | None = None,
    enough: Callable[[], bool] = lambda: False,
) -> Search:
    """Look through the library from where a search stands, until it is `done` or `enough` says so after a photo.

    The `most` best are kept, `below` one that was found before if it is given; `count` says how many fit in all.
    """
    found, count, seen = list(search.best), search.count, search.seen
    for photo, how in _compared(unit, query.like, search.last):
        seen += 1
        each = Found(photo, how or "", words_of(photo))
        if how is not None and _fits(each, query):
            count += 1
            if below is None or each.rank < below.rank:
                found.append(each)
        if most is not None and len(found) >= 2 * most:
            found = _best(found, most)
        if enough():
            return Search(_marked(unit, _best(found, most)), count, seen, photo.sha256)
    return replace(search, best=_marked(unit, _best(found, most)), count=count, seen=seen, done=True)


def _marked(unit: Unit, found: list[Found]) -> tuple[Found, ...]:
    """What was found, each with what stands against it."""
    stopped = against(unit, {each.photo.sha256: each.photo for each in found}, Kills(unit.kills())) if found else {}
    return tuple(replace(each, killed=stopped.get(each.photo.sha256)) for each in found)


def _best(found: list[Found], most: int | None) -> list[Found]:
    return sorted(found, key=lambda each: each.rank, reverse=True)[:most]


def _compared(unit: Unit, like: Sought | None, after: str) -> Iterator[tuple[Photo, How | None]]:
    """The library from a fingerprint on, each photo with how it is like the one that is sought; None for not at all."""
    if like is None:
        yield from ((photo, "") for photo in unit.photos(after))
    else:
        yield from ((photo, _how(photo, like, alike=alike)) for photo, alike in compared(unit, like.signs, after))


def _how(photo: Photo, like: Sought, *, alike: bool) -> How | None:
    if photo.sha256 == like.sha256:
        return "same file"
    if alike:
        return "looks the same"
    return "same job" if like.job and _same_job(words_of(photo), like) else None


def _same_job(words: Mapping[str, str], like: Sought) -> bool:
    return job_key(words["job_id"]) == job_key(like.job) and words["credit"].casefold() == like.credit.casefold()


def _fits(each: Found, query: Query) -> bool:
    words = each.words
    wanted = (
        *((part, " ".join((*(words[name] for name in SEARCHED), each.photo.file_name))) for part in query.text.split()),
        (query.credit, f"{words['credit']} {words['source']}"),
        (query.creator, words["creator"]),
    )
    return (
        all(part.casefold() in text.casefold() for part, text in wanted)
        and (not query.job or job_key(words["job_id"]) == job_key(query.job))
        and (not query.since or each.taken >= query.since)
        and (not query.until or each.taken <= query.until)
    )
