"""A store that was altered behind the program's back is found out, fault by fault."""

import pytest
from sqlalchemy import text

from editor.domain.people import Person, Role
from editor.store.complete import event_of
from editor.store.event_tables import EventRow
from editor.store.tables import Row
from editor.store.verify import faults, unvouched
from tests.store.desk import Desk, EmbeddedDesk, op
from tests.store.postgresql.desk import ServerDesk
from tests.store.test_append_only import filled
from tests.store.test_unit import do, started

__all__ = ["filled"]

PAST = "2001-01-10T14:30:00.000000Z"
ROB = "Version 2 of the member of staff “rob” is not the one in the history"
POLICY = "the policy of “The Gull” is not the one in the history"
SWITCHES = "language, four_eyes, subeditors_publish, territory, outlets or time_zone"
QUAY = "The photo “quay.jpg” is not the one in the history"
MEASURES = "media_type, width, height or size"
COUNTS = "“quay-fire” is not the one in the history: words, pictures, submit_blocks or approve_blocks."
DAMAGE = (
    ("UPDATE event SET reason = 'other' WHERE seq = 3", "The history is broken at event 3"),
    ("UPDATE event SET reason = 'x', hash = previous WHERE seq = 1", "The history is broken at event 1"),
    ("DELETE FROM event WHERE seq = 4", "The history is broken at event 5"),
    ("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)", "The history ends at event"),
    ("UPDATE revision SET copy_json = replace(copy_json, 'nine', 'five')", "does not match its fingerprint"),
    ("UPDATE revision SET sha256 = 'f'", "Revision 1 of “quay-fire” is not the one in the history: sha256."),
    ("UPDATE revision SET number = 7", "Revision 7 of “quay-fire” does not follow the one before"),
    ("DELETE FROM revision", "is missing"),
    ("UPDATE photo_content SET content = :other", "The photo “quay.jpg” does not match its fingerprint"),
    ("DELETE FROM photo_content", "The photo “quay.jpg” has lost its file"),
    (
        "UPDATE reading SET bound = 1",
        "What is kept of the file of the photo “quay.jpg” besides is not what the file says.",
    ),
    ("UPDATE reading SET words = '{\"x\": 1}'", "the photo “quay.jpg” besides is not what the file says."),
    ("UPDATE likeness SET signs = 'ab c'", "What is kept of how the photo “quay.jpg” looks is damaged."),
    ("UPDATE likeness SET whole = 'ab'", "What is kept of how the photo “quay.jpg” looks is damaged."),
    ("UPDATE story SET status = 'approved'", "“quay-fire” is not what its history says: status"),
    ("UPDATE story SET approved_by = 'sue', words = 0", "not what its history says: approved_by, words"),
    ("DELETE FROM story", "“quay-fire” is in the history, but not in the list"),
    ("UPDATE story SET id = 'other'", "“quay-fire” has no history"),
    ("UPDATE event SET at = 'noon' WHERE seq = 3", "The time of event 3 is not one"),
    ("UPDATE event SET value = 'x', action = 'priority' WHERE action = 'save'", "The history is broken at event"),
    ("DELETE FROM chain_head", "no longer knows where its history ends"),
    ("UPDATE revision SET author = 'sam'", "Revision 1 of “quay-fire” is not the one in the history: author."),
    (f"UPDATE revision SET at = '{PAST}'", "Revision 1 of “quay-fire” is not the one in the history: at."),
    ("UPDATE revision SET at = 'noon'", "Revision 1 of “quay-fire” is not the one in the history: at."),
    ("UPDATE revision SET op_id = 'other'", "Revision 1 of “quay-fire” is not in the history."),
    ("UPDATE revision SET base = 3", "Revision 1 of “quay-fire” does not follow the one before."),
    ("UPDATE revision SET words = 1", COUNTS),
    ("UPDATE revision SET pictures = 1", COUNTS),
    ("UPDATE revision SET submit_blocks = 1", COUNTS),
    ("UPDATE revision SET approve_blocks = 9", COUNTS),
    ("UPDATE revision SET headline = 'x'", "is not listed as its copy reads: headline."),
    ("UPDATE staff_role SET roles = 'admin' WHERE login = 'rob'", f"{ROB}: roles or active."),
    ("UPDATE staff_role SET name = 'Bob' WHERE login = 'rob'", f"{ROB}: name."),
    ("UPDATE staff_role SET active = 0 WHERE login = 'rob'", f"{ROB}: roles or active."),
    ("UPDATE staff_role SET \"by\" = 'sue' WHERE login = 'rob'", f"{ROB}: by."),
    (f"UPDATE staff_role SET at = '{PAST}' WHERE login = 'rob'", f"{ROB}: at."),
    ("UPDATE staff_role SET login = 'bob' WHERE login = 'rob'", "“bob” is not the one in the history: login."),
    ("UPDATE staff_role SET op_id = 'x' WHERE login = 'rob'", "Version 2 of the member of staff “rob” is not in"),
    ("DELETE FROM staff_role WHERE login = 'rob'", "says of the member of staff “rob” is missing."),
    (
        "UPDATE staff_role SET seq = 99 WHERE login = 'rob'",
        "Version 99 of the member of staff “rob” does not stand where the history has it.",
    ),
    ("UPDATE policy SET newsroom = 'The Tern'", "the policy of “The Tern” is not the one in the history: newsroom."),
    ("UPDATE policy SET language = 'de'", f"{POLICY}: {SWITCHES}."),
    ("UPDATE policy SET four_eyes = 'off'", f"{POLICY}: {SWITCHES}."),
    ("UPDATE policy SET subeditors_publish = 1", f"{POLICY}: {SWITCHES}."),
    ("UPDATE policy SET territory = 'GB'", f"{POLICY}: {SWITCHES}."),
    ("UPDATE policy SET outlets = 'print'", f"{POLICY}: {SWITCHES}."),
    ("UPDATE policy SET time_zone = 'UTC'", f"{POLICY}: {SWITCHES}."),
    ("UPDATE policy SET \"by\" = 'sue'", f"{POLICY}: by."),
    (f"UPDATE policy SET at = '{PAST}'", f"{POLICY}: at."),
    ("DELETE FROM policy", "says of the policy of “The Gull” is missing."),
    ("UPDATE desk SET name = 'sport'", "Version 1 of the desk “sport” is not the one in the history: name."),
    ("UPDATE desk SET active = 0", "Version 1 of the desk “news” is not the one in the history: active."),
    ("UPDATE desk SET \"by\" = 'sue'", "Version 1 of the desk “news” is not the one in the history: by."),
    ("DELETE FROM desk", "says of the desk “news” is missing."),
    ("UPDATE word SET text = 'gull'", "Version 1 of the word “gull” is not the one in the history: text."),
    (
        "UPDATE word SET active = 0",
        "Version 1 of the word “gullery” is not the one in the history: active or language.",
    ),
    ("UPDATE word SET language = ''", "the word “gullery” is not the one in the history: active or language."),
    ("UPDATE word SET \"by\" = 'sue'", "Version 1 of the word “gullery” is not the one in the history: by."),
    ("DELETE FROM word", "says of the word “gullery” is missing."),
    (
        "UPDATE rule SET notes = 0, not_author = 0",
        "“approve” for subeditor from “submitted” is not the program’s: not_",
    ),
    ("UPDATE rule SET who = 'x' WHERE action = 'approve'", "not the program’s: “approve” for x from “submitted”."),
    ("UPDATE rule SET seq = 999 WHERE action = 'approve'", "from “submitted” is not the program’s: seq."),
    ("DELETE FROM rule WHERE action = 'approve'", "The rule “approve” for subeditor from “submitted” is missing."),
    ("UPDATE photo SET width = 0, height = -1", "“quay.jpg” is described in a way that cannot be: width, height."),
    ("UPDATE photo SET size = 1", "“quay.jpg” is described in a way that cannot be: size."),
    ("UPDATE photo SET metadata_json = '[', media_type = 'x'", "that cannot be: media_type, metadata_json."),
    ("UPDATE photo SET at = '2999-01-10T14:30:00.000000Z'", "that cannot be: at."),
    ("UPDATE photo SET at = 'noon', \"by\" = 'nobody'", "that cannot be: at, by."),
    ("UPDATE photo SET file_name = ' '", "that cannot be: file_name."),
    ("UPDATE photo SET file_name = 'other.jpg'", "“other.jpg” is not the one in the history: file_name."),
    ("UPDATE photo SET media_type = 'image/png'", f"{QUAY}: {MEASURES}."),
    ("UPDATE photo SET width = 641", f"{QUAY}: {MEASURES}."),
    ("UPDATE photo SET height = 481", f"{QUAY}: {MEASURES}."),
    ("UPDATE photo SET size = 21", f"{QUAY}: {MEASURES}."),
    ("UPDATE photo SET metadata_json = :other_text", f"{QUAY}: metadata_json."),
    ("UPDATE photo SET \"by\" = 'sue'", f"{QUAY}: by."),
    (f"UPDATE photo SET at = '{PAST}'", f"{QUAY}: at."),
    ("UPDATE photo SET sha256 = 'f'", f"{QUAY}: sha256."),
    ("UPDATE photo SET op_id = 'other'", "of the photo “quay.jpg” is missing."),
    ("DELETE FROM photo", "of the photo “quay.jpg” is missing."),
    ("DELETE FROM photo", "belongs to no photo."),
)


