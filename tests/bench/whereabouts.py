"""Where a picture is, in a newsroom of 10,000 stories: how long until a person is told, and its SQL against bare sqlite3."""

import json
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from editor.domain.copy import Copy, PictureUse, canonical, digest, from_canonical
from editor.domain.kills import Kill
from editor.domain.photos import READING
from editor.media.likeness import VERSION, Likeness
from editor.media.marks import MARK_BYTES, PLACE_BYTES
from editor.media.nearness import SIGN_BYTES
from editor.media.overlay import Small
from editor.services.ids import new_op
from editor.services.killing import killed_uses
from editor.services.live_checks import live_faults
from editor.services.opening import open_store
from editor.services.rights import facts
from editor.services.usage import live_stories, usage
from editor.store.library_tables import WHOLE
from editor.store.mentions import mentioned
from tests.bench import newsroom
from tests.bench.rows import Row, interleaved, seconds
from tests.bench.statements import listened

STORIES = 10_000
REVISIONS = 3
PHOTOS = 10_000
ONE_STORY = "For use with this story only"
PARTS, MARKS = 100, 54
"""Signs of parts, and marks, that a photo has: about as many as a photograph's."""
ROUNDS = 7
BOUND = 200
"""Of so many photos, one is for one story only."""
AT_ONCE, SOON = 0.1, 1.0
"""Seconds that a person waits; a kill of a file looks at every photo of the library."""
ALL_LIVE = 6.0
"""Milliseconds for each live story: reading and checking its copy alone takes one or two."""
BAR = 15
"""Times what bare sqlite3 takes for the same statements: copies are read and checked, and signs compared, beside them."""


def _sha256(number: int) -> str:
    return digest(f"photo {number % PHOTOS}")


def _signs(number: int) -> str:
    seeded = random.Random(number % PHOTOS)
    small = Small(255, 170, seeded.randbytes(32 * 21 // 2))
    signs, places = seeded.randbytes(MARKS * MARK_BYTES), seeded.randbytes(MARKS * PLACE_BYTES)
    return Likeness(
        seeded.getrandbits(8 * SIGN_BYTES), seeded.randbytes(PARTS * SIGN_BYTES), small, signs, places
    ).to_text()


def _copy(number: int) -> str:
    """A story with a picture of its own and one that another story has too."""
    said = {"caption": "The ferry at the pier on a stormy day", "credit": "Bench Agency", "instructions": "NO SALES"}
    uses = [
        PictureUse(number=place, photo=_sha256(photo), job_id=f"JOB{photo % PHOTOS}", **said)
        for place, photo in ((1, number), (2, number * 7 + 1))
    ]
    return canonical(Copy(headline=f"Story {number}", body=newsroom.BODY, pictures=uses))


def _illustrated(path: Path) -> Path:
    """The stories of the newsroom with revisions that have pictures, put in past the guards as the store writes them."""
    with newsroom.unguarded(path) as connection:
        _put(connection, "photo", ({
            "sha256": _sha256(number), "op_id": f"photo-{number}", "file_name": f"{number}.jpg", "media_type": "image/jpeg",
            "width": 6000, "height": 4000, "size": 9_000_000, "by": "ann", "at": "2026-05-06T07:08:09.000000Z",
            "metadata_json": json.dumps({"caption": "The ferry", "credit": "Bench Agency", "job_id": f"JOB{number}"}),
        } for number in range(PHOTOS)))  # fmt: skip
        _put(connection, "likeness", (
            {"sha256": _sha256(number), "version": VERSION, "signs": signs, "whole": signs[:WHOLE]}
            for number in range(PHOTOS) for signs in [_signs(number)]
        ))  # fmt: skip
        _put(connection, "reading", (
            {"sha256": _sha256(number), "version": READING, "words": "{}", "bound": int(not number % BOUND)}
            for number in range(PHOTOS)
        ))  # fmt: skip
        _put(connection, "revision", (
            {
                "story_id": f"story-{story:07}", "number": number, "op_id": f"save-{story}-{number}", "base": number - 1,
                "copy_json": text, "words": 400, "sha256": digest(text), "author": "ann", "headline": "One of many",
                "at": "2026-05-06T07:08:09.000000Z", "pictures": 2, "submit_blocks": 0, "approve_blocks": 0,
            }
            for story in range(STORIES) for text in [_copy(story)] for number in range(1, REVISIONS + 1)
        ))  # fmt: skip
        _put(connection, "mention", (
            {"story_id": f"story-{story:07}", "of": of, "subject": subject}
            for story in range(STORIES) for of, subject in mentioned(from_canonical(_copy(story)))
        ))  # fmt: skip
        connection.execute("UPDATE story SET revision = ? WHERE slug <> 'first'", (REVISIONS,))
        connection.execute("UPDATE story SET live = 'live', live_revision = 1 WHERE status = 'published'")
    return path


def _put(connection: sqlite3.Connection, table: str, rows: Iterator[dict[str, Any]]) -> None:
    for row in rows:
        names = ", ".join(f'"{name}"' for name in row)
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))


def rows(folder: Path) -> Iterator[Row]:
    path = _illustrated(newsroom.make(folder / "whereabouts.db", STORIES))
    bare = sqlite3.connect(shutil.copy(path, folder / "bare.db"))
    store = open_store(str(path), "bench")
    with store.unit("ann") as unit:
        for of, subject, signs in (("photo", _sha256(77), _signs(77)), ("job", "JOB88", "")):
            unit.set_kill(Kill(of, subject, "Wrong name.", signs=signs), new_op())
        of_file, of_job = unit.kills()
        lone_id = unit.story("story-77").id
        copy = unit.revision(lone_id, REVISIONS).copy
        lone = copy.with_changes(pictures=[use.with_changes(instructions=ONE_STORY) for use in copy.pictures])
        asked: dict[str, tuple[float, Callable[[], list[Any]]]] = {
            "where a photo is": (AT_ONCE, lambda: usage(unit, _sha256(77))),
            "where a job number is": (AT_ONCE, lambda: usage(unit, "JOB77")),
            "where a killed file and its likes are": (SOON, lambda: killed_uses(unit, of_file)),
            "where a killed job number is": (AT_ONCE, lambda: killed_uses(unit, of_job)),
            "who had a picture for one story first": (AT_ONCE, lambda: [facts(unit, lone, lone_id)]),
        }
        for name, (longest, act) in asked.items():
            said = listened(act)
            assert act(), f"nothing is found: {name}"
            floor, ours = interleaved(partial(_bare, bare, said), partial(seconds, act), ROUNDS)
            yield Row(f"{name}, of {STORIES:,} stories", "s", 0, ours, longest)
            yield Row("  and its SQL", "ms", floor * 1000, ours * 1000, BAR, "sqlite3, the same statements")
        live = sum(1 for _ in live_stories(unit))
        each = seconds(lambda: live_faults(unit)) / live * 1000
        yield Row(f"the rights of what is live, each of {live:,} stories", "ms", 0, each, ALL_LIVE)
    store.close()
    bare.close()


def _bare(bare: sqlite3.Connection, said: list[tuple[str, Any]]) -> float:
    return seconds(lambda: [bare.execute(statement, given).fetchall() for statement, given in said])
