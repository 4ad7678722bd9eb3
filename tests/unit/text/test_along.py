"""Pictures that come along with copied text: packed, read back with care, and joined with those of the story."""

import json

import pytest

from editor.domain.copy import Acknowledgement, Copy, Crop, FocalPoint, PictureUse, Rights
from editor.domain.errors import Refused
from editor.domain.picture_lines import picture_lines
from editor.text.pasting import along as module
from editor.text.pasting.along import Along, Joined, joined, packed, unpacked

PIER, QUAY = "a" * 64, "b" * 64
TEXT = {name: f"The {name}" for name, field in PictureUse.model_fields.items() if field.default == ""}
FULL = PictureUse(
    number=2, placement="lead", keywords=("pier", "ferry"), crop=Crop(x=100, width=9_000), focal_point=FocalPoint(x=5_000, y=1),
    rights=Rights(category="handout", permission_from="Example Coastguard", until="2027-01-01"),
    **TEXT | {"photo": PIER},
)  # fmt: skip
READ = FULL.with_words_read("for use with this story only", "rita", "2026-01-10T09:00:00+00:00")


def test_all_that_is_said_of_a_picture_comes_along_but_who_read_its_terms() -> None:
    assert READ.rights is not None
    assert READ.rights.acknowledged == (
        Acknowledgement(text="for use with this story only", by="rita", at="2026-01-10T09:00:00+00:00"),
    )
    decorative = PictureUse(number=9, photo=QUAY, decorative=True)
    assert unpacked(packed(Along("s", (READ, decorative)))) == Along("s", (FULL, decorative))
    assert b"rita" not in packed(Along("s", (READ,)))


def test_a_reading_that_is_on_the_clipboard_all_the_same_is_not_believed() -> None:
    data = json.dumps({"story": "s", "pictures": [READ.model_dump(mode="json")]}).encode()
    assert unpacked(data).pictures == (FULL,)


def _data(**fields: object) -> bytes:
    return json.dumps({"story": "s", "pictures": [{"number": 1, **fields}]}).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[" * 100_000,
        b"null",
        b"[]",
        b'"story"',
        b'{"story": 1, "pictures": []}',
        b'{"story": "s", "pictures": {}}',
        b'{"story": "s", "pictures": [1]}',
        b'{"story": "s", "pictures": ["x"]}',
        b'{"story": "s", "pictures": [null]}',
        b'{"story": "s", "pictures": [{}]}',
        b'{"story": "s", "pictures": [{"number": ' + b"9" * 5_000 + b"}]}",
        b'{"story": "s", "pictures": [{"number": 1}, {"number": 1}]}',
        _data(number=0),
        _data(number=-1),
        _data(number=1.5),
        _data(number="two"),
        _data(photo="../../secret"),
        _data(photo="A" * 64),
        _data(photo=7),
        _data(caption="\0"),
        _data(caption="\ud800"),
        _data(caption=["x"]),
        _data(crop={"x": 20_000}),
        _data(crop={"width": 0}),
        _data(focal_point={}),
        _data(placement="everywhere"),
        _data(rights={"category": "stolen"}),
        _data(surprise="x"),
        b'{"story": "s", "pictures": []}' + b" " * module.LARGEST,
    ],
)
def test_what_is_no_pictures_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        unpacked(data)


def _join(
    markdown: str,
    pictures: tuple[PictureUse, ...],
    story: str = "there",
    uses: tuple[PictureUse, ...] = (),
    body: str = "",
    last: int = 0,
) -> Joined:
    return joined(markdown, Along("here", pictures), story, uses, last, body, {PIER, QUAY})


def test_a_picture_gets_a_free_number_and_its_line_that_one() -> None:
    theirs = (FULL.with_changes(number=1, placement="inline"), PictureUse(number=2, photo=QUAY, caption="The quay"))
    mine = (PictureUse(number=1, photo=QUAY, caption="Ours"), PictureUse(number=4, placement="lead"))
    came = _join("A\n\n![](photo:1)\n![x](photo:2)\n\n![](photo:1)", theirs, uses=mine, body="![](photo:5)")
    assert came.markdown == "A\n\n![](photo:6)\n![x](photo:7)\n\n![](photo:6)"
    assert came.new == (theirs[0].with_changes(number=6), theirs[1].with_changes(number=7))
    Copy(pictures=(*mine, *came.new))


