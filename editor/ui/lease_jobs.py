"""What the window asks about who is editing a story, and how the story stands meanwhile."""

from typing import TYPE_CHECKING

from editor.domain.story import Lease, Story
from editor.ui.jobs import Job

if TYPE_CHECKING:
    from editor.domain.unit import Unit


def look(slug: str) -> Job[Story]:
    """A story's row as it stands, with its lease while that lasts."""

    def job(unit: "Unit") -> Story:
        story = unit.story(slug)
        if story.lease is not None and story.lease.expires <= unit.now():
            return story._replace(lease=None)
        return story

    return job


def claim(slug: str, client: str) -> Job[Lease]:
    """The lease on a story: ours if nobody else holds it, else theirs."""

    def job(unit: "Unit") -> Lease:
        story = unit.story(slug)
        theirs = story.lease
        if theirs is not None and theirs.client != client and theirs.expires > unit.now():
            return theirs
        return unit.claim_lease(story, client)

    return job


def release(slug: str, client: str) -> Job[None]:
    """Let others edit the story."""
    return lambda unit: unit.release_lease(unit.story(slug), client)