def altered(body: str) -> str:
    """A guard of a server with another body."""
    return f"CREATE OR REPLACE FUNCTION public.word_before() RETURNS trigger LANGUAGE plpgsql AS '{body}'"


def found(newsroom: Desk) -> list[str]:
    with newsroom.unit("ada") as unit:
        return list(faults(unit))


def test_a_whole_store_has_no_fault(filled: Desk) -> None:
    story = started(filled, slug="second")
    do(filled, "rob", story, "submit")
    do(filled, "sue", story, "spike", reason="Not ours")
    assert found(filled) == []
    with filled.unit("ada") as unit:
        assert list(unvouched(unit)) == []


def test_events_from_before_they_gave_a_name_are_whole(embedded: EmbeddedDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless(row: Row) -> EventRow | None:
        event = event_of(row)
        if event is not None:
            event.reason = ""
        return event

    monkeypatch.setattr("editor.store.complete.event_of", nameless)
    with embedded.unit("ada") as unit:
        unit.add_staff(Person("new", "Nora New", frozenset({Role.REPORTER})), op())
    assert found(embedded) == []


@pytest.mark.parametrize(("statement", "sentence"), DAMAGE)
def test_each_damage_is_named(filled: Desk, statement: str, sentence: str) -> None:
    other = {"other_text": '{"caption": "Not the quay"}'} if ":other_text" in statement else {"other": b"x"}
    filled.damage(statement, **(other if ":other" in statement else {}))
    assert any(sentence in fault for fault in found(filled)), found(filled)


@pytest.mark.parametrize(
    ("statements", "sentence"),
    [
        (["DROP TRIGGER event_is_kept"], "The guard “event_is_kept” is missing."),
        (["DROP VIEW person"], "The guard “person” is missing."),
        (
            ["DROP TRIGGER desk_stays", "CREATE TRIGGER desk_stays BEFORE UPDATE ON desk BEGIN SELECT 1; END"],
            "The guard “desk_stays” is not the program’s.",
        ),
        (
            ["CREATE TRIGGER more AFTER INSERT ON note BEGIN SELECT 1; END"],
            "The store has a guard that is not the program’s: “more”.",
        ),
    ],
)
def test_an_altered_guard_of_a_file_is_named(embedded: EmbeddedDesk, statements: list[str], sentence: str) -> None:
    with embedded.raw("ada") as connection:
        for statement in statements:
            connection.execute(text(statement))
    assert found(embedded) == [sentence]


@pytest.mark.parametrize("change", ["DISABLE", "ENABLE REPLICA"])
def test_a_guard_of_a_server_that_is_off_is_named(server_desk: ServerDesk, change: str) -> None:
    server_desk.damage(f"ALTER TABLE event {change} TRIGGER append_only")
    assert found(server_desk) == ["The guard “append_only” of “event” is missing or switched off."]


def test_an_altered_guard_of_a_server_is_named(server_desk: ServerDesk) -> None:
    server_desk.damage("DROP TRIGGER guard_before ON desk")
    server_desk.damage("CREATE TRIGGER more BEFORE INSERT ON note EXECUTE FUNCTION append_only()")
    server_desk.damage(altered("begin new.by := ''ada''; return new; end"))
    server_desk.damage("ALTER FUNCTION public.measured RENAME TO forgotten")
    assert found(server_desk) == [
        "The guard “guard_before” of “desk” is missing or switched off.",
        "The store has a guard that is not the program’s: “more” of “note”.",
        "The guard “measured” is missing.",
        "The guard “word_before” is not the program’s.",
    ]
