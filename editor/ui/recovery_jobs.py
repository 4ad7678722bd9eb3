"""What a crash left behind, read beside what the newsroom has: pure work, and functions of a unit."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.changes import Change
from editor.domain.errors import CopydeskError, Refused, Unavailable
from editor.domain.story import Story
from editor.ui import jobs, journal_fields
from editor.ui.diff_reading import Part, parts
from editor.ui.text_file import write_text

if TYPE_CHECKING:
    from editor.domain.copy import Copy
    from editor.domain.unit import Unit
    from editor.journal.recovery import Leftover

SINCE = 20
"""Revisions after the one typed on, among which the text is looked for."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A leftover's story as the newsroom has it; `story` is None if it has none, `editor` the name of who saved last."""

    left: "Leftover"
    story: Story | None = None
    copy: "Copy | None" = None
    objection: str = ""
    editor: str = ""
    in_history: "tuple[Copy, ...]" = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One story to be asked about. `copy` is the recovered copy, None if there is none that a story could hold."""

    path: Path
    slug: str
    story: Story | None
    copy: "Copy | None"
    texts: dict[str, str]
    base: int
    damaged: str
    last_time: datetime | None
    objection: str
    parts: tuple[Part, ...]
    editor: str = ""
    instead: str = ""
    """What is said where the newsroom has no text to show beside it."""

    @property
    def moved_on(self) -> bool:
        """Whether the newsroom has a later revision than the one that was typed on."""
        return self.story is not None and self.story.revision != self.base


def find(folder: Path, newsroom: str, login: str) -> "Callable[[], list[Leftover]]":
    """The leftovers of this person, and those whose writer cannot be read any more."""

    def work() -> "list[Leftover]":
        from editor.journal.recovery import leftovers

        found = leftovers(folder, newsroom)
        return [left for left in found if left.recovered is None or left.recovered.login in {"", login}]

    return work


def beside(left: "Sequence[Leftover]", client: str) -> jobs.Job[list[Kept]]:
    """What the newsroom has of each."""

    def job(unit: "Unit") -> list[Kept]:
        return [_kept(unit, one, client) for one in left]

    return job


def cases(kept: Sequence[Kept]) -> Callable[[], list[Case]]:
    """Those in which something would be lost; the others are put aside."""

    def work() -> list[Case]:
        found = []
        for one in kept:
            case = _case(one)
            if case.parts or case.damaged:
                found.append(case)
            else:
                with suppress(Unavailable):  # it is read again at the next start
                    settle(one.left.path)()
        return found

    return work


def settle(path: Path) -> Callable[[], Path]:
    """Note that the person has decided."""

    def work() -> Path:
        from editor.journal.recovery import settle as put_aside

        return put_aside(path)

    return work


def reopen(slug: str, client: str) -> jobs.Job[jobs.Opened]:
    """A story to be gone on with; the lease of one's own crashed window is taken over."""

    def job(unit: "Unit") -> jobs.Opened:
        story = unit.story(slug)
        if story.lease is not None and story.lease.client != client and story.lease.holder == unit.person().login:
            unit.claim_lease(story, client, take_over=True)
        return jobs.open_story(slug)(unit)

    return job


def keep_as_new(slug: str, desk: str, copy: "Copy", op_id: str) -> jobs.Job[Change]:
    """The recovered copy as a story of its own."""

    def job(unit: "Unit") -> Change:
        from editor.services.stories import new_story

        return new_story(unit, slug, desk, copy, op_id)

    return job


def write(path: Path, case: Case) -> Callable[[], None]:
    """The recovered text into a file."""

    def work() -> None:
        text = journal_fields.reading(case.texts)
        write_text(path, text, "The text is still in the journal, and is offered again.")

    return work


def _kept(unit: "Unit", left: "Leftover", client: str) -> Kept:
    recovered = left.recovered
    slug = jobs.slug_now(unit, recovered.story if recovered else left.story, recovered.slug if recovered else "")
    if not slug:
        return Kept(left)
    story = unit.story(slug)
    names = {person.login: person.name for person in unit.staff()}
    editor = names.get(story.last_editor, story.last_editor)
    try:
        copy = _copy(unit, story, story.revision)
    except CopydeskError as error:
        unit.story(slug)  # the newsroom itself still answers: it is this text that cannot be read
        return Kept(left, story, None, error.sentence, editor)
    if recovered is None:
        return Kept(left, story, copy)
    history = []
    for number in range(recovered.base + 1, min(story.revision, recovered.base + SINCE) + 1):
        with suppress(CopydeskError):  # a revision that cannot be read cannot be told to be the same
            history.append(_copy(unit, story, number))
    return Kept(left, story, copy, _objection(unit, story, client, names), editor, tuple(history))


def _copy(unit: "Unit", story: Story, number: int) -> "Copy":
    """The copy of a revision; an empty one while there is none."""
    from editor.domain.copy import Copy

    return unit.revision(story.id, number).copy if number else Copy()


def _objection(unit: "Unit", story: Story, client: str, names: dict[str, str]) -> str:
    from editor.services.flow import possible

    lease, me = story.lease, unit.person().login
    if lease is not None and lease.client != client and lease.holder != me and lease.expires > unit.now():
        return f"{names.get(lease.holder, lease.holder)} is editing this story now."
    return possible(unit, story)["save"]


def _case(kept: Kept) -> Case:
    recovered = kept.left.recovered
    slug = kept.story.slug if kept.story is not None else recovered.slug if recovered is not None else ""
    if recovered is None:
        damaged, objection = "nothing in it can be trusted", "There is no text to be had from it."
        return Case(kept.left.path, slug, kept.story, None, {}, 0, damaged, None, objection, ())
    texts, copy, objection = dict(recovered.fields), None, kept.objection
    try:
        copy = journal_fields.as_copy(texts)
        texts = journal_fields.as_texts(_fields(copy))
    except Refused as error:
        objection = error.sentence
    if kept.story is None:
        objection = "This newsroom has no such story."
    there = [_fields(one) for one in (kept.copy, *kept.in_history) if one is not None]
    stored = journal_fields.as_texts(there[0]) if there else {}
    safe = any(texts == journal_fields.as_texts(one) for one in there)
    return Case(
        path=kept.left.path,
        slug=slug,
        story=kept.story,
        copy=copy,
        texts=texts,
        base=recovered.base,
        damaged=recovered.damaged,
        last_time=recovered.last_time,
        objection=objection,
        parts=() if safe else parts(texts, stored),
        editor=kept.editor,
        instead="" if kept.copy is not None else "No such story." if kept.story is None else "It cannot be read.",
    )


def _fields(copy: "Copy") -> dict[str, object]:
    return {name: getattr(copy, name) for name in type(copy).model_fields}
