"""An open newsroom: hands out units of work, and says what went wrong in words for people."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import configure_mappers
from sqlmodel import Session

from editor.domain.errors import CopydeskError, Refused
from editor.domain.people import Person
from editor.stopping import wholly
from editor.store.backend import Backend
from editor.store.reads import everybody
from editor.store.unit import SqlUnit


class Newsroom:
    """An open store, on either engine: `domain.unit.Store`."""

    def __init__(
        self,
        engine: Engine,
        backend: Backend,
        release: Callable[[], None] = lambda: None,
        login: str = "",
        *,
        unmake: Callable[[], None] | None = None,
    ) -> None:
        """`unmake` takes a store away that was made just now, should nobody be in it when it is closed."""
        self.engine = engine
        self.backend = backend
        self._release = release
        self._only = login
        self._unmake = unmake

    @contextmanager
    def unit(self, login: str) -> Iterator[SqlUnit]:
        """A transaction as this person: kept when the block ends, undone when it raises."""
        if self._only not in ("", login):
            raise Refused(f"You are signed in as “{self._only}”, not as “{login}”.")
        with ExitStack() as held:
            with self._session() as session:
                unit = SqlUnit(session, self.backend, login, held)
                with unit.undone_by(BaseException):
                    yield unit
                held.enter_context(wholly())  # what was kept is also done: a page goes into its place
                with unit.undone_by(DBAPIError):
                    session.commit()
            unit.after_commit()

    def staff(self) -> list[Person]:
        """Everybody, for choosing who one is on an embedded store."""
        with self._session() as session:
            return everybody(session)

    def add_login(self, login: str, password: str) -> str:
        """A database login; nothing to do on an embedded store."""
        with self._session() as session:
            said = self.backend.add_login(session, login, password)
            session.commit()
        return said

    def end_login(self, login: str) -> None:
        """No database login any more; nothing to do on an embedded store."""
        with self._session() as session:
            self.backend.end_login(session, login)
            session.commit()

    def change_password(self, password: str) -> None:
        """Another password for whoever is connected."""
        with self._session() as session:
            self.backend.change_password(session, password)
            session.commit()

    def get_ready(self) -> None:
        """Make the tables, and what a row is inserted with: only reading does without."""
        import_module("editor.store.complete")
        configure_mappers()

    def close(self) -> None:
        """Let go of the store."""
        unmake = self._unmake if self._unmake is not None and self._is_empty() else None
        self.engine.dispose()
        if unmake is not None:
            unmake()
        self._release()

    def _is_empty(self) -> bool:
        """Whether nobody is in it; a store that cannot be asked may hold somebody."""
        try:
            return not self.staff()
        except CopydeskError:
            return False

    @contextmanager
    def _session(self) -> Iterator[Session]:
        try:
            with Session(self.engine, expire_on_commit=False) as session:
                yield session
        except DBAPIError as error:
            meaning = self.backend.meaning(error)
            if meaning is None:
                raise
            raise meaning from error
