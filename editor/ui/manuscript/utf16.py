"""Places in a text: Python counts characters, Qt counts UTF-16 units, of which an emoji takes two."""


def units(text: str, characters: int) -> int:
    """How many UTF-16 units the first so many characters take."""
    return length(text[:characters])


def characters(text: str, units: int) -> int:
    """How many characters the first so many UTF-16 units make."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def length(text: str) -> int:
    """How many UTF-16 units a text takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
