"""What readers see, held once more against the rights of its pictures: permissions run out and are taken back."""

from dataclasses import dataclass
from datetime import datetime

from editor.domain.checks import Finding
from editor.domain.story import Story
from editor.domain.unit import Unit
from editor.services.rights import findings
from editor.services.usage import every_story, live_stories


@dataclass(frozen=True, slots=True)
class LiveFault:
    """A live story, and one thing that stands against a picture in what readers see of it."""

    story: Story
    finding: Finding
    photo: str


def live_faults(unit: Unit, at: datetime | None = None) -> list[LiveFault]:
    """What stands, at a moment (None is now), against the pictures of everything that readers see.

    What readers see is never edited, so a permission counts as withdrawn for a photo as soon as the present copy of any
    story says so.
    """
    withdrawn = _withdrawn(unit)
    faults: list[LiveFault] = []
    for story in live_stories(unit):
        copy = unit.revision(story.id, story.live_revision).copy
        photos = {use.number: use.photo for use in copy.published_pictures}
        found = [one for one in findings(unit, copy, story.id, at) if one.level == "approve"]
        found += [_taken_back(number, withdrawn[photo]) for number, photo in photos.items() if photo in withdrawn]
        faults += [LiveFault(story, one, photos[one.picture]) for one in found]
    return faults


def _taken_back(number: int, day: str) -> Finding:
    message = f"The permission for picture {number} was withdrawn on {day}."
    return Finding("permission-withdrawn", "approve", message, "rights.withdrawn", number)


def _withdrawn(unit: Unit) -> dict[str, str]:
    """The photos whose permission was taken back, each with the day, as the present copies of stories have it."""
    kept = set(unit.revisions_holding('"rights":{'))
    stories = [story for story in every_story(unit) if (story.id, story.revision) in kept] if kept else []
    return {
        use.photo: use.rights.withdrawn
        for story in stories
        for use in unit.revision(story.id, story.revision).copy.published_pictures
        if use.rights is not None and use.rights.withdrawn.strip()
    }
