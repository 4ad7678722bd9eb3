"""When there is no connection, one plain sentence says why, and never the password."""

from collections.abc import Iterator

import pytest
from psycopg import sql

from editor.domain.errors import CopydeskError, Refused, Unavailable
from editor.store.opening import open_store
from editor.store.postgresql.connect import address
from tests.postgres import PostgresServer
from tests.store.postgresql.desk import ServerDesk
from tests.store.postgresql.servers import SECRET, Place


@pytest.fixture
def loner(postgres_server: PostgresServer) -> Iterator[str]:
    postgres_server.execute("CREATE ROLE loner LOGIN PASSWORD 'x'")
    yield "loner"
    postgres_server.execute("DROP ROLE loner")


def said(url: str, kind: type[CopydeskError]) -> str:
    with pytest.raises(kind) as caught:
        open_store(url, "test")
    sentence = str(caught.value)
    assert "hunter2" not in sentence
    assert SECRET not in sentence
    return sentence


def test_each_fault_has_its_sentence(place: Place, loner: str) -> None:
    server, room = place.server, place.database
    here = f"127.0.0.1:{server.port}"
    wrong = f"The newsroom at {here} refused “rita”: the password is wrong, or there is no such person."
    assert said(server.url("rita", "hunter2", room), Refused) == wrong
    without = f"The newsroom at {here} asks “rita” for a password, and none was given."
    assert said(server.url("rita", "", room), Refused) == without
    assert said(server.url("nobody", "hunter2", room), Refused) == wrong.replace("rita", "nobody")
    absent = f"There is no newsroom “absent” at {here}, or no “rita”."
    assert said(server.url("rita", SECRET, "absent"), Refused) == absent
    outsider = f"“loner” is not a member of staff of “{room}” at {here}."
    assert said(server.url(loner, "x", room), Refused) == outsider
    down = "The newsroom at 127.0.0.1:1 does not answer. Nothing that you wrote is lost; try again."
    assert said("postgresql://rita:hunter2@127.0.0.1:1/x", Unavailable) == down


@pytest.mark.parametrize(
    "url",
    ["postgresql://host/x", "postgresql://rita@/x", "postgresql://rita:hunter2@host", "postgresql://rita:hunter2@host:x/y",
     "postgresql://", "postgres:hunter2"],
)  # fmt: skip
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(Refused, match="postgresql://person@host/newsroom") as caught:
        address(url)
    assert "hunter2" not in str(caught.value)


def test_a_cut_connection_loses_nothing_and_heals(server_desk: ServerDesk) -> None:
    place = server_desk.place
    cut = sql.SQL("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'rita' AND datname = {}")

    def begin_and_be_cut_off() -> None:
        with server_desk.unit("rita") as unit:
            unit.create_story("quay-fire", "", "op-1")
            place.server.execute(cut.format(sql.Literal(place.database)))
            unit.story("quay-fire")

    with pytest.raises(Unavailable, match=r"broke|does not answer"):
        begin_and_be_cut_off()
    with server_desk.unit("rita") as unit:
        assert not unit.slug_taken("quay-fire")
        unit.create_story("quay-fire", "", "op-1")
    place.server.execute(cut.format(sql.Literal(place.database)))
    with server_desk.unit("rita") as unit:
        assert unit.create_story("quay-fire", "", "op-1").slug == "quay-fire"


def test_a_server_that_goes_down_and_comes_back() -> None:
    server = PostgresServer()
    server.start()
    url = server.admin_url()
    server.stop(keep=True)
    assert "does not answer" in said(url, Unavailable)
    server.start()
    assert "copydesk newsroom create" in said(url, Refused)
    server.stop()


def test_an_option_no_server_knows_is_refused_before_the_driver_meets_it() -> None:
    with pytest.raises(Refused, match="after its question mark"):
        address("postgresql://rita:hunter2@host/x?colour=red")
    assert address("postgresql://rita@host/x?sslmode=require").query == {"sslmode": "require"}
