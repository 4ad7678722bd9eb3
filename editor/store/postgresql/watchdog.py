"""A connection that does not wait for ever: a server that is frozen keeps the line open and says nothing.

Keepalives and `tcp_user_timeout` do not help there, because the kernel of the frozen machine goes on answering for it.
psycopg waits in one place, whatever it waits for (statements, commits, pings, results), and looks up ten times a second.
The watch is kept there: no thread of its own, nothing to do while nobody waits, nothing left over at the end.
"""

import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any, Final, TypeVar

import psycopg
from psycopg.abc import PQGen
from sqlalchemy import Engine, event

RV = TypeVar("RV")
_LOOK: Final = 1.0
"""Seconds that one look counts at the most: a machine that slept, or we ourselves, are not a silent server."""
_OUTBOX: Final = 256 * 1024
"""Bytes that may wait in this machine's kernel. What left it in its own time is heard of as progress; megabytes of a
photo waiting here on a slow line would look like a server that is silent."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a server, in seconds."""

    connecting: int = 10
    """Until somebody is let in, at each of the server's addresses; psycopg waits for two at the least."""
    silence: float = 30.0
    """While nothing comes or goes on a connection. Longer than the 15 s that a statement may wait for a lock."""


PATIENCE: Final = Patience()
"""Ordinary work, where every statement is short. A photo may take as long as it likes, as long as it moves."""
LONG_PATIENCE: Final = Patience(silence=900.0)
"""Making and migrating a newsroom, where one statement may rebuild a table without a word."""


class ServerSilent(psycopg.OperationalError):
    """The server said nothing for too long, and the connection was closed. What it was asked for may yet happen."""

    def __init__(self, silence: float) -> None:
        super().__init__(f"no answer within {silence:g} seconds")
        self.silence = silence


class WatchedConnection(psycopg.Connection[Any]):
    """A connection that is closed, and says so, when the server has been silent for longer than `silence` seconds."""

    silence = PATIENCE.silence

    def wait(self, gen: PQGen[RV], *args: Any, **kwargs: Any) -> RV:
        """Wait as psycopg does, but not for ever.

        Raises:
            ServerSilent: nothing came or went for too long.
        """
        try:
            return super().wait(overheard(gen, self.silence), *args, **kwargs)
        except ServerSilent:
            self.pgconn.finish()
            raise


def overheard(gen: PQGen[RV], limit: float) -> PQGen[RV]:
    """The same conversation, given up after `limit` seconds of silence: looks that found nothing to read or to write.

    Raises:
        ServerSilent: nothing came or went for too long.
    """
    silent, looked = 0.0, monotonic()
    try:
        awaited = next(gen)
        while True:
            ready = yield awaited
            now = monotonic()
            silent = 0.0 if ready else silent + min(now - looked, _LOOK)
            looked = now
            if silent > limit:
                gen.close()
                raise ServerSilent(limit)
            awaited = gen.send(ready)
    except StopIteration as end:
        answer: RV = end.value
        return answer


def watch(engine: Engine, patience: Patience) -> None:
    """Let every connection of this engine be a watched one."""

    def connect(_dialect: object, _record: object, given: Sequence[Any], named: Mapping[str, Any]) -> WatchedConnection:
        connection = WatchedConnection.connect(*given, **{**named, "connect_timeout": patience.connecting})
        connection.silence = patience.silence
        with socket.fromfd(connection.pgconn.socket, socket.AF_INET, socket.SOCK_STREAM) as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _OUTBOX)
        return connection

    event.listen(engine, "do_connect", connect)
