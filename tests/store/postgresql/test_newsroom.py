"""A newsroom from nothing, its logins, and what is left when making one fails."""

from collections.abc import Callable, Iterator

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import Connection

from editor.domain.agencies import OwnAgency
from editor.domain.errors import Refused
from editor.domain.kills import Kill
from editor.domain.people import Person as Staff
from editor.domain.people import Role
from editor.domain.words import Word
from editor.store import migrations
from editor.store.newsroom import Newsroom
from editor.store.opening import migrate, open_store
from editor.store.postgresql import logins, newsroom
from editor.store.postgresql.connect import engine
from editor.store.verify import faults
from tests.postgres import PostgresServer
from tests.store.desk import op
from tests.store.postgresql.servers import SECRET, Place


@pytest.fixture
def name(postgres_server: PostgresServer) -> Iterator[str]:
    """The name of a newsroom that is not there yet, and is gone afterwards."""
    yield "gull"
    postgres_server.drop_database("gull")
    for role in ("gull_staff", "gull_admin", "gull_zoe", "gull_maker", "gull_owner"):
        forget(postgres_server, role)


def forget(server: PostgresServer, role: str) -> None:
    if found(server, "pg_roles", role):
        server.execute(sql.SQL("DROP OWNED BY {}").format(sql.Identifier(role)))
        server.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))


def found(server: PostgresServer, catalogue: str, name: str) -> list[str]:
    """The roles or databases whose names begin so."""
    column = "rolname" if catalogue == "pg_roles" else "datname"
    with psycopg.connect(server.admin_url()) as connection:
        query = sql.SQL("SELECT {} FROM {} WHERE {} ^@ %s ORDER BY 1")
        names = query.format(sql.Identifier(column), sql.Identifier(catalogue), sql.Identifier(column))
        return [str(row[0]) for row in connection.execute(names, (name,)).fetchall()]


def make(url: str) -> None:
    newsroom.create(url, "The Gull", "gull_admin", "Ada Admin", SECRET)


def opened(server: PostgresServer, login: str, password: str = SECRET) -> Newsroom:
    store = open_store(server.url(login, password, "gull"), "test")
    assert isinstance(store, Newsroom)
    return store


@pytest.mark.parametrize(
    "how", ["by the server's administrator", "by someone who may make roles", "in an empty database"]
)
def test_from_nothing_to_a_story(postgres_server: PostgresServer, name: str, how: str) -> None:
    url = postgres_server.admin_url(name)
    if how == "by someone who may make roles":
        postgres_server.execute("CREATE ROLE gull_maker LOGIN CREATEDB CREATEROLE PASSWORD 'x'")
        url = postgres_server.url("gull_maker", "x", name)
    if how == "in an empty database":
        postgres_server.execute("CREATE DATABASE gull")
    make(url)
    assert migrate(url, "test") == "“gull” is up to date; its rules and guards were put in anew."
    admin = opened(postgres_server, "gull_admin")
    zoe = Staff("gull_zoe", "Zoë Example", frozenset({Role.REPORTER}))
    admin.add_login("gull_zoe", "first")
    with admin.unit("gull_admin") as unit:
        assert unit.policy().newsroom == "The Gull"
        unit.add_staff(zoe, op())
    reporter = opened(postgres_server, "gull_zoe", "first")
    with reporter.unit("gull_zoe") as unit:
        assert unit.create_story("quay-fire", "", op()).author == "gull_zoe"
    with pytest.raises(Refused, match="signed in as “gull_zoe”"), reporter.unit("gull_admin"):
        pass
    with pytest.raises(Refused, match="Only an admin"):
        reporter.add_login("gull_mole", "x")
    reporter.close()
    admin.close()


def test_a_second_one_of_the_name_is_refused_and_the_first_stays(postgres_server: PostgresServer, name: str) -> None:
    make(postgres_server.admin_url(name))
    with pytest.raises(Refused, match=r"There is a newsroom “gull” at .* already"):
        make(postgres_server.admin_url(name))
    opened(postgres_server, "gull_admin").close()


