"""All tables there are, whoever uses them: those that a start waits for, those of pictures, and the rules."""

from editor.store import library_tables, rule_table
from editor.store.tables import METADATA

__all__ = ["METADATA", "library_tables", "rule_table"]
