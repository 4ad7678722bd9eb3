"""What the credit desk does to a file's words when it is attached."""

import json

import pytest

from editor.domain.copy import PictureUse, Rights
from editor.domain.unit import Store
from editor.services.credits import in_the_file
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.replacing import replace_picture
from editor.services.stories import open_story
from tests.unit.services.samples import photo
from tests.unit.services.test_pictures import put, start, uses_of


def test_a_file_s_credit_is_cleaned_for_the_story_and_kept_in_the_library(store: Store) -> None:
    start(store)
    data = photo(
        caption="A ferry", creator="JANE O'EXAMPLE", credit="REUTERS/Jane O'Example", source="REUTERS PICTURES"
    )
    with store.unit("rita") as unit:
        change = attach(unit, "ferry", 0, [PictureFile(data, "ferry.jpg")])
        use = open_story(unit, "ferry").copy.picture(1)
        assert (use.credit, use.creator, use.source) == ("Jane O'Example/Reuters", "Jane O'Example", "Reuters")
        assert dict(in_the_file(unit, use.photo)) == {
            "credit": "REUTERS/Jane O'Example", "creator": "JANE O'EXAMPLE", "source": "REUTERS PICTURES",
        }  # fmt: skip
        assert json.loads(unit.photo(use.photo).metadata)["credit"] == "REUTERS/Jane O'Example"
    assert change.remarks == (
        "ferry.jpg: the credit “REUTERS/Jane O'Example” is used as “Jane O'Example/Reuters”.",
        "ferry.jpg: the by-line “JANE O'EXAMPLE” is used as “Jane O'Example”.",
        "ferry.jpg: the source “REUTERS PICTURES” is used as “Reuters”.",
    )


def test_an_unknown_credit_is_used_as_it_came(store: Store) -> None:
    start(store)
    put(store, PictureFile(photo(caption="A ferry", creator="A. Nobody", credit="Avel Harbour Trust"), "x.jpg"))
    (use,) = uses_of(store).values()
    assert (use.credit, use.creator, use.source) == ("Avel Harbour Trust", "A. Nobody", "")


def test_words_already_in_the_story_stay_before_the_file_s(store: Store) -> None:
    start(store, PictureUse(number=1, placement="lead", caption="The mayor", credit="REUTERS/The Mayor's Office"))
    put(store, PictureFile(photo(creator="JANE EXAMPLE", credit="AFP"), "x.jpg"))
    (use,) = uses_of(store).values()
    assert (use.credit, use.creator) == ("REUTERS/The Mayor's Office", "Jane Example")


def test_a_caption_that_was_pasted_with_a_picture_credits_it(store: Store) -> None:
    start(store)
    caption = "The quay (Photo: Jane Example/Reuters)"
    put(store, PictureFile(photo(), "pasted-1.png", caption=caption))
    (use,) = uses_of(store).values()
    assert (use.caption, use.credit) == (caption, "Jane Example/Reuters")


@pytest.mark.parametrize(
    "said",
    [
        {"creator": "Handout", "credit": "Getty Images"},
        {"creator": "A. Nobody", "credit": "Avel Police/HO via Reuters"},
        {"credit": "Test Agency", "source": "Handout"},
    ],
)
def test_a_file_that_says_it_is_a_handout_is_kept_as_one_and_needs_its_giver(
    store: Store, said: dict[str, str]
) -> None:
    start(store)
    with store.unit("rita") as unit:
        change = attach(unit, "ferry", 0, [PictureFile(photo(caption="A ferry", **said), "ferry.jpg")])
        assert (
            change.remarks[-1]
            == "ferry.jpg: it says that it is a handout: say in its rights who handed it out, and when."
        )
        opened = open_story(unit, "ferry")
        assert opened.copy.picture(1).rights == Rights(category="handout")
        missing = [one.field for one in opened.findings if one.rule == "rights-missing"]
    assert missing == ["rights.permission_from", "rights.permission_on"]


def test_what_a_place_says_of_its_category_stays(store: Store) -> None:
    pool = Rights(category="pool", permission_from="Avel Court")
    start(store, PictureUse(number=1, placement="lead", rights=pool))
    put(store, PictureFile(photo(caption="A ferry", creator="Handout", credit="Test Agency"), "x.jpg"))
    assert uses_of(store)[1].rights == pool


def test_a_handout_that_replaces_a_picture_is_one_too(store: Store) -> None:
    start(store)
    put(store, PictureFile(photo(caption="A ferry", credit="Test Agency"), "x.jpg"))
    handed_out = PictureFile(photo((1, 2, 3), creator="Handout", credit="Test Agency"), "y.jpg")
    with store.unit("rita") as unit:
        edit(unit, "ferry", 0, 1, {"rights": Rights(category="pool", permission_from="Avel Court")})
        replace_picture(unit, "ferry", 0, 1, handed_out)
    assert uses_of(store)[1].rights == Rights(category="handout")
