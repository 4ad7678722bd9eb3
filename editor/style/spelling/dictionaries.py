"""Which Hunspell dictionary a story's language is checked with.

A dictionary is a pair of files named by its language, `de-DE.aff` and `de-DE.dic` (`de_DE` will do), or a folder of that
name with any one pair in it, as they are handed out on the web. A person's own folder goes before the shipped one.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from editor.domain.errors import Refused

_TAG: Final = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,10}){0,3}", re.IGNORECASE)
_AMERICAN: Final = frozenset({"en-US", "en-PH", "en-PR"})
"""English that a British dictionary would find fault with at every turn."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A language, and the two files of its dictionary."""

    language: str
    affixes: Path
    words: Path


def available(shipped: Path, own: Path | None = None) -> tuple[str, ...]:
    """The languages there are dictionaries for, in order."""
    return tuple(sorted(_pairs(shipped) | (_pairs(own) if own is not None else {})))


def find(language: str, shipped: Path, own: Path | None = None) -> Dictionary:
    """The dictionary for a language: its own, one of a variety of it, a British one for English, a sister's.

    Raises:
        Refused: there is none.
    """
    found = _pairs(shipped) | (_pairs(own) if own is not None else {})
    wanted = _tag(language)
    base = wanted.partition("-")[0]
    varieties = sorted(tag for tag in found if tag.startswith(f"{wanted}-"))
    sisters = sorted(tag for tag in found if tag.partition("-")[0] == base)
    if base == "en":
        sisters = ["en-GB"] if wanted not in _AMERICAN else []
        varieties = sisters if wanted == "en" else varieties
    for tag in (wanted, *varieties, *sisters):
        if wanted and tag in found:
            return found[tag]
    half = _half_of(wanted, own)
    if half:
        raise Refused(f"There is no spelling for “{language}”: {half}.")
    where = f" in “{own}”" if own is not None else ""
    raise Refused(
        f"There is no spelling for “{language}”: put its Hunspell dictionary, an .aff and a .dic file{where}."
    )


def _tag(name: str) -> str:
    """A language tag as it is written, `de-DE`; nothing for what is none."""
    if not _TAG.fullmatch(name):
        return ""
    first, *rest = re.split("[-_]", name)
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])


def _pairs(folder: Path) -> dict[str, Dictionary]:
    """Every pair in a folder, by its language."""
    pairs: dict[str, Dictionary] = {}
    for affixes in sorted([*_files(folder, "*.aff"), *_files(folder, "*/*.aff")]):
        words = affixes.with_suffix(".dic")
        tag = _tag(affixes.stem) if affixes.parent == folder else _tag(affixes.parent.name)
        if tag and words.is_file() and tag not in pairs:
            pairs[tag] = Dictionary(tag, affixes, words)
    return pairs


def _half_of(wanted: str, folder: Path | None) -> str:
    """What is missing when only one file of a pair is there."""
    for file in [*_files(folder, "*.aff"), *_files(folder, "*.dic")] if folder is not None else []:
        other = file.with_suffix(".dic" if file.suffix == ".aff" else ".aff")
        if wanted and _tag(file.stem) == wanted and not other.exists():
            return f"“{file.name}” has no “{other.name}” beside it"
    return ""


def _files(folder: Path, pattern: str) -> list[Path]:
    try:
        return [path for path in folder.glob(pattern) if path.is_file()]
    except OSError:  # a folder nobody may look into holds no dictionaries for them
        return []
