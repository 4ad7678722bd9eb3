"""Points in time: aware datetimes in the program, one fixed-width UTC text in the store.

The text form (`2026-01-10T14:30:00.000000Z`) sorts as time does, on both engines and without date functions.
"""

from datetime import UTC, date, datetime

from editor.domain.errors import Refused

FORM = "%Y-%m-%dT%H:%M:%S.%fZ"
YEARS = range(1900, 3000)
"""Years a person may mean; beyond them a slip of the key would leave no time to reckon with."""


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def to_text(moment: datetime) -> str:
    """The store's text for an aware moment.

    Raises:
        Refused: the moment has no zone.
    """
    if moment.tzinfo is None:
        raise Refused("A time must carry its zone, such as 14:30+01:00.")
    return moment.astimezone(UTC).strftime(FORM)


def from_text(text: str) -> datetime:
    """The aware moment of the store's text.

    Raises:
        ValueError: it is none.
    """
    moment = datetime.fromisoformat(text)  # many times faster than strptime, and a queue holds hundreds
    if moment.tzinfo is None:
        raise ValueError("a time of the store has its zone")
    return moment


def parse(typed: str) -> datetime:
    """An aware moment from what a person typed: ISO 8601 with a zone.

    Raises:
        Refused: not a time, or no zone.
    """
    try:
        moment = datetime.fromisoformat(typed.strip())
    except ValueError as error:
        raise Refused(f"“{typed}” is not a time; write it as 2026-01-10T14:30+01:00.") from error
    if moment.tzinfo is None:
        raise Refused(f"“{typed}” has no time zone; write it as 2026-01-10T14:30+01:00.")
    if moment.year not in YEARS:
        raise Refused(f"“{typed}” is too far away: the year is one from {YEARS.start} to {YEARS.stop - 1}.")
    return moment


def day_objection(text: str) -> str:
    """Why a text is no day such as 2026-05-06, or nothing; no text at all is not objected to."""
    try:
        if not text or date.fromisoformat(text).isoformat() == text:
            return ""
    except ValueError:
        pass
    return f"“{text}” is not a day; write it like 2026-05-06."
