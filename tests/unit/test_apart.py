"""A second Python: it is ended in time, and when nobody waits for it any more."""

import threading

import pytest

from editor import apart
from editor.apart import OPENING, TooLong, end_all, run
from editor.domain.errors import Unavailable

WAITS = "import sys; sys.stdout.write('here'); sys.stdout.flush(); import threading; threading.Event().wait()"


def test_it_reads_what_it_is_handed_and_finds_what_this_process_finds() -> None:
    program = f"{OPENING}import editor; sys.stdout.write(sys.argv[1] + sys.stdin.read() + editor.__name__)"
    ended = run(program, b"words ", "some ", seconds=60)
    assert (ended.returncode, ended.stdout) == (0, b"some words editor")


def test_one_that_never_ends_is_ended() -> None:
    with pytest.raises(TooLong):
        run(WAITS, b"", seconds=0.5)
    assert apart._running == set()


def test_none_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(Unavailable):
        run("", b"", seconds=1)


def test_what_runs_is_ended_when_nobody_waits_any_more() -> None:
    statuses: list[int] = []
    worker = threading.Thread(target=lambda: statuses.append(run(WAITS, b"", seconds=60).returncode))
    worker.start()
    while not apart._running:
        worker.join(0.01)
    end_all()
    worker.join()
    assert statuses[0] != 0
