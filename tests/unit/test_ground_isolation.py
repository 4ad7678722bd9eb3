"""Tests cannot reach the network, the person's files or their keyring; hence one that tries is stopped."""

import asyncio
import os
import socket
import urllib.request
from pathlib import Path

import keyring
import platformdirs
import pytest

from tests.isolation import NetworkRefused

ELSEWHERE = "192.0.2.1"  # RFC 5737: an address for documentation, nobody's


def test_a_connection_to_another_machine_is_refused() -> None:
    with socket.socket() as road, pytest.raises(NetworkRefused, match=ELSEWHERE):
        road.connect((ELSEWHERE, 80))
    with socket.socket(socket.AF_INET6) as road, pytest.raises(NetworkRefused):
        road.connect(("2001:db8::1", 80))
    with socket.socket(type=socket.SOCK_DGRAM) as road, pytest.raises(NetworkRefused):
        road.sendto(b"?", (ELSEWHERE, 53))


def test_a_name_is_not_even_looked_up() -> None:
    with pytest.raises(NetworkRefused, match=r"news\.example"):
        urllib.request.urlopen("http://news.example/")
    with pytest.raises(NetworkRefused, match=r"news\.example"):
        asyncio.run(_open("news.example"))


async def _open(host: str) -> None:
    await asyncio.open_connection(host, 80)


def test_this_machine_may_talk_to_itself() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass
    near, far = socket.socketpair()
    near.close()
    far.close()


def test_nothing_personal_is_in_reach() -> None:
    home = Path(os.environ["HOME"])
    assert home.name.startswith("copydesk-home-")
    assert Path(platformdirs.user_data_dir("copydesk")).is_relative_to(home)
    assert Path(platformdirs.user_config_dir("copydesk")).is_relative_to(home)
    assert "null" in type(keyring.get_keyring()).__module__
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert "COPYDESK_STORE" not in os.environ
