"""Dates and spans of days as instructions write them. What could be two dates is none."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier gennaio enero janeiro januari",
            "february feb februar février fevrier febbraio febrero fevereiro februari",
            "march mar märz maerz mars marzo março maart",
            "april apr avril aprile abril",
            "may mai maggio mayo maio mei maj",
            "june jun juni juin giugno junio junho",
            "july jul juli juillet luglio julio julho",
            "august aug août aout agosto augustus augusti",
            "september sep sept septembre settembre septiembre setembro",
            "october oct oktober okt octobre ottobre octubre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre decembre dicembre diciembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
_ZONES: Final = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 1, "cet": 1, "mez": 1, "cest": 2, "mesz": 2, "eet": 2, "eest": 3, "est": -5, "edt": -4,
    "cst": -6, "cdt": -5, "pst": -8, "pdt": -7, "jst": 9,
}  # fmt: skip
_DAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_NAMED: Final = re.compile(
    _DAY
    + r"(?:the\s+)?(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.|º|er)?[\s-]+(?:of\s+|de\s+|d')?(?P<month>[^\W\d_]{3,10})\.?"
    r"[\s,-]+(?:de\s+|del\s+)?(?P<year>[12][0-9]{3})"
)
_MONTH_FIRST: Final = re.compile(
    _DAY + r"(?P<month>[^\W\d_]{3,10})\.?\s+(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>[12][0-9]{3})"
)
_FIGURES: Final = (
    re.compile(r"(?P<year>[12][0-9]{3})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<year>[12][0-9]{3})/(?P<month>[0-9]{2})/(?P<day>[0-9]{2})"),
    re.compile(r"(?P<day>[0-9]{1,2})\.\s?(?P<month>[0-9]{1,2})\.\s?(?P<year>[12][0-9]{3})"),
)
_STROKES: Final = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([12][0-9]{3})")
_CLOCK: Final = re.compile(
    r"(?P<hour>[0-9]{1,2})[:.h]?(?P<minute>[0-9]{2})(?:\s?(?:uhr|hrs|hours))?\s*\(?(?P<zone>[a-z]{1,4})\b\)?"
)
_ISO_CLOCK: Final = re.compile(r"t(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::[0-9]{2})?(?P<zone>z)")
_LINK: Final = re.compile(r"(?:,|\s+(?:on|at|at\s+the|um|à|alle|a\s+las))?\s+|,")
_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10, "fourteen": 14, "thirty": 30,
}  # fmt: skip
_SPAN: Final = re.compile(
    r"(?:the\s+)?(?:(?P<figure>[0-9]{1,3})|(?P<word>one|two|three|four|five|six|seven|ten|fourteen|thirty)"
    r"(?:\s+\((?P<again>[0-9]{1,3})\))?)[\s-]*"
    r"(?P<unit>calendar\s+days?|days?|tagen?|jours?|giorni|días|dias|dagen|weeks?|wochen?|semaines?|months?|monaten?|years?"
    r"|hours?|hrs?|stunden)\b"
)
_DAYS: Final = {"d": 1, "t": 1, "j": 1, "g": 1, "c": 1, "w": 7, "m": 28, "y": 365}


def span_of_days(text: str, start: int) -> tuple[int, tuple[str, ...]] | None:
    """A number of whole days written at `start`: where it ends, and the number. A month counts 28 days, to be safe."""
    found = _SPAN.match(text, start)
    if found is None:
        return None
    number = int(found["figure"]) if found["figure"] else _NUMBERS[found["word"]]
    if found["again"] and int(found["again"]) != number:
        return None
    unit = found["unit"]
    if unit[0] == "h" or unit.startswith("stunden"):
        return (found.end(), (str(number // 24),)) if number >= 24 else None
    days = number * (7 if unit.startswith("semaine") else _DAYS[unit[0]])
    return found.end(), (str(days),)


def day_or_moment(text: str, start: int) -> tuple[int, tuple[str, ...]] | None:
    """A day, or a moment with its zone, written at `start`: where it ends, and the ISO text.

    `05/06/2026` is two days and so none; a time without a zone is not read as part of it.
    """
    clock = _CLOCK.match(text, start)
    link = _LINK.match(text, clock.end()) if clock else None
    if clock is not None and link is not None and (day := _day(text, link.end())) is not None:
        moment = _moment(day[1], clock)
        return (day[0], (moment,)) if moment else None
    found = _day(text, start)
    if found is None:
        return None
    end, day_found = found
    clock = _ISO_CLOCK.match(text, end)
    if clock is None and (link := _LINK.match(text, end)) is not None:
        clock = _CLOCK.match(text, link.end())
    moment = _moment(day_found, clock) if clock else ""
    return (clock.end(), (moment,)) if clock and moment else (end, (day_found.isoformat(),))


def _day(text: str, start: int) -> tuple[int, date] | None:
    for form in (_NAMED, _MONTH_FIRST, *_FIGURES):
        found = form.match(text, start)
        if found is None:
            continue
        month = found["month"]
        number = int(month) if month.isdecimal() else _MONTHS.get(month, 0)
        day = _date(int(found["year"]), number, int(found["day"]))
        return (found.end(), day) if day else None
    strokes = _STROKES.match(text, start)
    if strokes is None:
        return None
    first, second, year = (int(part) for part in strokes.groups())
    if first <= 12 and second <= 12 and first != second:
        return None
    day = _date(year, second, first) if first > 12 or first == second else _date(year, first, second)
    return (strokes.end(), day) if day else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moment(day: date, clock: re.Match[str]) -> str:
    hours = _ZONES.get(clock["zone"])
    hour, minute = int(clock["hour"]), int(clock["minute"])
    if hours is None or hour > 23 or minute > 59 or day.year < 1900:
        return ""
    zone = timezone(timedelta(hours=hours))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone).astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