def test_a_number_that_a_picture_had_once_is_not_given_again() -> None:
    mine = (PictureUse(number=1, photo=QUAY, caption="Ours", placement="lead"),)
    came = _join("![](photo:2)", (FULL.with_changes(placement="inline"),), uses=mine, last=4)
    assert (came.markdown, [use.number for use in came.new]) == ("![](photo:5)", [5])


def test_pasted_back_into_its_own_story_a_picture_has_its_own_number() -> None:
    assert _join("![](photo:2)", (FULL,), story="here", last=4).new == (FULL,)


@pytest.mark.parametrize(("lead", "placement"), [("lead", "inline"), ("inline", "lead")])
def test_a_lead_picture_is_the_lead_where_there_is_none(lead: str, placement: str) -> None:
    mine = (PictureUse(number=1, caption="Ours", placement=lead),)
    (use,) = _join("![](photo:2)", (FULL,), uses=mine).new
    assert use == FULL.with_changes(placement=placement)


def test_of_two_lead_pictures_one_leads() -> None:
    theirs = (FULL, FULL.with_changes(number=3, photo=QUAY))
    assert [use.placement for use in _join("![](photo:2)\n![](photo:3)", theirs).new] == ["lead", "inline"]


def test_only_pictures_that_a_line_names_come() -> None:
    assert _join("![](photo:2)", (FULL, PictureUse(number=3, photo=QUAY))).new == (FULL.with_changes(number=1),)


def test_a_picture_whose_file_is_not_held_waits_for_it_with_its_words() -> None:
    came = joined("![](photo:2)", Along("here", (FULL,)), "there", (), 0, "", set())
    assert came.new == (FULL.with_changes(number=1, photo=""),)
    assert came.waiting == (1,)


def test_pasting_the_same_again_names_the_same_picture() -> None:
    first = _join("![](photo:2)", (FULL,))
    mine = (first.new[0].with_words_read("only here", "rita", "2026-01-10T09:00:00+00:00"),)
    again = _join("![](photo:2)", (FULL,), uses=mine)
    assert (again.markdown, again.new) == ("![](photo:1)", ())
    recropped = (mine[0].with_changes(crop=None),)
    assert len(_join("![](photo:2)", (FULL,), uses=recropped).new) == 1


@pytest.mark.parametrize(
    ("mine", "number", "new"),
    [
        ((FULL,), 2, 0),
        ((FULL.with_changes(caption="Edited since", credit=""),), 2, 0),
        ((), 2, 1),
        ((PictureUse(number=2, photo=QUAY),), 3, 1),
        ((PictureUse(number=1, photo=QUAY),), 2, 1),
    ],
)
def test_in_its_own_story_a_line_goes_on_naming_its_picture(
    mine: tuple[PictureUse, ...], number: int, new: int
) -> None:
    came = _join("![](photo:2)", (FULL,), story="here", uses=mine)
    assert (picture_lines(came.markdown), len(came.new), came.nameless) == ([number], new, 0)


def test_in_its_own_story_a_place_that_got_its_file_meanwhile_is_the_same() -> None:
    waiting = PictureUse(number=2, caption="The pier")
    assert _join("![](photo:2)", (waiting,), "here", (waiting.with_changes(photo=PIER),)).new == ()


def test_numbers_that_come_back_and_new_ones_do_not_clash() -> None:
    theirs = (PictureUse(number=1, photo=PIER), PictureUse(number=2, photo=PIER, caption="x"))
    came = _join("![](photo:2)\n![](photo:1)", theirs, "here", (PictureUse(number=1, photo=QUAY),))
    assert [use.number for use in came.new] == [2, 3]


@pytest.mark.parametrize("along", [None, Along("elsewhere", ())])
def test_a_line_whose_picture_is_not_known_names_none(along: Along | None) -> None:
    came = joined("![](photo:1) ![](photo:7)", along, "there", (FULL.with_changes(number=1),), 0, "", {PIER})
    assert (came.markdown, came.new, came.nameless) == ("![](photo:0) ![](photo:0)", (), 2)


def test_places_without_a_word_are_not_taken_for_each_other() -> None:
    blank = PictureUse(number=1)
    assert len(_join("![](photo:1)", (blank,), uses=(blank,)).new) == 1
