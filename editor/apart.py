"""This program's own Python started a second time, for work that must not take this one's memory, lock or life."""

import json
import subprocess
import sys
from pathlib import Path
from threading import Lock

from editor.domain.errors import Unavailable

OPENING = "import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); "
"""How each program given here begins: it finds what this process finds, and nothing in the folder one happens to stand in."""
OUT_OF_MEMORY = 3
"""Exit status of a program that takes more memory than it may."""

_ROOT = str(Path(__file__).parents[1])
_running: set["subprocess.Popen[bytes]"] = set()
_lock = Lock()


class TooLong(Exception):
    """It was not done in time, and was ended."""


def start(program: str, *arguments: str) -> "subprocess.Popen[bytes]":
    """Start a program that begins with `OPENING`; what it writes to its standard error goes with its output.

    Raises:
        Unavailable: none can be started here.
    """
    command = [sys.executable, "-I", "-c", program, json.dumps([*filter(None, sys.path), _ROOT]), *arguments]
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise Unavailable(f"No second program could be started ({error.strerror}).") from error


def finish(running: "subprocess.Popen[bytes]", data: bytes, seconds: float) -> "subprocess.CompletedProcess[bytes]":
    """Hand data to a program that was started, and wait for its end.

    Raises:
        TooLong: that was not within so many seconds.
    """
    with _lock:
        _running.add(running)
    try:
        out, told = running.communicate(data, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        running.kill()
        running.communicate()
        raise TooLong from error
    finally:
        with _lock:
            _running.discard(running)
    return subprocess.CompletedProcess(running.args, running.returncode, out, told)


def run(program: str, data: bytes, *arguments: str, seconds: float) -> "subprocess.CompletedProcess[bytes]":
    """Start a program, hand it data, and wait for its end.

    Raises:
        TooLong: that was not within so many seconds.
        Unavailable: none can be started here.
    """
    return finish(start(program, *arguments), data, seconds)


def end_all() -> None:
    """End what runs: nobody waits for it any more."""
    with _lock:
        for program in _running:
            program.kill()


def limit(memory: int, seconds: int) -> None:
    """Hold this process to so many bytes of memory and so much time, and to writing no file, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        _, hard = resource.getrlimit(what)
        most_here = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most_here, hard))
