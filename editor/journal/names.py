"""What a journal's file is called: newsroom, story, a key that no other file has, and whether it is finished."""

import hashlib
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

OPEN = ".journal"
KEPT = ".kept"
"""The end of the name once there is nothing left to ask about: `leftovers` need not read the month's finished ones."""
_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Name(NamedTuple):
    """The parts of a file's name; newsroom and story as `part` writes them."""

    newsroom: str
    story: str
    key: str


def part(identity: str) -> str:
    """An id as it can stand in a file's name everywhere: itself if it is plain, else a hash of it."""
    if _PLAIN.fullmatch(identity):
        return identity
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def new_key() -> str:
    """What tells this file from any other program's or any other day's of the same story."""
    return secrets.token_hex(8)


def file_name(newsroom: str, story: str, key: str) -> str:
    """The name of a journal that is being written."""
    return f"{part(newsroom)}.{part(story)}.{key}{OPEN}"


def parsed(path: Path) -> Name | None:
    """The parts of a name; None if it is not a journal's."""
    if path.suffix not in {OPEN, KEPT}:
        return None
    parts = path.stem.split(".")
    return Name(*parts) if len(parts) == 3 else None


def journals(folder: Path) -> Iterator[tuple[Path, Name]]:
    """The journals of a folder, which need not be there."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        name = parsed(path)
        if name is not None:
            yield path, name
