"""Pure functions on text: Markdown, counting, slugs, and whatever else needs nothing but the words."""
