"""One unit of work: one person's one transaction, on either engine.

The rule table is asked in Python first, so that a person gets a sentence that helps; the guards in the database check
it again, and have the last word.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from editor.domain import moments
from editor.domain.copy import Copy, canonical, clean, digest, from_canonical
from editor.domain.errors import Conflict, Refused, Unavailable
from editor.domain.people import Person, Policy, Role
from editor.domain.rules import RULES
from editor.domain.story import Lease, Story
from editor.domain.workflow import Request, objection
from editor.store.backend import Backend
from editor.store.library_writes import LibraryWrites
from editor.store.objections import heed, to_desk, to_person, to_pictures, to_value
from editor.store.seen import POLICY

_BASED = frozenset(rule.action for rule in RULES if rule.based)


class SqlUnit(LibraryWrites):
    """What services are given: `domain.unit.Unit`."""

    def __init__(self, session: Session, backend: Backend, login: str, held: ExitStack) -> None:
        super().__init__(session, backend, login)
        self._kept: list[Callable[[], None]] = []
        self._undone: list[Callable[[], None]] = []
        self._held = held
        self._names: set[str] = set()

    def when_kept(self, act: Callable[[], None]) -> None:
        """Do this once the transaction is kept."""
        self._kept.append(act)

    def when_undone(self, act: Callable[[], None]) -> None:
        """Do this when the transaction is undone."""
        self._undone.append(act)

    def hold(self, name: str, what: AbstractContextManager[object]) -> None:
        """Enter this now, and leave it when the unit is over."""
        if name not in self._names:
            self._held.enter_context(what)
            self._names.add(name)

    def after_commit(self) -> None:
        """The transaction is kept: do what waited for that."""
        for act in self._kept:
            act()

    @contextmanager
    def undone_by(self, failure: type[BaseException]) -> Iterator[None]:
        """Such a failure of the block undoes the transaction: do what waited for that, unless nobody knows."""
        try:
            yield
        except failure as error:
            if not (isinstance(error, DBAPIError) and error.connection_invalidated):
                for act in self._undone:
                    act()
            raise

    def create_story(self, slug: str, desk: str, op_id: str) -> Story:
        """A new draft without copy; its id is the `op_id` of its creation."""
        from editor.store.event_tables import EventRow

        if not self._done(EventRow, op_id):
            ask = Request("create", self.person(), self.now(), value=slug)
            heed(objection(ask, None, self.policy()))
            heed(to_value(self, "create", slug, None))
            heed(to_desk(self, desk))
            self._insert(EventRow(op_id=op_id, story_id=op_id, action="create", value=slug, remark=desk), op_id)
        return self._story(op_id)

    def save_revision(self, story: Story, base: int, copy: Copy, op_id: str) -> Story:
        """The next revision; unchanged copy makes none."""
        from editor.store.tables import RevisionRow

        now = self._story(story.id)
        if self._done(RevisionRow, op_id):
            return now
        text = canonical(copy)
        if base == now.revision > 0 and digest(text) == now.sha256:
            return now
        ask = Request("save", self.person(), self.now(), based_on=base)
        heed(objection(ask, now, self.policy()))
        checked = from_canonical(text)
        heed(to_pictures(self, checked))
        from editor.text.counting import count

        words = count(checked.body).words
        row = RevisionRow(op_id=op_id, story_id=story.id, base=base, copy_json=text, words=words)
        self._insert(row, op_id)
        return self._story(story.id)

    def record(self, story: Story, ask: Request, op_id: str, remark: str = "") -> Story:
        """An event of the workflow or of planning."""
        from editor.store.event_tables import EventRow

        now = self._story(story.id)
        if self._done(EventRow, op_id):
            return now
        asked = ask._replace(person=self.person(), now=self.now())
        heed(objection(asked, now, self.policy()))
        heed(to_value(self, ask.action, ask.value, now))
        row = EventRow(
            op_id=op_id,
            story_id=story.id,
            action=ask.action,
            revision=ask.based_on if ask.action in _BASED else now.revision,
            value=clean(ask.value),
            moment=moments.to_text(ask.moment) if ask.moment is not None else "",
            reason=clean(ask.reason),
            manifest=ask.manifest,
            remark=clean(remark),
        )
        self._insert(row, op_id)
        return self._story(story.id)

    def claim_lease(self, story: Story, client: str, take_over: bool = False) -> Lease:
        """Start or prolong editing."""
        held = self._story(story.id).lease
        mine = held is None or held.holder == self._login or held.expires <= self.now()
        if held is not None and not mine and not take_over:
            raise Conflict(f"{self._name(held.holder)} is editing “{story.slug}” now.")
        self._claim(story.id, "take" if take_over else "claim", client)
        lease = self._story(story.id).lease
        if lease is None:
            raise Unavailable(f"“{story.slug}” could not be opened for editing; try again.")
        return lease

    def release_lease(self, story: Story, client: str) -> None:
        """Stop editing; nothing happens when someone else took over."""
        self._claim(story.id, "release", client)

    def add_staff(self, person: Person, op_id: str) -> None:
        """A new version of a member of staff."""
        from editor.store.tables import StaffRow

        if self._done(StaffRow, op_id):
            return
        staff = self.staff()
        if staff:
            self._administer("the staff")
        heed(to_person(person, staff, self._login))
        roles = ",".join(sorted(role.value for role in person.roles))
        row = StaffRow(op_id=op_id, login=person.login, name=clean(person.name), roles=roles, active=int(person.active))
        self._insert(row, op_id)

    def set_policy(self, policy: Policy, op_id: str) -> None:
        """A new version of the policy."""
        from editor.store.tables import PolicyRow

        if self._done(PolicyRow, op_id):
            return
        if self._first(select(POLICY.c.seq).limit(1)) is not None:
            self._administer("the policy")
        row = PolicyRow(
            op_id=op_id,
            newsroom=clean(policy.newsroom),
            language=policy.language,
            four_eyes=policy.four_eyes.value,
            subeditors_publish=int(policy.subeditors_publish),
            territory=",".join(policy.territory),
            outlets=",".join(policy.outlets),
            time_zone=policy.time_zone,
        )
        self._insert(row, op_id)

    def add_desk(self, name: str, op_id: str) -> None:
        """One more desk."""
        from editor.store.tables import DeskRow

        if self._done(DeskRow, op_id):
            return
        self._administer("the desks")
        if not name.strip():
            raise Refused("A desk needs a name.")
        self._insert(DeskRow(op_id=op_id, name=clean(name), active=1), op_id)

    def _administer(self, what: str) -> None:
        if Role.ADMIN not in self.person().roles:
            raise Refused(f"Only an admin may change {what}.")

    def _name(self, login: str) -> str:
        return next((person.name for person in self.staff() if person.login == login), login)

    def _claim(self, story_id: str, kind: str, client: str) -> None:
        with self.session.begin_nested():
            self._backend.claim(self.session, story_id, kind, client, self._login)
