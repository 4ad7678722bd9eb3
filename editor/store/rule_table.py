"""The table of the rules, which only guards read: no start waits for it."""

from typing import Final

from sqlalchemy import UniqueConstraint

from editor.store.columns import given, optional, switch, whole
from editor.store.tables import METADATA, Row


class RuleRow(Row, table=True):
    """The rule table of `domain.rules`, for the triggers."""

    __tablename__ = "rule"
    __table_args__ = (UniqueConstraint("action", "from_status", "who", "policy", "spiked_from"),)

    seq: int = whole(primary_key=True, autoincrement=False)
    action: str = given()
    from_status: str = optional()
    to_status: str = given()
    who: str = given()
    policy: str = optional()
    based: int = switch()
    approved_text: int = switch()
    not_author: int = switch()
    reason: int = switch()
    lease_free: int = switch()
    live: str = optional()
    embargo: int = switch()
    notes: int = switch()
    checks: str = optional()
    moment: int = switch()
    manifest: int = switch()
    value: str = optional()
    spiked_from: str = optional()


RULE: Final = METADATA.tables[str(RuleRow.__tablename__)]
