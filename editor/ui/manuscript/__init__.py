"""The manuscript: where copy is typed."""
