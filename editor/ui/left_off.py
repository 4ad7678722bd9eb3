"""Where one left off: the stories that were open in each newsroom, and the place in each, in a file beside the options."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtGui import QTextCursor

from editor.config.own_file import replace_text
from editor.ui.manuscript.widget import Manuscript

NAME = "left-off.json"
LARGEST = 1_000_000
"""Bytes that are read: anything beyond is some other file."""
STORIES, NEWSROOMS = 30, 20
"""How many are remembered, the latest."""


class Spot(NamedTuple):
    """A place in a story: the cursor's, and the first line that is seen."""

    slug: str
    headline: str = ""
    position: int = 0
    top: int = 0

    def show(self, manuscript: Manuscript) -> None:
        """Go there, or as near as the text allows now."""
        cursor = QTextCursor(manuscript.document())
        cursor.setPosition(min(self.position, manuscript.document().characterCount() - 1))
        manuscript.setTextCursor(cursor)
        manuscript.verticalScrollBar().setValue(self.top)


class LeftOff(NamedTuple):
    """What was open, in the order of the tabs, and which was in front."""

    spots: tuple[Spot, ...] = ()
    front: int = 0


def read(path: Path, newsroom: str, login: str) -> LeftOff:
    """What this person left open in this newsroom; nothing if that is not known."""
    kept = _read(path).get(_key(newsroom, login), {})
    listed = kept.get("stories") if isinstance(kept, dict) else None
    spots = tuple(filter(None, map(_spot, listed))) if isinstance(listed, list) else ()
    front = kept.get("front", 0) if spots else 0
    return LeftOff(spots[:STORIES], front if isinstance(front, int) else 0)


def write(path: Path, newsroom: str, login: str, left: LeftOff) -> None:
    """Remember it, written beside and renamed into place.

    Raises:
        OSError: it could not be kept.
    """
    all_kept = _read(path)
    all_kept.pop(_key(newsroom, login), None)
    all_kept[_key(newsroom, login)] = {
        "stories": [spot._asdict() for spot in left.spots[:STORIES]],
        "front": left.front,
    }
    latest = dict(list(all_kept.items())[-NEWSROOMS:])
    replace_text(path, json.dumps(latest, ensure_ascii=False, indent=1))


def _key(newsroom: str, login: str) -> str:
    return f"{login} {newsroom}"


def _read(path: Path) -> dict[str, Any]:
    """What the file holds; a file that is damaged or gone holds nothing."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        kept = json.loads(data) if len(data) <= LARGEST else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _spot(value: object) -> Spot | None:
    """A place as it was written; None for anything else."""
    if not isinstance(value, dict):
        return None
    slug, headline = value.get("slug"), value.get("headline", "")
    position, top = value.get("position", 0), value.get("top", 0)
    sound = isinstance(slug, str) and slug and isinstance(headline, str)
    numbers = all(type(number) is int and 0 <= number < 2**31 for number in (position, top))
    return Spot(str(slug), str(headline), position, top) if sound and numbers else None
