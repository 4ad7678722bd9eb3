"""A server that is frozen, wholly or for one person, is given up after a while; nothing is lost and nothing doubled.

The server is stopped by signal, as a hung machine is: its kernel keeps the connection alive, and it never answers.
What is done to it is done in a thread, as in the window, so that a call without end fails its test and nothing else.
"""

import socket
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillBlocked
from contextlib import ExitStack
from typing import Any, Final

import psycopg
import pytest
from psycopg.waiting import Ready, Wait
from sqlalchemy import text

from editor.domain.errors import Unavailable
from editor.store.newsroom import Newsroom
from editor.store.opening import open_store
from editor.store.postgresql import newsroom, watchdog
from editor.store.postgresql.opening import open_server
from editor.store.postgresql.watchdog import PATIENCE, Patience, ServerSilent, WatchedConnection, overheard
from tests.postgres import PostgresServer
from tests.store.postgresql.servers import GOOD, SECRET, Place

SHORT: Final = Patience(connecting=2, silence=1.0)
ENDED: Final = 60.0
"""Seconds after which a call is called endless, whatever else the machine was busy with."""
SILENT: Final = r"gave no answer for 1 seconds: the connection was closed\. Nothing that you wrote is lost; try again\."
AWAY: Final = r"does not answer\. Nothing that you wrote is lost; try again\."


@pytest.fixture
def thread() -> Iterator[ThreadPoolExecutor]:
    """The store's thread; it must be free again in the end."""
    with ThreadPoolExecutor(1) as thread:
        yield thread


@pytest.fixture
def rita(place: Place) -> Iterator[Newsroom]:
    """Rita's newsroom, which is short of patience, with a story in it that has no copy yet."""
    engine, backend, login = open_server(place.url("rita"), SHORT)
    rita = Newsroom(engine, backend, login=login)
    with rita.unit("rita") as unit:
        unit.create_story("ferry", "", "made")
    yield rita
    rita.close()


def read(rita: Newsroom, first: Callable[[], object] = lambda: None) -> str:
    """Two statements, with something happening between them."""
    with rita.unit("rita") as unit:
        unit.policy()
        first()
        return unit.story("ferry").slug


def save(rita: Newsroom, then: Callable[[], object] = lambda: None) -> int:
    """Save, with something happening between the last statement and the commit; always with the same `op_id`."""
    with rita.unit("rita") as unit:
        number = unit.save_revision(unit.story("ferry"), 0, GOOD, "saved").revision
        then()
    return number


def given_up(call: "Future[Any]", saying: str = SILENT) -> None:
    with pytest.raises(Unavailable, match=saying):
        call.result(ENDED)


def revisions(place: Place) -> list[tuple[Any, ...]]:
    return place.as_owner().run("SELECT number, op_id FROM revision")


def hers(place: Place) -> int:
    """The server's process that works for Rita."""
    (process,) = place.server.working_for("rita", place.database)
    return process


def test_a_statement_is_given_up_and_the_next_try_works(
    place: Place, rita: Newsroom, thread: ThreadPoolExecutor
) -> None:
    with ExitStack() as ice:
        given_up(thread.submit(read, rita, lambda: ice.enter_context(place.server.frozen())))
    assert thread.submit(read, rita).result(ENDED) == "ferry"


