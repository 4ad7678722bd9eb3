"""What is done to a picture, in words."""

import pytest

from editor.domain.copy import Copy, Crop, FocalPoint, PictureUse, Tone
from editor.domain.treatment import changes, told, words

PLAIN = PictureUse(number=2, photo="a" * 64, caption="The quay")
DONE = PLAIN.with_changes(
    crop=Crop(x=500, y=0, width=8_000, height=9_050), focal_point=FocalPoint(x=4_000, y=3_333), straighten=-120,
    tone=Tone(brightness=-4, contrast=8),
)  # fmt: skip


def test_what_is_done_is_said_in_the_order_it_is_done() -> None:
    assert words(PLAIN) == ()
    assert words(DONE) == (
        "cropped to 80 % × 90.5 % from 5 %, 0 %", "straightened by −1.2°", "brightness −4", "contrast +8",
        "focal point at 40 %, 33.33 %",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "forth", "back"),
    [
        ({"straighten": 120, "tone": Tone(contrast=8)}, ("straightened by 1.2°", "contrast +8"), ("no longer straightened", "contrast 0")),
        ({"crop": Crop(width=5_000)}, ("cropped to 50 % × 100 % from 0 %, 0 %",), ("no longer cropped",)),
        ({"focal_point": FocalPoint(x=1, y=2)}, ("focal point at 0.01 %, 0.02 %",), ("focal point taken away",)),
        ({"caption": "Another"}, (), ()),
    ],
)  # fmt: skip
def test_what_was_done_since(fields: dict[str, object], forth: tuple[str, ...], back: tuple[str, ...]) -> None:
    other = PLAIN.with_changes(**fields)
    assert (changes(PLAIN, other), changes(other, PLAIN)) == (forth, back)


def test_a_story_tells_it_of_each_picture() -> None:
    other = PLAIN.with_changes(number=1)
    before, after = Copy(pictures=(other, PLAIN)), Copy(pictures=(other, PLAIN.with_changes(straighten=120)))
    assert told(before, after) == ("Picture 2: straightened by 1.2°.",)
    assert told(after, after) == ()
    assert told(Copy(), after) == ("Picture 2: straightened by 1.2°.",)
    replaced = Copy(pictures=(DONE.with_changes(photo="b" * 64),))
    assert told(Copy(pictures=(DONE,)), replaced) == (f"Picture 2: {', '.join(words(DONE))}.",)
