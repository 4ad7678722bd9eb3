"""A tone cannot falsify: nothing is burnt out or drowned, and no two tones change places."""

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.copy import MOST_TONE, Tone
from editor.domain.toning import curve

PERCENT = st.integers(-MOST_TONE, MOST_TONE)


@given(PERCENT, PERCENT)
def test_black_and_white_stay_and_what_is_darker_stays_darker(brightness: int, contrast: int) -> None:
    shown = curve(Tone(brightness=brightness, contrast=contrast))
    assert (len(shown), shown[0], shown[255]) == (256, 0, 255)
    assert list(shown) == sorted(shown)
    assert all(0 < light < 255 for light in shown[16:240])


def test_no_tone_changes_nothing() -> None:
    assert curve(Tone()) == bytes(range(256))


def test_brightness_moves_the_middle_by_its_percent() -> None:
    assert curve(Tone(brightness=20))[127] == 153
    assert curve(Tone(brightness=-20))[127] == 101


def test_contrast_parts_light_from_dark_and_leaves_the_middle() -> None:
    harder, softer = curve(Tone(contrast=30)), curve(Tone(contrast=-30))
    assert (harder[64], harder[128], harder[192]) == (50, 128, 206)
    assert (softer[64], softer[128], softer[192]) == (78, 128, 178)