def test_with_the_watch_taken_away_the_call_does_not_end(
    place: Place, rita: Newsroom, thread: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(WatchedConnection, "wait")
    with ExitStack() as ice:
        call = thread.submit(read, rita, lambda: ice.enter_context(place.server.frozen()))
        with pytest.raises(StillBlocked):
            call.result(SHORT.silence * 5)
    assert call.result(ENDED) == "ferry"


def test_what_is_sent_to_a_frozen_server_is_given_up_too(
    place: Place, rita: Newsroom, thread: ThreadPoolExecutor
) -> None:
    def send(ice: ExitStack) -> None:
        with rita.unit("rita") as unit:
            unit.policy()
            ice.enter_context(place.server.frozen(hers(place)))
            unit.session.execute(text("SELECT length(:photo)"), {"photo": b"x" * 20_000_000})

    with ExitStack() as ice:
        given_up(thread.submit(send, ice))


def test_a_commit_that_was_given_up_and_happened_all_the_same_makes_no_double(
    place: Place, rita: Newsroom, thread: ThreadPoolExecutor
) -> None:
    with ExitStack() as ice:
        given_up(thread.submit(save, rita, lambda: ice.enter_context(place.server.frozen(hers(place)))))
        assert revisions(place) == []
    while place.server.working_for("rita", place.database):
        pass  # her old process does what it was asked before it finds that nobody listens
    assert revisions(place) == [(1, "saved")]
    assert thread.submit(save, rita).result(ENDED) == 1
    assert revisions(place) == [(1, "saved")]


def test_a_retry_that_waits_for_the_frozen_commit_makes_no_double(
    place: Place, rita: Newsroom, thread: ThreadPoolExecutor
) -> None:
    owner = place.as_owner()
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    with ExitStack() as ice:
        given_up(thread.submit(save, rita, lambda: ice.enter_context(place.server.frozen(hers(place)))))
        patient = open_store(place.url("rita"), "test")
        assert isinstance(patient, Newsroom)
        retry = thread.submit(save, patient)
        while not owner.one(waiting):
            assert not retry.done()
    assert retry.result(ENDED) == 1
    assert revisions(place) == [(1, "saved")]
    patient.close()


def test_a_server_frozen_between_two_units_is_given_up(
    place: Place, rita: Newsroom, thread: ThreadPoolExecutor
) -> None:
    with place.server.frozen():
        given_up(thread.submit(read, rita), AWAY)
    assert thread.submit(read, rita).result(ENDED) == "ferry"


def test_nobody_notices_a_process_that_froze_between_two_units(
    place: Place, rita: Newsroom, thread: ThreadPoolExecutor
) -> None:
    with place.server.frozen(hers(place)):
        assert thread.submit(read, rita).result(ENDED) == "ferry"


def test_signing_in_to_a_frozen_server_ends(place: Place, thread: ThreadPoolExecutor) -> None:
    with place.server.frozen():
        given_up(thread.submit(open_server, place.url("rita"), SHORT), AWAY)
    engine, _, login = open_server(place.url("rita"), SHORT)
    engine.dispose()
    assert login == "rita"


def test_a_server_that_freezes_while_it_asks_for_the_password_is_given_up(thread: ThreadPoolExecutor) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door, ThreadPoolExecutor(1) as server, ExitStack() as lines:
        server.submit(ask_and_freeze, door, lines)
        address = f"postgresql://rita:hunter2@127.0.0.1:{door.getsockname()[1]}/x?sslmode=disable"
        given_up(thread.submit(open_server, address, SHORT), AWAY)


def ask_and_freeze(door: socket.socket, lines: ExitStack) -> None:
    line = lines.enter_context(door.accept()[0])
    line.recv(4096)
    method = b"\0\0\0\x0aSCRAM-SHA-256\0\0"  # AuthenticationSASL
    line.sendall(b"R" + (len(method) + 4).to_bytes(4, "big") + method)
    line.recv(4096)


def test_making_a_newsroom_on_a_frozen_server_ends(
    postgres_server: PostgresServer, thread: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newsroom, "LONG_PATIENCE", SHORT)
    url = postgres_server.admin_url("never")
    with postgres_server.frozen():
        given_up(thread.submit(newsroom.create, url, "Never", "ada", "Ada", SECRET), AWAY)


def test_the_store_closes_while_the_server_is_frozen(place: Place, rita: Newsroom, thread: ThreadPoolExecutor) -> None:
    assert read(rita) == "ferry"
    with place.server.frozen():
        thread.submit(rita.close).result(ENDED)


def test_the_store_closes_after_a_call_that_was_given_up(
    place: Place, rita: Newsroom, thread: ThreadPoolExecutor
) -> None:
    with ExitStack() as ice:
        call = thread.submit(read, rita, lambda: ice.enter_context(place.server.frozen()))
        thread.submit(rita.close).result(ENDED)
        given_up(call)


def test_a_server_that_lets_wait_for_a_lock_is_not_called_silent(rita: Newsroom) -> None:
    with rita.unit("rita") as unit:
        asked = "SELECT extract(epoch FROM current_setting('lock_timeout')::interval)"
        assert unit.session.execute(text(asked)).scalar_one() < PATIENCE.silence


def test_little_may_wait_in_this_machine_before_it_is_sent(place: Place) -> None:
    """A photo on a slow line leaves it bit by bit, and every bit is progress."""
    engine, *_ = open_server(place.url("rita"))
    with engine.connect() as connection, socket.socket() as plain:
        own = connection.connection.driver_connection
        assert isinstance(own, psycopg.Connection)
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 256 * 1024)
        expected = plain.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF)
        with socket.fromfd(own.pgconn.socket, socket.AF_INET, socket.SOCK_STREAM) as line:
            assert line.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF) == expected
    engine.dispose()


def conversation() -> Generator[Wait, Ready | int, str]:
    """One that goes on until there is something to write."""
    while (yield Wait.RW) != Ready.W:
        pass
    return "all said"


class Clock:
    """Stands in for the clock of the machine."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr(watchdog, "monotonic", lambda: self.now)

    def look(self, heard: Generator[Wait, Ready | int, str], ready: Ready, after: float) -> None:
        self.now += after
        heard.send(ready)


def test_whatever_moves_is_never_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    heard = overheard(conversation(), 2.0)
    next(heard)
    for _ in range(1000):
        clock.look(heard, Ready.NONE, 0.9)
        clock.look(heard, Ready.NONE, 0.9)
        clock.look(heard, Ready.R, 0.9)
    with pytest.raises(StopIteration) as end:
        clock.look(heard, Ready.W, 0.9)
    assert end.value.value == "all said"


def test_a_machine_that_slept_does_not_blame_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    asked = conversation()
    heard = overheard(asked, 2.0)
    next(heard)
    clock.look(heard, Ready.NONE, 30_000.0)
    clock.look(heard, Ready.NONE, 1.0)
    with pytest.raises(ServerSilent, match="no answer within 2 seconds"):
        clock.look(heard, Ready.NONE, 0.1)
    assert asked.gi_frame is None
