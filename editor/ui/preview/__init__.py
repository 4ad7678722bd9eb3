"""The page beside the copy: locked in, kept in step with what is typed, and never in its way."""
