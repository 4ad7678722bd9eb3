"""Pictures for one story only, and pictures that must not be archived: the story that had them first, and for how long."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from editor.domain.copy import Copy, Rights
from editor.domain.errors import Refused
from editor.domain.picture_rights import ARCHIVE_DAYS
from editor.domain.unit import Store
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.media.limits import photo_sha256
from editor.services.acknowledging import acknowledge
from editor.services.flow import act
from editor.services.known import Known
from editor.services.live_checks import live_faults
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit, remove
from editor.services.publishing import Site, publish
from editor.services.replacing import replace_picture
from editor.services.rights import facts, judged
from editor.services.stories import new_story, open_story
from tests.unit.media.scenes import cropped, scene
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


def stripped(image: Image.Image) -> bytes:
    """The same picture without any of its words, as it comes from a page or a screen."""
    file = BytesIO()
    image.save(file, "JPEG", quality=70)
    return file.getvalue()


STRIPPED = {
    "as large": stripped(scene(1)), "smaller": stripped(scene(1).resize((300, 200))), "a part of it": stripped(cropped(scene(1), 1.0)),
}  # fmt: skip


@pytest.mark.parametrize("copy", STRIPPED.values(), ids=STRIPPED)
def test_a_copy_that_lost_its_words_is_asked_about_by_those_of_the_picture_it_looks_like(
    store: Store, copy: bytes
) -> None:
    written(store, "ferry", picture())
    slug = written(store, "second-ferry", copy, caption="A ferry", credit="Avel Photos", alt_text="A ferry")
    said = (
        "Picture 1 is for one story only, and “ferry” used one that looks the same first. So it is said of “ferry.jpg”, which "
        "looks the same: “For use with this story only”."
    )
    with pytest.raises(Refused, match=re.escape(said)):
        approve(store, slug)
    with store.unit("sam") as unit:
        (told,) = judged(open_story(unit, slug).copy, facts(unit, open_story(unit, slug).copy, unit.story(slug).id))
        assert [(line.words, line.meaning, line.level) for line in told.lines] == [
            (ONLY, "With one story only (of “ferry.jpg”, which looks the same)", "acknowledge")
        ]
        acknowledge(unit, slug, 0, ONLY)
    approve(store, slug)
    approve(store, "ferry")


@pytest.mark.parametrize("copy", STRIPPED.values(), ids=STRIPPED)
def test_a_copy_that_lost_its_words_and_was_there_first_is_asked_about(store: Store, copy: bytes) -> None:
    written(store, "ferry", copy, caption="A ferry", credit="Somebody", alt_text="A ferry")
    slug = written(store, "second-ferry", picture())
    with pytest.raises(Refused, match=TIED.format("one that looks the same")):
        approve(store, slug)
    with store.unit("sam") as unit:
        acknowledge(unit, slug, 0, ONLY)
    approve(store, slug)


def test_of_a_whole_that_was_there_first_the_story_is_asked_about_when_a_part_comes_with_terms(store: Store) -> None:
    written(store, "ferry", STRIPPED["as large"], caption="A ferry", credit="Somebody", alt_text="A ferry")
    part = write_jpeg(
        cropped(scene(1), 1.0), EmbeddedMetadata(caption="A ferry", credit="Avel Photos", usage_terms=ONLY)
    )
    slug = written(store, "second-ferry", part)
    with pytest.raises(Refused, match=TIED.format("one that looks the same")):
        approve(store, slug)
    with store.unit("sam") as unit:
        opened = open_story(unit, "ferry")
        (told,) = judged(opened.copy, facts(unit, opened.copy, opened.story.id))
    assert [(line.words, line.meaning) for line in told.lines] == [
        (ONLY, "With one story only (of “ferry.jpg”, which looks the same)")
    ]


def test_a_whole_that_came_since_a_part_was_looked_at_is_found_too(store: Store) -> None:
    part = write_jpeg(cropped(scene(1), 1.0), EmbeddedMetadata(caption="A ferry", credit="Avel", usage_terms=ONLY))
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body="It sails."))
    slug = written(store, "second-ferry", part)
    approve(store, slug)
    with store.unit("rita") as unit:
        attach(unit, "ferry", 0, [PictureFile(STRIPPED["as large"], "pier.jpg")])
    with store.unit("sam") as unit:
        known = Known(unit)
        known.learn([photo_sha256(part)])
        assert known.copies([photo_sha256(part)]) == {photo_sha256(part): {photo_sha256(STRIPPED["as large"])}}


def test_a_copy_without_words_in_two_stories_is_asked_about_never_stopped(store: Store) -> None:
    """That it is the very file is sure, that it is for one story is not: so looks alone say."""
    written(store, "ferry", STRIPPED["as large"], caption="A ferry", credit="Somebody", alt_text="A ferry")
    slug = written(store, "second-ferry", STRIPPED["as large"], caption="A", credit="Somebody", alt_text="A ferry")
    written(store, "third-ferry", picture())
    with pytest.raises(Refused, match=TIED.format("it")):
        approve(store, slug)
    with store.unit("sam") as unit:
        acknowledge(unit, slug, 0, ONLY)
    approve(store, slug)


def test_a_picture_that_looks_otherwise_is_not_asked_about(store: Store) -> None:
    written(store, "ferry", picture())
    approve(store, written(store, "pier", stripped(scene(2)), caption="A pier", credit="Somebody", alt_text="A pier"))


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
