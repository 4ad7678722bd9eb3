"""What a saved state changed about the pictures, told in a few words."""

import pytest

from editor.domain.copy import Copy, Crop, FocalPoint, PictureUse, Rights, Tone
from editor.domain.picture_changes import ASPECTS, in_short

ONE = "1" * 64
TWO = "2" * 64
LEAD = PictureUse(number=1, photo=ONE, placement="lead", caption="The pier")
USES = (LEAD, *(PictureUse(number=number, photo=TWO, caption=f"Caption {number}") for number in range(2, 7)))
BEFORE = Copy(pictures=USES)


def changed(*numbers: int, **fields: object) -> Copy:
    """The same pictures, with these fields changed in some of them."""
    return Copy(pictures=tuple(use.with_changes(**fields) if use.number in numbers else use for use in USES))


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (BEFORE, ""),
        (BEFORE.with_changes(body="Other words."), ""),
        (changed(2, caption="x"), "caption of picture 2"),
        (changed(1, crop=Crop(width=5_000)), "crop of the lead"),
        (changed(1, caption="x", crop=Crop(width=5_000)), "caption and crop of the lead"),
        (changed(2, 3, credit="x"), "credit of pictures 2 and 3"),
        (changed(1, 2, 4, credit="x"), "credit of pictures 1, 2 and 4"),
        (changed(2, 3, 4, 5, credit="x"), "credit of 4 pictures"),
        (changed(2, straighten=120, tone=Tone(contrast=3)), "straightening and tone of picture 2"),
        (changed(2, focal_point=FocalPoint(x=1, y=1)), "focal point of picture 2"),
        (changed(3, rights=Rights(category="staff")), "rights of picture 3"),
        (
            Copy(
                pictures=tuple(
                    use.with_changes(
                        **dict.fromkeys(("caption", "credit", "title", "place", "source")[: use.number], "x")
                    )
                    for use in USES
                )
            ),
            "caption of 6 pictures, credit of 5 pictures, source of pictures 5 and 6, 2 more changes",
        ),
        (changed(3, photo=ONE, caption="All new"), "picture 3 replaced"),
        (Copy(pictures=USES[1:]), "the lead taken out"),
        (Copy(pictures=USES[:1]), "5 pictures taken out"),
        (Copy(pictures=(*USES, PictureUse(number=9, caption="x"))), "picture 9 attached"),
        (
            Copy(pictures=(LEAD.with_changes(placement="inline"), USES[1].with_changes(placement="lead"), *USES[2:])),
            "picture 2 made the lead",
        ),
        (
            changed(2, caption="x", credit="x", alt_text="x", creator="x"),
            "caption, credit, alt text and by-line of picture 2",
        ),
        (
            changed(2, caption="x", credit="x", alt_text="x", creator="x", source="x"),
            "caption, credit, alt text and 2 more of picture 2",
        ),
    ],
)
def test_what_was_changed_is_told_shortly(after: Copy, told: str) -> None:
    assert in_short(BEFORE, after) == told


def test_the_first_state_attached_all_it_has_and_a_file_that_came_is_no_other_picture() -> None:
    assert in_short(Copy(), BEFORE) == "6 pictures attached"
    waiting = Copy(pictures=(LEAD.with_changes(photo=""),))
    assert in_short(waiting, Copy(pictures=(LEAD,))) == "the lead given its file"


def test_whatever_a_picture_has_is_told_when_it_changes() -> None:
    told_otherwise = {"number", "photo", "placement", "as_it_came"}
    assert {field for field, _ in ASPECTS} == set(PictureUse.model_fields) - told_otherwise
