"""Whole pages, kept as they were last looked at; `python -m tests.golden` writes them anew."""

from pathlib import Path

import pytest

from tests.golden import pages

FOLDER = Path(pages.__file__).parent


@pytest.mark.parametrize("name", pages.PAGES)
def test_the_page_is_the_one_that_was_looked_at(name: str) -> None:
    assert pages.PAGES[name]() == (FOLDER / f"{name}.html").read_bytes().decode("utf-8")


def test_no_golden_page_is_forgotten() -> None:
    assert {path.stem for path in FOLDER.glob("*.html")} == set(pages.PAGES)
