"""The shipped British dictionary, and fixture files of title, text and what is expected."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.style.spelling.speller import Speller, open_speller

SHIPPED = Path(__file__).parents[4] / "resources" / "dictionaries"


def cases(name: str) -> list[tuple[str, str, str]]:
    """Title, text and expectation of each case in a fixture file."""
    found = []
    for case in (Path(__file__).parent / name).read_text(encoding="utf-8").split("== ")[1:]:
        title, text, expected, *_ = [*case.split("\n"), "", ""]
        found.append((title, text, expected))
    return found


@pytest.fixture(scope="session")
def british() -> Iterator[Speller]:
    speller = open_speller("en-GB", SHIPPED)
    yield speller
    speller.close()
