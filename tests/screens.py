"""A virtual X11 display, for tests and measurements that need a real one."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

SIZE = (1600, 1000)


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Its name, while it is needed; the server picks a free one, and says so when it is ready.

    It does not begin anew when its last program leaves, which would turn away one that is just coming.
    """
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    mine, its = os.pipe()
    command = ["Xvfb", "-displayfd", str(its), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    with running(command, pass_fds=(its,)):
        os.close(its)
        with os.fdopen(mine, encoding="ascii") as told:
            name = f":{told.readline().strip()}"
        yield name


@contextmanager
def running(command: list[str], **given: Any) -> Iterator[None]:
    """A program, until it is not needed any more."""
    child = subprocess.Popen(command, stderr=subprocess.DEVNULL, **given)
    try:
        yield
    finally:
        child.terminate()
        child.wait()
