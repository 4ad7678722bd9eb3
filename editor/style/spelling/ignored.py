"""The words a person ignores in one story: a small file of their own, kept from one time to the next.

It is a convenience: a file that is lost or damaged means underlines, nothing worse, and the next word starts another.
"""

import json
import os
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from threading import Lock
from typing import Any, Final

STORIES: Final = 300
"""How many stories are remembered, the latest."""
WORDS: Final = 500
"""How many words in each, the latest."""
LONGEST: Final = 80
"""Characters of a word; no dictionary is asked about longer ones."""
LARGEST: Final = 4_000_000
"""Bytes that are read: anything beyond is some other file."""
KEPT: Final = timedelta(days=180)
"""How long a story is remembered after the last change; older ones go when something is written."""


class IgnoredWords:
    """The file, read anew whenever it is asked, since another window may have written to it. Any thread may ask.

    `whose` names a person and a story.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = Lock()

    def words(self, whose: str) -> frozenset[str]:
        """The words; none when nothing can be read."""
        return frozenset(_words(self._read().get(whose)))

    def ignore(self, whose: str, word: str, *, today: date) -> None:
        """One more word.

        Raises:
            OSError: it could not be kept; the file is as it was.
        """
        if len(word) <= LONGEST:
            self._change(whose, [word], word, today)

    def heed(self, whose: str, word: str, *, today: date) -> None:
        """One word less.

        Raises:
            OSError: it could not be kept; the file is as it was.
        """
        self._change(whose, [], word, today)

    def _change(self, whose: str, more: list[str], word: str, today: date) -> None:
        with self._writing:
            kept = self._read()
            words = [one for one in _words(kept.pop(whose, None)) if one != word] + more
            stories = {name: entry for name, entry in kept.items() if _fresh(entry, today)}
            if words:
                stories[whose] = {"words": words[-WORDS:], "changed": today.isoformat()}
            self._write(dict(list(stories.items())[-STORIES:]))

    def _read(self) -> dict[str, Any]:
        try:
            with self.path.open("rb") as file:
                data = file.read(LARGEST + 1)
            kept = json.loads(data) if len(data) <= LARGEST else {}
        except (OSError, ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self, stories: dict[str, Any]) -> None:
        """Beside it, then in its place: nobody ever reads half of it."""
        beside = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(_data(stories))
            beside.replace(self.path)
        except OSError:
            with suppress(OSError):
                beside.unlink()
            raise


def _data(stories: dict[str, Any]) -> bytes:
    """The file; when it would be larger than what is read, without the older half."""
    data = json.dumps(stories, indent=1).encode("ascii")
    return data if len(data) <= LARGEST else _data(dict(list(stories.items())[(len(stories) + 1) // 2 :]))


def _words(entry: object) -> list[str]:
    """The words of a story's entry; whatever else somebody wrote there is passed over."""
    words = entry.get("words") if isinstance(entry, dict) else None
    if not isinstance(words, list):
        return []
    return [word for word in words if isinstance(word, str) and 0 < len(word) <= LONGEST][-WORDS:]


def _fresh(entry: object, today: date) -> bool:
    """Whether a story's entry was changed lately."""
    try:
        changed = date.fromisoformat(entry["changed"]) if isinstance(entry, dict) else date.min
    except (KeyError, TypeError, ValueError):
        return False
    return changed > today - KEPT
