"""A recovered text beside the store's: which fields differ, and by which words."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor.text.word_diff import Span, words


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in both texts; `spans` lead from the store's to the journal's."""

    field: str
    journal: str
    store: str
    spans: tuple[Span, ...]

    @property
    def differs(self) -> bool:
        """Whether the two are not the same."""
        return self.journal != self.store


def differences(journal: Mapping[str, str], store: Mapping[str, str]) -> tuple[Difference, ...]:
    """Every field of either, in the journal's order; one that is missing counts as empty."""
    fields = [*journal, *(name for name in store if name not in journal)]
    pairs = [(name, journal.get(name, ""), store.get(name, "")) for name in fields]
    return tuple(Difference(name, mine, theirs, tuple(words(theirs, mine))) for name, mine, theirs in pairs)
