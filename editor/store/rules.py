"""The rule table as rows of the store, where the guards read it."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert

from editor.domain.rules import RULES, Rule
from editor.store.rule_table import RULE

RuleValues = Mapping[str, str | int]


def rule_rows() -> list[RuleValues]:
    """Every rule of the program by column, in the order of the table."""
    return [_row(seq, rule) for seq, rule in enumerate(RULES, 1)]


def write_rules(connection: Connection) -> None:
    """Put the program's rules in the place of those in the store, where no guard stands before them."""
    connection.execute(delete(RULE))
    connection.execute(insert(RULE), rule_rows())


def _row(seq: int, rule: Rule) -> RuleValues:
    values = rule._asdict()
    return {"seq": seq, **{name: int(value) if isinstance(value, bool) else value for name, value in values.items()}}
