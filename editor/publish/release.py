"""Putting a proved package in its place in one step, and finishing what a crash interrupted."""

import re
import time
from collections.abc import Collection
from pathlib import Path

from editor.publish import disk
from editor.publish.manifest import manifest_sha256, read_manifest
from editor.publish.package import PART, Built, check_destination, hidden
from editor.publish.rules.files import file_faults
from editor.stopping import wholly

_OLD = "old"
# The UUID keeps these apart from folders that merely look alike.
_HIDDEN = re.compile(
    r"\.(?P<name>.+)\.(?P<kind>part|old)-(?P<op_id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.DOTALL
)
_A_DAY = 86_400


def release(built: Built) -> Path:
    """Rename a proved package into place, and an older one of the same story out of it.

    Whatever happens on the way, readers find the old package or the new one, or `recover` brings the old one back.

    Raises:
        Refused: something else stands there.
        Unavailable: the system will not do it; the old package stands, and the new one waits to be finished.
    """
    destination = built.destination
    aside = hidden(destination, _OLD, built.op_id)
    what = f"The package “{destination.name}” cannot be put in its place"
    with wholly(), disk.telling(what, "What was published before still stands."):
        check_destination(destination, str(read_manifest(built.folder)["story_id"]))
        if not destination.exists():
            disk.rename(built.folder, destination)
            return destination
        disk.remove(aside)
        disk.rename(destination, aside)
        try:
            disk.rename(built.folder, destination)
        except OSError:
            if not destination.exists():
                disk.rename(aside, destination)
            raise
        disk.remove(aside)
        return destination


def finish(destination: Path, recorded_sha256: str) -> Path | None:
    """Finish a publication whose event was recorded but whose rename may not have happened.

    Returns the package's place, or None when no whole package with this manifest is left: build it again.
    """
    _bring_back(destination.parent, destination.name)
    if manifest_sha256(destination) == recorded_sha256:
        return destination
    for folder, name, kind, op_id in _hidden_in(destination.parent):
        if name == destination.name and kind == PART and manifest_sha256(folder) == recorded_sha256:
            if not file_faults(folder):
                return release(Built(folder, recorded_sha256, destination, op_id))
            disk.remove(folder)
    return None


def is_tidy(folder: Path) -> bool:
    """Whether nothing lies beside the packages in a folder: nothing to finish, to bring back or to remove."""
    return not _hidden_in(folder)


def unfinished(folder: Path) -> dict[str, str]:
    """The packages that wait beside their places: the hash of each one's manifest, and the name of its place."""
    return {manifest_sha256(path): name for path, name, kind, _ in _hidden_in(folder) if kind == PART}


def recover(folder: Path, recorded: Collection[str] = ()) -> None:
    """Put right what a crash left in a folder of packages: old packages come back, forgotten parts go.

    `recorded` are the manifests of publications to be finished: their parts stay. Others go when they are a day old,
    since a younger one may be someone else's work of this moment.
    """
    _bring_back(folder)
    for path, _, kind, _ in _hidden_in(folder):
        if kind == PART and manifest_sha256(path) not in recorded and time.time() - path.stat().st_mtime > _A_DAY:
            disk.remove(path)


def _bring_back(folder: Path, only: str = "") -> None:
    for path, name, kind, _ in _hidden_in(folder):
        if kind != _OLD or (only and name != only):
            continue
        if folder.joinpath(name).exists():
            disk.remove(path)
        else:
            with disk.telling(f"The package “{name}” cannot be put back", f"It lies in “{path.name}”."):
                disk.rename(path, folder / name)


def _hidden_in(folder: Path) -> list[tuple[Path, str, str, str]]:
    if not folder.is_dir():
        return []
    found = ((path, _HIDDEN.fullmatch(path.name)) for path in sorted(folder.iterdir()))
    return [(path, match["name"], match["kind"], match["op_id"]) for path, match in found if match and path.is_dir()]
