"""What the window asks about copy that comes from outside: reading it, and taking it in."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.changes import Change
from editor.domain.errors import CopydeskError
from editor.ui.jobs import Job

if TYPE_CHECKING:
    from editor.domain.unit import Unit
    from editor.services.importing import House, Incoming
    from editor.ui.patience import Came
    from editor.wire.result import WireStory


def house() -> "Job[House]":
    """What the newsroom brings to copy that it takes in."""

    def job(unit: "Unit") -> "House":
        from editor.services.importing import house as ours

        return ours(unit)

    return job


def read_files(paths: Sequence[Path], ours: "House") -> "Callable[[], Came[Incoming]]":
    """The stories in some files, as drafts of them would begin; no store is asked."""

    def work() -> "Came[Incoming]":
        from editor.services.importing import arrived, foreseen, read_arrived
        from editor.ui.patience import Came, arrivals

        stories: list[Incoming] = []
        faults: list[str] = []
        for file, path in zip(arrivals(arrived, paths), paths, strict=True):
            try:
                if isinstance(file, CopydeskError):
                    raise file
                stories += [foreseen(wire, ours, path.parent) for wire in read_arrived(file)]  # with limits of its own
            except CopydeskError as error:
                faults.append(str(error))
        return Came(tuple(stories), tuple(faults))

    return work


def read_text(text: str, ours: "House") -> "Callable[[], Came[Incoming]]":
    """The story of pasted text, as a draft of it would begin; no store is asked."""

    def work() -> "Came[Incoming]":
        from editor.services.importing import foreseen
        from editor.services.importing import read_text as read
        from editor.ui.patience import Came

        return Came((foreseen(read(text), ours),), ())

    return work


def suggest_slug(headline: str) -> str:
    """A slug made of a headline."""
    from editor.text.slugs import suggest_slug as suggest

    return suggest(headline)


def take_in(wire: "WireStory", slug: str, desk: str, folder: Path | None, op_id: str) -> Job[Change]:
    """A draft of what was read."""

    def job(unit: "Unit") -> Change:
        from editor.services.importing import take_in as take

        return take(unit, wire, slug=slug, desk=desk, folder=folder, op_id=op_id)

    return job
