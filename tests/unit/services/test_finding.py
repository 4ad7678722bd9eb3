"""Looking through the library piece by piece: the best come first, whatever the pieces, and all that fit are counted."""

from collections.abc import Callable

import pytest

from editor.domain.copy import Copy
from editor.domain.unit import Store
from editor.services.finding import Found, Query, Search, find, look_on, sought_photo
from editor.services.library import photo_named
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach
from editor.services.stories import new_story
from tests.unit.services.samples import photo

COUNT = 12


@pytest.fixture
def library(store: Store) -> Store:
    """A dozen photos, one for each month; every third is Avel's."""
    files = [
        PictureFile(
            photo(
                (20 * number, 90, 140), (60, 40), caption=f"Quay {number}", creator="A. Nobody",
                credit="Avel Photos" if number % 3 == 0 else "Test Agency", date_created=f"2026-{number:02}-06",
            ),
            f"quay-{number}.jpg",
        )
        for number in range(1, COUNT + 1)
    ]  # fmt: skip
    with store.unit("rita") as unit:
        new_story(unit, "quays", "news", Copy(headline="Quays", body="Many."))
        attach(unit, "quays", 0, files)
    return store


def names(found: tuple[Found, ...] | list[Found]) -> list[str]:
    return [one.photo.file_name for one in found]


def page(store: Store, query: Query, most: int, below: Found | None = None, piece: int = 5) -> Search:
    """One page, looked for in pieces of so many photos, each in a transaction of its own."""
    search = Search()
    while not search.done:
        with store.unit("rita") as unit:
            search = look_on(unit, query, search, most=most, below=below, enough=every(piece))
    return search


def every(piece: int) -> Callable[[], bool]:
    left = iter(range(piece - 1, -1, -1))
    return lambda: next(left) == 0


def test_the_newest_come_first_and_all_that_fit_are_counted(library: Store) -> None:
    search = page(library, Query(), 5)
    assert names(search.best) == [f"quay-{number}.jpg" for number in (12, 11, 10, 9, 8)]
    assert (search.count, search.seen) == (COUNT, COUNT)


def test_a_page_goes_on_below_the_last_one(library: Store) -> None:
    query, seen, below = Query(text="quay"), list[str](), None
    for _ in range(3):
        search = page(library, query, 5, below)
        assert search.count == COUNT
        seen += names(search.best)
        below = search.best[-1]
    assert seen == [f"quay-{number}.jpg" for number in range(COUNT, 0, -1)]


@pytest.mark.parametrize("piece", [1, 4, 100])
def test_pieces_come_to_what_all_at_once_does(library: Store, piece: int) -> None:
    query = Query(credit="avel", since="2026-04-01", until="2026-11-30")
    with library.unit("rita") as unit:
        assert names(find(unit, query)) == ["quay-9.jpg", "quay-6.jpg"]
        whole = find(unit, query)
    assert page(library, query, 10, piece=piece).best == tuple(whole)


def test_a_photo_of_the_library_is_sought_by_what_is_kept_of_it(library: Store) -> None:
    with library.unit("rita") as unit:
        (first,) = find(unit, Query(text="quay-7.jpg"))
        sought = sought_photo(unit, first.photo.sha256)
        (same, *others) = find(unit, Query(like=sought))
        assert (sought.name, same.how, same.photo) == ("quay-7.jpg", "same file", first.photo)
        assert [one.how for one in others if one.how == "same file"] == []
        assert unit.photo_count() == COUNT
        assert photo_named(unit, first.photo.sha256) == first.photo
        assert photo_named(unit, "quay") is None
