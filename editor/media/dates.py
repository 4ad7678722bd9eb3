"""The moment a picture was taken, as ISO 8601, from and to the three ways files write it."""

import re
from contextlib import suppress
from datetime import UTC, date, datetime, time

_MOMENT = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:[-:](?P<month>[0-9]{2})(?:[-:](?P<day>[0-9]{2})"
    r"(?:[T ](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?P<fraction>\.[0-9]{1,9})?)?"
    r"(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?"
)
_IIM_DATE = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})")
_IIM_TIME = re.compile(r"([0-9]{2}):?([0-9]{2}):?([0-9]{2})([+-][0-9]{2}:?[0-9]{2})?")


def iso_date(text: str) -> str | None:
    """`text` as ISO 8601 (a year, a month, a day, or a moment), or None if it is not a date.

    Takes what XMP (`2026-05-06T10:00:00Z`) and EXIF (`2026:05:06 10:00:00`) write.
    """
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
        time(int(hour or 0), int(minute or 0), int(second or 0))
    except ValueError:
        return None
    iso = "-".join(part for part in (year, month, day) if part)
    if hour:
        iso += f"T{hour}:{minute}" + (f":{second}" if second else "") + (fraction or "") + _with_colon(zone)
    return iso


def from_iim(day: str, clock: str) -> str | None:
    """IIM 2:55 (CCYYMMDD, zeros where unknown) and 2:60 (HHMMSS±HHMM) as ISO 8601, or None."""
    found = _IIM_DATE.fullmatch(day.strip())
    if found is None:
        return None
    known = "-".join(part for part in found.groups() if part.strip("0"))
    moment = _IIM_TIME.fullmatch(clock.strip())
    if moment is None or len(known) < 10:
        return iso_date(known)
    hour, minute, second, zone = moment.groups()
    return iso_date(f"{known}T{hour}:{minute}:{second}{_with_colon(zone)}") or iso_date(known)


def to_iim(iso: str) -> tuple[str, str]:
    """An ISO date as IIM 2:55 and 2:60; the time is empty unless it is whole and its zone known, as IIM requires."""
    found = _MOMENT.fullmatch(iso)
    assert found is not None
    year, month, day, hour, minute, second, _, zone = found.groups()
    clock = ""
    if second and zone:
        clock = f"{hour}{minute}{second}" + ("+0000" if zone == "Z" else zone.replace(":", ""))
    return f"{year}{month or '00'}{day or '00'}", clock


def same_moment(one: str, other: str) -> bool:
    """Whether two ISO dates agree as far as both go, to the minute (EXIF knows no zone, IIM no fractions).

    Where both know their zone they must be one moment; else they must say the same, wherever that was.
    """
    first, second = _instant(one), _instant(other)
    if first is not None and second is not None:
        return first == second
    length = min(len(one), len(other), 16)
    return one[:length] == other[:length]


def _instant(iso: str) -> datetime | None:
    """The minute of a moment whose zone is known."""
    found = _MOMENT.fullmatch(iso)
    if found is None or not found["zone"]:
        return None
    with suppress(ValueError, OverflowError):
        return datetime.fromisoformat(iso[:16] + _with_colon(found["zone"])).astimezone(UTC)
    return None


def _with_colon(zone: str | None) -> str:
    if not zone or zone == "Z" or ":" in zone:
        return zone or ""
    return f"{zone[:3]}:{zone[3:]}"
