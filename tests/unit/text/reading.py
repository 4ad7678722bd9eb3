"""Fixture files that read as text: a title, a line with a dot, the input, a dot, what is expected, a dot."""

from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

HERE = Path(__file__).parent / "fixtures"


def fixtures(name: str) -> list[ParameterSet]:
    """The cases of one file as (input, expected), each under its title."""
    pieces = (HERE / f"{name}.txt").read_text("utf-8").split("\n.\n")
    assert len(pieces) % 3 == 1, f"{name}.txt is cut short"
    assert not pieces[-1].strip(), f"{name}.txt ends in words outside a case"
    titles, inputs, expected = pieces[0:-1:3], pieces[1::3], pieces[2::3]
    return [pytest.param(*case, id=title.strip()) for title, *case in zip(titles, inputs, expected, strict=True)]
