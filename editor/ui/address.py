"""Where a newsroom is: a file, or a server's address with a user."""

from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

_SERVERS = ("postgresql://", "postgres://")


def is_shared(url: str) -> bool:
    """Whether the newsroom is on a server."""
    return url.startswith(_SERVERS)


class Server(NamedTuple):
    """A shared newsroom: `place` is host, port and database, without the user."""

    place: str
    user: str
    password: str = ""

    @property
    def url(self) -> str:
        """What the store is opened with."""
        secret = f":{quote(self.password, safe='')}" if self.password else ""
        return f"postgresql://{quote(self.user, safe='')}{secret}@{self.place}"

    @property
    def without_password(self) -> str:
        """What may be kept in a file."""
        return f"postgresql://{quote(self.user, safe='')}@{self.place}"


def parse(url: str) -> Server:
    """The parts of a server's address, with or without its scheme."""
    parts = urlsplit(url if is_shared(url) else f"postgresql://{url}")
    _, _, host = parts.netloc.rpartition("@")
    query = f"?{parts.query}" if parts.query else ""
    return Server(f"{host}{parts.path}{query}", unquote(parts.username or ""), unquote(parts.password or ""))


def identity(url: str) -> str:
    """What tells one newsroom from another on this machine: its server's place, or its file."""
    if is_shared(url):
        return parse(url).place
    return str(Path(url.removeprefix("sqlite:///")).absolute())
