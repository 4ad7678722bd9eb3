"""The words of two texts that the other has not, where they stand as Qt counts."""

import pytest

from editor.ui.diff_reading import only_in_each


@pytest.mark.parametrize(
    ("mine", "theirs", "only_mine", "only_theirs"),
    [
        ("same", "same", [], []),
        ("", "all", [], ["all"]),
        ("The ferry sails at ten.", "The ferry sails at nine.", ["ten"], ["nine"]),
        ("\U0001f6a2 and a ferry", "\U0001f6a2 and a boat", ["ferry"], ["boat"]),
    ],
)
def test_they_are_found_in_units_of_qt(mine: str, theirs: str, only_mine: list[str], only_theirs: list[str]) -> None:
    for text, stretches, words in zip(
        (mine, theirs), only_in_each(mine, theirs), (only_mine, only_theirs), strict=True
    ):
        units = text.encode("utf-16-le")
        assert [units[2 * start : 2 * end].decode("utf-16-le") for start, end in stretches] == words
