"""A store that an older Copydesk wrote: it is whole, goes on, and what its history does not tell of is said."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.domain import moments
from editor.domain.errors import Refused
from editor.domain.photos import Photo
from editor.services.flow import act
from editor.store.migrations import HEAD
from editor.store.opening import migrate, open_store
from editor.store.verify import faults, unvouched
from tests.postgres import PostgresServer
from tests.store.desk import Desk, op
from tests.store.old import gannet_embedded, gannet_place, gannet_server

DARK = [
    "The history does not tell the file names and metadata of photos from before it did so (1): a change is not found out.",
    "The history does not tell the counts of words of revisions from before it did so (1): a change is not found out.",
]
NEW = b"another picture that is none"
PLANTED = """
INSERT INTO photo (sha256, op_id, file_name, media_type, width, height, size, metadata_json, "by", at)
SELECT 'f', 'planted', 'planted.jpg', media_type, width, height, size, metadata_json, "by", (SELECT max(at) FROM event)
FROM photo WHERE file_name = 'new.jpg'
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    if request.param == "sqlite":
        with gannet_embedded(tmp_path) as embedded:
            yield embedded
    else:
        with gannet_server(request.getfixturevalue("postgres_server")) as server:
            yield server


def found(newsroom: Desk) -> list[str]:
    with newsroom.unit("gannet_ada") as unit:
        return list(faults(unit))


def add_photo(newsroom: Desk) -> None:
    photo = Photo(hashlib.sha256(NEW).hexdigest(), "new.jpg", "image/jpeg", 2, 2, len(NEW), "{}", "", moments.now())
    with newsroom.unit("gannet_rob") as unit:
        unit.add_photo(photo, NEW, op())


def test_it_is_whole_and_what_is_dark_in_it_is_said(old: Desk) -> None:
    with old.unit("gannet_sue") as unit:
        story = unit.story("quay-fire")
        (use,) = unit.revision(story.id, story.revision).copy.pictures
        assert unit.stories_with("photo", use.photo) == [story]
        assert (story.priority, story.commissioned, story.words, story.pictures) == (2, 0, 17, 1)
        assert list(faults(unit)) == []
        assert list(unvouched(unit)) == DARK


def test_work_goes_on_in_it(old: Desk) -> None:
    with old.unit("gannet_sue") as unit:
        assert act(unit, "quay-fire", "commission", value="850").story == unit.story("quay-fire")
        assert unit.story("quay-fire").commissioned == 850
        story = act(unit, "quay-fire", "reopen").story
        assert story is not None
        copy = unit.revision(story.id, 1).copy
        saved = unit.save_revision(story, 1, copy.with_changes(headline="Fire on the quays"), op())
        assert saved.words == 9
    add_photo(old)
    with old.unit("gannet_sue") as unit:
        assert list(faults(unit)) == []
        assert list(unvouched(unit)) == DARK


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            "UPDATE photo SET file_name = 'x.jpg' WHERE file_name = 'new.jpg'",
            "is not the one in the history: file_name.",
        ),
        ("UPDATE photo SET op_id = 'x' WHERE file_name = 'new.jpg'", "says of the photo “new.jpg” is missing."),
        (PLANTED, "The photo “planted.jpg” is not in the history."),
        ("UPDATE photo SET width = 0 WHERE file_name = 'quay.jpg'", "“quay.jpg” is described in a way that cannot be"),
        ("UPDATE revision SET headline = 'x'", "is not listed as its copy reads: headline."),
        ("UPDATE revision SET approve_blocks = 3", "is not listed as its copy reads: approve_blocks."),
        ("UPDATE revision SET pictures = 3", "is not listed as its copy reads: pictures."),
        ("UPDATE story SET commissioned = 3", "is not what its history says: commissioned."),
    ],
)
def test_what_came_since_and_what_can_be_read_off_is_vouched_for(old: Desk, statement: str, sentence: str) -> None:
    add_photo(old)
    old.damage(statement)
    assert any(sentence in fault for fault in found(old)), found(old)


@pytest.mark.parametrize(
    "statement", ["UPDATE photo SET file_name = 'x.jpg'", "UPDATE revision SET words = 3; UPDATE story SET words = 3"]
)
def test_what_is_said_to_be_dark_is_dark(old: Desk, statement: str) -> None:
    for one in statement.split("; "):
        old.damage(one)
    assert found(old) == []


def test_a_newsroom_on_a_server_waits_for_its_admin(postgres_server: PostgresServer) -> None:
    with gannet_place(postgres_server) as place:
        with pytest.raises(Refused, match="copydesk migrate"):
            open_store(place.url("gannet_sue"), "test")
        with pytest.raises(Refused, match="lacks the rights"):
            migrate(place.url("gannet_sue"), "test")
        url = postgres_server.admin_url(place.database)
        assert migrate(url, "test") == f"“{place.database}” was brought from 0002 to {HEAD}."
        assert migrate(url, "test") == f"“{place.database}” is up to date; its rules and guards were put in anew."
        assert migrate(place.url("gannet_sue"), "test") == f"“{place.database}” is up to date."
        open_store(place.url("gannet_sue"), "test").close()


def test_a_copy_of_the_old_store_stands_beside_it(tmp_path: Path) -> None:
    with gannet_embedded(tmp_path):
        assert (tmp_path / "old.before-0002.copydesk").exists()
