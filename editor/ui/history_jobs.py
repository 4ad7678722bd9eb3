"""What the window asks of a newsroom about the past of a story."""

from collections.abc import Collection, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from editor.domain.story import Event
from editor.ui.jobs import PIECE, Job

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse
    from editor.domain.revision import Revision
    from editor.domain.unit import Unit

BACK = 50
"""Saved states in which a picture that is gone is looked for, the latest first."""
Span = tuple[int, int]
"""The first and the last of saved states that follow each other."""


def history(slug: str) -> Job[list[Event]]:
    """Everything that happened to a story."""

    def job(unit: "Unit") -> list[Event]:
        from editor.services.history import history as read

        return read(unit, slug)

    return job


def revision(slug: str, number: int) -> "Job[tuple[Revision, tuple[str, ...]]]":
    """One saved state, and what it did to the pictures."""

    def job(unit: "Unit") -> "tuple[Revision, tuple[str, ...]]":
        from editor.services.history import revision as read
        from editor.services.history import treated

        return read(unit, slug, number), treated(unit, slug, number)

    return job


def picture_changes(slug: str, spans: Sequence[Span]) -> Job[dict[Span, str]]:
    """What saved states changed about the pictures, in a few words: of the first spans of these, as time allows."""

    def job(unit: "Unit") -> dict[Span, str]:
        from editor.services.history import picture_changes as changed

        until = monotonic() + PIECE
        told = {}
        for span, words in changed(unit, slug, spans):
            told[span] = words
            if monotonic() > until:
                break
        return told

    return job


def uses_before(slug: str, numbers: Collection[int]) -> "Job[list[tuple[int, PictureUse]]]":
    """Pictures that a story had under these numbers, each as it was last, with its place among the others."""

    def job(unit: "Unit") -> "list[tuple[int, PictureUse]]":
        story = unit.story(slug)
        found: dict[int, tuple[int, PictureUse]] = {}
        for number in range(story.revision, max(0, story.revision - BACK), -1):
            for place, use in enumerate(unit.revision(story.id, number).copy.pictures):
                if use.number in numbers:
                    found.setdefault(use.number, (place, use))
            if len(found) == len(numbers):
                break
        return list(found.values())

    return job
