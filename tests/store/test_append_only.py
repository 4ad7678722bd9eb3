"""No table of history is changed or emptied, and no projection is written, by anyone's SQL."""

import hashlib

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from editor.domain import moments
from editor.domain.agencies import OwnAgency
from editor.domain.kills import Kill
from editor.domain.photos import READING, Photo
from editor.domain.words import Word
from tests.store.desk import STAFF, Desk, op
from tests.store.test_unit import started

HISTORY = (
    "revision",
    "event",
    "photo",
    "photo_content",
    "note",
    "staff_role",
    "policy",
    "desk",
    "word",
    "agency",
    "kill",
    "likeness",
    "reading",
    "mention",
    "rule",
)
PROJECTION = ("story", "chain_head")
NOTE = """
INSERT INTO note (id, op_id, story_id, revision, span_start, span_end, text, blocking, resolves, "by", at)
VALUES ('n', 'n', :story, 1, 0, 1, 'Sure?', 1, '', 'sue', '2026-01-10T14:30:00.000000Z')
"""


@pytest.fixture
def filled(newsroom: Desk) -> Desk:
    """A newsroom with a row in every table."""
    content = b"not really a picture"
    sha256 = hashlib.sha256(content).hexdigest()
    story = started(newsroom)
    with newsroom.unit("ada") as unit:
        unit.add_desk("news", op())
        unit.set_word(Word("gullery", "en"), op())
        unit.set_agency(OwnAgency("Avel Photos"), op())
        unit.set_kill(Kill("job", "HW100", "Wrong name."), op())
        photo = Photo(sha256, "quay.jpg", "image/jpeg", 640, 480, len(content), "{}", "", moments.now())
        unit.add_photo(photo, content, op())
        unit.keep_signs(sha256, 1, "0f" * 16)
        unit.keep_reading(sha256, READING, "{}", bound=False)
    newsroom.damage(NOTE, story=story.id)
    newsroom.damage("INSERT INTO mention (story_id, of, subject) VALUES (:story, 'job', 'HW100')", story=story.id)
    return newsroom


def refused(newsroom: Desk, login: str, statement: str) -> bool:
    try:
        with newsroom.raw(login) as connection:
            connection.execute(text(statement))
    except DBAPIError:
        return True
    return False


def first_column(newsroom: Desk, table: str) -> str:
    with newsroom.raw("ada") as connection:
        return next(iter(connection.execute(text(f"SELECT * FROM {table}")).keys()))


@pytest.mark.parametrize("table", [*HISTORY, *PROJECTION])
def test_nothing_is_changed_or_deleted(filled: Desk, table: str) -> None:
    column = first_column(filled, table)
    for person in STAFF:
        for statement in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
            assert refused(filled, person.login, statement), (person.login, statement)


@pytest.mark.parametrize("table", PROJECTION)
def test_no_projection_is_written_by_hand(filled: Desk, table: str) -> None:
    for person in STAFF:
        assert refused(filled, person.login, f"INSERT INTO {table} SELECT * FROM {table}")


def test_without_the_guard_the_check_above_would_fail(embedded: Desk) -> None:
    started(embedded)
    with embedded.raw("ada") as connection:
        connection.execute(text("DROP TRIGGER event_is_kept"))
    assert not refused(embedded, "ada", "DELETE FROM event")


def test_replace_does_not_pass_the_guards_by(embedded: Desk) -> None:
    started(embedded)
    columns = "seq + 1, op_id, story_id, action, revision, value, moment, reason, manifest, remark, actor, at, sha256"
    newest = f"SELECT {columns}, from_status, to_status, hash, hash FROM event ORDER BY seq DESC LIMIT 1"
    names = columns.replace(" + 1", "") + ", from_status, to_status, previous, hash"
    assert refused(embedded, "ada", f"INSERT OR REPLACE INTO event ({names}) {newest}")
