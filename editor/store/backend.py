"""What differs between the engines, behind one Protocol: who fills in the server's columns, the clock, the search."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import ColumnElement
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from editor.domain.errors import CopydeskError

if TYPE_CHECKING:
    from editor.store.tables import Row


class Backend(Protocol):
    """One engine's own ways."""

    def now(self, session: Session) -> datetime:
        """The store's clock."""

    def keep(self, session: Session, row: "Row", login: str) -> None:
        """Insert the row with the columns that the server writes, and whatever follows from it."""

    def claim(self, session: Session, story_id: str, kind: str, client: str, login: str) -> None:
        """Claim, take or release a lease: an insert that leaves no row."""

    def matching(self, wanted: Sequence[str]) -> ColumnElement[bool]:
        """The condition on `story` that it holds each word or phrase, the last word of each as a beginning."""

    def meaning(self, error: DBAPIError) -> CopydeskError | None:
        """What the engine's error means to a person; None when it is a bug."""

    def add_login(self, session: Session, login: str, password: str) -> str:
        """A database login for a member of staff, where the engine has such; says what the admin should know."""

    def end_login(self, session: Session, login: str) -> None:
        """No way in any more for somebody who left."""

    def change_password(self, session: Session, password: str) -> None:
        """Another password for the person who is connected."""
