"""Attaching pictures: the words a file brings, places that wait for a file, and nothing half-attached."""

import hashlib
import json
from io import BytesIO

import pytest
from PIL import Image

from editor.domain.copy import Copy, PictureUse
from editor.domain.errors import Conflict, Refused
from editor.domain.unit import Store
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit, remove, thumbnail
from editor.services.replacing import replace_picture
from editor.services.stories import new_story, open_story, save
from tests.unit.media.pictures import app1, jpeg, xmp
from tests.unit.services.samples import photo


def start(store: Store, *uses: PictureUse, body: str = "It sails.") -> None:
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body=body, pictures=uses))


def uses_of(store: Store) -> dict[int, PictureUse]:
    with store.unit("rita") as unit:
        return {use.number: use for use in open_story(unit, "ferry").copy.pictures}


def put(store: Store, *files: PictureFile, base: int = 0, number: int = 0) -> None:
    with store.unit("rita") as unit:
        attach(unit, "ferry", base, files, number=number)


def test_a_file_brings_its_words_and_the_first_one_leads(store: Store) -> None:
    start(store)
    words = {
        "caption": "A ferry", "creator": "A. Nobody", "credit": "Test Agency", "source": "Test", "copyright": "© Test",
        "instructions": "No sales", "headline": "Ferry", "keywords": ("sea", "ship"), "job_id": "J1", "place": "Harbour",
        "alt_text": "A white ship", "extended_description": "A white ship at a grey pier", "usage_terms": "Once",
        "creator_title": "Stringer",
    }  # fmt: skip
    put(store, PictureFile(photo(**words), "one.jpg"), PictureFile(photo((9, 9, 9), caption="Two"), "two.jpg"))
    one, two = uses_of(store).values()
    assert {name: getattr(one, name) for name in words} == words
    assert (one.placement, two.placement) == ("lead", "inline")


def test_the_same_file_twice_is_stored_once(store: Store) -> None:
    start(store)
    data = photo(caption="A ferry")
    put(store, PictureFile(data, "one.jpg"))
    put(store, PictureFile(data, "again.jpg"))
    first, second = uses_of(store).values()
    assert first.photo == second.photo == hashlib.sha256(data).hexdigest()
    with store.unit("rita") as unit:
        assert unit.photo(first.photo).file_name == "one.jpg"
        assert unit.photo_bytes(first.photo) == data


def test_the_same_file_twice_in_a_story_is_said_and_not_refused(store: Store) -> None:
    file = PictureFile(photo(), "quay.jpg")
    said = "Picture 2 is the same file as picture 1: readers see it twice."
    with store.unit("rita") as unit:
        new_story(unit, "quay", "news", Copy(headline="Quay", body="It stands."))
        assert said not in attach(unit, "quay", 0, [file]).remarks
        assert said in attach(unit, "quay", 0, [file]).remarks
        third = attach(unit, "quay", 0, [PictureFile(photo(caption="Another"), "other.jpg")])
        assert not any("the same file" in remark for remark in third.remarks), "it was said before"
        assert [one.picture for one in open_story(unit, "quay").findings if one.rule == "picture-again"] == [2]
        again = replace_picture(unit, "quay", 0, 3, file)
        assert "Picture 3 is the same file as picture 1: readers see it twice." in again.remarks


def test_a_file_that_says_the_same_fills_the_place_that_waits_for_it(store: Store) -> None:
    start(
        store,
        PictureUse(number=1, placement="lead", caption="The mayor opens the fair", credit="Alamy"),
        PictureUse(number=2, caption="A white ferry at the north pier", credit="Alamy"),
    )
    put(store, PictureFile(photo(caption="White ferry at the North Pier", credit="Other"), "ferry.jpg"))
    uses = uses_of(store)
    assert not uses[1].photo
    assert uses[2].photo
    assert (uses[2].caption, uses[2].credit) == ("A white ferry at the north pier", "Alamy")


def test_a_file_without_a_caption_fills_the_first_waiting_place(store: Store) -> None:
    start(store, PictureUse(number=1, placement="lead", caption="The mayor", credit="Alamy"))
    put(store, PictureFile(photo(creator="A. Nobody"), "x.jpg"))
    (use,) = uses_of(store).values()
    assert use.photo
    assert (use.caption, use.credit, use.creator, use.placement) == ("The mayor", "Alamy", "A. Nobody", "lead")


def test_a_picture_that_has_its_file_is_never_given_another_under_its_words(store: Store) -> None:
    start(store)
    put(store, PictureFile(photo(caption="A ferry", credit="Test Agency"), "one.jpg"))
    before = uses_of(store)
    with pytest.raises(Refused, match="has its file already"):
        put(store, PictureFile(photo((9, 9, 9), caption="A fire", credit="Other"), "two.jpg"), number=1)
    put(store, PictureFile(photo(caption="A ferry", credit="Test Agency"), "one.jpg"), number=1)  # as a retry does
    assert uses_of(store) == before


def test_a_waiting_place_takes_the_terms_of_its_file_beside_its_own(store: Store) -> None:
    start(store, PictureUse(number=1, caption="The mayor", credit="Alamy", instructions="Ask Ann.", usage_terms="Once"))
    file = PictureFile(
        photo(credit="Other", instructions="JAPAN OUT", usage_terms="Once", copyright="© Other"), "x.jpg"
    )
    with store.unit("rita") as unit:
        change = attach(unit, "ferry", 0, [file])
    (use,) = uses_of(store).values()
    assert (use.instructions, use.usage_terms, use.copyright) == ("Ask Ann.\nJAPAN OUT", "Once", "© Other")
    assert change.remarks == ("x.jpg: picture 1 keeps the credit “Alamy”; the file says “Other”.",)


