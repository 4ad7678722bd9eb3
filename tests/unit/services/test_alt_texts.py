"""Alt text and extended description are somebody's own words: no road fills them from a caption or a credit."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.domain.copy import Copy, PictureUse
from editor.domain.unit import Store, Unit
from editor.services.flow import act
from editor.services.history import history
from editor.services.importing import as_copy, read_files, read_text, take_in
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.stories import new_story, open_story
from editor.text.pasting import from_html
from editor.wire.result import WirePicture, WireStory
from tests.unit.services.samples import photo

CAPTION, CREDIT = "Ann Example on the quay in Avel", "Cy Specimen/Gull Pictures"
FIGURE = (
    f'<p>The ferry sails.</p><figure><img src="quay.jpg"><figcaption>{CAPTION} Photo: {CREDIT}</figcaption></figure>'
)
EMPTY = FIGURE.replace("<img", '<img alt=""')
ARTICLE = f"""Ferry to sail again on Monday

The last ferry of the evening will sail again from Monday, the harbour board said after a week of empty boats.

Caption: {CAPTION}
Credit: {CREDIT}

The board meets again on Friday, and nobody knows what it will say.
"""
FILES = {
    "page.html": f"<html><body><h1>Ferry to sail</h1>{FIGURE}<p>It sails at nine.</p></body></html>",
    "empty.html": f"<h1>Ferry</h1><p>It sails.</p>{EMPTY}<p>It went.</p>",
    "page.md": f'# Ferry to sail\n\nIt sails.\n\n![](quay.jpg "{CAPTION}")\n\nIt went.\n',
    "article.txt": ARTICLE,
}


def nobody_described(uses: tuple[PictureUse, ...]) -> bool:
    """Whether no picture has an alt text or a description, though there are pictures with words."""
    assert uses
    assert any(use.caption or use.credit for use in uses)
    return not any(use.alt_text or use.extended_description for use in uses)


def _bytes() -> bytes:
    return photo(
        caption=CAPTION, credit=CREDIT, creator="Cy Specimen", headline="On the quay", title="Quay", source="Gull",
        keywords=("quay", "ferry"), instructions="No sales", place="Avel", copyright="Gull", usage_terms="Editorial",
    )  # fmt: skip


def _attach(unit: Unit) -> None:
    attach(unit, "ferry", 0, [PictureFile(_bytes(), "quay.jpg"), PictureFile(_bytes(), "again.jpg")])


def _attach_pasted(unit: Unit) -> None:
    attach(unit, "ferry", 0, [PictureFile(photo(), "pasted-1.jpg", caption=CAPTION)])


def _fill_a_place(unit: Unit) -> None:
    waiting = PictureUse(number=1, caption=CAPTION, credit=CREDIT)
    story = unit.story("ferry")
    copy = open_story(unit, "ferry").copy.with_changes(pictures=[waiting.model_dump()])
    unit.save_revision(story, story.revision, copy, "place")
    attach(unit, "ferry", 0, [PictureFile(_bytes(), "quay.jpg")], number=1)


def _edit(unit: Unit) -> None:
    _attach(unit)
    edit(unit, "ferry", 0, 1, {"caption": "Ann Example, again", "credit": "Gull", "alt_text": ""})


@pytest.mark.parametrize("road", [_attach, _attach_pasted, _fill_a_place, _edit])
def test_attaching_and_editing(store: Store, road: Callable[[Unit], None]) -> None:
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body="It sails."))
        road(unit)
        assert nobody_described(open_story(unit, "ferry").copy.pictures)


@pytest.mark.parametrize("name", FILES)
def test_importing_a_file(store: Store, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    (tmp_path / "quay.jpg").write_bytes(_bytes())
    (wire,) = read_files([tmp_path / name])
    with store.unit("rita") as unit:
        for folder in (None, tmp_path):
            story = take_in(unit, wire, folder=folder).story
            assert story is not None
            assert nobody_described(open_story(unit, story.slug).copy.pictures)


def test_importing_what_was_pasted_and_what_a_wire_says() -> None:
    assert nobody_described(as_copy(read_text(ARTICLE), "en-GB").pictures)
    wire = WireStory(headline="Ferry", body="It sails.", pictures=(WirePicture(caption=CAPTION, credit=CREDIT),))
    assert nobody_described(as_copy(wire, "en-GB").pictures)


def test_pasting_a_page() -> None:
    for html in (FIGURE, FIGURE.replace("<img", f'<img title="{CREDIT}"'), FIGURE.replace("<img", '<img alt=" "')):
        (picture,) = from_html(html.replace("quay.jpg", "file:///quay.jpg")).pictures
        assert CAPTION in picture.caption
        assert picture.alt_text == ""


def test_a_filled_alt_text_would_be_found() -> None:
    plain = PictureUse(number=1, caption=CAPTION)
    assert nobody_described((plain,))
    for name in ("alt_text", "extended_description"):
        filled = PictureUse.model_validate(json.loads(plain.model_dump_json()) | {name: CAPTION})
        assert not nobody_described((filled,))


WITHOUT = "Approved with picture 1 without an alt text, though it is not marked as decorative."
BOTH = "Approved with pictures 1 and 2 without an alt text, though they are not marked as decorative."


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ({"alt_text": "A ferry"}, {"decorative": True}, ""),
        ({}, {"decorative": True}, WITHOUT),
        ({"alt_text": " "}, {"alt_text": "A quay"}, WITHOUT),
        ({}, {}, BOTH),
    ],
)
def test_whoever_approves_a_picture_of_which_nobody_decided_is_told_and_history_keeps_it(
    store: Store, first: dict[str, object], second: dict[str, object], said: str
) -> None:
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body="It sails.\n\n![](photo:2)"))
        files = [PictureFile(photo((shade, 90, 90), caption=CAPTION, credit=CREDIT), "x.jpg") for shade in (9, 190)]
        attach(unit, "ferry", 0, files)
        for number, fields in ((1, first), (2, second)):
            edit(unit, "ferry", 0, number, fields)
        act(unit, "ferry", "submit")
    with store.unit("sam") as unit:
        assert act(unit, "ferry", "approve").remarks == ((said,) if said else ())
        assert history(unit, "ferry")[-1].remark == said