@pytest.mark.parametrize("there", ["nothing", "a database"])
def test_when_it_fails_nothing_is_left(
    postgres_server: PostgresServer, name: str, there: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(connection: Connection, guard: Callable[[Connection], None]) -> None:
        upgrade(connection, guard)
        raise Refused("The disk is full.")

    upgrade = migrations.upgrade
    monkeypatch.setattr(migrations, "upgrade", half)
    if there == "a database":
        postgres_server.execute("CREATE DATABASE gull")
    with pytest.raises(Refused, match="The disk is full"):
        make(postgres_server.admin_url(name))
    assert found(postgres_server, "pg_roles", "gull") == []
    assert found(postgres_server, "pg_database", "gull") == (["gull"] if there == "a database" else [])
    monkeypatch.undo()
    make(postgres_server.admin_url(name))


def test_what_cannot_become_a_newsroom(postgres_server: PostgresServer, name: str) -> None:
    with pytest.raises(Refused, match="cannot be a newsroom’s database"):
        make(postgres_server.admin_url("Gull Wing"))
    postgres_server.execute("CREATE ROLE gull_maker LOGIN PASSWORD 'x'")
    with pytest.raises(Refused, match="“gull_maker” lacks the rights"):
        make(postgres_server.url("gull_maker", "x", name))
    postgres_server.execute("CREATE ROLE gull_other ROLE gull_maker")
    with pytest.raises(Refused, match="knows “gull_maker” from elsewhere"):
        newsroom.create(postgres_server.admin_url(name), "The Gull", "gull_maker", "Ada", SECRET)
    forget(postgres_server, "gull_other")
    with pytest.raises(Refused, match="needs a password"):
        newsroom.create(postgres_server.admin_url(name), "The Gull", "gull_admin", "Ada", " ")
    postgres_server.execute("CREATE DATABASE gull")
    postgres_server.execute("CREATE TABLE full_already (x int)", name)
    with pytest.raises(Refused, match="not empty"):
        make(postgres_server.admin_url(name))
    assert found(postgres_server, "pg_roles", "gull") == ["gull_maker"]


def test_opening_what_is_not_ready(postgres_server: PostgresServer, name: str) -> None:
    postgres_server.execute("CREATE DATABASE gull")
    url = postgres_server.admin_url(name)
    with pytest.raises(Refused, match="copydesk newsroom create"):
        open_store(url, "test")
    with pytest.raises(Refused, match="holds no newsroom"):
        migrate(url, "test")
    postgres_server.drop_database(name)
    make(url)
    postgres_server.execute("UPDATE alembic_version SET version_num = '9999'", name)
    for way in (open_store, migrate):
        with pytest.raises(Refused, match="newer Copydesk"):
            way(url, "test")
    postgres_server.execute("UPDATE alembic_version SET version_num = '0000'", name)
    with pytest.raises(Refused, match="newer Copydesk"):
        open_store(url, "test")


def test_a_newsroom_of_the_first_schema_is_brought_up_to_date(postgres_server: PostgresServer, name: str) -> None:
    url = postgres_server.admin_url(name)
    make(url)
    for statement in (
        "ALTER TABLE story DROP COLUMN commissioned",
        "ALTER TABLE policy DROP COLUMN territory, DROP COLUMN outlets, DROP COLUMN time_zone",
        "DROP TABLE word, agency, kill, likeness, mention, reading",
        "DROP FUNCTION word_before, word_after, agency_before, agency_after, kill_before, kill_after, likeness_before, reading_before",
        "UPDATE alembic_version SET version_num = '0001'",
    ):
        postgres_server.execute(statement, name)
    with pytest.raises(Refused, match="copydesk migrate"):
        open_store(url, "test")
    assert migrate(url, "test") == f"“gull” was brought from 0001 to {migrations.HEAD}."
    store = opened(postgres_server, "gull_admin")
    with store.unit("gull_admin") as unit:
        unit.set_word(Word("skerry"), op())
        unit.set_agency(OwnAgency("Avel Photos", spellings=("AVPH",)), op())
        unit.set_kill(Kill("job", "HW100", "Wrong name."), op())
        assert unit.words() == [Word("skerry")]
        assert list(faults(unit)) == []
    store.close()


def test_migrating_mends_rules_and_guards(postgres_server: PostgresServer, name: str) -> None:
    url = postgres_server.admin_url(name)
    make(url)
    lax = "RETURNS trigger LANGUAGE plpgsql AS 'begin new.by := session_user; return new; end'"
    for statement in (
        f"CREATE OR REPLACE FUNCTION public.word_before() {lax}",
        "DROP TRIGGER guard_before ON desk",
        "ALTER TABLE event DISABLE TRIGGER append_only",
        "UPDATE rule SET not_author = 0",
    ):
        postgres_server.execute(statement, name)
    store = opened(postgres_server, "gull_admin")
    with store.unit("gull_admin") as unit:
        assert len(list(faults(unit))) == 4
    migrate(url, "test")
    with store.unit("gull_admin") as unit:
        assert list(faults(unit)) == []
    store.close()


def test_passwords_and_leaving(place: Place) -> None:
    server = place.server
    for role in ("zoe", "root2"):
        forget(server, role)
    ada = engine(place.url("ada"))
    with ada.begin() as connection:
        assert logins.add_login(connection, "zoe", "first") == "made"
        assert logins.add_login(connection, "zoe", "second") == "changed"
    with pytest.raises(psycopg.OperationalError, match="password"):
        place.connect(server.url("zoe", "first", place.database))
    zoe = engine(server.url("zoe", "second", place.database))
    with zoe.begin() as connection:
        logins.change_password(connection, "ünusual 'third\\")
    zoe.dispose()
    stored = "SELECT rolpassword FROM pg_authid WHERE rolname = 'zoe'"
    assert place.as_owner().one(stored).startswith("SCRAM-SHA-256$")
    place.connect(server.url("zoe", "ünusual 'third\\", place.database))
    with ada.begin() as connection:
        logins.end_login(connection, "zoe")
        logins.end_login(connection, "never-was")
        logins.end_login(connection, "owner")
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        place.connect(server.url("zoe", "ünusual 'third\\", place.database))
    with ada.begin() as connection:
        assert logins.add_login(connection, "zoe", "again") == "changed"
    place.connect(server.url("zoe", "again", place.database))
    for login in ("owner", "chronicle_owner"):
        with pytest.raises(psycopg.Error, match="administers the server"), ada.begin() as connection:
            logins.driver(connection).execute("SELECT add_login(%s, 'SCRAM-SHA-256$4096:aa$bb:cc')", (login,))
    with pytest.raises(Refused, match="cannot be a login"), ada.begin() as connection:
        logins.add_login(connection, 'x"; DROP ROLE sam; --', "x")
    ada.dispose()


def test_somebody_known_from_elsewhere_joins_and_keeps_their_password(place: Place) -> None:
    owner = place.as_owner()
    for role in ("wire_staff", "wanda"):
        forget(place.server, role)
    owner.run("CREATE ROLE wire_staff")
    owner.run("CREATE ROLE wanda LOGIN PASSWORD 'hers' IN ROLE wire_staff")
    ada = engine(place.url("ada"))
    with ada.begin() as connection:
        assert logins.add_login(connection, "wanda", "mine") == "joined"
    ada.dispose()
    place.connect(place.server.url("wanda", "hers", place.database))


def test_a_superuser_closes_what_another_maker_could_not(postgres_server: PostgresServer, name: str) -> None:
    postgres_server.execute("CREATE ROLE gull_maker LOGIN CREATEDB CREATEROLE PASSWORD 'x'")
    make(postgres_server.url("gull_maker", "x", name))
    keeping = "SELECT lo_create(0), pg_advisory_lock(1)"
    staff = postgres_server.url("gull_admin", SECRET, name)
    with psycopg.connect(staff, autocommit=True) as connection:
        connection.execute(keeping)
        for making in (
            "CREATE TEMP TABLE story (id text)",
            "CREATE SCHEMA x",
            "CREATE FUNCTION public.x() RETURNS int RETURN 1",
            "SET ROLE gull_owner",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(making.encode())
    assert migrate(postgres_server.admin_url(name), "test").startswith("“gull” is up to date")
    with psycopg.connect(staff, autocommit=True) as connection:
        for keeping in ("SELECT lo_create(0)", "SELECT pg_advisory_lock(1)"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(keeping.encode())
