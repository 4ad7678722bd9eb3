"""Notes, leases, photos, staff and search, in plain SQL."""

import hashlib
from typing import Final

import pytest

from editor.domain import moments
from editor.domain.copy import Copy, digest
from tests.store.desk import BY_LOGIN
from tests.store.postgresql.servers import Person, Place, refused


def test_a_blocking_note_holds_approval(rita: Person, sam: Person, submitted: str) -> None:
    note = {"story_id": submitted, "revision": 1, "span_start": 0, "span_end": 5, "text": "Which ferry?"}
    rita.insert("note", id="n1", op_id="o1", blocking=1, resolves="", **note)
    with refused(saying="blocking note"):
        sam.event(submitted, "approve", 1)
    with refused(saying="no such note"):
        sam.insert("note", id="n2", op_id="o2", blocking=0, resolves="absent", **note)
    with refused("23505", "done already"):
        rita.insert("note", id="n3", op_id="o1", blocking=1, resolves="", **note)
    sam.insert("note", id="n2", op_id="o2", blocking=0, resolves="n1", **note)
    sam.event(submitted, "approve", 1)
    assert sam.run("SELECT by FROM note ORDER BY id") == [("rita",), ("sam",)]


def test_leases(place: Place, rita: Person, sam: Person, submitted: str) -> None:
    def claim(person: Person, kind: str, client: str) -> None:
        person.insert("lease_claim", id=0, story_id=submitted, kind=kind, client=client)

    claim(sam, "claim", "s1")
    with refused("CD001", "sam is editing"):
        claim(rita, "claim", "r1")
    with refused(saying="sam is editing"):
        rita.event(submitted, "recall", 1)
    claim(rita, "release", "s1")
    claim(sam, "release", "other")
    assert rita.run("SELECT holder, client FROM lease") == [("sam", "s1")]
    claim(rita, "take", "r1")
    with refused("CD001", "rita is editing"):
        claim(sam, "claim", "s1")
    assert rita.run("SELECT count(*) FROM lease_claim") == [(0,)]
    left = moments.from_text(rita.one("SELECT expires FROM lease")) - rita.one("SELECT clock_timestamp()")
    assert 0 < left.total_seconds() <= 60
    place.as_owner().run("UPDATE lease SET expires = '2020-01-01T00:00:00.000000Z'")
    claim(sam, "claim", "s2")
    claim(sam, "release", "s2")
    assert rita.run("SELECT count(*) FROM lease") == [(0,)]
    with refused(saying="claimed, taken or released"):
        claim(sam, "steal", "s2")


TOLD: Final[dict[str, tuple[dict[str, object], tuple[str, ...]]]] = {
    "staff_role": (
        {"login": "zoe", "name": "Zoë Example", "roles": "reporter", "active": 0},
        ("staff", "zoe", "Zoë Example", "reporter (left)", ""),
    ),
    "policy": (
        {"newsroom": "The Tern", "language": "de", "four_eyes": "off", "subeditors_publish": 1, "territory": "DE",
         "outlets": "online", "time_zone": "Europe/Berlin"},
        ("policy", "The Tern", "", "de, off, subeditors publish, territory DE, outlets online, time zone Europe/Berlin", ""),
    ),
    "desk": ({"name": "sport", "active": 0}, ("desk", "sport", "", "closed", "")),
    "word": ({"text": "skerry", "language": "en", "active": 1}, ("word", "skerry", "", "added, en", "")),
    "agency": (
        {"name": "Avel Photos", "credit": "{creator}/Avel", "spellings": "AVPH; Avel", "hosts": "avel.example",
         "restrictions": "No sales", "active": 1},
        ("agency", "Avel Photos", "{creator}/Avel", "added, spelt AVPH; Avel, hosts avel.example, restrictions No sales", ""),
    ),
    "kill": (
        {"of": "job", "subject": "HW100", "agency": "Avel Photos", "name": "Hafen ü.jpg", "signs": "0f ff", "reason": "Wrong “name”",
         "active": 1},
        ("kill", "HW100", "Wrong “name”", "killed, job, of Avel Photos, Hafen ü.jpg", hashlib.sha256(b"0f ff").hexdigest()),
    ),
    "photo": (
        {"sha256": "e" * 64, "file_name": "Hafen ü.jpg", "media_type": "image/jpeg", "width": 640, "height": 480,
         "size": 20, "metadata_json": '{"caption": "Hafen ü"}'},
        ("photo", "e" * 64, "Hafen ü.jpg", "image/jpeg, 640 × 480, 20 bytes", digest('{"caption": "Hafen ü"}')),
    ),
}  # fmt: skip