def test_a_file_with_another_caption_is_a_picture_of_its_own(store: Store) -> None:
    start(store, PictureUse(number=1, placement="lead", caption="The mayor", credit="Alamy"))
    put(store, PictureFile(photo(caption="A quite different thing"), "x.jpg"))
    uses = uses_of(store)
    assert (uses[1].placement, uses[2].placement) == ("inline", "lead")


def test_one_bad_file_among_good_ones_attaches_nothing(store: Store) -> None:
    start(store)
    good, cut = photo(caption="Good"), photo(size=(2000, 1500))[:3000]
    with pytest.raises(Refused, match=r"cut\.jpg"):
        put(store, PictureFile(good, "good.jpg"), PictureFile(cut, "cut.jpg"))
    assert uses_of(store) == {}
    with pytest.raises(Refused), store.unit("rita") as unit:
        unit.photo(hashlib.sha256(good).hexdigest())


def test_attaching_to_a_story_that_moved_on_is_a_conflict(store: Store) -> None:
    start(store)
    with store.unit("rita") as unit:
        save(unit, "ferry", 1, Copy(headline="Ferry", body="It sails later."))
    with pytest.raises(Conflict):
        put(store, PictureFile(photo(), "x.jpg"), base=1)
    assert uses_of(store) == {}


def test_a_caption_edit_is_a_revision_and_leaves_the_library_alone(store: Store) -> None:
    start(store)
    put(store, PictureFile(photo(caption="As it came"), "x.jpg"))
    with store.unit("rita") as unit:
        story = edit(unit, "ferry", 0, 1, {"caption": "As it is used"}).story
        assert story is not None
        assert story.revision == 3
        use = open_story(unit, "ferry").copy.picture(1)
        assert use.caption == "As it is used"
        assert "As it came" in unit.photo(use.photo).metadata


def test_a_new_lead_takes_the_place_of_the_old_in_one_revision(store: Store) -> None:
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(pictures=(PictureUse(number=1, placement="lead"), PictureUse(number=2))))
        change = edit(unit, "ferry", 0, 2, {"placement": "lead"})
        copy = open_story(unit, "ferry").copy
        assert [(use.number, use.placement) for use in copy.pictures] == [(1, "inline"), (2, "lead")]
        assert change.remarks == ("Picture 1 is no longer the lead; it goes into the text.",)
        assert change.story is not None
        assert change.story.revision == 2
        assert edit(unit, "ferry", 0, 2, {"caption": "A ferry"}).remarks == ()


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("One.\n\n![](photo:1)\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\n![](photo:1)\n![](photo:2)\n\nTwo.", "One.\n\n![](photo:2)\n\nTwo."),
        ("One.\n\n![](photo:2)\n![](photo:1)\n![](photo:3)", "One.\n\n![](photo:2)\n![](photo:3)"),
        ("One.\n\n![](photo:2)\n![](photo:1)\n\nTwo.", "One.\n\n![](photo:2)\n\nTwo."),
        ("![](photo:1)\n![](photo:2)", "![](photo:2)"),
        ("One. ![](photo:1)\n![](photo:2)", "One. \n![](photo:2)"),
    ],
)
def test_a_removed_picture_takes_its_line_along(store: Store, body: str, left: str) -> None:
    start(store, body=body)
    put(store, PictureFile(photo(caption="x"), "x.jpg"))
    with store.unit("rita") as unit:
        remove(unit, "ferry", 0, 1)
        copy = open_story(unit, "ferry").copy
    assert (copy.body, copy.pictures) == (left, ())


def test_removing_a_picture_that_is_not_there_is_refused(store: Store) -> None:
    start(store)
    with pytest.raises(Refused, match="no picture 7"), store.unit("rita") as unit:
        remove(unit, "ferry", 0, 7)


def test_a_thumbnail_is_small(store: Store) -> None:
    start(store)
    put(store, PictureFile(photo(size=(1200, 800)), "x.jpg"))
    use = uses_of(store)[1]
    with store.unit("rita") as unit:
        small = thumbnail(unit, use.photo, 160)
    assert max(Image.open(BytesIO(small)).size) == 160


def test_a_story_takes_a_files_words_in_its_own_language(store: Store) -> None:
    two = '<rdf:li xml:lang="x-default">The bridge</rdf:li><rdf:li xml:lang="cy">Y bont</rdf:li>'
    data = jpeg(app1(xmp(f"<dc:description><rdf:Alt>{two}</rdf:Alt></dc:description>")))
    for slug, language, expected in (("bont", "cy", "Y bont"), ("bridge", "en-GB", "The bridge")):
        with store.unit("rita") as unit:
            new_story(unit, slug, "news", Copy(headline="Bridge", body="It stands.", language=language))
            attach(unit, slug, 0, [PictureFile(data, "bridge.jpg")])
            (use,) = open_story(unit, slug).copy.pictures
            assert use.caption == expected
            assert json.loads(unit.photo(use.photo).metadata)["caption"] == "The bridge"
