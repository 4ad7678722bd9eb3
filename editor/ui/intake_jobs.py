"""What the window asks about copy that comes from outside: reading it, and taking it in."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.changes import Change
from editor.ui.jobs import Job

if TYPE_CHECKING:
    from editor.domain.unit import Unit
    from editor.wire.result import WireStory


def read_files(paths: Sequence[Path]) -> "Callable[[], list[WireStory]]":
    """The stories in some files; no store is asked."""

    def work() -> "list[WireStory]":
        from editor.services.importing import read_files as read

        return read(paths)

    return work


def read_text(text: str) -> "Callable[[], list[WireStory]]":
    """The story of pasted text; no store is asked."""

    def work() -> "list[WireStory]":
        from editor.services.importing import read_text as read

        return [read(text)]

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
