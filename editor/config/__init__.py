"""The table of options, where things are kept, and the key map."""
