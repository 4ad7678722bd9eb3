"""One function for each thing a person does: `verb(unit, ...) -> Change`."""
