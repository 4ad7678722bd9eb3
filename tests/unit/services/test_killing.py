"""Pictures that are killed: found wherever they are, and kept from readers until they are replaced or allowed."""

from io import BytesIO

import pytest

from editor.domain.copy import Copy
from editor.domain.errors import Refused
from editor.domain.unit import Store
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.media.limits import photo_sha256
from editor.services.finding import Query, find
from editor.services.flow import act, possible
from editor.services.killing import KilledUse, kill, killed_uses, unkill
from editor.services.live_checks import live_faults
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.publishing import Site, publish, withdraw
from editor.services.replacing import replace_picture
from editor.services.stories import new_story, open_story
from editor.services.usage import usage
from tests.unit.media.scenes import cropped, scene


def picture(seed: int, **words: str) -> bytes:
    said = {"caption": "A ferry at the pier", "credit": "Avel Photos", "creator": "A. Nobody", **words}
    return write_jpeg(scene(seed), EmbeddedMetadata(**said))


def smaller(seed: int) -> bytes:
    """The same picture as a newsroom gets it from elsewhere: cropped, smaller, and saying nothing."""
    file = BytesIO()
    cropped(scene(seed), 4 / 3).resize((400, 300)).save(file, "JPEG", quality=60)
    return file.getvalue()


def written(store: Store, slug: str, data: bytes, name: str = "ferry.jpg") -> str:
    with store.unit("rita") as unit:
        new_story(unit, slug, "news", Copy(headline="Ferry", body="It sails."))
        attach(unit, slug, 0, [PictureFile(data, name)])
        edit(unit, slug, 0, 1, {"caption": "A ferry", "credit": "Avel Photos"})
        act(unit, slug, "submit")
    return slug


def live(store: Store, site: Site, slug: str, data: bytes) -> str:
    written(store, slug, data)
    with store.unit("sam") as unit:
        act(unit, slug, "approve")
    with store.unit("pia") as unit:
        publish(unit, slug, site)
    return slug


def told(uses: list[KilledUse]) -> list[tuple[str, str, str]]:
    return [(one.story.slug, "exact" if one.exact else "likely", "live" if one.live else "") for one in uses]


def stopped(store: Store, slug: str) -> str:
    """What is said when somebody tries to approve the story; nothing when they may."""
    with store.unit("sam") as unit:
        return possible(unit, unit.story(slug))["approve"]


def test_a_killed_file_is_found_as_it_is_and_as_it_looks(store: Store, site: Site) -> None:
    live(store, site, "live-ferry", picture(1))
    written(store, "same-file", picture(1))
    written(store, "a-crop", smaller(1))
    written(store, "another", picture(2))
    with store.unit("sam") as unit:
        *_, uses = kill(unit, PictureFile(picture(1), "ferry.jpg"), "Wrong person named.")
        assert told(uses) == [
            ("live-ferry", "exact", "live"),
            ("same-file", "exact", ""),
            ("a-crop", "likely", ""),
        ]
        assert [one.numbers for one in uses] == [(1,), (1,), (1,)]
        assert uses[1].ways == ("replace", "return")
    sentence = stopped(store, "same-file")
    assert "Picture 1 was killed on " in sentence
    assert " by sam (“ferry.jpg”): Wrong person named. Replace it or take it out." in sentence
    assert "Picture 1 looks the same as “ferry.jpg”, which was killed on " in stopped(store, "a-crop")
    assert stopped(store, "another") == ""
    with pytest.raises(Refused, match="Picture 1 was killed"), store.unit("sam") as unit:
        act(unit, "same-file", "approve")


def test_a_kill_stops_publishing_and_shows_what_is_live(store: Store, site: Site) -> None:
    live(store, site, "live-ferry", picture(1))
    written(store, "next", picture(1))
    with store.unit("sam") as unit:
        act(unit, "next", "approve")
        kill(unit, PictureFile(picture(1), "ferry.jpg"), "Wrong person named.")
    with pytest.raises(Refused, match=r"cannot be published\. Picture 1 was killed"), store.unit("pia") as unit:
        publish(unit, "next", site)
    with store.unit("pia") as unit:
        (fault,) = live_faults(unit)
        assert (fault.story.slug, fault.finding.rule, fault.finding.picture) == ("live-ferry", "rights-killed", 1)
        *_, uses = kill(unit, photo_sha256(picture(1))[:12], "Wrong person named, says the agency.")
        assert uses[0].ways == ("revise", "withdraw")
        withdraw(unit, "live-ferry", "Killed picture.", site)
        assert live_faults(unit) == []


