"""What readers see, held once more against the rights of its pictures: permissions run out and are taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final

from editor.domain.checks import Finding
from editor.domain.copy import Copy, Rights
from editor.domain.story import Story
from editor.domain.unit import Unit
from editor.services.known import Known
from editor.services.rights import findings, permission_over
from editor.services.usage import live_stories

_PIECE: Final = 200


@dataclass(frozen=True, slots=True)
class LiveFault:
    """A live story, and one thing that stands against a picture in what readers see of it."""

    story: Story
    finding: Finding
    photo: str


def live_faults(unit: Unit, at: datetime | None = None) -> list[LiveFault]:
    """What stands, at a moment (None is now), against the pictures of everything that readers see.

    What readers see is never edited, so a permission counts as withdrawn for a photo as soon as the present copy of any
    story says so; that it ended is believed of the present copy of the same story, another may have agreed on another day.
    """
    kept, known = _kept_now(unit), Known(unit)
    withdrawn = {
        photo: rights.withdrawn for uses in kept.values() for photo, rights in uses.items() if rights.withdrawn.strip()
    }
    faults: list[LiveFault] = []
    for story, copy in _seen_by_readers(unit, known):
        photos = {use.number: use.photo for use in copy.published_pictures}
        found = [one for one in findings(unit, copy, story.id, at, known) if one.level == "approve"]
        told = {(one.rule, one.picture) for one in found}
        later = {number: kept[story.id][photo] for number, photo in photos.items() if photo in kept.get(story.id, ())}
        since = (one for each in later.items() for one in permission_over(*each, at or unit.now(), known.policy))
        found += [_of_later(one) for one in since if (one.rule, one.picture) not in told]
        found += [_taken_back(number, withdrawn[photo]) for number, photo in photos.items() if photo in withdrawn]
        faults += [LiveFault(story, one, photos[one.picture]) for one in found]
    return faults


def _seen_by_readers(unit: Unit, known: Known) -> Iterator[tuple[Story, Copy]]:
    """The live stories that have pictures, with what readers see of them; their photos are known, many at a time."""
    stories = live_stories(unit)
    while piece := list(islice(stories, _PIECE)):
        copies = [(story, unit.revision(story.id, story.live_revision).copy) for story in piece]
        pictured = [(story, copy) for story, copy in copies if copy.published_pictures]
        photos = {use.photo for _, copy in pictured for use in copy.published_pictures}
        known.learn(photos)
        if known.bound:
            known.look_at(photos)
            known.copies(photos & set(known.bound))
        yield from pictured


def _of_later(one: Finding) -> Finding:
    return one._replace(message=f"{one.message} So says the copy that is being worked on.")


def _taken_back(number: int, day: str) -> Finding:
    message = f"The permission for picture {number} was withdrawn on {day}."
    return Finding("permission-withdrawn", "approve", message, "rights.withdrawn", number)


def _kept_now(unit: Unit) -> dict[str, dict[str, Rights]]:
    """What the present copies of stories keep of the rights of their pictures, by story and photo."""
    return {
        story.id: {use.photo: use.rights for use in copy.published_pictures if use.rights is not None}
        for story in unit.stories_saying('"rights":{')
        for copy in [unit.revision(story.id, story.revision).copy]
    }
