"""Who works at the newsroom in memory."""

from editor.domain.people import Person, Role

STAFF = (
    Person("maeve", "Maeve Quill", frozenset({Role.REPORTER})),
    Person("tobias", "Tobias Fennick", frozenset({Role.SUBEDITOR})),
    Person("ines", "Ines Vellacourt", frozenset({Role.PRODUCER})),
    Person("rufus", "Rufus Ardent", frozenset({Role.ADMIN})),
)
