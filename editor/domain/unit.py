"""What services ask of the store: one unit of work is one person's one transaction. The store implements it, twice."""

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from editor.domain.agencies import OwnAgency
from editor.domain.copy import Copy
from editor.domain.kills import Kill
from editor.domain.people import Person, Policy
from editor.domain.photos import Photo
from editor.domain.revision import Revision
from editor.domain.story import Event, Lease, QueueCounts, Story, StoryQuery
from editor.domain.words import Word
from editor.domain.workflow import Request


class Reads(Protocol):
    """Everything that is read. Values come back as domain values, revisions only after their hash is checked."""

    def person(self) -> Person:
        """The member of staff whose unit this is. Refused when there is no such, or no longer active, person."""

    def policy(self) -> Policy:
        """The newsroom's policy in force."""

    def staff(self) -> list[Person]:
        """Everybody, by login; those who left are inactive."""

    def desks(self) -> list[str]:
        """The names of the desks in use, in order of name."""

    def words(self) -> list[Word]:
        """The newsroom's own words in use, in order."""

    def agencies(self) -> list[OwnAgency]:
        """The agencies the newsroom added to the list, in order of name."""

    def kills(self) -> list[Kill]:
        """Every kill, and that a picture may be used after all, in the order in which they were made."""

    def story(self, slug: str) -> Story:
        """The story now. Refused when there is none."""

    def story_of(self, event: Event) -> Story:
        """The story now that a line of history is about, whatever its slug is. Refused when it is about none."""

    def slug_taken(self, slug: str) -> bool:
        """Whether a story has this slug already."""

    def stories(self, query: StoryQuery) -> list[Story]:
        """A page of stories."""

    def counts(self) -> QueueCounts:
        """How many stories stand in each queue for this person, and on each desk."""

    def revision(self, story_id: str, number: int) -> Revision:
        """One saved state, its hash checked. Refused when there is none, Unavailable when the bytes do not match."""

    def revisions(self, story_id: str) -> list[Revision]:
        """Every saved state in order."""

    def stories_with(self, of: str, subject: str) -> list[Story]:
        """The stories that a picture was ever in: by its job number (`of` is job), or the beginning of its SHA-256 (photo)."""

    def stories_saying(self, words: str) -> list[Story]:
        """The stories whose present copy's canonical text holds these very words."""

    def mentions(self, of: str, subjects: Collection[str]) -> dict[str, frozenset[str]]:
        """The ids of the stories that each of these job numbers (`of` is job) or whole SHA-256s (photo) was ever in."""

    def spellings(self, job: str) -> list[str]:
        """The job numbers of pictures that stories ever had which are this one, as they are written there, in order."""

    def last_number(self, story_id: str) -> int:
        """The highest number that a picture of a story had in any saved state, 0 for none: none is given twice."""

    def revisions_holding(self, words: str, story_id: str = "") -> list[tuple[str, int]]:
        """The id and number of every saved state, of one story or of all, whose canonical text holds these very words."""

    def events(self, story_id: str = "") -> Iterator[Event]:
        """The history of a story, or of the whole newsroom, in order."""

    def event_of(self, op_id: str) -> Event | None:
        """The line of history that an operation wrote; None when it wrote none."""

    def photo(self, sha256: str) -> Photo:
        """A library photo. Refused when there is none."""

    def photos_named(self, photos: Collection[str]) -> dict[str, Photo]:
        """The library photos with these fingerprints, by fingerprint; one that the library has not is not among them."""

    def photos(self, after: str = "") -> Iterator[Photo]:
        """The library from a fingerprint on, or the whole of it, in order of fingerprint."""

    def photos_of_job(self, job: str) -> list[Photo]:
        """The photos whose files have this job number, however they write it, in order of fingerprint."""

    def photo_count(self) -> int:
        """How many photos the library holds."""

    def signs(self, version: int, photos: Collection[str]) -> dict[str, str]:
        """What these photos look like, by fingerprint, of those that it is kept of."""

    def all_signs(self, version: int) -> Iterator[tuple[str, str | None]]:
        """Every photo's fingerprint with what it looks like; None where that is not kept."""

    def readings(self, version: int, photos: Collection[str]) -> dict[str, str]:
        """What the files of these photos say besides `Photo.metadata`, as JSON by fingerprint, of those that it is kept of."""

    def bound(self, version: int) -> list[str]:
        """The fingerprints of the photos whose files are kept to be for one story, or for one use, in order."""

    def wholes(self, version: int) -> dict[str, str]:
        """The signs of every photo as a whole, by fingerprint, of those that it is kept of; none of plain pictures."""

    def photo_bytes(self, sha256: str) -> bytes:
        """The file as it arrived, its hash checked. Unavailable when the bytes do not match."""

    def now(self) -> datetime:
        """The store's clock: the server's on PostgreSQL."""


