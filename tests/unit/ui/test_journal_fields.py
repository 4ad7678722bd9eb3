"""A copy goes into the journal as texts and comes back the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.copy import Acknowledgement, AsItCame, Copy, Crop, FocalPoint, PictureUse, Rights, Tone
from editor.domain.errors import Refused
from editor.ui.diff_reading import MOST, parts
from editor.ui.journal_fields import as_copy, as_texts, reading, title

_LINE = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=9)
_WORDS = st.lists(_LINE.map(lambda line: line.strip() or "x"), max_size=3).map(tuple)
_READ = st.builds(Acknowledgement, text=_LINE, by=_LINE, at=_LINE)
_USE = st.builds(
    PictureUse,
    number=st.integers(1, 12),
    photo=st.sampled_from(["", "ab" * 32]),
    caption=_LINE,
    credit=_LINE,
    creator_title=_LINE,
    keywords=_WORDS,
    crop=st.sampled_from([None, Crop(x=1, y=2, width=300, height=4)]),
    focal_point=st.sampled_from([None, FocalPoint(x=7, y=8)]),
    decorative=st.booleans(),
    straighten=st.sampled_from([0, 120, -1_500]),
    tone=st.sampled_from([None, Tone(brightness=-3), Tone(contrast=30)]),
    as_it_came=st.none() | st.builds(AsItCame, credit=_LINE, creator=_LINE),
    rights=st.none() | st.builds(Rights, licence=_LINE, acknowledged=st.lists(_READ, max_size=1).map(tuple)),
)
_COPY = st.builds(
    Copy,
    headline=_LINE,
    body=_LINE,
    keywords=_WORDS,
    pictures=st.lists(_USE, max_size=3, unique_by=lambda use: use.number).map(tuple),
)


def texts(copy: Copy) -> dict[str, str]:
    return as_texts({name: getattr(copy, name) for name in Copy.model_fields})


@given(_COPY)
def test_a_copy_comes_back(copy: Copy) -> None:
    assert as_copy(texts(copy)) == copy


def test_what_no_store_takes_gives_way_to_a_mark() -> None:
    assert as_copy({"body": "a\ud83d b\0"}).body == "a\N{REPLACEMENT CHARACTER} b\N{REPLACEMENT CHARACTER}"


def test_texts_that_are_no_copy_are_refused() -> None:
    with pytest.raises(Refused):
        as_copy({"pictures": "1 1"})


def test_a_field_has_a_name_for_the_screen() -> None:
    assert [title(name) for name in ("editor_note", "picture 2 alt_text")] == ["Editor note", "Picture 2, alt text"]


def test_it_can_be_read() -> None:
    copy = Copy(headline="Fares", body="Text.", keywords=("a", "b"), pictures=(PictureUse(number=2, caption="Fog"),))
    assert reading(texts(copy)).split("\n\n") == [
        "Fares",
        "Text.",
        "Keywords: a, b\nLanguage: en-GB\nPictures: 2\nPicture 2, caption: Fog\n",
    ]


def test_long_stretches_that_are_the_same_are_left_out() -> None:
    same = "Nobody asked us. " * 200
    (part,) = parts({"body": f"{same}new {same}"}, {"body": f"{same}old {same}"})
    assert [(run.kind, len(run.text) < 200) for run in part.runs] == [
        ("gap", True), ("equal", True), ("delete", True), ("insert", True), ("equal", True), ("gap", True),
    ]  # fmt: skip
    assert part.runs[0].text.endswith(" words the same")
    assert part.told == "without “old”, typed “new”"


def test_a_text_with_nothing_in_common_is_shown_as_far_as_one_reads() -> None:
    (part,) = parts({"body": "new words " * 20_000}, {})
    assert sum(len(run.text) for run in part.runs) < MOST + 100
    assert part.runs[-1].text.endswith(" words more")


def test_what_was_done_to_a_picture_is_told_in_words() -> None:
    use = PictureUse(number=2, caption="Fog")
    done = use.with_changes(straighten=120, tone=Tone(contrast=8), crop=Crop(width=5_000))
    mine, theirs = (texts(Copy(pictures=(one,))) for one in (done, use))
    assert {part.title: part.told for part in parts(mine, theirs)} == {
        "Picture 2, crop": "typed “cropped to 50 % × 100 % from 0 %, 0 %”",
        "Picture 2, straighten": "typed “straightened by 1.2°”",
        "Picture 2, tone": "typed “contrast +8”",
    }
    assert "Picture 2, straighten: straightened by 1.2°\n" in reading(mine)
