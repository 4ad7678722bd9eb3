"""The files of a package are exactly those the manifest lists, byte for byte."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from editor.domain.errors import Refused
from editor.publish.manifest import MANIFEST, read_manifest, sha256
from editor.publish.rules.fault import Fault


def file_faults(folder: Path) -> list[Fault]:
    """What is wrong with the files of a package, whatever they hold."""
    try:
        listed = read_manifest(folder).get("files")
    except Refused as error:
        return [Fault("manifest", str(error), MANIFEST)]
    if not isinstance(listed, list) or not all(_is_entry(entry) for entry in listed):
        return [Fault("manifest", "The manifest’s list of files cannot be read.", MANIFEST)]
    entries = {entry["path"]: entry for entry in listed}
    there = dict(_there(folder))
    faults = [] if len(entries) == len(listed) else [Fault("manifest", "The manifest lists a file twice.", MANIFEST)]
    for name, path in there.items():
        if path.is_symlink() or not path.is_file():
            faults.append(Fault("file-kind", f"“{name}” is not a plain file.", name))
        elif name not in entries and name != MANIFEST:
            faults.append(Fault("file-unlisted", f"“{name}” is in the folder but not in the manifest.", name))
    for name, entry in entries.items():
        if name not in there:
            faults.append(Fault("file-missing", f"“{name}” is in the manifest but not in the folder.", name))
        elif there[name].is_file() and not there[name].is_symlink():
            faults += _altered(name, there[name], entry)
    return faults


def _altered(name: str, path: Path, entry: Mapping[str, Any]) -> list[Fault]:
    try:
        data = path.read_bytes()
    except OSError as error:
        return [Fault("file-unreadable", f"“{name}” cannot be read: {error.strerror}.", name)]
    if len(data) == entry["bytes"] and sha256(data) == entry["sha256"]:
        return []
    return [Fault("file-altered", f"“{name}” is not the file the manifest lists.", name)]


def read_files(folder: Path) -> dict[str, bytes]:
    """Every file of a package whose files were found to be right."""
    return {name: path.read_bytes() for name, path in _there(folder) if name != MANIFEST}


def _is_entry(entry: object) -> bool:
    if not isinstance(entry, dict):
        return False
    kinds = {"path": str, "bytes": int, "sha256": str}
    return all(isinstance(entry.get(name), kind) for name, kind in kinds.items())


def _there(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file, and every link that stands for one, by its path from the folder. No link is followed."""
    for place, folders, files in os.walk(folder, followlinks=False):
        links = [name for name in folders if Path(place, name).is_symlink()]
        for name in sorted(files + links):
            path = Path(place, name)
            yield path.relative_to(folder).as_posix(), path
