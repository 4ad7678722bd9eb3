"""What the proof asks of a finished package: one concern per file."""
