"""Tables of names, written as one reads them."""


def names(text: str) -> frozenset[str]:
    """The names in the text, parted by blanks."""
    return frozenset(text.split())
