"""The only SQL: engine, tables, unit of work, reads, guards and migrations."""
