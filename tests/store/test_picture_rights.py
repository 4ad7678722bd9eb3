"""The rights of picture uses in the store, on each engine: kept, counted, and found again by what they say."""

import hashlib

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from editor.domain import checks, moments
from editor.domain.copy import Copy, PictureUse, Rights
from editor.domain.errors import Refused
from editor.domain.photos import Photo
from editor.domain.picture_rights import CATEGORIES
from editor.store.verify import faults
from tests.store.desk import Desk, op
from tests.store.test_unit import FIRE, do, started

FILE = b"a picture"
SHA = hashlib.sha256(FILE).hexdigest()


def use(**fields: object) -> PictureUse:
    return PictureUse(number=1, photo=SHA, caption="The quay", credit="Gull", job_id="JOB_7%").with_changes(**fields)


def copy_with(one: PictureUse) -> Copy:
    return Copy(headline="Fire", body="It burnt.", pictures=(one,))


@pytest.fixture
def library(newsroom: Desk) -> Desk:
    """A newsroom with one photo."""
    photo = Photo(SHA, "quay.jpg", "image/jpeg", 3, 2, len(FILE), "{}", "rob", moments.now())
    with newsroom.unit("rob") as unit:
        unit.add_photo(photo, FILE, op())
    return newsroom


@pytest.mark.parametrize("category", CATEGORIES)
def test_what_a_category_lacks_stops_approval_in_the_store_too(library: Desk, category: str) -> None:
    copy = copy_with(use(rights=Rights(category=category, until="soon")))
    story = started(library, slug="rights", copy=copy)
    assert story.approve_blocks == checks.blocks(copy)[1] > 0
    do(library, "rob", story, "submit")
    with pytest.raises(Refused, match="cannot be approved"):
        do(library, "sue", story, "approve")


def test_rights_come_back_as_they_were_and_rights_that_say_nothing_change_nothing(library: Desk) -> None:
    kept = use(rights=Rights(category="staff", permission_from="Ö 😀")).with_words_read(
        "Ask “Sam”.", "sue", "2026-05-06"
    )
    story = started(library, slug="rights", copy=copy_with(kept))
    with library.unit("rob") as unit:
        assert unit.revision(story.id, 1).copy.picture(1) == kept
        bare = unit.save_revision(story, 1, copy_with(use()), op())
        assert unit.save_revision(bare, 2, copy_with(use(rights=Rights())), op()).revision == 2
        assert list(faults(unit)) == []


def test_stories_are_found_by_the_pictures_they_have_or_had(library: Desk) -> None:
    story = started(library, slug="rights", copy=copy_with(use(job_id="JOB7")))
    started(library, slug="other", copy=copy_with(use(job_id="x" * 300)))
    started(library, slug="none", copy=FIRE)
    with library.unit("rob") as unit:
        unit.save_revision(story, 1, FIRE, op())
        for subject in (SHA, SHA[:8]):
            assert {one.slug for one in unit.stories_with("photo", subject)} == {"rights", "other"}
        assert unit.stories_with("photo", "f" * 8) == []
        assert [one.slug for one in unit.stories_with("job", "JOB7")] == ["rights"]
        assert [one.slug for one in unit.stories_with("job", "x" * 300)] == ["other"]
        assert unit.stories_with("job", "JOB") == []
        assert unit.revisions_holding('"job_id":"JOB7"', story.id) == [(story.id, 1)]
        assert unit.revisions_holding('"job_id":"JOB7"', "another") == []
        assert list(faults(unit)) == []


@pytest.mark.parametrize("of", ["job", "photo", "number"])
def test_a_picture_that_its_story_is_not_found_by_is_told(library: Desk, of: str) -> None:
    started(library, slug="rights", copy=copy_with(use(job_id="JOB7")))
    library.damage(f"DELETE FROM mention WHERE of = '{of}'")
    with library.unit("rob") as unit:
        assert list(faults(unit)) == ["Revision 1 of “rights” has pictures that its story is not found by."]


@pytest.mark.parametrize(
    ("of", "subject"),
    [("photo", "e" * 63), ("photo", "E" * 64), ("job", ""), ("job", "x" * 201), ("else", "x"), ("number", "x")],
)
def test_nobody_says_by_hand_where_a_picture_is(library: Desk, of: str, subject: str) -> None:
    story = started(library, slug="rights", copy=copy_with(use()))
    insert = text("INSERT INTO mention (story_id, of, subject) VALUES (:story, :of, :subject)")
    with pytest.raises(DBAPIError), library.raw("rob") as connection:
        connection.execute(insert, {"story": story.id, "of": of, "subject": subject})


def test_revisions_are_found_by_their_very_words(library: Desk) -> None:
    story = started(library, slug="rights", copy=copy_with(use()))
    other = started(library, slug="other", copy=copy_with(use(job_id="job_7%", rights=Rights(licence="CC BY 4.0"))))
    with library.unit("rob") as unit:
        unit.save_revision(story, 1, copy_with(use(job_id="JOBX7%")), op())
        assert unit.revisions_holding('"job_id":"JOB_7%"') == [(story.id, 1)]
        assert unit.revisions_holding('"rights":{') == [(other.id, 1)]
        found = sorted([(story.id, 1), (story.id, 2), (other.id, 1)])
        assert sorted(unit.revisions_holding(f'"photo":"{SHA}"')) == found
        assert unit.revisions_holding("\\") == []
