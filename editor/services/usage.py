"""Where a picture is used, and what of it is live: a reading of the store, by fingerprint or job number."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

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
    stories: dict[str, Story] = {}
    found: dict[str, set[int]] = {}
    for of, subject, words in _as_kept(unit, what):
        for story in unit.stories_with(of, subject):
            stories[story.id] = story
            found.setdefault(story.id, set()).update(number for _, number in unit.revisions_holding(words, story.id))
    uses = [_story_use(stories[story_id], there) for story_id, there in found.items() if there]
    return sorted(uses, key=lambda one: (one.story.updated, one.story.id), reverse=True)


def _story_use(story: Story, revisions: set[int]) -> StoryUse:
    live = story.live is Live.LIVE and story.live_revision in revisions
    return StoryUse(story, tuple(sorted(revisions)), story.revision in revisions, live)


def _as_kept(unit: Unit, what: str) -> Iterator[tuple[str, str, str]]:
    """What a picture may be found by: as a job number, as the beginning of a file's fingerprint; and as a copy keeps it."""
    for job in unit.spellings(what) if what else ():
        yield "job", job, f'"job_id":{json.dumps(job, ensure_ascii=False)}'
    sha256 = what.lower()
    if len(sha256) >= _SHORTEST and not set(sha256) - set("0123456789abcdef"):
        yield "photo", sha256, f'"photo":"{sha256}'
