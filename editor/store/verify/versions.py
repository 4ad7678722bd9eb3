"""Versions of staff, policy, desks, words, agencies and kills: each is what its event tells, none is missing, and they stand in its order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlmodel import Session

from editor.store.event_tables import EVENT
from editor.store.library_tables import AgencyRow, KillRow, WordRow
from editor.store.tables import METADATA, DeskRow, PolicyRow, Row, StaffRow
from editor.store.verify.rows import differences, event_columns, rows, with_event


@dataclass(frozen=True, slots=True)
class _Kind:
    """A table of versions: what one is called, and which of its columns its event repeats as value, remark and reason."""

    action: str
    row: type[Row]
    called: str
    value: str
    remark: str
    reason: str = "name"


_KINDS: Final = (
    _Kind("staff", StaffRow, "the member of staff “{}”", "login", "roles or active"),
    _Kind(
        "policy",
        PolicyRow,
        "the policy of “{}”",
        "newsroom",
        "language, four_eyes, subeditors_publish, territory, outlets or time_zone",
    ),
    _Kind("desk", DeskRow, "the desk “{}”", "name", "active"),
    _Kind("word", WordRow, "the word “{}”", "text", "active or language"),
    _Kind("agency", AgencyRow, "the agency “{}”", "name", "active, spellings, hosts or restrictions", "credit"),
    _Kind("kill", KillRow, "the kill of “{}”", "subject", "active, of, agency or name", "reason"),
)


def faults(session: Session) -> Iterator[str]:
    """A sentence for each fault."""
    for kind in _KINDS:
        yield from _altered(session, kind)
        yield from _missing(session, kind)


def _altered(session: Session, kind: _Kind) -> Iterator[str]:
    table = METADATA.tables[str(kind.row.__tablename__)]
    columns = {"value": kind.value, "reason": kind.reason, "remark": kind.remark, "actor": "by"}
    statement = select(table, *event_columns()).select_from(with_event(table)).order_by(table.c.seq)
    seq = told = 0
    for row in rows(session, statement):
        name = f"Version {row['seq']} of {kind.called.format(row[kind.value])}"
        if row["event_seq"] is None:
            yield f"{name} is not in the history."
            continue
        wrong = differences(session, kind.row, row, by="by")
        if wrong:
            yield f"{name} is not the one in the history: {', '.join(columns.get(field, field) for field in wrong)}."
        if row["seq"] <= seq or row["event_seq"] <= told:
            yield f"{name} does not stand where the history has it."
        seq, told = row["seq"], row["event_seq"]


def _missing(session: Session, kind: _Kind) -> Iterator[str]:
    table = METADATA.tables[str(kind.row.__tablename__)]
    kept = select(table.c.op_id).where(table.c.op_id == EVENT.c.op_id).exists()
    lost = select(EVENT.c.seq, EVENT.c.value).where(EVENT.c.story_id == "", EVENT.c.action == kind.action, ~kept)
    for event in rows(session, lost.order_by(EVENT.c.seq)):
        yield f"What event {event['seq']} says of {kind.called.format(event['value'])} is missing."
