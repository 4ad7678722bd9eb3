"""What the window asks of a newsroom: functions of a unit or a store, run on the store's thread.

Services are imported inside, so that their libraries load there, after the window is painted.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from editor.config.resources import resource
from editor.domain import moments
from editor.domain.changes import Change
from editor.domain.errors import Refused
from editor.domain.people import Person, Policy
from editor.domain.story import QueueCounts, Story, StoryQuery

if TYPE_CHECKING:
    from editor.domain.checks import Finding
    from editor.domain.copy import Copy
    from editor.domain.unit import Store, Unit
    from editor.services.live_checks import LiveFault
    from editor.services.picture_files import PictureFile
    from editor.services.rights import Facts, PictureRights
    from editor.text.slots import Slot

PIECE = 0.1
"""Seconds that work which may wait has the store for itself; then whoever waits to save comes first."""
T = TypeVar("T")
Job = Callable[["Unit"], T]


class Newsroom(NamedTuple):
    """The newsroom as the person who signed in sees it."""

    person: Person
    policy: Policy
    staff: tuple[Person, ...]
    desks: tuple[str, ...]
    slots: "tuple[Slot, ...]" = ()

    def name_of(self, login: str) -> str:
        """The name of whoever has this login."""
        return next((person.name for person in self.staff if person.login == login), login)


class Opened(NamedTuple):
    """A story to be shown: its row, its copy, and for every action the reason why not, or nothing.

    `last_number` is the highest that a picture of it ever had.
    """

    story: Story
    copy: "Copy"
    findings: "tuple[Finding, ...]"
    possible: dict[str, str]
    last_number: int = 0


class Kept(NamedTuple):
    """What a save came to."""

    change: Change
    copy: "Copy"
    possible: dict[str, str]

    @property
    def story(self) -> Story:
        """The story after the save."""
        assert self.change.story is not None
        return self.change.story


class Measure(NamedTuple):
    """The length of the copy in the window, and what is amiss with it."""

    words: int
    seconds: int
    findings: "tuple[Finding, ...]"
    rights: "tuple[PictureRights, ...]" = ()


def opener(url: str, client: str) -> "Callable[[], Store]":
    """Opens the newsroom at a path or address."""

    def open_newsroom() -> "Store":
        from editor.services.opening import open_store

        return open_store(url, client)

    return open_newsroom


def staff(store: "Store") -> list[Person]:
    """Everybody who can sign in."""
    return [person for person in store.staff() if person.active]


def get_ready(store: "Store") -> None:
    """Makes the store ready for the first save."""
    store.get_ready()


def first_run(newsroom: str, name: str, login: str) -> "Callable[[Store], Person]":
    """Makes an empty store a newsroom of one."""

    def make(store: "Store") -> Person:
        from editor.services.opening import newsroom_of_one

        return newsroom_of_one(store, newsroom, name, login)

    return make


def newsroom(unit: "Unit") -> Newsroom:
    """Who is here, by what rules, and where headlines are shown."""
    from editor.text.slots import read_slots

    slots = read_slots(resource("slots.txt").read_text("utf-8")).slots
    return Newsroom(unit.person(), unit.policy(), tuple(unit.staff()), tuple(unit.desks()), slots)


def stories(query: StoryQuery) -> Job[list[Story]]:
    """A page of a queue."""
    return lambda unit: unit.stories(query)


def counts(unit: "Unit") -> QueueCounts:
    """How many stories each queue holds."""
    return unit.counts()


def open_story(slug: str) -> Job[Opened]:
    """A story, its copy and what may be done with it."""

    def job(unit: "Unit") -> Opened:
        from editor.services.flow import possible
        from editor.services.stories import open_story as read

        opened = read(unit, slug)
        last = unit.last_number(opened.story.id)
        return Opened(opened.story, opened.copy, opened.findings, possible(unit, opened.story, opened.copy), last)

    return job


def slug_now(unit: "Unit", story_id: str, slug: str) -> str:
    """What a story is called that was called `slug`; empty if this newsroom has no such story."""
    names = [event.value for event in unit.events(story_id) if event.action in {"create", "slug"}]
    for name in (slug, *reversed(names)):
        with suppress(Refused):
            if unit.story(name).id == story_id:
                return name
    return ""


def renamed(story: Story) -> Job[str]:
    """What a story is called that somebody else may have given another slug."""
    return lambda unit: slug_now(unit, story.id, story.slug)


def new_story(slug: str, desk: str, headline: str, op_id: str) -> Job[Change]:
    """A story of one's own."""

    def job(unit: "Unit") -> Change:
        from editor.domain.copy import Copy
        from editor.services.stories import new_story as start

        return start(unit, slug, desk, Copy(headline=headline, language=unit.policy().language), op_id)

    return job


