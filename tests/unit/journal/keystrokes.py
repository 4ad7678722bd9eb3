"""A typist who makes the same edits again from the same seed, and a desk that is sure to be closed."""

import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from editor.journal.disk import Disk
from editor.journal.replica import from_units, units
from editor.journal.state import PACE, Pace
from editor.journal.story import Start
from editor.journal.writer import Journal, Journals

PATIENCE = 20.0
FIELDS = {
    "headline": "Ferry fares rise",
    "body": "The ferry to Skerry costs more.\n\nFrom May it is £4. 🛳 Ja\u0301 ok.\n",
}
INSERTED = ("a", "e", " ", "x", "ß", "é", "e\u0301", "🛳", "\n\n", "\ud83d", "\udea2", "12,000 ")
Deed = tuple[int, int, str]


def start(fields: Mapping[str, str] = FIELDS, story: str = "story-1", newsroom: str = "room") -> Start:
    return Start(newsroom, story, "ferry-fares", "ann", 3, "ab" * 32, fields)


@contextmanager
def desk(folder: Path, disk: Disk | None = None, pace: Pace = PACE) -> Iterator[Journals]:
    journals = Journals(folder, disk=disk, pace=pace)
    try:
        yield journals
    finally:
        journals.close(PATIENCE)


def only(folder: Path) -> Path:
    """The one file in a folder."""
    (path,) = folder.iterdir()
    return path


def done(text: str, deed: Deed) -> str:
    """The text after a deed, worked out in the plainest way: the one the writer's must agree with."""
    position, removed, inserted = deed
    data = units(text)
    return from_units(data[: 2 * position] + units(inserted) + data[2 * (position + removed) :])


def deeds(seed: int, text: str) -> Iterator[tuple[Deed, str]]:
    """Edits without end, each with the text after it: mostly typing along, some deletions, some leaps."""
    chance = random.Random(seed)
    caret = len(units(text)) // 2
    while True:
        length = len(units(text)) // 2
        if chance.random() < 0.1:
            caret = chance.randrange(length + 1)
        removed = min(caret, chance.choice((0, 0, 0, 0, 1, 2)))
        deed = (caret - removed, removed, "" if removed else chance.choice(INSERTED))
        text = done(text, deed)
        caret += len(units(deed[2])) // 2 - removed
        yield deed, text


def type_into(journal: Journal, number: int, seed: int = 1, text: str = FIELDS["body"]) -> list[str]:
    """Do so many edits; returns the body before, and after each."""
    states = [text]
    for _, (deed, after) in zip(range(number), deeds(seed, text), strict=False):
        journal.edit("body", *deed)
        states.append(after)
    return states
