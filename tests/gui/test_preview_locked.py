"""Nothing of a hostile page leaves the machine: no request, no connection, no name looked up."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest

_LOOKED_UP = ("HOST_RESOLVER_MANAGER_JOB", "HOST_RESOLVER_SYSTEM_TASK", "HOST_RESOLVER_DNS_TASK", "DNS_TRANSACTION")


@dataclass
class Listener:
    """Takes every connection, answers none, and keeps what was said first."""

    port: int = 0
    asked: list[str] = field(default_factory=list)

    def listen(self, server: socket.socket) -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(1)
                try:
                    self.asked.append(connection.recv(400).decode("latin-1").split("\r\n")[0])
                    connection.sendall(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                except TimeoutError:
                    self.asked.append("a connection without words")


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    with socket.create_server(("127.0.0.1", 0)) as server:
        made.port = server.getsockname()[1]
        thread = Thread(target=made.listen, args=(server,))
        thread.start()
        yield made
        server.shutdown(socket.SHUT_RDWR)
    thread.join()


def _shown(how: str, listener: Listener, folder: Path) -> tuple[str, list[str]]:
    """The address that is shown in the end, and the names that were looked up."""
    log = folder / "net.json"
    command = [sys.executable, "-m", "tests.gui.preview_hostile", how, str(listener.port), str(log)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=90)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()[-1], _looked_up(log.read_text(encoding="utf-8"))


def _looked_up(log: str) -> list[str]:
    """Which of the engine's own records say that it asked for the address of a name."""
    head = log.index('"logEventTypes":')
    kinds, _ = json.JSONDecoder().raw_decode(log[log.index("{", head) :])
    wanted = {number: kind for kind, number in kinds.items() if kind.startswith(_LOOKED_UP)}
    assert wanted
    events = (
        json.loads(line.rstrip(",]}") + "}") for line in log.splitlines() if line.startswith('{"') and '"phase"' in line
    )
    return [wanted[event["type"]] for event in events if event["type"] in wanted]


def test_nothing_of_a_hostile_page_leaves_the_machine(listener: Listener, tmp_path: Path) -> None:
    address, looked_up = _shown("locked", listener, tmp_path)
    assert address == "copydesk-preview:page"
    assert listener.asked == []
    assert looked_up == []


def test_the_same_page_without_the_locks_is_seen_to_ask(listener: Listener, tmp_path: Path) -> None:
    _, looked_up = _shown("plain", listener, tmp_path)
    assert len(listener.asked) > 10
    assert looked_up != []
