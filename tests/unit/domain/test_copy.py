"""Copy goes out and comes back as it was, and its fingerprint never changes by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.copy import (
    Acknowledgement,
    AsItCame,
    Copy,
    Crop,
    FocalPoint,
    PictureUse,
    Rights,
    Tone,
    canonical,
    digest,
    from_canonical,
    one_line,
    validated,
)
from editor.domain.errors import Refused
from editor.domain.picture_rights import CATEGORIES

TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=40)
SHARES = st.integers(0, 5_000)
ACKNOWLEDGED = st.builds(Acknowledgement, text=TEXTS, by=TEXTS, at=TEXTS)
RIGHTS = st.builds(
    Rights,
    category=st.sampled_from(["", *CATEGORIES]),
    permission_from=TEXTS,
    until=TEXTS,
    acknowledged=st.lists(ACKNOWLEDGED, max_size=2).map(tuple),
)
USES = st.builds(
    PictureUse,
    number=st.integers(1, 99),
    photo=st.sampled_from(["", "a" * 64, "0123456789abcdef" * 4]),
    caption=TEXTS,
    credit=TEXTS,
    alt_text=TEXTS,
    creator_title=TEXTS,
    keywords=st.lists(TEXTS, max_size=3).map(tuple),
    crop=st.none() | st.builds(Crop, x=SHARES, y=SHARES, width=st.integers(1, 5_000), height=st.integers(1, 5_000)),
    focal_point=st.none() | st.builds(FocalPoint, x=SHARES, y=SHARES),
    rights=st.none() | RIGHTS,
)
COPIES = st.builds(
    Copy,
    headline=TEXTS,
    body=TEXTS,
    keywords=st.lists(TEXTS, max_size=3).map(tuple),
    pictures=st.lists(USES, max_size=3, unique_by=lambda use: use.number).map(tuple),
)
GOLDEN = (
    '{"body":"One.\\n\\n![](photo:1)","byline":"","dateline":"","editor_note":"","headline":"Café “Gull”","keywords":["sea"],'
    '"language":"en-GB","pictures":[{"alt_text":"","caption":"The quay","copyright":"","creator":"","credit":"Gull Pictures",'
    '"crop":{"height":5000,"width":10000,"x":0,"y":2500},"date_created":"","extended_description":"","focal_point":null,'
    '"headline":"","instructions":"","job_id":"","keywords":[],"number":1,"photo":"' + "a" * 64 + '","place":"",'
    '"placement":"inline","source":"","title":"","usage_terms":""}],"sign_off":"","source":"","standfirst":""}'
)


@given(COPIES)
def test_a_copy_comes_back_from_its_canonical_text(copy: Copy) -> None:
    text = canonical(copy)
    assert from_canonical(text) == copy
    assert canonical(from_canonical(text)) == text


def test_the_canonical_text_of_a_copy_is_this_one_for_ever() -> None:
    use = PictureUse(
        number=1, photo="a" * 64, caption="The quay", credit="Gull Pictures", crop=Crop(y=2500, height=5000)
    )
    copy = Copy(headline="Café “Gull”", body="One.\r\n\r\n![](photo:1)", keywords=("sea",), pictures=(use,))
    assert canonical(copy) == GOLDEN
    assert digest(GOLDEN) == "52d8fb55e403304b26d5f0a260c1aa3f1c3efe31d9c7bda127ffaf9648291816"


def test_rights_that_say_nothing_are_not_there() -> None:
    use = PictureUse(number=1, caption="The quay")
    assert use.with_changes(rights=Rights()) == use.with_changes(rights={"category": ""}) == use
    assert '"rights"' not in canonical(Copy(pictures=(use.with_changes(rights=Rights()),)))
    kept = use.with_changes(rights=Rights(until="2026-05-06"))
    assert kept.with_changes(caption="The slip").rights == Rights(until="2026-05-06")
    assert kept.with_changes(rights=None) == use


def test_a_picture_that_is_not_decorative_says_nothing_of_it() -> None:
    use = PictureUse(number=1, caption="The quay")
    assert "decorative" not in canonical(Copy(pictures=(use.with_changes(decorative=False),)))
    marked = Copy(pictures=(use.with_changes(decorative=True),))
    assert '"decorative":true' in canonical(marked)
    assert from_canonical(canonical(marked)) == marked
    assert marked.pictures[0].with_changes(caption="The slip").decorative
    assert marked.pictures[0].with_changes(decorative=False) == use


def test_a_picture_whose_credit_was_not_changed_says_nothing_of_it() -> None:
    use = PictureUse(number=1, credit="Alamy")
    assert "as_it_came" not in canonical(Copy(pictures=(use.with_changes(as_it_came=AsItCame()),)))
    marked = Copy(pictures=(use.with_changes(as_it_came=AsItCame(credit="Alamy Alamy")),))
    assert '"as_it_came":{"creator":"","credit":"Alamy Alamy","source":""}' in canonical(marked)
    assert from_canonical(canonical(marked)) == marked


def test_a_picture_that_is_not_treated_says_nothing_of_it() -> None:
    use = PictureUse(number=1, caption="The quay")
    plain = canonical(Copy(pictures=(use.with_changes(straighten=0, tone=Tone()),)))
    assert "straighten" not in plain
    assert "tone" not in plain
    marked = Copy(pictures=(use.with_changes(straighten=-120, tone=Tone(contrast=8)),))
    assert '"straighten":-120,' in canonical(marked)
    assert '"tone":{"brightness":0,"contrast":8}' in canonical(marked)
    assert from_canonical(canonical(marked)) == marked
    assert marked.pictures[0].with_changes(straighten=0, tone=None) == use


@pytest.mark.parametrize(
    "fields", [{"straighten": 1_501}, {"straighten": -1_501}, {"tone": {"brightness": 31}}, {"tone": {"contrast": -31}},
               {"tone": {"saturation": 1}}, {"flip": True}]
)  # fmt: skip
def test_what_goes_too_far_or_is_no_treatment_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(Refused):
        PictureUse(number=1).with_changes(**fields)


def test_a_field_added_later_does_not_change_what_an_old_text_means() -> None:
    assert from_canonical('{"body":"Old.","headline":"Before"}') == Copy(headline="Before", body="Old.")


LINES = (
    ("Ferry to\nsail", "Ferry to sail"),
    ("Ferry to \r\n\t sail", "Ferry to sail"),
    ("\nFerry to sail\n", "Ferry to sail"),
    ("Ferry\u2028to\x85sail", "Ferry to sail"),
    ("Ferry \x1b[31mto sail\x07", "Ferry [31mto sail"),
    ("Ferry  to ", "Ferry  to "),
    (" \n ", ""),
)


@pytest.mark.parametrize(("typed", "kept"), LINES)
def test_a_field_of_one_line_is_one_line(typed: str, kept: str) -> None:
    assert one_line(typed) == kept
    names = ("headline", "standfirst", "byline", "dateline", "sign_off", "source", "language")
    copy = validated(
        Copy, {"keywords": [typed], "pictures": [{"number": 1, "credit": typed}], **dict.fromkeys(names, typed)}
    )
    assert {getattr(copy, name) for name in names} == {kept}
    assert (copy.keywords, copy.picture(1).credit, Copy(headline=typed).headline) == ((kept,), kept, kept)


def test_texts_keep_their_lines() -> None:
    assert Copy(body="One.\n\n\tTwo.", editor_note="a\nb").body == "One.\n\n\tTwo."
    assert PictureUse(number=1, caption="a\nb").caption == "a\nb"


def test_a_revision_that_was_kept_with_line_ends_reads_as_it_is_until_it_is_edited() -> None:
    old = from_canonical('{"headline":"Ferry to\\nsail","pictures":[{"credit":"A\\nB","number":1}]}')
    assert (old.headline, old.picture(1).credit) == ("Ferry to\nsail", "A\nB")
    assert old.with_changes(body="Now.").headline == "Ferry to sail"


@given(TEXTS)
def test_one_line_is_one_line_for_good(text: str) -> None:
    assert one_line(one_line(text)) == one_line(text)
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize("bad", ["a\0b", "half \ud800 of one"])
def test_what_no_store_carries_is_refused(bad: str) -> None:
    with pytest.raises(Refused, match="headline"):
        validated(Copy, {"headline": bad})


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"pictures": [{"number": 1}, {"number": 1}]}, "same number"),
        ({"pictures": [{"number": n, "placement": "lead"} for n in (1, 2)]}, "at most one lead"),
        ({"pictures": [{"number": 0}]}, "pictures.0.number"),
        ({"pictures": [{"number": 1, "photo": "../etc"}]}, "not a SHA-256"),
        ({"pictures": [{"number": 1, "crop": {"x": 9_000, "width": 2_000}}]}, "inside the picture"),
        ({"pictures": [{"number": 1, "crop": {"width": 0}}]}, "must leave something"),
        ({"title": "Not a field"}, "title"),
    ],
)
def test_a_copy_that_cannot_be_is_refused_by_name(fields: dict[str, object], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        validated(Copy, fields)


def test_a_picture_is_found_by_its_number() -> None:
    copy = Copy(pictures=(PictureUse(number=2), PictureUse(number=7, photo="b" * 64)))
    assert copy.picture(7).photo == "b" * 64
    assert copy.published_pictures == (copy.picture(7),)
    with pytest.raises(Refused, match="no picture 3"):
        copy.picture(3)