def test_a_picture_that_only_looks_the_same_can_be_allowed(store: Store) -> None:
    written(store, "a-crop", smaller(1))
    with store.unit("sam") as unit:
        kill(unit, PictureFile(picture(1), "ferry.jpg"), "Wrong person named.")
    assert "looks the same" in stopped(store, "a-crop")
    with store.unit("sam") as unit:
        unkill(unit, PictureFile(smaller(1), "ours.jpg"), "Our own photographer took it.")
    assert stopped(store, "a-crop") == ""


def test_a_kill_is_taken_back(store: Store) -> None:
    written(store, "ferry", picture(1))
    with store.unit("sam") as unit:
        kill(unit, PictureFile(picture(1), "ferry.jpg"), "Wrong person named.")
        unkill(unit, photo_sha256(picture(1)), "The agency took its kill back.")
        assert [finding.rule for finding in open_story(unit, "ferry").findings if finding.level == "approve"] == []
        with pytest.raises(Refused, match="is not killed"):
            unkill(unit, photo_sha256(picture(1)), "Once more.")
    assert stopped(store, "ferry") == ""


@pytest.mark.parametrize(
    ("again", "match"), [("HW1", "exact"), (PictureFile(smaller(1), "again.jpg"), "likely")], ids=["job", "re-saved"]
)
def test_what_was_allowed_is_killed_again_in_another_way(
    store: Store, site: Site, again: str | PictureFile, match: str
) -> None:
    live(store, site, "live-ferry", picture(1, job_id="HW1"))
    written(store, "ferry", picture(1, job_id="HW1"))
    with store.unit("sam") as unit:
        kill(unit, PictureFile(picture(1, job_id="HW1"), "ferry.jpg"), "Wrong person named.")
        unkill(unit, photo_sha256(picture(1, job_id="HW1")), "The agency took its kill back.")
    assert stopped(store, "ferry") == ""
    with store.unit("sam") as unit:
        *_, uses = kill(unit, again, "It was manipulated.")
        assert told(uses) == [("live-ferry", match, "live"), ("ferry", match, "")]
        assert [fault.story.slug for fault in live_faults(unit)] == ["live-ferry"]
    assert "It was manipulated." in stopped(store, "ferry")
    with store.unit("sam") as unit:
        unkill(unit, photo_sha256(picture(1, job_id="HW1")), "We asked: this one is sound.")
        assert [fault.story.slug for fault in live_faults(unit)] == []
    assert stopped(store, "ferry") == ""


def test_a_file_that_was_killed_before_it_came_is_known_by_its_looks(store: Store) -> None:
    with store.unit("sam") as unit:
        kill(unit, photo_sha256(picture(1)), "Wrong person named.")
    written(store, "ferry", picture(1))
    written(store, "a-crop", smaller(1))
    assert "was killed on" in stopped(store, "ferry")
    assert "looks the same" in stopped(store, "a-crop")
    with store.unit("sam") as unit:
        assert told(killed_uses(unit, unit.kills()[0])) == [("ferry", "exact", ""), ("a-crop", "likely", "")]


def test_a_job_number_is_known_however_it_is_written(store: Store) -> None:
    written(store, "said-by-the-file", picture(1, job_id="HW 100a"))
    written(store, "said-by-the-story", picture(2))
    with store.unit("sam") as unit:
        edit(unit, "said-by-the-story", 0, 1, {"job_id": "hw  100A"})
        done = kill(unit, " Hw 100A ", "Manipulated.")
        assert [one.story.slug for one in done.uses] == ["said-by-the-file", "said-by-the-story"]
        assert done.change.remarks == ()
        assert [found.photo.file_name for found in find(unit, Query(job="hw 100A"))] == ["ferry.jpg"]
        assert {each.story.slug for each in usage(unit, "HW 100A")} == {"said-by-the-file", "said-by-the-story"}
    assert "(job Hw 100A)" in stopped(store, "said-by-the-file")
    with store.unit("sam") as unit:
        unkill(unit, "HW 100A", "It was not.")
    assert stopped(store, "said-by-the-story") == ""


def test_a_job_number_that_no_picture_has_is_killed_and_that_is_said(store: Store) -> None:
    written(store, "ferry", picture(1, job_id="HW100"))
    with store.unit("sam") as unit:
        (said,) = kill(unit, "HW1OO", "Manipulated.").change.remarks
        assert said.startswith("No picture has the job number “HW1OO” so far: look whether it is written right.")
        (said,) = kill(unit, "HW100", "Manipulated.", agency="Third").change.remarks
        assert said.startswith("No picture has the job number “HW100” of Third so far")
        assert kill(unit, "HW100", "Manipulated.", agency="avel").change.remarks == ()
    written(store, "later", picture(2, job_id="hw1oo"))
    assert "(job HW1OO)" in stopped(store, "later")


