"""A store that was altered behind the program's back is found out, fault by fault."""

import pytest

from editor.store.verify import faults
from tests.store.desk import Desk
from tests.store.test_append_only import filled
from tests.store.test_unit import do, started

__all__ = ["filled"]

DAMAGE = (
    ("UPDATE event SET reason = 'other' WHERE seq = 3", "The history is broken at event 3"),
    ("UPDATE event SET reason = 'x', hash = previous WHERE seq = 1", "The history is broken at event 1"),
    ("DELETE FROM event WHERE seq = 4", "The history is broken at event 5"),
    ("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)", "The history ends at event"),
    ("UPDATE revision SET copy_json = replace(copy_json, 'nine', 'five')", "does not match its fingerprint"),
    ("UPDATE revision SET sha256 = 'f'", "Revision 1 of “quay-fire” is not the one in the history"),
    ("UPDATE revision SET number = 7", "Revision 7 of “quay-fire” does not follow the one before"),
    ("DELETE FROM revision", "is missing"),
    ("UPDATE photo_content SET content = :other", "The photo “quay.jpg” does not match its fingerprint"),
    ("DELETE FROM photo_content", "The photo “quay.jpg” has lost its file"),
    ("UPDATE story SET status = 'approved'", "“quay-fire” is not what its history says: status"),
    ("UPDATE story SET approved_by = 'sue', words = 0", "not what its history says: approved_by, words"),
    ("DELETE FROM story", "“quay-fire” is in the history, but not in the list"),
    ("UPDATE story SET id = 'other'", "“quay-fire” has no history"),
)


def found(newsroom: Desk) -> list[str]:
    with newsroom.unit("ada") as unit:
        return list(faults(unit))


def test_a_whole_store_has_no_fault(filled: Desk) -> None:
    story = started(filled, slug="second")
    do(filled, "rob", story, "submit")
    do(filled, "sue", story, "spike", reason="Not ours")
    assert found(filled) == []


@pytest.mark.parametrize(("statement", "sentence"), DAMAGE)
def test_each_damage_is_named(filled: Desk, statement: str, sentence: str) -> None:
    filled.damage(statement, **({"other": b"x"} if ":other" in statement else {}))
    assert any(sentence in fault for fault in found(filled)), found(filled)
