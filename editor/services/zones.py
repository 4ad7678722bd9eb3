"""The newsroom's time zone: whose days are meant where a picture's terms name a day and no hour."""

from datetime import tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from editor.domain.errors import Refused


def zone_named(typed: str) -> str:
    """The name of a zone as it is written, from what a person typed; “none” is nothing.

    Raises:
        Refused: there is no such zone.
    """
    wanted = typed.strip().replace(" ", "_").casefold()
    if wanted in ("", "none"):
        return ""
    found = next((name for name in available_timezones() if name.casefold() == wanted), "")
    if not found:
        raise Refused(f"“{typed.strip()[:80]}” is not a time zone; write one as Europe/Dublin.")
    return found


@lru_cache(maxsize=8)
def zone_of(name: str) -> tzinfo | None:
    """The zone of this name; None where nobody named one, or this machine does not know it."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
