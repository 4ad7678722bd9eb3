"""One program at a time in a folder of packages, from building one to its rename, so that none takes another's up."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from editor.domain.errors import Unavailable
from editor.folders import made
from editor.locks import Held, wait_for
from editor.publish import disk

PATIENCE: Final = 20.0
"""Seconds to wait for another program; a package takes few to make."""
_FILE: Final = ".copydesk.lock"


class SiteHeld(Unavailable):
    """Another program is at work in the folder."""

    def __init__(self, folder: Path, held: Held) -> None:
        super().__init__(f"{held} is publishing to “{folder.name}” now.", "Try again when it is done.")


@contextmanager
def turn(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """The folder for oneself, made if need be; another program's turn is waited for, `patience` seconds at most.

    A folder that was made, and into which nothing was put, goes again.

    Raises:
        SiteHeld: another program is still at work there; the sentence says which.
        Unavailable: the disk will not take a lock.
    """
    with ExitStack() as held:
        with disk.telling(f"The folder “{folder.name}” cannot be locked", "What readers see is as it was."):
            held.enter_context(made(folder))
            try:
                held.callback(wait_for(folder / _FILE, patience).release)
            except Held as other:
                raise SiteHeld(folder, other) from other
        yield