def test_a_photo_that_a_story_says_a_killed_job_number_of_can_be_allowed(store: Store) -> None:
    written(store, "ferry", picture(1))
    with store.unit("sam") as unit:
        edit(unit, "ferry", 0, 1, {"job_id": "HW100"})
        kill(unit, "HW100", "Manipulated.")
    assert "(job HW100)" in stopped(store, "ferry")
    with store.unit("sam") as unit:
        unkill(unit, photo_sha256(picture(1)), "Not this one.")
    assert stopped(store, "ferry") == ""


def killed_on_the_way_in(store: Store, data: bytes, *, number: int = 0) -> tuple[str, ...]:
    """What is said when a file is attached to a story, or takes the place of one of its pictures."""
    with store.unit("sam") as unit:
        file = PictureFile(data, "pier.jpg")
        done = replace_picture(unit, "ferry", 0, number, file) if number else attach(unit, "ferry", 0, [file])
        return tuple(remark for remark in done.remarks if "killed" in remark)


def test_a_killed_picture_is_told_when_it_comes_into_a_story(store: Store) -> None:
    written(store, "ferry", picture(2))
    with store.unit("sam") as unit:
        kill(unit, PictureFile(picture(1), "ferry.jpg"), "Wrong person named.")
        kill(unit, "JOB7", "Manipulated.", agency="Avel Photos")
    (exact,) = killed_on_the_way_in(store, picture(1))
    assert exact.startswith("Picture 2 was killed on ")
    assert exact.endswith(" by sam (“ferry.jpg”): Wrong person named. Replace it or take it out.")
    (likely,) = killed_on_the_way_in(store, smaller(1))
    assert likely.startswith("Picture 3 looks the same as “ferry.jpg”, which was killed on ")
    (job,) = killed_on_the_way_in(store, picture(3, job_id="JOB7"))
    assert "Picture 4 was killed on " in job
    assert "(job JOB7): Manipulated." in job
    (replaced,) = killed_on_the_way_in(store, picture(1), number=1)
    assert replaced.startswith("Picture 1 was killed on ")
    assert killed_on_the_way_in(store, picture(4)) == ()
    assert killed_on_the_way_in(store, picture(4, job_id="JOB7", credit="Other Pictures")) == ()


def test_a_job_number_kills_what_says_it_of_the_agency_named(store: Store) -> None:
    written(store, "ours", picture(1, job_id="HW100"))
    written(store, "theirs", picture(2, job_id="HW100", credit="Other Pictures"))
    with store.unit("sam") as unit:
        edit(unit, "theirs", 0, 1, {"credit": "Other Pictures"})
        edit(unit, "ours", 0, 1, {"job_id": "", "credit": "Somebody"})  # what the file says holds all the same
    with store.unit("sam") as unit:
        *_, uses = kill(unit, "HW100", "Manipulated.", agency="Avel Photos")
        assert told(uses) == [("ours", "exact", "")]
    assert "(job HW100)" in stopped(store, "ours")
    assert stopped(store, "theirs") == ""
    with store.unit("sam") as unit:
        *_, uses = kill(unit, "HW100", "All of it.")
        assert told(uses) == [("ours", "exact", ""), ("theirs", "exact", "")]


def test_a_second_kill_finds_what_another_stops_already(store: Store) -> None:
    written(store, "ferry", picture(1, job_id="HW100"))
    with store.unit("sam") as unit:
        kill(unit, "HW100", "Manipulated.")
        *_, uses = kill(unit, PictureFile(smaller(1), "other.jpg"), "Wrong name.")
        assert told(uses) == [("ferry", "likely", "")]


def test_a_series_with_one_job_number_is_not_killed_with_one_of_its_files(store: Store) -> None:
    written(store, "one", picture(1, job_id="GAMES"))
    written(store, "two", picture(2, job_id="GAMES"))
    with store.unit("sam") as unit:
        *_, uses = kill(unit, PictureFile(picture(1, job_id="GAMES"), "one.jpg"), "Wrong name.")
        assert told(uses) == [("one", "exact", "")]


@pytest.mark.parametrize(("login", "reason"), [("rita", "Wrong."), ("sam", "  ")])
def test_not_everybody_kills_and_nobody_without_a_reason(store: Store, login: str, reason: str) -> None:
    with pytest.raises(Refused), store.unit(login) as unit:
        kill(unit, "HW100", reason)
