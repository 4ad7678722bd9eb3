"""Everything a person can do in the window, as a table, and the menus and keys made from it."""
