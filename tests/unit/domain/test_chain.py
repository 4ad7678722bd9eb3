"""One altered, removed, doubled or moved line breaks the chain."""

import pytest

from editor.domain import chain, moments
from editor.domain.story import Event

AT = moments.from_text("2026-01-10T14:30:00.000000Z")


def chained(number: int) -> list[Event]:
    events: list[Event] = []
    for seq in range(1, number + 1):
        previous = events[-1].hash if events else chain.START
        event = Event(seq, f"op-{seq}", "s", "save", "rob", AT, revision=seq, reason="é", previous=previous)
        events.append(event._replace(hash=chain.link(event)))
    return events


def test_a_whole_chain_has_no_break() -> None:
    assert chain.first_break(chained(5)) is None
    assert chain.first_break([]) is None


def test_the_hash_of_an_event_is_this_one_for_ever() -> None:
    assert chained(1)[0].hash == "931222cd65e37d7a79e86b13c9bde718526b061cf453908518784d3cb6a0b5b4"


@pytest.mark.parametrize("name", Event._fields)
def test_every_field_is_held_by_the_chain(name: str) -> None:
    events = chained(3)
    value = getattr(events[1], name)
    other = value + 1 if isinstance(value, int) else moments.now() if name == "at" else f"{value}x"
    events[1] = events[1]._replace(**{name: other})
    assert chain.first_break(events) in (events[1], events[2])


def test_a_line_that_is_missing_doubled_or_moved_is_found() -> None:
    one, two, three = chained(3)
    assert chain.first_break([one, three]) == three
    assert chain.first_break([one, two, two, three]) == two
    assert chain.first_break([one, three, two]) == three
    assert chain.first_break([two, three]) == two


def test_no_text_can_run_into_the_next() -> None:
    event = chained(1)[0]
    assert chain.link(event._replace(value="ab", moment="")) != chain.link(event._replace(value="a", moment="b"))
