"""Everything a unit reads, as domain values."""

from collections.abc import Collection, Iterator
from datetime import datetime
from functools import partial
from typing import Any, Final

from sqlalchemy import ColumnElement, RowMapping, Select, and_, func, or_, select
from sqlmodel import Session

from editor.domain.errors import Refused
from editor.domain.people import Person, Policy
from editor.domain.revision import Revision
from editor.domain.story import Event, QueueCounts, Story, StoryQuery
from editor.store import lists, values
from editor.store.backend import Backend
from editor.store.library_reads import LibraryReads
from editor.store.seen import DESK, MENTION, POLICY, REVISION, STAFF, STORY

_CHUNK: Final = 500


def _holds(words: str) -> tuple[ColumnElement[bool], ...]:
    """That a revision's text holds these words: LIKE alone would not tell large letters from small on SQLite."""
    text = REVISION.c.copy_json
    return text.contains(words, autoescape=True), func.replace(text, words, "") != text


def everybody(session: Session) -> list[Person]:
    """The latest version of each member of staff, by login."""
    newest = select(func.max(STAFF.c.seq)).group_by(STAFF.c.login)
    rows = session.execute(select(STAFF).where(STAFF.c.seq.in_(newest)).order_by(STAFF.c.login))
    return [values.person(row) for row in rows.mappings()]


