"""Which story used a picture first, and whether readers have seen it: what terms for one story, or for now, bind it to."""

import json
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from editor.domain.copy import PictureUse
from editor.domain.picture_rights import By, FirstUse
from editor.domain.story import Event, Status, Story
from editor.domain.unit import Unit

_SUREST: tuple[By, ...] = ("file", "job", "looks")


class Bound(NamedTuple):
    """A use of a picture that is for one story, or for one use, and the photos of the library that look the same."""

    use: PictureUse
    alike: frozenset[str]

    @property
    def photos(self) -> frozenset[str]:
        """The photos that this picture may be in another story."""
        return self.alike | {self.use.photo}


class _Claim(NamedTuple):
    """That a story has a picture: since which event, and by what it is known there."""

    since: int
    slug: str
    by: By


def first_uses(unit: Unit, pictures: Collection[Bound], story_id: str) -> dict[str, FirstUse]:
    """The other story that used each of these pictures before the story with this id, by the picture's fingerprint.

    A picture that this story had first is not among them. A story uses a picture that its present copy has, unless it is
    spiked, and one that it was ever published with; it has done so since the earliest revision with it. What was attached by
    mistake and taken out again before anybody saw it claims nothing. It is the same picture when the file is, when job number
    and credit are, or when it looks the same.
    """
    if not pictures:
        return {}
    photos = unit.mentions("photo", {photo for each in pictures for photo in each.photos})
    jobs = unit.mentions("job", {each.use.job_id for each in pictures if each.use.job_id})
    found = {}
    for each in pictures:
        told = [photos.get(photo, frozenset()) for photo in each.photos] + [jobs.get(each.use.job_id, frozenset())]
        if frozenset().union(*told) - {story_id} and (first := _first_use(unit, each, story_id)) is not None:
            found[each.use.photo] = first
    return found


def shown(unit: Unit, photos: Collection[str], story_id: str) -> frozenset[str]:
    """Those of these photos that readers have seen in this story."""
    if not photos or not story_id:
        return frozenset()
    seen = (unit.revision(story_id, number).copy for number in sorted(_published(unit.events(story_id))))
    return frozenset(use.photo for copy in seen for use in copy.published_pictures if use.photo in photos)


def _first_use(unit: Unit, picture: Bound, story_id: str) -> FirstUse | None:
    certain = _revisions(unit, _certain(picture.use), story_id)
    own = _first_save(unit.events(story_id), certain)
    others = {story.id: story for story in _stories(unit, picture) if story.id != story_id}
    claims = [claim for story in others.values() if (claim := _claim(unit, story, picture)) is not None]
    first = min((claim for claim in claims if own is None or claim.since < own), default=None)
    return FirstUse(first.slug, first.by) if first is not None else None


def _stories(unit: Unit, picture: Bound) -> Iterator[Story]:
    for photo in picture.photos:
        yield from unit.stories_with("photo", photo)
    if picture.use.job_id:
        yield from unit.stories_with("job", picture.use.job_id)


def _claim(unit: Unit, story: Story, picture: Bound) -> _Claim | None:
    """What a story has of a picture."""
    events = list(unit.events(story.id))
    now = {story.revision} if story.status is not Status.SPIKED else set()
    known: dict[str, By] = {}
    for number in sorted(filter(None, now | _published(events))):
        for other in unit.revision(story.id, number).copy.published_pictures:
            by = known.get(other.photo) or _same(picture, other)
            known |= {other.photo: by} if by is not None else {}
    if not known:
        return None
    photo = min(known, key=lambda one: _SUREST.index(known[one]))
    since = _first_save(events, _revisions(unit, [_as_photo(photo)], story.id))
    return _Claim(since, story.slug, known[photo]) if since is not None else None


def _same(picture: Bound, other: PictureUse) -> By | None:
    """By what another use is one of this picture; None when it is not."""
    use = picture.use
    if use.photo == other.photo:
        return "file"
    if use.job_id and (use.job_id, use.credit.casefold()) == (other.job_id, other.credit.casefold()):
        return "job"
    return "looks" if other.photo in picture.alike else None


def _certain(use: PictureUse) -> list[str]:
    """How a copy's text says that it has this photo, or a picture of this job."""
    return [_as_photo(use.photo), *([f'"job_id":{json.dumps(use.job_id, ensure_ascii=False)}'] if use.job_id else [])]


def _as_photo(photo: str) -> str:
    return f'"photo":"{photo}"'


def _revisions(unit: Unit, texts: Iterable[str], story_id: str) -> frozenset[int]:
    """The revisions of a story whose canonical text has one of these in it; none of a story that is not saved yet."""
    return frozenset(number for text in texts for _, number in unit.revisions_holding(text, story_id) if story_id)


def _first_save(events: Iterable[Event], revisions: frozenset[int]) -> int | None:
    """Of a story's events, that which first kept one of these revisions."""
    saves = (event.seq for event in events if event.action == "save" and event.revision in revisions)
    return next(saves, None) if revisions else None


def _published(events: Iterable[Event]) -> frozenset[int]:
    return frozenset(event.revision for event in events if event.action == "publish")
