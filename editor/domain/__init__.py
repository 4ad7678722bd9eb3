"""Pure values and rules of a newsroom: copy, story, workflow table, people, pictures, notes, changes, errors."""
