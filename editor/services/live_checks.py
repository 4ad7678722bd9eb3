"""What readers see, held once more against the rights of its pictures: permissions run out and are taken back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final

from editor.domain.checks import Finding
from editor.domain.copy import Copy
from editor.domain.people import Policy
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
    withdrawn, known = _withdrawn(unit), Known(unit)
    faults: list[LiveFault] = []
    for story, copy in _seen_by_readers(unit, known):
        photos = {use.number: use.photo for use in copy.published_pictures}
        found = [one for one in findings(unit, copy, story.id, at, known) if one.level == "approve"]
        told = {(one.rule, one.picture) for one in found}
        since = _run_out_since(unit, story, photos, at or unit.now(), known.policy)
        found += [one for one in since if (one.rule, one.picture) not in told]
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


def _run_out_since(
    unit: Unit, story: Story, photos: Mapping[int, str], at: datetime, policy: Policy
) -> Iterator[Finding]:
    """What the present copy of a live story says of permissions, which the copy that readers see does not know."""
    if story.revision == story.live_revision:
        return
    uses = unit.revision(story.id, story.revision).copy.pictures
    later = {use.photo: use.rights for use in uses if use.photo and use.rights is not None}
    for number, photo in photos.items():
        for one in permission_over(number, later[photo], at, policy) if photo in later else ():
            yield one._replace(message=f"{one.message} So says the copy that is being worked on.")


def _taken_back(number: int, day: str) -> Finding:
    message = f"The permission for picture {number} was withdrawn on {day}."
    return Finding("permission-withdrawn", "approve", message, "rights.withdrawn", number)


def _withdrawn(unit: Unit) -> dict[str, str]:
    """The photos whose permission was taken back, each with the day, as the present copies of stories have it."""
    return {
        use.photo: use.rights.withdrawn
        for story in unit.stories_saying('"rights":{')
        for use in unit.revision(story.id, story.revision).copy.published_pictures
        if use.rights is not None and use.rights.withdrawn.strip()
    }
