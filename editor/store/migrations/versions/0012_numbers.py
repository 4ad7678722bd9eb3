"""Which numbers the pictures of a story ever had, read off all revisions there are: none is given to another picture."""

import json
from collections.abc import Iterator
from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0012"
down_revision: Final = "0011"

_PIECE: Final = 200


def upgrade() -> None:
    mention = sa.table("mention", sa.column("story_id"), sa.column("of"), sa.column("subject"))
    said = sorted(set(_said(op.get_bind())))
    for start in range(0, len(said), _PIECE):
        piece = said[start : start + _PIECE]
        op.bulk_insert(
            mention, [{"story_id": story, "of": "number", "subject": str(number)} for story, number in piece]
        )


def _said(connection: sa.Connection) -> Iterator[tuple[str, int]]:
    revisions = sa.text("SELECT story_id, copy_json FROM revision")
    for story_id, text in connection.execute(revisions.execution_options(yield_per=_PIECE)):
        yield from ((story_id, number) for number in _numbers(text))


def _numbers(text: str) -> list[int]:
    """The numbers of a copy's pictures; none of one that is damaged, which verifying tells of."""
    try:
        numbers = [use["number"] for use in json.loads(text)["pictures"]]
    except (ValueError, LookupError, TypeError, RecursionError):
        return []
    return [number for number in numbers if isinstance(number, int)]
