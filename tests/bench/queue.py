"""The first page of a queue of 100,000 stories: how long until it is there, and its SQL against bare sqlite3."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from editor.domain.lists import Queue
from editor.domain.story import StoryQuery
from editor.services.opening import open_store
from editor.store import values
from tests.bench import newsroom
from tests.bench.rows import Row, interleaved, seconds
from tests.bench.statements import listened

STORIES = 100_000
PAGE = 100


def rows(folder: Path) -> Iterator[Row]:
    path = newsroom.make(folder / "queue.db", STORIES)
    bare = sqlite3.connect(shutil.copy(path, folder / "bare.db"))
    store = open_store(str(path), "bench")
    query = StoryQuery(queue=Queue.ALL, limit=PAGE)
    with store.unit("ann") as unit:
        unit.stories(query)
        statement, parameters = listened(lambda: unit.stories(query))[-1]
        first = [seconds(lambda: unit.stories(query)) for _ in range(40)]
        yield Row("queue of 100,000: first 100 rows, ready to show", "ms", 0, sorted(first)[20] * 1000, 20)
        as_story, values.story = values.story, lambda row: row  # type: ignore[assignment, return-value]
        try:
            floor, ours = interleaved(
                lambda: seconds(lambda: bare.execute(statement, parameters).fetchall()),
                lambda: seconds(lambda: unit.stories(query)),
                40,
            )
        finally:
            values.story = as_story
        yield Row("queue of 100,000: the SQL itself", "ms", floor * 1000, ours * 1000, 1.5, "sqlite3")
    store.close()
    bare.close()
