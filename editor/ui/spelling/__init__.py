"""Spelling in the window: which paragraphs are checked when, the menu of a misspelt word, and the way to the next one."""
