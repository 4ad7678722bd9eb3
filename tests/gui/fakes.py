"""A newsroom in memory: the same rule table as the real stores, no file, and faults on demand."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta

from editor.domain import moments
from editor.domain.agencies import OwnAgency
from editor.domain.checks import blocks
from editor.domain.copy import Copy, canonical, digest
from editor.domain.errors import Conflict, CopydeskError, Refused
from editor.domain.kills import Kill
from editor.domain.lists import Queue
from editor.domain.people import FourEyes, Person, Policy
from editor.domain.photos import Photo
from editor.domain.revision import Revision
from editor.domain.story import Event, Lease, Live, QueueCounts, Status, Story, StoryQuery
from editor.domain.words import Word
from editor.domain.words import objection as word_objection
from editor.domain.workflow import Request, objection, outcome_from
from editor.text.counting import count
from tests.gui.fake_pictures import FakePictures
from tests.gui.orders import key
from tests.gui.staff import STAFF

START = datetime(2026, 1, 10, 9, 0, tzinfo=UTC)
_SAME = ("APPROVED", "SCHEDULED", "PUBLISHED", "SPIKED")
_QUEUES = {Queue.REVIEW: Status.SUBMITTED} | {Queue[name]: Status[name] for name in _SAME}


class FakeStore:
    """A newsroom; `fault` is raised by every write while it is set."""

    def __init__(self, staff: tuple[Person, ...] = STAFF, four_eyes: FourEyes = FourEyes.AUTHOR) -> None:
        self.people = {person.login: person for person in staff}
        self.policy = Policy(newsroom="Harbour Post" if staff else "", four_eyes=four_eyes)
        self.desks = ["business", "culture", "news", "sport"] if staff else []
        self.stories: dict[str, Story] = {}
        self.revisions: dict[str, list[Revision]] = {}
        self.events: list[Event] = []
        self.photos: dict[str, tuple[Photo, bytes]] = {}
        self.words: dict[tuple[str, str], Word] = {}
        self.kills: list[Kill] = []
        self.signs: dict[str, str] = {}
        self.readings: dict[str, tuple[str, bool]] = {}
        self.ops: set[str] = set()
        self.clock = START
        self.fault: CopydeskError | None = None
        self.closed = self.ready = False

    @contextmanager
    def unit(self, login: str) -> Iterator["FakeUnit"]:
        unit = FakeUnit(self, login)
        yield unit
        for act in unit.kept:
            act()

    def staff(self) -> list[Person]:
        return sorted(self.people.values(), key=lambda person: person.login)

    def end_login(self, login: str) -> None:
        """Nobody needs one."""

    def change_password(self, password: str) -> None:
        """There is none."""

    def add_login(self, login: str, password: str) -> str:
        """No logins in memory."""
        return ""

    def get_ready(self) -> None:
        self.ready = True

    def close(self) -> None:
        self.closed = True


class FakeUnit(FakePictures):
    """One person's transaction on a `FakeStore`."""

    def __init__(self, store: FakeStore, login: str) -> None:
        self._store = store
        self._login = login
        self.kept: list[Callable[[], None]] = []

    def when_kept(self, act: Callable[[], None]) -> None:
        self.kept.append(act)

    def when_undone(self, act: Callable[[], None]) -> None:
        """Nothing is undone here."""

    def hold(self, name: str, what: AbstractContextManager[object]) -> None:
        """Nobody else is here."""

    def person(self) -> Person:
        if self._login not in self._store.people:
            raise Refused(f"Nobody here has the login “{self._login}”.")
        return self._store.people[self._login]

    def policy(self) -> Policy:
        return self._store.policy

    def staff(self) -> list[Person]:
        return self._store.staff()

    def desks(self) -> list[str]:
        return self._store.desks

    def now(self) -> datetime:
        self._store.clock += timedelta(seconds=1)
        return self._store.clock

    def slug_taken(self, slug: str) -> bool:
        return any(story.slug == slug for story in self._store.stories.values())

    def story(self, slug: str) -> Story:
        for story in self._store.stories.values():
            if story.slug == slug:
                return story
        raise Refused(f"There is no story “{slug}”.")

    def story_of(self, event: Event) -> Story:
        return self._store.stories[event.story_id]

    def stories(self, query: StoryQuery) -> list[Story]:
        found = [story for story in self._store.stories.values() if self._in(query.queue, story)]
        found = [story for story in found if query.desk in ("", story.desk)]
        found = [story for story in found if query.text.lower() in f"{story.slug} {story.headline}".lower()]
        found.sort(key=lambda story: (key(query.sort, story), story.id), reverse=query.descending)
        start = 0 if query.after is None else [story.id for story in found].index(query.after.id) + 1
        return found[start : start + query.limit]

    def _in(self, queue: Queue, story: Story) -> bool:
        if queue is Queue.MINE:
            return self._login in (story.author, story.assignee) and story.status is not Status.SPIKED
        return queue is Queue.ALL or story.status is _QUEUES[queue]

    def counts(self) -> QueueCounts:
        stories = self._store.stories.values()
        queues = {queue: sum(self._in(queue, story) for story in stories) for queue in Queue}
        return QueueCounts(queues, {desk: sum(story.desk == desk for story in stories) for desk in self._store.desks})

    def revision(self, story_id: str, number: int) -> Revision:
        return self._store.revisions[story_id][number - 1]

    def revisions(self, story_id: str) -> list[Revision]:
        return self._store.revisions[story_id]

    def events(self, story_id: str = "") -> Iterator[Event]:
        return iter([event for event in self._store.events if story_id in ("", event.story_id)])

    def event_of(self, op_id: str) -> Event | None:
        return next((event for event in self._store.events if event.op_id == op_id), None)

    def create_story(self, slug: str, desk: str, op_id: str) -> Story:
        self._may_write()
        if self.slug_taken(slug):
            raise Refused(f"There is a story “{slug}” already.")
        self._object(Request("create", self.person(), self.now(), value=slug), None)
        now = self.now()
        story = Story(
            id=str(uuid.uuid4()), slug=slug, desk=desk, status=Status.DRAFT, live=Live.NO, author=self._login,
            last_editor="", assignee="", revision=0, sha256="", approved_revision=0, approved_sha256="",
            approved_by="", live_revision=0, address="", priority=5, deadline=None, embargo=None, scheduled_for=None,
            spiked_from="", submit_blocks=0, approve_blocks=0, blocking_notes=0, headline="", words=0, pictures=0,
            created=now, updated=now,
        )  # fmt: skip
        self._store.revisions[story.id] = []
        return self._put(story, "create", op_id, value=slug)

    def save_revision(self, story: Story, base: int, copy: Copy, op_id: str) -> Story:
        self._may_write()
        story = self._store.stories[story.id]
        if op_id in self._store.ops:
            return story
        self._object(Request("save", self.person(), self.now(), base), story)
        text = canonical(copy)
        if story.revision and digest(text) == story.sha256:
            return story
        number = story.revision + 1
        self._store.revisions[story.id].append(Revision(story.id, number, copy, digest(text), self._login, self.now()))
        submit, approve = blocks(copy)
        changed = story._replace(
            revision=number, sha256=digest(text), last_editor=self._login, submit_blocks=submit,
            approve_blocks=approve, headline=copy.headline, words=count(copy.body).words,
            pictures=len(copy.published_pictures),
        )  # fmt: skip
        return self._put(changed, "save", op_id)

    def record(self, story: Story, ask: Request, op_id: str, remark: str = "") -> Story:
        self._may_write()
        story = self._store.stories[story.id]
        if op_id in self._store.ops:
            return story
        self._object(ask, story)
        status = Status(outcome_from(ask.action, story.status.value, story.spiked_from))
        changed = story._replace(status=status, **self._effect(ask, story))
        moment = moments.to_text(ask.moment) if ask.moment else ""
        return self._put(changed, ask.action, op_id, ask.value, moment, ask.reason, ask.manifest, remark, story.status)

    def _effect(self, ask: Request, story: Story) -> dict[str, object]:
        void = {"approved_revision": 0, "approved_sha256": "", "approved_by": ""}
        approved = {"approved_revision": story.revision, "approved_sha256": story.sha256, "approved_by": self._login}
        effects: dict[str, dict[str, object]] = {
            "approve": approved,
            "publish": {"live": Live.LIVE, "live_revision": story.revision, "address": story.slug},
            "withdraw": {"live": Live.WITHDRAWN},
            "return": void,
            "reopen": void,
            "spike": {"spiked_from": story.status.value},
            "schedule": {"scheduled_for": ask.moment},
            "deadline": {"deadline": ask.moment},
            "embargo": {"embargo": ask.moment},
            "assign": {"assignee": ask.value},
            "priority": {"priority": int(ask.value or 5) if ask.action == "priority" else 5},
            "commission": {"commissioned": int(ask.value or 0) if ask.action == "commission" else 0},
            "desk": {"desk": ask.value},
            "slug": {"slug": ask.value},
        }
        return effects.get(ask.action, {})

    def add_photo(self, photo: Photo, content: bytes, op_id: str) -> Photo:
        self._may_write()
        return self._store.photos.setdefault(photo.sha256, (photo, content))[0]

    def claim_lease(self, story: Story, client: str, take_over: bool = False) -> Lease:
        self._may_write()
        story = self._store.stories[story.id]
        now = self.now()
        if story.lease is not None and story.lease.expires > now and story.lease.client != client and not take_over:
            raise Conflict(f"{story.lease.holder} is editing “{story.slug}” now.")
        lease = Lease(self._login, client, now + timedelta(seconds=60))
        self._store.stories[story.id] = story._replace(lease=lease)
        return lease

    def release_lease(self, story: Story, client: str) -> None:
        story = self._store.stories[story.id]
        if story.lease is not None and story.lease.client == client:
            self._store.stories[story.id] = story._replace(lease=None)

    def add_staff(self, person: Person, op_id: str) -> None:
        self._may_write()
        self._store.people[person.login] = person

    def set_policy(self, policy: Policy, op_id: str) -> None:
        self._store.policy = policy

    def add_desk(self, name: str, op_id: str) -> None:
        self._store.desks = sorted({*self._store.desks, name})

    def words(self) -> list[Word]:
        return [word for word in self._store.words.values() if word.active]

    def agencies(self) -> list[OwnAgency]:
        return []

    def set_word(self, word: Word, op_id: str) -> None:
        self._may_write()
        if why := word_objection(self.person()):
            raise Refused(why)
        self._store.words[word.language, word.text] = word

    def _may_write(self) -> None:
        if self._store.fault is not None:
            raise self._store.fault

    def _object(self, ask: Request, story: Story | None) -> None:
        no = objection(ask, story, self._store.policy)
        if no is not None:
            raise no

    def _put(
        self, story: Story, action: str, op_id: str, value: str = "", moment: str = "", reason: str = "",
        manifest: str = "", remark: str = "", before: str = "",
    ) -> Story:  # fmt: skip
        now = self.now()
        story = story._replace(updated=now)
        self._store.stories[story.id] = story
        self._store.ops.add(op_id)
        self._store.events.append(
            Event(
                len(self._store.events) + 1,
                op_id,
                story.id,
                action,
                self._login,
                now,
                story.revision,
                story.sha256,
                before or story.status.value,
                story.status.value,
                value,
                moment,
                reason,
                manifest,
                remark,
            )
        )
        return story
