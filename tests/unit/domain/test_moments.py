"""Times: one text for each moment, which sorts as time does."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain import moments
from editor.domain.errors import Refused

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
START = datetime(1900, 1, 1, tzinfo=UTC)
MOMENTS = st.tuples(st.integers(0, 10**16), ZONES).map(
    lambda at: (START + timedelta(microseconds=at[0])).astimezone(at[1])
)


@given(MOMENTS, MOMENTS)
def test_the_text_comes_back_and_sorts_as_time_does(one: datetime, other: datetime) -> None:
    assert moments.from_text(moments.to_text(one)) == one
    assert (moments.to_text(one) < moments.to_text(other)) == (one < other)
    assert len(moments.to_text(one)) == 27


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(Refused, match="carry its zone"):
        moments.to_text(datetime(2026, 1, 10, 14, 30, tzinfo=UTC).replace(tzinfo=None))
    with pytest.raises(Refused, match="has no time zone"):
        moments.parse("2026-01-10T14:30")


def test_what_a_person_types_is_read() -> None:
    assert moments.to_text(moments.parse(" 2026-01-10T14:30+01:00 ")) == "2026-01-10T13:30:00.000000Z"
    with pytest.raises(Refused, match="“tomorrow” is not a time"):
        moments.parse("tomorrow")


@pytest.mark.parametrize("typed", ["0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00", "0999-01-01T00:00Z"])
def test_a_year_nobody_means_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="too far away"):
        moments.parse(typed)
