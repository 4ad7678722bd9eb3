"""What happened to a story."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from editor.domain.copy import Copy
from editor.domain.picture_changes import in_short
from editor.domain.revision import Revision
from editor.domain.story import Event
from editor.domain.treatment import told
from editor.domain.unit import Unit


def history(unit: Unit, slug: str) -> list[Event]:
    """Every event of a story in order; saved revisions are events too."""
    return list(unit.events(unit.story(slug).id))


def revision(unit: Unit, slug: str, number: int) -> Revision:
    """One saved state of a story's copy."""
    return unit.revision(unit.story(slug).id, number)


def treated(unit: Unit, slug: str, number: int) -> tuple[str, ...]:
    """What a saved state did to the pictures that the one before it had not: a sentence for each."""
    before = revision(unit, slug, number - 1).copy if number > 1 else Copy()
    return told(before, revision(unit, slug, number).copy)


def picture_changes(unit: Unit, slug: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], str]]:
    """What the saved states from one number to another changed about the pictures, in a few words, span by span."""
    story = unit.story(slug)

    @lru_cache(maxsize=2)  # spans that follow each other share a state
    def copy(number: int) -> Copy:
        return unit.revision(story.id, number).copy if number else Copy()

    for first, last in spans:
        yield (first, last), in_short(copy(first - 1), copy(last))
