"""Finding pictures of the library: by what is said of them, by what they look like, and by their job number."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from editor.domain.photos import Photo
from editor.domain.unit import Unit
from editor.media.limits import photo_sha256
from editor.services.likenesses import SEARCHED, likenesses, words_of
from editor.services.picture_files import PictureFile, read_picture

How = Literal["same file", "looks the same", "same job", ""]
"""How sure it is that two files are one picture; agencies give a whole series one job number."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: every part that is given must hold. Texts are looked for anywhere, large and small alike.

    `since` and `until` are days, such as 2026-05-06, between which the picture was taken, or came if it does not say.
    """

    text: str = ""
    like: PictureFile | None = None
    job: str = ""
    credit: str = ""
    creator: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A photo that was looked for, what its file says of it, and how it is like the file that was asked for."""

    photo: Photo
    how: How
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def taken(self) -> str:
        """The day it was taken, or that it came on."""
        return self.words["date_created"][:10] or self.photo.at.date().isoformat()


def find(unit: Unit, query: Query) -> list[Found]:
    """The photos of the library that fit; the surest first, then the newest.

    Raises:
        Refused: the file that pictures are to be like is none.
    """
    near = like(unit, query.like) if query.like is not None else None
    found = [
        each
        for photo in unit.photos()
        if near is None or photo.sha256 in near
        if _fits(each := Found(photo, near[photo.sha256] if near else "", words_of(photo)), query)
    ]
    order = ("same file", "looks the same", "same job", "")
    return sorted(sorted(found, key=lambda each: each.taken, reverse=True), key=lambda each: order.index(each.how))


def _fits(each: Found, query: Query) -> bool:
    words = each.words
    wanted = (
        *((part, " ".join((*(words[name] for name in SEARCHED), each.photo.file_name))) for part in query.text.split()),
        (query.credit, f"{words['credit']} {words['source']}"),
        (query.creator, words["creator"]),
    )
    return (
        all(part.casefold() in text.casefold() for part, text in wanted)
        and query.job in ("", words["job_id"])
        and (not query.since or each.taken >= query.since)
        and (not query.until or each.taken <= query.until)
    )


def like(unit: Unit, file: PictureFile) -> dict[str, How]:
    """The photos that are the same picture as a file, by fingerprint, and how sure that is.

    Raises:
        Refused: the file is no picture.
    """
    from editor.media.likeness import alike, likeness

    metadata = read_picture(file)
    sha256, asked = photo_sha256(file.data), likeness(file.data, file.name)
    near: dict[str, How] = {}
    for photo, signs in likenesses(unit):
        if photo.sha256 == sha256:
            near[photo.sha256] = "same file"
        elif alike(signs, asked):
            near[photo.sha256] = "looks the same"
        elif metadata.job_id and _same_job(words_of(photo), metadata.job_id, metadata.credit or ""):
            near[photo.sha256] = "same job"
    return near


def _same_job(words: Mapping[str, str], job: str, credit: str) -> bool:
    return words["job_id"] == job and words["credit"].casefold() == credit.casefold()
