"""What the window asks about the photos of the library: finding them, where they are, killing and replacing them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from editor.domain.changes import Change
from editor.domain.kills import Kill, Kills, staff_objection
from editor.ui.jobs import PIECE, Job

if TYPE_CHECKING:
    from editor.domain.unit import Unit
    from editor.services.finding import Found, Search, Sought
    from editor.services.killed import Killed
    from editor.services.killing import Done, KilledUse
    from editor.services.usage import StoryUse

PAGE = 100
"""Photos that are shown at a time."""


class Looked(NamedTuple):
    """How far a search is, and how many photos there are to look at."""

    search: "Search"
    total: int


class Whereabouts(NamedTuple):
    """The stories that a photo is or was in, what stands against it, and why this person may not kill it, or nothing."""

    stories: "tuple[StoryUse, ...]"
    killed: "Killed | None"
    objection: str


def look_on(
    words: Mapping[str, str], like: "Sought | None", before: Looked | None, below: "Found | None"
) -> Job[Looked]:
    """The next piece of a search for these words: the page after the photo `below`, or the first."""

    def job(unit: "Unit") -> Looked:
        from editor.services.finding import Query, Search
        from editor.services.finding import look_on as look

        until = monotonic() + PIECE
        total = before.total if before is not None else unit.photo_count()
        search = before.search if before is not None else Search()
        query = Query(like=like, **words)
        return Looked(look(unit, query, search, most=PAGE, below=below, enough=lambda: monotonic() > until), total)

    return job


def sought_file(path: Path) -> "Callable[[], Sought]":
    """A file that pictures are to be like; no store is asked."""

    def work() -> "Sought":
        from editor.services.finding import sought_file as seek
        from editor.services.picture_files import picture_file

        return seek(picture_file(path))

    return work


def sought_photo(sha256: str) -> "Job[Sought]":
    """A photo of the library that others are to be like."""

    def job(unit: "Unit") -> "Sought":
        from editor.services.finding import sought_photo as seek

        return seek(unit, sha256)

    return job


def whereabouts(sha256: str) -> Job[Whereabouts]:
    """Where a photo is used, and whether it is killed."""

    def job(unit: "Unit") -> Whereabouts:
        from editor.services.killed import against, said_of
        from editor.services.usage import usage

        stories = tuple(usage(unit, sha256))
        killed = against(unit, unit.photos_named([sha256]), Kills(unit.kills()), said_of(unit, sha256)).get(sha256)
        return Whereabouts(stories, killed, staff_objection(unit.person()))

    return job


def attach_found(slug: str, base: int, sha256: str, op_id: str) -> Job[Change]:
    """A photo of the library into the story, with the words it came with."""

    def job(unit: "Unit") -> Change:
        from editor.services.library import as_file
        from editor.services.pictures import attach

        return attach(unit, slug, base, [as_file(unit, sha256)], op_id=op_id)

    return job


def replace(slug: str, base: int, number: int, what: str | Path, keep_words: bool, op_id: str) -> Job[Change]:
    """Another picture, a file or a photo of the library, in the place of one."""

    def job(unit: "Unit") -> Change:
        from editor.services.library import as_file
        from editor.services.picture_files import picture_file
        from editor.services.replacing import replace_picture

        file = as_file(unit, what) if isinstance(what, str) else picture_file(what)
        return replace_picture(unit, slug, base, number, file, keep_words=keep_words, op_id=op_id)

    return job


def active_kills(unit: "Unit") -> list[Kill]:
    """Every picture that is killed now, the latest first."""
    return list(reversed(Kills(unit.kills()).standing))


def killed_uses(kill: Kill) -> "Job[list[KilledUse]]":
    """The stories that have a killed picture."""

    def job(unit: "Unit") -> "list[KilledUse]":
        from editor.services.killing import killed_uses as uses

        return uses(unit, kill)

    return job


def kill(what: str | Path, reason: str, agency: str, op_id: str) -> "Job[Done]":
    """Kill a photo, a job number or a file."""

    def job(unit: "Unit") -> "Done":
        from editor.services.killing import kill as forbid
        from editor.services.picture_files import picture_file

        file = what if isinstance(what, str) else picture_file(what)
        return forbid(unit, file, reason, agency=agency, op_id=op_id)

    return job


def unkill(what: str, reason: str, agency: str, op_id: str) -> Job[Change]:
    """Say that a picture may be used after all, or those of a job number, if need be an agency's."""

    def job(unit: "Unit") -> Change:
        from editor.services.killing import unkill as allow

        return allow(unit, what, reason, agency=agency, op_id=op_id)

    return job
