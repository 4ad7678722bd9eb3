"""Where two people gave new pictures the same number, mine gets another one."""

import pytest

from editor.domain.copy import PictureUse
from editor.text.numbering import clashing

PIER, QUAY, WALL = (PictureUse(number=number, photo=str(number) * 64) for number in (1, 2, 3))
OTHER = WALL.with_changes(photo="f" * 64)
"""Another picture 3."""
MOLE, BUOY = (PictureUse(number=3, caption=caption) for caption in ("The mole", "A buoy"))
"""Two that wait for their files."""


@pytest.mark.parametrize(
    ("mine", "base", "theirs", "numbers"),
    [
        pytest.param((PIER, WALL), (PIER,), (PIER, OTHER), {3: 6}, id="both gave 3"),
        pytest.param((PIER, WALL), (PIER,), (PIER, WALL), {}, id="both brought the same"),
        pytest.param((PIER, WALL), (PIER,), (PIER,), {}, id="mine alone is new"),
        pytest.param((PIER,), (PIER,), (PIER, OTHER), {}, id="theirs alone is new"),
        pytest.param((WALL,), (WALL,), (OTHER,), {}, id="theirs replaced the file of one that was there"),
        pytest.param((QUAY, WALL), (), (QUAY.with_changes(photo=""), OTHER), {2: 6, 3: 7}, id="two at once"),
        pytest.param((MOLE,), (), (BUOY,), {3: 6}, id="both wait for their files"),
        pytest.param((MOLE,), (), (MOLE,), {}, id="the same, waiting"),
    ],
)
def test_new_pictures_with_the_same_number_are_told_apart(
    mine: tuple[PictureUse, ...], base: tuple[PictureUse, ...], theirs: tuple[PictureUse, ...], numbers: dict[int, int]
) -> None:
    assert clashing(mine, base, theirs, {5}, 4) == numbers