def save(slug: str, base: int, copy: "Copy", fields: dict[str, Any], op_id: str) -> Job[Kept]:
    """The next revision: `copy` with the fields as they stand in the window."""

    def job(unit: "Unit") -> Kept:
        from editor.services.flow import possible
        from editor.services.stories import save as keep

        changed = copy.with_changes(**fields)
        change = keep(unit, slug, base, changed, op_id)
        return Kept(change, changed, possible(unit, unit.story(slug)))

    return job


def live_faults(unit: "Unit") -> "list[LiveFault]":
    """What stands against the pictures of everything that readers see."""
    from editor.services.live_checks import live_faults as found

    return found(unit)


def rights_facts(slug: str, copy: "Copy", fields: dict[str, Any]) -> "Job[Facts | None]":
    """What the newsroom knows of the pictures in the window, to judge their rights; None when there is nothing to judge."""

    def job(unit: "Unit") -> "Facts | None":
        from editor.services.judging import is_judged

        changed = copy.with_changes(**fields)
        if not is_judged(unit, changed):
            return None
        from editor.services.rights import facts

        return facts(unit, changed, unit.story(slug).id)

    return job


def measure(copy: "Copy", fields: dict[str, Any], known: "Facts | None" = None) -> Callable[[], Measure]:
    """Pure: the length of the copy, and what is amiss with it; with its pictures' rights where the facts are known."""

    def work() -> Measure:
        from editor.domain.checks import findings
        from editor.text.counting import count
        from editor.text.standing import body_findings

        changed = copy.with_changes(**fields)
        length = count(changed.body)
        found = [*findings(changed), *body_findings(changed)]
        if any(use.caption for use in changed.pictures):
            from editor.text.captions.findings import caption_findings

            found += caption_findings(changed)
        rights: tuple[PictureRights, ...] = ()
        if known is not None:
            from editor.services.rights import findings_of, judged

            now = replace(known, at=moments.now())
            found, rights = found + findings_of(changed, now), tuple(judged(changed, now))
        return Measure(length.words, length.seconds, tuple(found), rights)

    return work


def act(slug: str, action: str, **given: Any) -> Job[Change]:
    """One action of the workflow."""

    def job(unit: "Unit") -> Change:
        from editor.services.flow import act as do

        return do(unit, slug, action, **given)

    return job


def attach(slug: str, base: int, files: "Sequence[PictureFile]", number: int, op_id: str) -> Job[Change]:
    """Picture files into the story, as one revision; `number` is the waiting place a single file is for, or 0."""

    def job(unit: "Unit") -> Change:
        from editor.services.pictures import attach as add

        return add(unit, slug, base, files, number=number, op_id=op_id)

    return job


def thumbnail(sha256: str, side: int) -> Job[bytes]:
    """A small JPEG of a picture."""

    def job(unit: "Unit") -> bytes:
        from editor.services.pictures import thumbnail as make

        return make(unit, sha256, side)

    return job


def in_the_file(sha256: str) -> Job[Mapping[str, str]]:
    """The credit, by-line and source that a picture arrived with."""

    def job(unit: "Unit") -> Mapping[str, str]:
        from editor.services.credits import in_the_file as read

        return read(unit, sha256)

    return job


def plan(slug: str, action: str, value: str, moment: datetime | None) -> Job[Change]:
    """A planning fact of a story: desk, deadline, embargo, assignee, priority, commissioned length, slug."""
    return act(slug, action, value=value, moment=moment)
