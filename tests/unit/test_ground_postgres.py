"""The PostgreSQL of the tests asks for passwords, keeps to rights, and never outlives the test run."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from psycopg import errors, sql

from tests.postgres import MAJOR, PostgresServer, copied_programs, installed_programs

ROOT = Path(__file__).parents[2]


@pytest.fixture
def reporter(postgres_server: PostgresServer) -> str:
    """The address of a role that may connect and nothing more, in a database with one table."""
    name = postgres_server.create_database()
    postgres_server.execute(sql.SQL("DROP ROLE IF EXISTS ground_reporter"))
    postgres_server.execute(sql.SQL("CREATE ROLE ground_reporter LOGIN PASSWORD 'right'"))
    postgres_server.execute(sql.SQL("CREATE TABLE story (slug text)"), name)
    return postgres_server.url("ground_reporter", "right", name)


def test_it_is_the_version_that_is_promised(postgres_server: PostgresServer) -> None:
    with psycopg.connect(postgres_server.admin_url()) as connection:
        assert connection.info.server_version // 10_000 == MAJOR


def test_a_wrong_password_is_refused(reporter: str) -> None:
    with psycopg.connect(reporter, connect_timeout=10) as connection:
        assert connection.execute("SELECT session_user").fetchone() == ("ground_reporter",)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(reporter.replace(":right@", ":wrong@"), connect_timeout=10)
    with pytest.raises(psycopg.OperationalError, match="no password"):
        psycopg.connect(reporter.replace(":right@", "@"), connect_timeout=10)


def test_a_role_without_rights_is_refused(reporter: str) -> None:
    with (
        psycopg.connect(reporter, connect_timeout=10) as connection,
        pytest.raises(errors.InsufficientPrivilege) as refused,
    ):
        connection.execute("INSERT INTO story VALUES ('x')")
    assert refused.value.sqlstate == "42501"


def test_databases_are_copied_apart_and_dropped(postgres_server: PostgresServer) -> None:
    first = postgres_server.create_database()
    postgres_server.execute(sql.SQL("CREATE TABLE story AS SELECT 'fire' AS slug"), first)
    second = postgres_server.create_database(template=first)
    postgres_server.execute(sql.SQL("DELETE FROM story"), second)
    with psycopg.connect(postgres_server.admin_url(first)) as connection:
        assert connection.execute("SELECT slug FROM story").fetchall() == [("fire",)]
    postgres_server.drop_database(first)
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(postgres_server.admin_url(first))


def test_it_can_be_down_for_a_while_and_ends_without_a_trace() -> None:
    server = PostgresServer()
    server.start()
    name = server.create_database()
    address = server.admin_url(name)
    server.stop(keep=True)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address, connect_timeout=10)
    server.start()
    psycopg.connect(address, connect_timeout=10).close()
    server.stop()
    assert not server.folder.exists()


def test_killing_the_test_run_ends_the_server_too() -> None:
    program = (
        "from tests.postgres import PostgresServer; import signal\n"
        "server = PostgresServer(); server.start(); print(server.port, flush=True); signal.pause()"
    )
    run = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert run.stdout is not None
    port = int(run.stdout.readline())
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        run.send_signal(signal.SIGKILL)
        run.communicate()
        assert line.recv(1) == b"", "the server hangs up when it is stopped"


def test_its_programs_run_from_a_copy(tmp_path: Path) -> None:
    programs = copied_programs(installed_programs(), tmp_path)
    for program in ("initdb", "postgres"):
        said = subprocess.run([programs / "bin" / program, "--version"], check=True, capture_output=True, text=True)
        assert f"(PostgreSQL) {MAJOR}." in said.stdout
