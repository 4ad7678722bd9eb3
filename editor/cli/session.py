"""Which newsroom a command works in, and as whom."""

import getpass
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from editor.cli.output import tell
from editor.config.paths import default_store
from editor.domain.errors import Refused
from editor.domain.unit import Store, Unit
from editor.services.opening import found, open_store
from editor.store.opening import embedded_path

CLIENT = "copydesk"


@dataclass(frozen=True, slots=True)
class Session:
    """What `--store` and `--as` say; empty texts where they were left out."""

    store_url: str
    login: str

    @property
    def url(self) -> str:
        """The newsroom's path or URL."""
        return self.store_url or str(default_store())

    @contextmanager
    def open(self, *, create: bool = True) -> Iterator[Store]:
        """The newsroom, let go of at the end; without `create`, an embedded one must be there already."""
        if not create and not self.is_there:
            raise Refused(f"There is no newsroom “{self.url}” yet; import a story or open the window to begin.")
        store = open_store(self.url, CLIENT)
        try:
            yield store
        finally:
            store.close()

    @contextmanager
    def reading(self) -> Iterator[Unit]:
        """A transaction that reads, as the person asked for."""
        with self.open(create=False) as store, store.unit(self.person(store)) as unit:
            yield unit

    @contextmanager
    def writing(self) -> Iterator[Unit]:
        """A transaction that writes; an empty embedded store becomes a newsroom of one by the first that is kept."""
        with self.open() as store:
            if self.is_server or store.staff():
                with store.unit(self.person(store)) as unit:
                    yield unit
                return
            login = self.login or own_login()
            with store.unit(login) as unit:
                found(unit, "", login, login)
                yield unit
            tell(f"This is a new newsroom of one: {login} holds all roles and the four-eyes rule is off.")

    @property
    def is_there(self) -> bool:
        """Whether there may be a newsroom: a file of an embedded one, or a server to ask."""
        return self.is_server or embedded_path(self.url).exists()

    @property
    def is_server(self) -> bool:
        """Whether the newsroom is a shared one."""
        return self.url.startswith(("postgresql://", "postgres://"))

    def person(self, store: Store) -> str:
        """The login to act as: the one asked for, the URL's user, or the only member of staff.

        Raises:
            Refused: it cannot be told who is asking.
        """
        if self.is_server:
            user = urlsplit(self.url).username or ""
            if self.login and user and self.login != user:
                raise Refused(f"On a shared newsroom you are who you sign in as: {user}, not {self.login}.")
            return self.login or user
        staff = [person.login for person in store.staff() if person.active]
        if not staff:
            raise Refused("This newsroom is empty; import a story or open the window to begin.")
        if self.login:
            if self.login not in staff:
                raise Refused(f"“{self.login}” is not on the staff of this newsroom.")
            return self.login
        if len(staff) == 1:
            return staff[0]
        raise Refused(f"Say who you are with --as: {', '.join(staff)}.")


def own_login() -> str:
    """A login made of the name this computer knows the person by."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = ""
    login = re.sub(r"[^a-z0-9._-]", "", name.lower())[:31]
    return login if login[:1].isalpha() else "editor"
