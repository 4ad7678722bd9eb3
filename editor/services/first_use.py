"""Which story used a picture first, and whether readers have seen it: what terms for one story, or for now, bind it to."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from editor.domain.copy import PictureUse
from editor.domain.picture_rights import By, FirstUse
from editor.domain.story import Event, Status, Story
from editor.domain.unit import Unit
from editor.services.likenesses import likeness_of
from editor.services.usage import every_story

_SUREST: tuple[By, ...] = ("file", "job", "looks")


class _Claim(NamedTuple):
    """That a story has a picture: since which event, and by what it is known there."""

    since: int
    slug: str
    by: By


def first_use(unit: Unit, use: PictureUse, words: Collection[str], story_id: str) -> FirstUse | None:
    """The other story that used this picture before the story with this id; None when this story was first.

    A story uses a picture that its present copy has, unless it is spiked, and one that it was ever published with; it has
    done so since the earliest revision with it. What was attached by mistake and taken out again before anybody saw it
    claims nothing. It is the same picture when the file is, when job number and credit are, or when it looks the same and
    came with the same `words`, which is how a copy saved at another size comes.
    """
    certain = _using(unit, use)
    holding = _together(certain, _holding(unit, [_json(text)[1:-1] for text in words]))
    if not holding.keys() - {story_id}:
        return None
    own = _first_save(unit.events(story_id), certain.get(story_id, frozenset()))
    stories = [story for story in every_story(unit) if story.id in holding and story.id != story_id]
    claims = [claim for story in stories if (claim := _claim(unit, story, use, holding[story.id])) is not None]
    first = min((claim for claim in claims if own is None or claim.since < own), default=None)
    return FirstUse(first.slug, first.by) if first is not None else None


def was_shown(unit: Unit, photo: str, story_id: str) -> bool:
    """Whether readers have seen this photo in this story."""
    held = _with_photo(unit, photo, story_id)
    return bool(held & _published(unit.events(story_id))) if held else False


def _claim(unit: Unit, story: Story, use: PictureUse, held: frozenset[int]) -> _Claim | None:
    """What a story has of a picture; `held` are its revisions that may have it."""
    now = {story.revision} if story.status is not Status.SPIKED else set()
    events = list(unit.events(story.id))
    known: dict[str, By] = {}
    for number in sorted(held & (now | _published(events))):
        for other in unit.revision(story.id, number).copy.published_pictures:
            by = known.get(other.photo) or _same(unit, use, other)
            known |= {other.photo: by} if by is not None else {}
    if not known:
        return None
    photo = min(known, key=lambda one: _SUREST.index(known[one]))
    since = _first_save(events, _with_photo(unit, photo, story.id))
    return _Claim(since, story.slug, known[photo]) if since is not None else None


def _same(unit: Unit, one: PictureUse, other: PictureUse) -> By | None:
    """By what two uses are of one picture; None when they are not."""
    if one.photo == other.photo:
        return "file"
    if one.job_id and (one.job_id, one.credit.casefold()) == (other.job_id, other.credit.casefold()):
        return "job"
    from editor.media.likeness import alike

    return "looks" if alike(likeness_of(unit, one.photo), likeness_of(unit, other.photo)) else None


def _using(unit: Unit, use: PictureUse) -> dict[str, frozenset[int]]:
    """The revisions, by story, that have the photo or the job number of a use."""
    found = {story.id: _with_photo(unit, use.photo, story.id) for story in unit.stories_with("photo", use.photo)}
    if use.job_id:
        said = f'"job_id":{_json(use.job_id)}'
        for story in unit.stories_with("job", use.job_id):
            found[story.id] = found.get(story.id, frozenset()) | _revisions(unit, said, story.id)
    return found


def _with_photo(unit: Unit, photo: str, story_id: str) -> frozenset[int]:
    """The revisions of a story that have this photo."""
    return _revisions(unit, f'"photo":"{photo}"', story_id)


def _revisions(unit: Unit, text: str, story_id: str) -> frozenset[int]:
    return frozenset(number for _, number in unit.revisions_holding(text, story_id))


def _holding(unit: Unit, texts: Iterable[str]) -> dict[str, frozenset[int]]:
    """The revisions, by story, whose canonical text has any of these in it."""
    found: dict[str, set[int]] = {}
    for text in texts:
        for story_id, number in unit.revisions_holding(text):
            found.setdefault(story_id, set()).add(number)
    return {story_id: frozenset(numbers) for story_id, numbers in found.items()}


def _together(one: Mapping[str, frozenset[int]], other: Mapping[str, frozenset[int]]) -> dict[str, frozenset[int]]:
    return {story: one.get(story, frozenset()) | other.get(story, frozenset()) for story in (*one, *other)}


def _first_save(events: Iterable[Event], revisions: frozenset[int]) -> int | None:
    """Of a story's events, that which first kept one of these revisions."""
    saves = (event.seq for event in events if event.action == "save" and event.revision in revisions)
    return next(saves, None) if revisions else None


def _published(events: Iterable[Event]) -> frozenset[int]:
    return frozenset(event.revision for event in events if event.action == "publish")


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
