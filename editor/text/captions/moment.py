"""When: a caption gives the weekday and the date, and they agree with each other and with the picture."""

import re
from datetime import date

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = re.compile(rf"\b({'|'.join(_DAYS)})\b")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? (\d{{4}}))?(?!\w)")
_MONTH_FIRST = re.compile(rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?(?!\w)")
_ISO = re.compile(r"(\d{4})[-:](\d{2})[-:](\d{2})")


def undated(caption: str) -> str:
    """What to say when the weekday or the date is missing."""
    weekday, dated = _WEEKDAY.search(caption), _DAY_FIRST.search(caption) or _MONTH_FIRST.search(caption)
    missing = [name for name, found in (("weekday", weekday), ("date", dated)) if not found]
    return (
        f"Say when: the {' and the '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing." if missing else ""
    )


def wrong_weekday(caption: str) -> str:
    """What to say when the weekday is not that of the date beside it."""
    weekday, day = _WEEKDAY.search(caption), _date(caption)
    if weekday is None or day is None or _DAYS[day.weekday()] == weekday[1]:
        return ""
    return f"{_long(day)} is a {_DAYS[day.weekday()]}, not a {weekday[1]}."


def no_such_day(caption: str) -> str:
    """What to say when a date is none that the calendar has."""
    wrong = [f"{day} {month} {year}" for year, month, day in _dates(caption) if _of(year, month, day) is None]
    return f"There is no {wrong[0]}." if wrong else ""


def other_day(caption: str, taken: str) -> str:
    """What to say when the caption's date is not the one on which the picture was taken (ISO or EXIF)."""
    day, told = _date(caption), _ISO.match(taken)
    if day is None or told is None:
        return ""
    made = _valid(int(told[1]), int(told[2]), int(told[3]))
    if made is None or made == day:
        return ""
    return f"The caption says {_long(day)}, but the picture was taken on {_long(made)}."


def _date(caption: str) -> date | None:
    """The one full date of a caption; with several, nothing is concluded."""
    days = [_of(*found) for found in _dates(caption)]
    return days[0] if len(days) == 1 else None


def _dates(caption: str) -> list[tuple[str, str, str]]:
    """Year, month and day of every full date, as they are written."""
    dates = [(found[3], found[2], found[1]) for found in _DAY_FIRST.finditer(caption) if found[3]]
    return dates + [(found[3], found[1], found[2]) for found in _MONTH_FIRST.finditer(caption) if found[3]]


def _of(year: str, month: str, day: str) -> date | None:
    return _valid(int(year), _MONTHS.index(month[:3].casefold()) + 1, int(day))


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _long(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
