"""Folders made on the way to something, and taken away again when nothing came to lie in them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def made(folder: Path, mode: int = 0o777) -> Iterator[None]:
    """The folder, made if need be with those above it; of what was made, what is empty when the block ends goes again.

    Raises:
        OSError: it cannot be made.
    """
    new = [each for each in (folder, *folder.parents) if not os.path.lexists(each)]
    try:
        folder.mkdir(mode, parents=True, exist_ok=True)
        yield
    finally:
        for each in new:
            with suppress(OSError):  # something lies there
                each.rmdir()
