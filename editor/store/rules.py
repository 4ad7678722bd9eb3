"""The rule table as rows of the store, where the guards read it."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Final

from sqlalchemy import Connection, delete, insert

from editor.domain.rules import RULES, Rule
from editor.store.tables import METADATA

_RULE: Final = METADATA.tables["rule"]
RuleValues = Mapping[str, str | int]


def rule_rows() -> list[RuleValues]:
    """Every rule of the program by column, in the order of the table."""
    return [_row(seq, rule) for seq, rule in enumerate(RULES, 1)]


def write_rules(connection: Connection) -> None:
    """Put the program's rules in the place of those in the store, where no guard stands before them."""
    connection.execute(delete(_RULE))
    connection.execute(insert(_RULE), rule_rows())


def _row(seq: int, rule: Rule) -> RuleValues:
    values = {field.name: getattr(rule, field.name) for field in fields(Rule)}
    return {"seq": seq, **{name: int(value) if isinstance(value, bool) else value for name, value in values.items()}}
