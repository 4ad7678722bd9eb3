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
    found: dict[str, set[int]] = {}
    for words in _as_kept(what):
        for story_id, number in unit.revisions_holding(words):
            found.setdefault(story_id, set()).add(number)
    stories = [story for story in every_story(unit) if story.id in found] if found else []
    return [_story_use(story, found[story.id]) for story in stories]


def _story_use(story: Story, revisions: set[int]) -> StoryUse:
    live = story.live is Live.LIVE and story.live_revision in revisions
    return StoryUse(story, tuple(sorted(revisions)), story.revision in revisions, live)


def _as_kept(what: str) -> list[str]:
    """How a picture of this job, or of a file with this fingerprint, stands in the canonical text of a copy."""
    words = [f'"job_id":{json.dumps(what, ensure_ascii=False)}'] if what else []
    if len(what) >= _SHORTEST and not set(what.lower()) - set("0123456789abcdef"):
        words.append(f'"photo":"{what.lower()}')
    return words