class Writes(Protocol):
    """Everything that is written: inserts only. Each takes an `op_id`; the same one again changes nothing."""

    def create_story(self, slug: str, desk: str, op_id: str) -> Story:
        """A new draft without copy. Refused when the slug is taken."""

    def save_revision(self, story: Story, base: int, copy: Copy, op_id: str) -> Story:
        """The next revision. Conflict when `base` is no longer the current one; unchanged copy makes none."""

    def record(self, story: Story, ask: Request, op_id: str, remark: str = "") -> Story:
        """An event. The guards check it again; Refused or Conflict when they object."""

    def add_photo(self, photo: Photo, content: bytes, op_id: str) -> Photo:
        """A photo into the library; the same bytes are kept once, and the photo that was there first comes back."""

    def claim_lease(self, story: Story, client: str, take_over: bool = False) -> Lease:
        """Start or prolong editing. Conflict, naming the holder, when someone else is editing and it is not taken over."""

    def release_lease(self, story: Story, client: str) -> None:
        """Stop editing; nothing happens when someone else took over."""

    def add_staff(self, person: Person, op_id: str) -> None:
        """A new version of a member of staff. Refused unless this person is an admin, or the store has nobody yet."""

    def set_policy(self, policy: Policy, op_id: str) -> None:
        """A new version of the policy, and its event. Refused unless this person is an admin, or none is set yet."""

    def add_desk(self, name: str, op_id: str) -> None:
        """One more desk. Refused unless this person is an admin."""

    def set_word(self, word: Word, op_id: str) -> None:
        """A new version of one of the newsroom's own words; none when it is there already.

        Refused unless this person is a subeditor or an admin, and when a word that is not there is to go.
        """

    def set_agency(self, agency: OwnAgency, op_id: str) -> None:
        """A new version of one of the newsroom's own agencies; none when it is the same already.

        Refused unless this person is a subeditor or an admin, and when an agency that is not there is to go.
        """

    def set_kill(self, kill: Kill, op_id: str) -> None:
        """A new version of a killed picture; `by` and `at` are the store's to say.

        Refused unless this person is a subeditor, a producer or an admin.
        """

    def keep_signs(self, sha256: str, version: int, signs: str) -> None:
        """What a photo looks like, as one version of the program reckons it; what is kept already stays."""

    def keep_reading(self, sha256: str, version: int, words: str, *, bound: bool) -> None:
        """What a photo's file says besides, as one version of the program reads it, and whether that binds it to one story.

        What is kept already stays.
        """


class Unit(Reads, Writes, Protocol):
    """One transaction of one person."""

    def when_kept(self, act: Callable[[], None]) -> None:
        """Do this once the transaction is kept; not at all when it is undone."""

    def when_undone(self, act: Callable[[], None]) -> None:
        """Do this when the transaction is undone; not where nobody knows, because the connection broke."""

    def hold(self, name: str, what: AbstractContextManager[object]) -> None:
        """Enter this now, and leave it when the unit is over: after what waits to be kept, or when it is undone.

        What is held under that name already is not entered again.
        """


class Store(Protocol):
    """An open newsroom."""

    def unit(self, login: str) -> AbstractContextManager[Unit]:
        """A transaction as this person: kept when the block ends, undone when it raises."""

    def staff(self) -> list[Person]:
        """Everybody, for choosing who one is on an embedded store."""

    def add_login(self, login: str, password: str) -> str:
        """A way in for a member of staff: a database login on PostgreSQL, nothing on an embedded store.

        Returns what the admin should know of it, or nothing.

        Raises:
            Refused: the person whose store this is may not, or the login is not one.
        """

    def end_login(self, login: str) -> None:
        """No way in any more for somebody who left; nothing on an embedded store.

        Raises:
            Refused: the person whose store this is may not.
        """

    def change_password(self, password: str) -> None:
        """Another password for the person whose store this is.

        Raises:
            Refused: it cannot be one, or the store is embedded and asks for none.
        """

    def get_ready(self) -> None:
        """Make ready to be written to, which takes a moment, before anybody waits for a save."""

    def close(self) -> None:
        """Let go of the store."""
