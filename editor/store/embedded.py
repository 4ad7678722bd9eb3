"""SQLite's own ways: the columns completed here, the search index, the clock of this machine."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import ColumnElement, column, func, insert, literal_column, select, table, update
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from editor.domain import moments
from editor.domain.copy import Copy, from_canonical
from editor.domain.errors import CopydeskError, Refused
from editor.store.errors import of_embedded
from editor.store.seen import STORY

if TYPE_CHECKING:
    from editor.store.tables import Row

Clock = Callable[[], datetime]
_COLUMNS: Final = ("rowid", "story_id", "slug", "headline", "body", "captions")
_WORDS: Final = table("story_text", *(column(name) for name in _COLUMNS))


class EmbeddedBackend:
    """What `Backend` asks, on SQLite."""

    def __init__(self, path: Path, clock: Clock = moments.now) -> None:
        self._path = path
        self._clock = clock

    def now(self, session: Session) -> datetime:
        """This machine's clock."""
        return self._clock()

    def keep(self, session: Session, row: "Row", login: str) -> None:
        """Complete the row, insert it, the event it is, and what it is found by."""
        from editor.store.complete import complete, event_of

        at = self._clock()
        complete(session, row, login, at)
        session.add(row)
        session.flush()
        event = event_of(row)
        if event is not None:
            complete(session, event, login, at)
            session.add(event)
            session.flush()
        self._index(session, row)

    def claim(self, session: Session, story_id: str, kind: str, client: str, login: str) -> None:
        """An insert that the trigger turns into a lease."""
        at = moments.to_text(self._clock())
        claim = {"id": 0, "story_id": story_id, "kind": kind, "client": client, "actor": login, "at": at}
        session.execute(insert(table("lease_claim", *map(column, claim))).values(claim))

    def matching(self, wanted: Sequence[str]) -> ColumnElement[bool]:
        """Each word and phrase is in the story's slug, headline, body or captions."""
        words = " ".join(f'"{each}"*' for each in wanted)
        return STORY.c.id.in_(select(_WORDS.c.story_id).where(literal_column("story_text").op("MATCH")(words)))

    def meaning(self, error: DBAPIError) -> CopydeskError | None:
        """What SQLite's error means to a person."""
        return of_embedded(error, self._path)

    def add_login(self, session: Session, login: str, password: str) -> str:
        """Nothing: an embedded store asks nobody for a password."""
        return ""

    def end_login(self, session: Session, login: str) -> None:
        """Nothing: an embedded store knows no logins."""

    def change_password(self, session: Session, password: str) -> None:
        """Refused: an embedded store asks nobody for a password."""
        raise Refused("A newsroom on this computer asks nobody for a password.")

    def _index(self, session: Session, row: "Row") -> None:
        from editor.store.event_tables import EventRow
        from editor.store.tables import RevisionRow

        match row:
            case EventRow(action="create"):
                words = {"rowid": row.seq, "story_id": row.story_id, "slug": row.value}
                session.execute(insert(_WORDS).values(words))
            case EventRow(action="slug") if row.story_id:
                self._reword(session, row.story_id, slug=row.value)
            case RevisionRow():
                copy = from_canonical(row.copy_json)
                captions = "\n".join(use.caption for use in copy.pictures)
                body = f"{copy.standfirst}\n{copy.body}"
                self._reword(session, row.story_id, headline=copy.headline, body=body, captions=captions)
                self._mention(session, row.story_id, copy)

    def _mention(self, session: Session, story_id: str, copy: Copy) -> None:
        """What the story's pictures are found by, unless that is kept already."""
        from editor.store.mentions import MENTION, kept, mentioned

        new = mentioned(copy) - kept(session, story_id)
        if new:
            rows = [{"story_id": story_id, "of": of, "subject": subject} for of, subject in sorted(new)]
            session.execute(insert(MENTION), rows)

    def _reword(self, session: Session, story_id: str, **words: str) -> None:
        """A story's words are kept under the number of the event that created it, which no VACUUM changes."""
        from editor.store.event_tables import EVENT

        seat = select(func.min(EVENT.c.seq)).where(EVENT.c.story_id == story_id)
        session.execute(update(_WORDS).where(_WORDS.c.rowid == seat.scalar_subquery()).values(words))