@pytest.mark.parametrize("table", TOLD)
def test_each_of_the_newsrooms_own_is_told_once_in_its_turn(place: Place, table: str) -> None:
    ada = place.as_("ada")
    row, told = TOLD[table]
    ada.insert(table, op_id="one", **row)
    with refused("23505", "done already"):
        ada.insert(table, op_id="one", **row)
    newest = ada.run("SELECT action, value, reason, remark, manifest FROM event ORDER BY seq DESC LIMIT 1")
    assert newest == [told]
    assert ada.one("SELECT op_id || actor FROM event ORDER BY seq DESC LIMIT 1") == "oneada"
    assert ada.run(f"SELECT by FROM {table} WHERE op_id = 'one'") == [("ada",)]
    if table != "photo":
        numbers = [number for (number,) in ada.run(f"SELECT seq FROM {table} ORDER BY seq")]
        assert numbers == list(range(1, len(numbers) + 1))
    with refused(saying="cannot be written as an event of its own"):
        ada.insert("event", op_id="two", story_id="", action=told[0], value=told[1])


def test_photos_are_what_their_hash_says(rita: Person) -> None:
    content = b"not really a picture"
    sha = hashlib.sha256(content).hexdigest()
    row = {"file_name": "a.jpg", "media_type": "image/jpeg", "width": 1, "height": 1, "metadata_json": "{}"}
    with refused(saying="not those"):
        rita.insert("photo_content", sha256=sha, content=content)
    rita.insert("photo", op_id="o", sha256=sha, size=len(content), **row)
    with refused(saying="not those"):
        rita.insert("photo_content", sha256=sha, content=content + b"!")
    rita.insert("photo_content", sha256=sha, content=content)
    assert rita.run("SELECT by FROM photo") == [("rita",)]
    with refused("23505"):
        rita.insert("photo", op_id="other", sha256=sha, size=len(content), **row)
    with refused(saying="cannot be a photo"):
        rita.insert("photo", op_id="third", sha256="zz", size=1, **row)


def test_only_admins_administer(place: Place) -> None:
    for login in BY_LOGIN.keys() - {"ada"}:
        person = place.as_(login)
        with refused(saying="Only an admin"):
            person.insert("staff_role", op_id="o", login=login, name="x", roles="admin", active=1)
        with refused(saying="Only an admin"):
            person.insert("policy", op_id="o", newsroom="", language="en-GB", four_eyes="off", subeditors_publish=1)
        with refused(saying="Only an admin"):
            person.insert("desk", op_id="o", name="news", active=1)
        with refused(saying="Only an admin"):
            person.run("SELECT add_login('mole', 'SCRAM-SHA-256$4096:aa$bb:cc')")
        with refused(saying="Only an admin"):
            person.run("SELECT end_login('sam')")


def test_staff_rows_are_checked(place: Place) -> None:
    ada = place.as_("ada")
    row = {"login": "zoe", "name": "Zoë Example", "roles": "reporter", "active": 1}
    for wrong in (
        {"login": "Zoë"}, {"login": ""}, {"name": " "}, {"roles": "king"}, {"roles": "subeditor,reporter"},
        {"roles": "reporter,reporter"}, {"active": 2}, {"login": "ada", "roles": "reporter"},
        {"login": "ada", "roles": "admin", "active": 0},
    ):  # fmt: skip
        with refused():
            ada.insert("staff_role", **({"op_id": "o"} | row | wrong))
    ada.insert("staff_role", op_id="o", **row)
    assert ada.events()[-1].value == "zoe"
    ada.insert("staff_role", op_id="o2", **(row | {"active": 0}))
    assert ada.events()[-1].remark == "reporter (left)"
    with refused("23505"):
        ada.insert("staff_role", op_id="o2", **row)


def test_who_left_does_nothing_more(place: Place, rita: Person, submitted: str) -> None:
    place.as_("ada").insert("staff_role", op_id="o", login="rita", name="Rita", roles="reporter", active=0)
    with refused(saying="not a member of staff"):
        rita.event(submitted, "recall", 1)
    with refused(saying="not a member of staff"):
        rita.create("second")
    with refused(saying="not a member of staff"):
        rita.insert("lease_claim", id=0, story_id=submitted, kind="claim", client="c")


def test_the_owner_cannot_change_what_happened_by_mistake(place: Place, submitted: str) -> None:
    owner = place.as_owner()
    for table, column in {
        "revision": "author", "event": "reason", "photo": "by", "photo_content": "content", "note": "text",
        "staff_role": "roles", "policy": "four_eyes", "desk": "name", "word": "text", "agency": "name", "kill": "reason", "likeness": "signs",
        "mention": "subject", "reading": "words",
    }.items():  # fmt: skip
        for statement in (f"UPDATE {table} SET {column} = NULL", f"DELETE FROM {table}", f"TRUNCATE {table}"):
            with refused(saying="only ever added to"):
                owner.run(statement)


def test_search_finds_beginnings_without_accents(rita: Person) -> None:
    story = rita.create("harbour-fire")
    rita.save(story, 0, Copy(headline="Café on fire", body="O’Brien's “great” café-bar."))

    def found(text: str) -> bool:
        return bool(rita.run("SELECT 1 FROM story_search WHERE words @@ search_words(%s)", text))

    assert [found(text) for text in ("cafe", "CAFÉ fi", "harb", "brien great", "it's", "cafe blaze", "' & | !:*\\")] == [
        True, True, True, True, False, False, False,
    ]  # fmt: skip
    rita.event(story, "slug", 1, value="quay-blaze")
    assert found("cafe quay")
    assert not found("harb")
