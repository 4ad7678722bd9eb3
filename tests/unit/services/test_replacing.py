"""Another picture in the place of one: its own words come with it, and nothing that bound the one before."""

import pytest

from editor.domain.copy import Crop, PictureUse, Rights
from editor.domain.errors import Conflict, Refused
from editor.domain.unit import Store
from editor.media.limits import photo_sha256
from editor.services.killing import kill, killed_uses
from editor.services.library import as_file, photo_named
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.replacing import replace_picture
from editor.services.stories import open_story
from tests.unit.services.samples import photo
from tests.unit.services.test_killing import picture, written

OURS = photo(caption="The quay at dawn", credit="Harbour Post", keywords=("quay",), job_id="OWN1")


def use(store: Store, number: int = 1) -> PictureUse:
    with store.unit("sam") as unit:
        return open_story(unit, "ferry").copy.picture(number)


def given(store: Store) -> None:
    """A story whose lead picture is cropped, bound by terms and by a job number, and placed."""
    written(store, "ferry", picture(1, instructions="NO SALES", usage_terms="Once only", job_id="JOB7"))
    with store.unit("sam") as unit:
        crop = Crop(x=0, y=0, width=5000, height=5000)
        edit(unit, "ferry", 0, 1, {"crop": crop, "rights": Rights(category="handout"), "alt_text": "A white ferry"})


def test_the_new_picture_brings_its_own_words(store: Store) -> None:
    given(store)
    with store.unit("sam") as unit:
        change = replace_picture(unit, "ferry", 0, 1, PictureFile(OURS, "quay.jpg"))
    new = use(store)
    assert (new.number, new.placement, new.photo) == (1, "lead", photo_sha256(OURS))
    assert (new.caption, new.credit, new.keywords, new.job_id) == (
        "The quay at dawn", "Harbour Post", ("quay",), "OWN1",
    )  # fmt: skip
    assert (new.alt_text, new.instructions, new.usage_terms, new.crop, new.rights) == ("", "", "", None, None)
    assert change.remarks[:2] == (
        "Picture 1 is now “quay.jpg”, with its own words.",
        "What was done to the picture before is gone: cropped to 50 % × 50 % from 0 %, 0 %.",
    )


def test_words_stay_when_the_person_says_so_but_never_what_binds_a_file(store: Store) -> None:
    given(store)
    with store.unit("sam") as unit:
        replace_picture(unit, "ferry", 0, 1, PictureFile(OURS, "quay.jpg"), keep_words=True)
    new = use(store)
    assert (new.caption, new.credit, new.alt_text) == ("A ferry", "Avel Photos", "A white ferry")
    assert (new.job_id, new.instructions, new.usage_terms, new.crop, new.rights) == ("OWN1", "", "", None, None)


def test_a_killed_picture_is_gone_once_it_is_replaced(store: Store) -> None:
    given(store)
    with store.unit("sam") as unit:
        *_, (use,) = kill(unit, "JOB7", "Wrong name.")
        assert use.present == (1,)
        replace_picture(unit, "ferry", 0, 1, PictureFile(OURS, "quay.jpg"), keep_words=True)
        assert killed_uses(unit, unit.kills()[-1]) == []


def test_a_photo_of_the_library_goes_in_as_it_came(store: Store) -> None:
    given(store)
    written(store, "quay", OURS, "quay.jpg")
    with store.unit("sam") as unit:
        found = photo_named(unit, photo_sha256(OURS)[:10])
        assert found is not None
        replace_picture(unit, "ferry", 0, 1, as_file(unit, found.sha256))
        attach(
            unit,
            "ferry",
            0,
            [as_file(unit, photo_sha256(picture(1, instructions="NO SALES", usage_terms="Once only", job_id="JOB7")))],
        )
    assert (use(store).caption, use(store).credit) == ("The quay at dawn", "Harbour Post")
    assert (use(store, 2).caption, use(store, 2).instructions) == ("A ferry at the pier", "NO SALES")


def test_what_cannot_be_replaced_stays(store: Store) -> None:
    given(store)
    before = use(store)
    with store.unit("sam") as unit:
        for number, data, why in (
            (1, picture(1, instructions="NO SALES", usage_terms="Once only", job_id="JOB7"), "this very file"),
            (2, OURS, "no picture 2"),
            (1, b"nothing", "nothing.jpg"),
        ):
            with pytest.raises(Refused, match=why):
                replace_picture(unit, "ferry", 0, number, PictureFile(data, "nothing.jpg"))
        with pytest.raises(Conflict):
            replace_picture(unit, "ferry", 1, 1, PictureFile(OURS, "quay.jpg"))
    with pytest.raises(Refused), store.unit("rita") as unit:
        replace_picture(unit, "ferry", 0, 1, PictureFile(OURS, "quay.jpg"))
    assert use(store) == before
