"""The rule table in the store, which its guards read, against the one in the program."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import RowMapping, select
from sqlmodel import Session

from editor.store.rule_table import RULE
from editor.store.rules import RuleValues, rule_rows
from editor.store.verify.rows import rows

_KEY: Final = ("action", "from_status", "who", "policy", "spiked_from")


def faults(session: Session) -> Iterator[str]:
    """A sentence for each rule that is missing, altered or not the program's."""
    ours = {_key(rule): rule for rule in rule_rows()}
    for row in rows(session, select(RULE).order_by(RULE.c.seq)):
        rule = ours.pop(_key(row), None)
        if rule is None:
            yield f"The store has a rule that is not the program’s: {_name(row)}."
            continue
        wrong = [name for name, value in rule.items() if row[name] != value]
        if wrong:
            yield f"The rule {_name(row)} is not the program’s: {', '.join(wrong)}."
    for rule in ours.values():
        yield f"The rule {_name(rule)} is missing."


def _key(row: RowMapping | RuleValues) -> tuple[Any, ...]:
    return tuple(row[name] for name in _KEY)


def _name(row: RowMapping | RuleValues) -> str:
    return f"“{row['action']}” for {row['who']} from “{row['from_status'] or 'new'}”"
