"""Spelling: which words of a paragraph no dictionary and no word list knows, and what may have been meant."""
