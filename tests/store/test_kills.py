"""Killed pictures, on both engines: versions, told in the history, by whom they may be kept; and what photos look like."""

import hashlib

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from editor.domain import moments
from editor.domain.errors import Refused
from editor.domain.kills import Kill
from editor.domain.photos import Photo
from editor.media.likeness import Likeness
from editor.store.verify import faults
from tests.store.desk import Desk, op

SHA = "e" * 64
FILE = Kill("photo", SHA, "The agency killed it.", name="quay.jpg", signs="0f" * 16)
JOB = Kill("job", "HW100", "Wrong name.", agency="Avel Photos")


def plain(kill: Kill) -> tuple[str, str, str, bool]:
    return kill.of, kill.subject, kill.reason, kill.active


def test_every_version_is_kept_in_its_order(newsroom: Desk) -> None:
    with newsroom.unit("sue") as unit:
        unit.set_kill(FILE, op())
        unit.set_kill(JOB, op())
        unit.set_kill(Kill("photo", SHA, "It was another one.", active=False), op())
        file, job, allowed = unit.kills()
        assert plain(file) == ("photo", SHA, "The agency killed it.", True)
        assert plain(job) == ("job", "HW100", "Wrong name.", True)
        assert (job.agency, job.by) == ("Avel Photos", "sue")
        assert job.at is not None
        assert plain(allowed) == ("photo", SHA, "It was another one.", False)
        told = [(event.value, event.reason, event.remark) for event in unit.events() if event.action == "kill"]
        assert told == [
            (SHA, "The agency killed it.", "killed, photo, quay.jpg"),
            ("HW100", "Wrong name.", "killed, job, of Avel Photos"),
            (SHA, "It was another one.", "allowed, photo"),
        ]
        assert list(faults(unit)) == []


def test_the_same_request_again_writes_nothing(newsroom: Desk) -> None:
    once = op()
    with newsroom.unit("sue") as unit:
        unit.set_kill(FILE, once)
        unit.set_kill(FILE, once)
        assert len([event for event in unit.events() if event.action == "kill"]) == 1


@pytest.mark.parametrize("login", ["rob", "idle", "gone"])
def test_others_may_not(newsroom: Desk, login: str) -> None:
    with pytest.raises(Refused), newsroom.unit(login) as unit:
        unit.set_kill(FILE, op())
    assert by_hand(newsroom, login) != ""


@pytest.mark.parametrize("login", ["sue", "pat", "ada"])
def test_subeditors_producers_and_admins_may(newsroom: Desk, login: str) -> None:
    assert by_hand(newsroom, login) == ""


def test_without_the_guard_the_check_above_would_fail(embedded: Desk) -> None:
    with embedded.raw("ada") as connection:
        connection.execute(text("DROP TRIGGER kill_guard"))
    assert by_hand(embedded, "rob") == ""


@pytest.mark.parametrize(
    "wrong",
    [
        {"reason": " \n"}, {"reason": "x" * 2001}, {"of": "story"}, {"subject": "e" * 63}, {"subject": "E" * 64},
        {"of": "job", "subject": " "}, {"of": "job", "subject": "x" * 201}, {"of": "job", "subject": "a\nb"},
        {"name": "x" * 201}, {"agency": "two\nlines"}, {"signs": "xyz"}, {"signs": "0" * 10001}, {"active": 2},
    ],
)  # fmt: skip
def test_the_guard_has_the_last_word(newsroom: Desk, wrong: dict[str, object]) -> None:
    assert by_hand(newsroom, "sue", **wrong) != ""


@pytest.mark.parametrize(
    ("kill", "sentence"),
    [
        (Kill("photo", SHA, " "), "Say why"),
        (Kill("photo", "quay.jpg", "Wrong."), "not the SHA-256"),
        (Kill("job", " ", "Wrong."), "letters or digits"),
        (Kill("job", "x" * 201, "Wrong."), "200 characters"),
    ],
)
def test_what_is_none_is_refused(newsroom: Desk, kill: Kill, sentence: str) -> None:
    with pytest.raises(Refused) as refused, newsroom.unit("sue") as unit:
        unit.set_kill(kill, op())
    assert sentence in str(refused.value)


