"""Starting, opening and saving stories."""

from typing import NamedTuple

from editor.domain.changes import Change
from editor.domain.checks import Finding, findings
from editor.domain.copy import Copy
from editor.domain.revision import Revision
from editor.domain.story import Story
from editor.domain.unit import Unit
from editor.services.ids import new_op, part
from editor.services.judging import is_judged
from editor.text.slugs import check_slug
from editor.text.standing import body_findings


class OpenStory(NamedTuple):
    """A story with its present copy. `revision` is None while nothing has been saved yet."""

    story: Story
    revision: Revision | None
    findings: tuple[Finding, ...]

    @property
    def copy(self) -> Copy:
        """The present copy, empty while nothing has been saved."""
        return self.revision.copy if self.revision is not None else Copy()


def new_story(unit: Unit, slug: str, desk: str, copy: Copy | None = None, op_id: str = "") -> Change:
    """Start a story as its author, with a first revision.

    Raises:
        Refused: the slug is not one or is taken, or the person may not start stories.
    """
    op_id = op_id or new_op()
    story = unit.create_story(check_slug(slug), desk, part(op_id, "create"))
    first = copy if copy is not None else Copy(language=unit.policy().language)
    story = unit.save_revision(story, 0, first, part(op_id, "revision"))
    return Change("create", story)


def save(unit: Unit, slug: str, base: int, copy: Copy, op_id: str = "") -> Change:
    """Save what was edited as the next revision; unchanged copy makes none.

    Raises:
        Conflict: `base` is no longer the current revision; nothing was written.
        Refused: the person may not edit the story in its present status.
    """
    story = unit.save_revision(unit.story(slug), base, copy, op_id or new_op())
    return Change("save", story)


def as_found(unit: Unit, slug: str, op_id: str) -> OpenStory:
    """The story as an operation finds it: one that was done before, its answer lost, finds the copy that it changed."""
    opened = open_story(unit, slug)
    done = unit.event_of(op_id)
    if done is None or done.action != "save" or done.story_id != opened.story.id:
        return opened
    before = unit.revision(done.story_id, done.revision - 1) if done.revision > 1 else None
    return opened._replace(revision=before)


def open_story(unit: Unit, slug: str) -> OpenStory:
    """A story with its present copy and what is amiss with it."""
    story = unit.story(slug)
    if not story.revision:
        return OpenStory(story, None, ())
    revision = unit.revision(story.id, story.revision)
    found = [*findings(revision.copy), *body_findings(revision.copy)]
    if is_judged(unit, revision.copy):
        from editor.services.rights import findings as rights_findings

        found += rights_findings(unit, revision.copy, story.id)
    return OpenStory(story, revision, tuple(found))
