"""What the window asks about copy that comes from outside: reading it, and taking it in."""

from collections.abc import Callable, Sequence
from contextlib import suppress
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

_LARGEST = 64_000_000
"""Bytes: more than any reader takes."""


def house() -> "Job[House]":
    """What the newsroom brings to copy that it takes in."""

    def job(unit: "Unit") -> "House":
        from editor.services.importing import house as ours

        return ours(unit)

    return job


def read_files(paths: Sequence[Path], ours: "House") -> "Callable[[], Came[Incoming]]":
    """The stories in some files, as drafts of them would begin; no store is asked."""

    def work() -> "Came[Incoming]":
        from editor.services.importing import foreseen
        from editor.services.importing import read_files as read
        from editor.ui.patience import Came, each

        there = each(_arrived, paths)
        stories: list[Incoming] = []
        faults = list(there.faults)
        for path in there.read:
            try:
                stories += [foreseen(wire, ours, path.parent) for wire in read([path])]
            except CopydeskError as error:
                faults.append(str(error))
        return Came(tuple(stories), tuple(faults))

    return work


def _arrived(path: Path) -> Path:
    """The file itself, once it has come from where it lies: taking a document apart has limits of its own.

    What else is the matter with it, its reader says.
    """
    if path.is_file():  # a pipe would be waited for
        with suppress(OSError), path.open("rb") as file:
            file.read(_LARGEST)
    return path


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
