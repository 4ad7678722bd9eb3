"""Tests touch neither the person's own files, nor their keyring, nor their screen, nor the network."""

import ipaddress
import os
import sys
import tempfile
from pathlib import Path

import hypothesis

_HOMES = {
    "HOME": "",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}
_PERSONAL = ("COPYDESK_STORE", "COPYDESK_USER", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")


class NetworkRefused(RuntimeError):
    """A test reached for another machine."""


def isolate() -> Path:
    """Take a fresh home, the null keyring and the offscreen screen, and close the road to other machines.

    Returns the home, which whoever asked for it removes.
    """
    home = Path(tempfile.mkdtemp(prefix="copydesk-home-"))
    for variable, folder in _HOMES.items():
        path = home / folder
        path.mkdir(mode=0o700, exist_ok=True)
        os.environ[variable] = str(path)
    for variable in _PERSONAL:
        os.environ.pop(variable, None)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.addaudithook(_refuse_network)
    hypothesis.settings.register_profile("copydesk", deadline=None)
    hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
    hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "copydesk")
    return home


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Every connection Python makes passes here; libpq's do not, and the tests give it this machine's address only."""
    match event, arguments:
        case (("socket.connect" | "socket.sendto" | "socket.sendmsg"), (_, (str() as host, *_))):
            pass
        case (("socket.getaddrinfo" | "socket.gethostbyname"), (str() as host, *_)):
            pass
        case _:
            return
    if not _is_here(host):
        raise NetworkRefused(f"a test tried to reach {host}; tests do without the network")


def _is_here(host: str) -> bool:
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False
