"""The rule table in the store, which its guards read, against the one in the program."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import RowMapping, select
from sqlmodel import Session

from editor.domain.rules import RULES, Rule
from editor.store.tables import METADATA
from editor.store.verify.rows import rows

_RULE: Final = METADATA.tables["rule"]
_KEY: Final = ("action", "from_status", "who", "policy", "spiked_from")
_Values = Mapping[str, str | int]


def faults(session: Session) -> Iterator[str]:
    """A sentence for each rule that is missing, altered or not the program's."""
    ours = {_key(plain): plain for plain in map(_plain, range(1, len(RULES) + 1), RULES)}
    for row in rows(session, select(_RULE).order_by(_RULE.c.seq)):
        rule = ours.pop(_key(row), None)
        if rule is None:
            yield f"The store has a rule that is not the program's: {_name(row)}."
            continue
        wrong = [name for name, value in rule.items() if row[name] != value]
        if wrong:
            yield f"The rule {_name(row)} is not the program's: {', '.join(wrong)}."
    for rule in ours.values():
        yield f"The rule {_name(rule)} is missing."


def _plain(seq: int, rule: Rule) -> _Values:
    values = {field.name: getattr(rule, field.name) for field in fields(Rule)}
    return {"seq": seq, **{name: int(value) if isinstance(value, bool) else value for name, value in values.items()}}


def _key(row: RowMapping | _Values) -> tuple[Any, ...]:
    return tuple(row[name] for name in _KEY)


def _name(row: RowMapping | _Values) -> str:
    return f"“{row['action']}” for {row['who']} from “{row['from_status'] or 'new'}”"
