"""What the checks share: reading many rows, times, and the event that a row is as well."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Join, RowMapping, Select, Table
from sqlmodel import Session

from editor.domain import moments
from editor.domain.errors import Refused
from editor.store.complete import event_of
from editor.store.event_tables import EVENT
from editor.store.tables import METADATA, Row

_PIECE: Final = 50
_TOLD: Final = ("story_id", "action", "revision", "value", "moment", "reason", "manifest", "remark")
SILENT: Final = {"staff": "reason", "save": "value"}
"""What the first events of an action did not tell: a person's name, what was counted in a copy."""
_APART: Final = timedelta(minutes=1)
"""PostgreSQL reads its clock for the row and again for its event, and may be held up in between."""


def rows(session: Session, statement: Select[Any], piece: int = _PIECE) -> Iterator[RowMapping]:
    """The rows, a few at a time: a library of photos does not fit in memory."""
    yield from session.execute(statement.execution_options(yield_per=piece)).mappings()


def with_event(table: Table) -> Join:
    """The rows of a table, each beside the event with its `op_id`, if there is one."""
    return table.outerjoin(EVENT, EVENT.c.op_id == table.c.op_id)


def event_columns() -> list[Any]:
    """The columns of the event beside a row, under names that no row has."""
    return [column.label(f"event_{column.name}") for column in EVENT.c]


def is_moment(text: str) -> bool:
    """Whether this is a time in exactly the store's form."""
    try:
        return moments.to_text(moments.from_text(text)) == text
    except (ValueError, Refused):
        return False


def differences(session: Session, kind: type[Row], row: RowMapping, by: str) -> list[str]:
    """The fields of its event that do not describe the row; its person is in the column `by`."""
    own = {column.name: row[column.name] for column in METADATA.tables[str(kind.__tablename__)].c}
    told = event_of(kind(**own))
    assert told is not None, "only rows that are events are compared with one"
    wrong = [name for name in _TOLD if row[f"event_{name}"] not in _ways(told.action, name, getattr(told, name))]
    if row["event_actor"] != row[by]:
        wrong.append("actor")
    if not _at_once(row["at"], row["event_at"], exactly=session.get_bind().dialect.name == "sqlite"):
        wrong.append("at")
    return wrong


def _ways(action: str, field: str, text: str) -> tuple[str, ...]:
    """What an event may say in a field: the first ones left some of it out, and stay as they are."""
    return (text, "") if SILENT.get(action) == field else (text,)


def _at_once(at: str, told: str, *, exactly: bool) -> bool:
    if exactly or not (is_moment(at) and is_moment(told)):
        return at == told
    return abs(moments.from_text(told) - moments.from_text(at)) <= _APART
