"""Staff who say what they like to the database."""

import pytest

from tests.store.postgresql.servers import GOOD, Person, Place


@pytest.fixture
def rita(place: Place) -> Person:
    return place.as_("rita")


@pytest.fixture
def sam(place: Place) -> Person:
    return place.as_("sam")


@pytest.fixture
def pat(place: Place) -> Person:
    return place.as_("pat")


@pytest.fixture
def submitted(rita: Person) -> str:
    """A story of Rita's, submitted at revision 1."""
    story = rita.create()
    rita.save(story, 0, GOOD)
    rita.event(story, "submit", 1)
    return story
