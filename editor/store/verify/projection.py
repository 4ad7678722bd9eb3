"""The story list against what its history adds up to."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import select
from sqlmodel import Session

from editor.store.replay import State
from editor.store.tables import METADATA
from editor.store.verify.rows import rows

_STORY: Final = METADATA.tables["story"]


def faults(session: Session, expected: dict[str, State]) -> Iterator[str]:
    """A sentence for each story that is not as expected; takes the others out of `expected`."""
    for row in rows(session, select(_STORY)):
        state = expected.pop(row["id"], None)
        if state is None:
            yield f"The story “{row['slug']}” has no history."
            continue
        wrong = sorted(name for name, value in row.items() if state.get(name) != value)
        if wrong:
            yield f"The story “{row['slug']}” is not what its history says: {', '.join(wrong)}."
    for state in expected.values():
        yield f"The story “{state['slug']}” is in the history, but not in the list."
