"""The newsroom's own words, which its spelling check lets pass."""

from typing import Final, NamedTuple

from editor.domain.people import Person, Role

_KEEPERS: Final = frozenset({Role.SUBEDITOR, Role.ADMIN})


class Word(NamedTuple):
    """One word, in a language such as `en` or `en-IE`; without a language, in all. The latest version holds."""

    text: str
    language: str = ""
    active: bool = True

    def is_for(self, language: str) -> bool:
        """Whether copy in this language may use it: a word of `en` holds in `en-IE`, not the other way about."""
        return not self.language or f"{language}-".startswith(f"{self.language}-")


def objection(person: Person) -> str:
    """Why a person may not change the newsroom's words, or nothing."""
    return "" if person.roles & _KEEPERS else "Only a subeditor or an admin may change the newsroom’s words."
