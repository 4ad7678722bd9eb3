"""How much a document may be and take. A page of copy needs a hundredth of any of these."""

from typing import Final

MOST_BYTES: Final = 50_000_000
"""Bytes of a file with pictures in it."""

MOST_TEXT: Final = 5_000_000
"""Characters of text in it."""

MOST_PARTS: Final = 2_000
MOST_UNPACKED: Final = 100_000_000
MOST_RATIO: Final = 200
SMALL_PART: Final = 100_000
"""Bytes of a part whose ratio does not matter: an empty page packs very well."""

MOST_ELEMENTS: Final = 1_000_000
DEEPEST: Final = 200
"""Elements inside one another."""

MOST_PICTURES: Final = 200

MEMORY: Final = 768 * 1024 * 1024
"""Bytes of address space the child process may take, where the system can hold it to that."""

SECONDS: Final = 30
"""How long the child process may take."""
