"""One program at a time on an embedded store: a locked file beside it names who has it open."""

import sys
from pathlib import Path

from editor.domain.disk_faults import SAID
from editor.domain.errors import Refused, Unavailable
from editor.locks import FileLock, Held


class StoreHeld(Unavailable):
    """Another program has the store open; `holder` is what it wrote about itself."""

    def __init__(self, name: str, held: Held) -> None:
        super().__init__(f"“{name}” is open in {held}.", "Close it there first.")
        self.holder = held.holder


class StoreLock:
    """The lock on one store; taken when made, let go by `release`."""

    def __init__(self, store: Path) -> None:
        command = " ".join(Path(part).name if n == 0 else part for n, part in enumerate(sys.argv))
        try:
            self._lock = FileLock(store.with_name(f"{store.name}.lock"), {"command": command})
        except Held as held:
            raise StoreHeld(store.name, held) from held
        except OSError as error:
            why = SAID.get(error.errno or 0, "its folder may not be written")
            raise Refused(f"“{store.name}” cannot be opened: {why}.") from error

    def release(self) -> None:
        """Let go of the store and take the file away."""
        self._lock.release()
