"""One entry for each paragraph of a document, kept in step with it."""

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Ledger(Generic[T]):
    """Entries by the number of their paragraph; None where nothing is written.

    Putting a paragraph in or out moves what comes after as one stretch of memory, so Enter costs the same in a long story.
    """

    def __init__(self, blocks: int = 1) -> None:
        self._entries: list[T | None] = [None] * blocks

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, number: int) -> T | None:
        return self._entries[number]

    def __setitem__(self, number: int, entry: T | None) -> None:
        self._entries[number] = entry

    def between(self, first: int, end: int) -> Iterator[T]:
        """What is written about the paragraphs from `first` up to `end`."""
        return (entry for entry in self._entries[first:end] if entry is not None)

    def written(self) -> list[tuple[int, T]]:
        """What is written, each with the number of its paragraph."""
        return [(number, entry) for number, entry in enumerate(self._entries) if entry is not None]

    def replace(self, first: int, removed: int, added: int) -> None:
        """`removed` paragraphs from `first` on gave way to `added` new ones."""
        self._entries[first : first + removed] = [None] * added

    def forget_after(self, number: int) -> None:
        """What was written about the paragraphs after this one no longer holds."""
        self._entries[number + 1 :] = [None] * (len(self._entries) - number - 1)

    def forget(self, blocks: int) -> None:
        """Another text, of so many paragraphs."""
        self._entries = [None] * blocks
