"""Where a picture is used, and what of it is live: a reading of the store, by fingerprint or job number."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.domain.copy import PictureUse
from editor.domain.story import Live, Story, StoryQuery
from editor.domain.unit import Unit

_PAGE = 200
_SHORTEST = 8
"""Letters of a fingerprint that name one file well enough."""


@dataclass(frozen=True, slots=True)
class StoryUse:
    """One story that a picture is, or was, in: the revisions, whether the present one is among them, and what is live."""

    story: Story
    revisions: tuple[int, ...]
    current: bool
    live: bool


def every_story(unit: Unit) -> Iterator[Story]:
    """Every story there is, page by page."""
    last: Story | None = None
    while page := unit.stories(StoryQuery(limit=_PAGE, after=last)):
        yield from page
        last = page[-1]


def live_stories(unit: Unit) -> Iterator[Story]:
    """Every story that readers see, also while it is being worked on again."""
    return (story for story in every_story(unit) if story.live is Live.LIVE)


def usage(unit: Unit, what: str) -> list[StoryUse]:
    """The stories with a picture: `what` is the SHA-256 of its file, the beginning of one, or its job number."""
    found = []
    for story in every_story(unit):
        revisions = [one.number for one in unit.revisions(story.id) if any(_is(use, what) for use in one.copy.pictures)]
        if revisions:
            live = story.live is Live.LIVE and story.live_revision in revisions
            found.append(StoryUse(story, tuple(revisions), story.revision in revisions, live))
    return found


def live_elsewhere(unit: Unit, photo: str, story_id: str) -> tuple[str, ...]:
    """The slugs of the other stories that readers see with this photo."""
    return tuple(
        story.slug
        for story in live_stories(unit)
        if story.id != story_id
        and any(use.photo == photo for use in unit.revision(story.id, story.live_revision).copy.pictures)
    )


def _is(use: PictureUse, what: str) -> bool:
    return bool(use.photo and what) and (
        use.job_id == what or (len(what) >= _SHORTEST and use.photo.startswith(what.lower()))
    )