class UnitReads(LibraryReads):
    """The reading half of a unit of work."""

    def __init__(self, session: Session, backend: Backend, login: str) -> None:
        super().__init__(session)
        self._backend = backend
        self._login = login

    def person(self) -> Person:
        """The member of staff whose unit this is."""
        versions = select(STAFF).where(STAFF.c.login == self._login).order_by(STAFF.c.seq.desc()).limit(1)
        row = self._first(versions)
        if row is None:
            raise Refused(f"“{self._login}” is not on the staff of this newsroom.")
        person = values.person(row)
        if not person.active:
            raise Refused(f"{person.name} no longer works in this newsroom.")
        return person

    def policy(self) -> Policy:
        """The newsroom's policy in force."""
        row = self._first(select(POLICY).order_by(POLICY.c.seq.desc()).limit(1))
        return values.policy(row) if row is not None else Policy()

    def staff(self) -> list[Person]:
        """Everybody, by login."""
        return everybody(self.session)

    def desks(self) -> list[str]:
        """The names of the desks in use, in order of name."""
        newest = select(func.max(DESK.c.seq)).group_by(DESK.c.name)
        names = select(DESK.c.name).where(DESK.c.seq.in_(newest), DESK.c.active == 1).order_by(DESK.c.name)
        return list(self.session.execute(names).scalars())

    def story(self, slug: str) -> Story:
        """The story now."""
        row = self.session.execute(lists.SELECT_STORY.where(STORY.c.slug == slug)).first()
        if row is None:
            raise Refused(f"There is no story “{slug}”.")
        return values.story(row)

    def story_of(self, event: Event) -> Story:
        """The story now that a line of history is about, whatever its slug is."""
        return self._story(event.story_id)

    def slug_taken(self, slug: str) -> bool:
        """Whether a story has this slug, or was published under it."""
        taken = select(STORY.c.id).where(or_(STORY.c.slug == slug, STORY.c.address == slug))
        return self._first(taken) is not None

    def stories(self, query: StoryQuery) -> list[Story]:
        """A page of stories."""
        return lists.page(self.session, self._backend, query, self._login)

    def counts(self) -> QueueCounts:
        """How many stories stand in each queue for this person, and on each desk."""
        return lists.counts(self.session, self._login)

    def revision(self, story_id: str, number: int) -> Revision:
        """One saved state, its hash checked."""
        where = (REVISION.c.story_id == story_id, REVISION.c.number == number)
        row = self._first(select(REVISION).where(*where))
        if row is None:
            raise Refused(f"“{self._slug(story_id)}” has no revision {number}.")
        return values.revision(row, partial(self._slug, story_id))

    def revisions(self, story_id: str) -> list[Revision]:
        """Every saved state in order."""
        rows = select(REVISION).where(REVISION.c.story_id == story_id).order_by(REVISION.c.number)
        slug_of = partial(self._slug, story_id)
        return [values.revision(row, slug_of) for row in self.session.execute(rows).mappings()]

    def stories_with(self, of: str, subject: str) -> list[Story]:
        """The stories that a job number, or a photo whose fingerprint begins so, was ever in; the newest first."""
        from editor.store.mentions import stories_with

        found = lists.SELECT_STORY.where(STORY.c.id.in_(stories_with(of, subject)))
        rows = self.session.execute(found.order_by(STORY.c.updated.desc(), STORY.c.id.desc()))
        return [values.story(row) for row in rows]

    def stories_saying(self, words: str) -> list[Story]:
        """The stories whose present copy's text holds these words."""
        present = (REVISION.c.story_id == STORY.c.id, REVISION.c.number == STORY.c.revision)
        holding = lists.SELECT_STORY.join(REVISION, and_(*present)).where(*_holds(words)).order_by(STORY.c.id)
        return [values.story(row) for row in self.session.execute(holding)]

    def mentions(self, of: str, subjects: Collection[str]) -> dict[str, frozenset[str]]:
        """The ids of the stories that each of these job numbers, or fingerprints, was ever in."""
        from editor.store.mentions import mentions

        return mentions(self.session, of, subjects)

    def spellings(self, job: str) -> list[str]:
        """The job numbers that stories ever had which are this one, as they write it."""
        from editor.store.mentions import spellings

        return spellings(self.session, job)

    def last_number(self, story_id: str) -> int:
        """The highest number that a picture of a story ever had, 0 for none."""
        numbers = select(MENTION.c.subject).where(MENTION.c.story_id == story_id, MENTION.c.of == "number")
        return max(map(int, self.session.execute(numbers).scalars()), default=0)

    def revisions_holding(self, words: str, story_id: str = "") -> list[tuple[str, int]]:
        """The saved states, of one story or of all, whose text holds these words."""
        holding = select(REVISION.c.story_id, REVISION.c.number).where(*_holds(words))
        if story_id:
            holding = holding.where(REVISION.c.story_id == story_id)
        rows = self.session.execute(holding.order_by(REVISION.c.story_id, REVISION.c.number))
        return [(row.story_id, row.number) for row in rows]

    def events(self, story_id: str = "") -> Iterator[Event]:
        """The history of a story, or of the whole newsroom, in order; read in pieces, so a long one fits in memory."""
        from editor.store.event_tables import EVENT

        seq = 0
        while True:
            rows = select(EVENT).where(EVENT.c.seq > seq).order_by(EVENT.c.seq).limit(_CHUNK)
            if story_id:
                rows = rows.where(EVENT.c.story_id == story_id)
            piece = [values.event(row) for row in self.session.execute(rows).mappings()]
            yield from piece
            if len(piece) < _CHUNK:
                return
            seq = piece[-1].seq

    def event_of(self, op_id: str) -> Event | None:
        """The line of history that an operation wrote; None when it wrote none."""
        from editor.store.event_tables import EVENT

        row = self._first(select(EVENT).where(EVENT.c.op_id == op_id))
        return values.event(row) if row is not None else None

    def now(self) -> datetime:
        """The store's clock."""
        return self._backend.now(self.session)

    def _story(self, story_id: str) -> Story:
        row = self.session.execute(lists.SELECT_STORY.where(STORY.c.id == story_id)).first()
        if row is None:
            raise Refused("There is no such story.")
        return values.story(row)

    def _slug(self, story_id: str) -> str:
        return str(self.session.execute(select(STORY.c.slug).where(STORY.c.id == story_id)).scalar() or story_id)

    def _first(self, statement: Select[Any]) -> RowMapping | None:
        return self.session.execute(statement).mappings().first()