@pytest.mark.parametrize("column", ["subject = 'HW101'", "reason = 'None'", "signs = '00'", "active = 0"])
def test_an_altered_kill_is_seen(newsroom: Desk, column: str) -> None:
    with newsroom.unit("sue") as unit:
        unit.set_kill(JOB, op())
    newsroom.damage(f"UPDATE kill SET {column}")
    with newsroom.unit("sue") as unit:
        assert "is not the one in the history" in " ".join(list(faults(unit)))


def test_what_photos_look_like_is_kept_once_for_each_version(newsroom: Desk) -> None:
    content = b"not really a picture"
    sha256 = hashlib.sha256(content).hexdigest()
    photo = Photo(sha256, "quay.jpg", "image/jpeg", 640, 480, len(content), "{}", "", moments.now())
    with newsroom.unit("rob") as unit:
        added = unit.add_photo(photo, content, op())
        unit.keep_signs(sha256, 1, "0f ff")
        unit.keep_signs(sha256, 1, "00")
        unit.keep_signs(sha256, 3, "")
        assert unit.signs(1, {sha256}) == {sha256: "0f ff"}
        assert unit.signs(3, {sha256}) == {sha256: ""}
        assert unit.signs(1, {SHA}) == {}
        assert list(unit.photos()) == [added]
        assert unit.wholes(1) == {sha256: "0f ff"}
        assert unit.wholes(2) == {sha256: "0f ff"}, "as the version before told"
        assert unit.wholes(3) == {}, "a plain picture has no sign"
        assert [list(unit.all_signs(version)) for version in (1, 2, 3, 5)] == [
            [(sha256, "0f ff")], [(sha256, "0f ff")], [(sha256, "")], [(sha256, None)]
        ]  # fmt: skip


def test_the_sign_of_a_whole_picture_stands_apart(newsroom: Desk) -> None:
    content = b"not really a picture"
    sha256 = hashlib.sha256(content).hexdigest()
    photo = Photo(sha256, "quay.jpg", "image/jpeg", 640, 480, len(content), "{}", "", moments.now())
    signs = Likeness(7, bytes(range(32))).to_text()
    with newsroom.unit("rob") as unit:
        unit.add_photo(photo, content, op())
        unit.keep_signs(sha256, 1, signs)
        assert Likeness(int(unit.wholes(1)[sha256], 16)) == Likeness(7)
    with pytest.raises((DBAPIError, Refused)), newsroom.raw("rob") as connection:
        connection.execute(
            text("INSERT INTO likeness (sha256, version, signs, whole) VALUES (:of, 2, '0f', '0e')"), {"of": sha256}
        )


def test_signs_belong_to_a_photo(newsroom: Desk) -> None:
    with pytest.raises(Refused), newsroom.unit("rob") as unit:
        unit.keep_signs(SHA, 1, "0f")


def by_hand(newsroom: Desk, login: str, **wrong: object) -> str:
    """What the guards alone say to a row; on SQLite, whose rows the program completes, with the rest filled in."""
    row: dict[str, object] = {
        "op_id": op(), "of": "photo", "subject": SHA, "agency": "", "name": "quay.jpg", "signs": "", "reason": "Wrong.",
        "active": 1, **wrong,
    }  # fmt: skip
    if newsroom.name == "sqlite":
        row |= {"seq": 1, "by": login, "at": ""}
    columns, values = ", ".join(f'"{name}"' for name in row), ", ".join(f":{name}" for name in row)
    try:
        with newsroom.raw(login) as connection:
            connection.execute(text(f"INSERT INTO kill ({columns}) VALUES ({values})"), row)
    except DBAPIError as error:
        return str(error)
    return ""
