"""All tables there are, whoever uses them: those that a start waits for, those of events and pictures, and the rules."""

from editor.store import event_tables, library_tables, rule_table
from editor.store.tables import METADATA

__all__ = ["METADATA", "event_tables", "library_tables", "rule_table"]
