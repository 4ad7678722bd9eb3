"""Pictures for one story only, and pictures that must not be archived: the story that had them first, and for how long."""

from datetime import timedelta

import pytest

from editor.domain.copy import Copy, Rights
from editor.domain.errors import Refused
from editor.domain.picture_rights import ARCHIVE_DAYS
from editor.domain.unit import Store
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.services.acknowledging import acknowledge
from editor.services.flow import act
from editor.services.live_checks import live_faults
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit, remove
from editor.services.publishing import Site, publish
from editor.services.replacing import replace_picture
from editor.services.stories import new_story
from tests.unit.media.scenes import scene
from tests.unit.services.test_rights import approve, live

ONLY = "For use with this story only"
TIED = r"one story only, and “ferry” used {} first"


def picture(seed: int = 1, *, small: bool = False, **words: str) -> bytes:
    image = scene(seed).resize((400, 267)) if small else scene(seed)
    said = {"caption": "A ferry", "credit": "Avel Photos", "instructions": ONLY, **words}
    return write_jpeg(image, EmbeddedMetadata(**said))


def written(store: Store, slug: str, data: bytes, **fields: object) -> str:
    with store.unit("rita") as unit:
        new_story(unit, slug, "news", Copy(headline="Ferry", body="It sails."))
        attach(unit, slug, 0, [PictureFile(data, "ferry.jpg")])
        if fields:
            edit(unit, slug, 0, 1, fields)
        act(unit, slug, "submit")
    return slug


def changed(store: Store, slug: str) -> None:
    """Another revision of a story that was published."""
    with store.unit("rita") as unit:
        act(unit, slug, "revise", value="update", reason="More is known")
        edit(unit, slug, 0, 1, {"caption": "A ferry sails"})
        act(unit, slug, "submit")


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        pytest.param(picture(), picture(), "it", id="the file"),
        pytest.param(picture(job_id="J7"), picture(2, job_id="J7"), "one of the same job", id="its job number"),
        pytest.param(picture(), picture(small=True), "one that looks the same", id="saved at another size"),
    ],
)
def test_a_picture_for_one_story_is_kept_from_a_second(store: Store, first: bytes, second: bytes, how: str) -> None:
    written(store, "ferry", first)
    slug = written(store, "second-ferry", second)
    with pytest.raises(Refused, match=TIED.format(how)):
        approve(store, slug)
    approve(store, "ferry")


def test_another_picture_with_the_same_words_is_free(store: Store) -> None:
    written(store, "ferry", picture(job_id="J7"))
    approve(store, written(store, "pier", picture(2, job_id="J8")))
    approve(store, written(store, "quay", picture(3, job_id="J7", credit="Quay Photo")))


def test_nobody_acknowledges_it_away_but_leave_for_a_second_story_does_by_name(store: Store) -> None:
    written(store, "ferry", picture())
    slug = written(store, "second-ferry", picture())
    with store.unit("sam") as unit:
        with pytest.raises(Refused, match="asks for these words"):
            acknowledge(unit, slug, 0, ONLY)
        edit(unit, slug, 0, 1, {"rights": Rights(permission_from="A. Nobody, Avel Photos")})
    with pytest.raises(Refused, match=TIED.format("it")):
        approve(store, slug)
    with store.unit("sam") as unit:
        acknowledge(unit, slug, 0, ONLY)
    approve(store, slug)


def test_what_was_approved_before_another_story_had_the_picture_first_is_not_published(
    store: Store, site: Site
) -> None:
    """The first use is that of the earliest revision: a story that gets the picture back out of the spike had it first."""
    written(store, "ferry", picture())
    with store.unit("sam") as unit:
        act(unit, "ferry", "spike", reason="Old")
    slug = written(store, "second-ferry", picture())
    approve(store, slug)
    with store.unit("sam") as unit:
        act(unit, "ferry", "unspike")
    with store.unit("pia") as unit, pytest.raises(Refused, match=r"cannot be published.*“ferry” used it first"):
        publish(unit, slug, site)


def test_a_story_published_anew_keeps_its_picture(store: Store, site: Site) -> None:
    written(store, "ferry", picture())
    live(store, site, "ferry")
    changed(store, "ferry")
    live(store, site, "ferry")
    with store.unit("sam") as unit:
        assert live_faults(unit) == []


def test_what_was_taken_out_before_anybody_saw_it_claims_nothing(store: Store) -> None:
    written(store, "ferry", picture())
    with store.unit("sam") as unit:
        remove(unit, "ferry", 0, 1)
    approve(store, written(store, "second-ferry", picture()))


def test_what_readers_saw_claims_the_picture_though_it_was_replaced(store: Store, site: Site) -> None:
    written(store, "ferry", picture())
    live(store, site, "ferry")
    with store.unit("rita") as unit:
        act(unit, "ferry", "revise", value="update", reason="Another picture")
        replace_picture(unit, "ferry", 0, 1, PictureFile(picture(2), "other.jpg"))
    with pytest.raises(Refused, match=TIED.format("it")):
        approve(store, written(store, "second-ferry", picture()))


def test_a_second_story_that_is_live_is_reported(store: Store, site: Site) -> None:
    written(store, "ferry", picture())
    with store.unit("sam") as unit:
        act(unit, "ferry", "spike", reason="Old")
    live(store, site, written(store, "second-ferry", picture()))
    with store.unit("sam") as unit:
        assert live_faults(unit) == []
        act(unit, "ferry", "unspike")
        (fault,) = live_faults(unit)
    assert (fault.story.slug, fault.finding.rule) == ("second-ferry", "rights-story-only")


@pytest.mark.parametrize(
    ("after", "said"), [(ARCHIVE_DAYS, ""), (ARCHIVE_DAYS + 1, "may not be used from the archive")]
)
def test_a_picture_that_must_not_be_archived_is_not_used_from_the_archive(
    store: Store, site: Site, monkeypatch: pytest.MonkeyPatch, after: int, said: str
) -> None:
    written(store, "ferry", picture(instructions="NO ARCHIVES"))
    with store.unit("sam") as unit:
        later = unit.now() + timedelta(days=after)
        monkeypatch.setattr(type(unit), "now", lambda _: later)
    if not said:
        live(store, site, "ferry")
        return
    with pytest.raises(Refused, match=said):
        approve(store, "ferry")


def test_a_story_that_keeps_such_a_picture_before_readers_is_reported_and_asked_about(
    store: Store, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(store, "ferry", picture(instructions="NO ARCHIVES"))
    live(store, site, "ferry")
    with store.unit("sam") as unit:
        assert live_faults(unit) == []
        later = unit.now() + timedelta(days=ARCHIVE_DAYS + 1)
        (fault,) = live_faults(unit, later)
        assert (fault.story.slug, fault.finding.rule) == ("ferry", "rights-archive")
        monkeypatch.setattr(type(unit), "now", lambda _: later)
    changed(store, "ferry")
    with pytest.raises(Refused, match="readers have it still"):
        approve(store, "ferry")
    with store.unit("sam") as unit:
        acknowledge(unit, "ferry", 0, "NO ARCHIVES")
    live(store, site, "ferry")
    with store.unit("sam") as unit:
        assert live_faults(unit) == []
