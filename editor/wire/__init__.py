"""Incoming copy: one reader per format, one result type, and nothing that is not stated in what came in."""
