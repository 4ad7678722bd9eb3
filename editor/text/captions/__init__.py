"""Captions of pictures: codes that become names, and what agencies ask of a caption. Pure functions."""
