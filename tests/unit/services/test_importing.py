"""Taking copy in: everything that was read is in the draft, and what was set aside is in the editor's note."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.copy import AsItCame
from editor.domain.errors import Refused
from editor.domain.story import StoryQuery
from editor.domain.unit import Store
from editor.services.agencies import add_agency
from editor.services.importing import House, foreseen, house, read_files, read_text, take_in
from editor.services.stories import open_story
from editor.wire.result import WirePicture, WireStory
from tests.unit.services.samples import photo

WIRE = WireStory(
    headline="Ferry to sail",
    body="One.\n\n![](photo:2)\n\nTwo.",
    source="Press Association",
    pictures=(
        WirePicture(caption="The pier", credit="Alamy", after_paragraph=0),
        WirePicture(caption="The ship", credit="Alamy", file="ship.jpg", after_paragraph=1),
    ),
    warnings=("The second picture's place is doubtful.",),
    removed=("Please support us.",),
)


def test_a_draft_holds_all_that_was_read(store: Store) -> None:
    with store.unit("rita") as unit:
        change = take_in(unit, WIRE, desk="news")
        assert change.story is not None
        copy = open_story(unit, change.story.slug).copy
    assert change.story.slug == "ferry-to-sail"
    assert (copy.headline, copy.body, copy.source) == (WIRE.headline, WIRE.body, "Press Association")
    assert [(use.placement, use.caption, use.credit, use.photo) for use in copy.pictures] == [
        ("lead", "The pier", "Alamy", ""),
        ("inline", "The ship", "Alamy", ""),
    ]
    assert "Please support us." in copy.editor_note
    assert "doubtful" in copy.editor_note
    assert "Set aside: Please support us." in change.remarks


def test_a_picture_that_lies_beside_the_article_is_attached(store: Store, tmp_path: Path) -> None:
    (tmp_path / "ship.jpg").write_bytes(photo(creator="A. Nobody"))
    with store.unit("rita") as unit:
        change = take_in(unit, WIRE, folder=tmp_path)
        assert change.story is not None
        uses = open_story(unit, change.story.slug).copy.pictures
    assert [bool(use.photo) for use in uses] == [False, True]
    assert (uses[1].caption, uses[1].creator) == ("The ship", "A. Nobody")


def test_a_picture_that_came_inside_the_document_is_attached(store: Store, tmp_path: Path) -> None:
    (tmp_path / "picture-2.jpg").write_bytes(photo(creator="Lies Beside"))
    inside = WirePicture(alt_text="A ship", file="picture-2.jpg", data=photo(creator="A. Nobody"), after_paragraph=1)
    with store.unit("rita") as unit:
        change = take_in(unit, replace(WIRE, pictures=(WIRE.pictures[0], inside)), folder=tmp_path)
        assert change.story is not None
        uses = open_story(unit, change.story.slug).copy.pictures
    assert [(bool(use.photo), use.creator, use.alt_text) for use in uses] == [
        (False, "", ""),
        (True, "A. Nobody", "A ship"),
    ]


def test_a_second_story_of_the_same_headline_gets_a_numbered_slug(store: Store) -> None:
    slugs = []
    for _ in range(3):
        with store.unit("rita") as unit:
            story = take_in(unit, WIRE).story
            assert story is not None
            slugs.append(story.slug)
    assert slugs == ["ferry-to-sail", "ferry-to-sail-2", "ferry-to-sail-3"]


@pytest.mark.parametrize("slug", ["../etc", "Ferry", "a b", "-", "ferry--sails"])
def test_a_slug_that_is_none_is_refused_and_nothing_is_taken_in(store: Store, slug: str) -> None:
    with pytest.raises(Refused, match="slug"), store.unit("rita") as unit:
        take_in(unit, WIRE, slug=slug)
    with store.unit("rita") as unit:
        assert unit.stories(StoryQuery()) == []


def test_one_bad_file_means_that_none_is_read(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("A headline for a story\n\nThe first paragraph of it stands here.")
    bad.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(Refused, match=r"bad\.txt"):
        read_files([good, bad])


def test_what_is_no_story_is_not_taken_in(store: Store) -> None:
    with pytest.raises(Refused, match="no story"), store.unit("rita") as unit:
        take_in(unit, WireStory(removed=("Support us.",)))


def test_pasted_text_is_read_as_a_file_is() -> None:
    text = "A headline for a story\n\nThe first paragraph of it stands here."
    assert read_text(text).headline == "A headline for a story"


def test_credits_of_a_page_are_put_into_one_form_and_stand_beside_as_they_came(store: Store) -> None:
    pictures = (
        WirePicture(caption="The pier", credit="REUTERS/Jane O'Example", creator="JANE O'EXAMPLE", after_paragraph=0),
        WirePicture(caption="The ship", credit="Avel Harbour Trust", after_paragraph=1),
        WirePicture(caption="The quay (Photo: Jane O'Example/Reuters)", after_paragraph=1),
    )
    with store.unit("rita") as unit:
        change = take_in(unit, replace(WIRE, pictures=pictures))
        assert change.story is not None
        pier, ship, quay = open_story(unit, change.story.slug).copy.pictures
    assert (pier.credit, pier.creator) == ("Jane O'Example/Reuters", "Jane O'Example")
    assert pier.as_it_came == AsItCame(credit="REUTERS/Jane O'Example", creator="JANE O'EXAMPLE")
    assert "Picture 1: the credit “REUTERS/Jane O'Example” is used as “Jane O'Example/Reuters”." in change.remarks
    assert (ship.credit, ship.as_it_came) == ("Avel Harbour Trust", None)
    assert (quay.credit, quay.caption) == ("Jane O'Example/Reuters", "The quay (Photo: Jane O'Example/Reuters)")
    assert quay.as_it_came is None


def test_what_is_foreseen_is_what_is_kept(store: Store, tmp_path: Path) -> None:
    (tmp_path / "ship.jpg").write_bytes(
        photo(caption="A ship", credit="REUTERS/Nell Exampleton", creator="NELL EXAMPLETON")
    )
    pictures = (
        WirePicture(caption="The pier", credit="AVELPIX/Jane O'Example", after_paragraph=0),
        WirePicture(file="ship.jpg", after_paragraph=1),
        WirePicture(caption="The quay", credit="Alamy", file="ship.jpg", after_paragraph=1),
        WirePicture(caption="The crane", credit="Alamy", after_paragraph=1),
    )
    wire = replace(WIRE, pictures=pictures)
    with store.unit("sam") as unit:
        add_agency(unit, "Avel Pictures", "{creator}/Avel Pix", ["AVELPIX"])
    with store.unit("rita") as unit:
        told = foreseen(wire, house(unit), tmp_path).to_json()["pictures"]
        change = take_in(unit, wire, folder=tmp_path)
        assert change.story is not None
        kept = open_story(unit, change.story.slug).copy.pictures
    shown = [{name: each[name] for name in ("credit", "creator", "source", "caption", "alt_text")} for each in told]
    assert shown == [{name: getattr(use, name) or None for name in shown[0]} for use in kept]
    assert [(each["credit"], each["as_it_came"]) for each in told] == [
        ("Jane O'Example/Avel Pix", {"credit": "AVELPIX/Jane O'Example"}),
        ("Nell Exampleton/Reuters", {"credit": "REUTERS/Nell Exampleton", "creator": "NELL EXAMPLETON"}),
        ("Alamy", {"creator": "NELL EXAMPLETON"}),
        ("Alamy", None),
    ]


def test_a_file_that_cannot_be_taken_is_foreseen(tmp_path: Path) -> None:
    (tmp_path / "ship.jpg").write_bytes(b"no picture")
    seen = foreseen(WIRE, House(), tmp_path)
    assert seen.copy.picture(2).caption == "The ship"
    assert [("ship.jpg" in fault) for fault in seen.faults] == [True]
