"""Whether a photo is killed.

A photo is killed when its own file is, or when it has a killed job number; it is likely killed when it looks the same
as a killed file. Either stops its story. Somebody may say, with a reason, that a photo may be used after all: that is
kept too, and goes before everything but a later kill of that file.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from editor.domain.copy import Copy, PictureUse
from editor.domain.kills import Kill
from editor.domain.unit import Unit
from editor.services.likenesses import likeness_of, words_of

if TYPE_CHECKING:
    from editor.media.likeness import Likeness

_MOST_KILLS: Final = 1_000
_MOST_PAIRS: Final = 50_000


@dataclass(frozen=True, slots=True)
class Killed:
    """What stands against a photo. `exact` is whether it is sure: its own file or job number, not its looks."""

    kill: Kill
    exact: bool

    @property
    def sentence(self) -> str:
        """What is said of the picture, after its name."""
        day = f"{self.kill.at:%Y-%m-%d}" if self.kill.at is not None else "an unknown day"
        reason = self.kill.reason.strip().rstrip(".")
        if self.exact:
            name = f" (“{self.kill.name}”)" if self.kill.name else f" (job {self.kill.subject})"
            name = name if self.kill.of == "job" or self.kill.name else ""
            return f"was killed on {day} by {self.kill.by}{name}: {reason}. Replace it or take it out."
        name = self.kill.name or f"{self.kill.subject[:12]}…"
        return (
            f"looks the same as “{name}”, which was killed on {day} by {self.kill.by}: {reason}. Replace it or take it "
            "out; if it is another picture, a subeditor or producer can allow it."
        )


def killed(unit: Unit, copy: Copy, by: Kill | None = None) -> Mapping[str, Killed]:
    """What stands against the photos of a copy because they are killed, by fingerprint: by this kill alone, or by any."""
    kills = [one for one in unit.kills() if by in (None, one) or not one.active]
    if not any(one.active for one in kills):
        return {}
    photos: dict[str, frozenset[str]] = {}
    for use in copy.published_pictures:
        photos[use.photo] = photos.get(use.photo, frozenset()) | _jobs(use)
    found = {photo: against(unit, photo, jobs, kills) for photo, jobs in photos.items()}
    return {photo: each for photo, each in found.items() if each is not None}


def remarks(unit: Unit, copy: Copy, numbers: Collection[int]) -> tuple[str, ...]:
    """What is said when these pictures come into a copy: that one is killed, or looks the same as one that is."""
    stopped = killed(unit, copy)
    uses = (use for use in copy.published_pictures if use.number in numbers and use.photo in stopped)
    return tuple(f"Picture {use.number} {stopped[use.photo].sentence}" for use in uses)


def _jobs(use: PictureUse) -> frozenset[str]:
    return frozenset({f"{use.job_id}\n{use.credit} {use.source}"} if use.job_id else ())


def against(unit: Unit, sha256: str, jobs: frozenset[str], kills: list[Kill]) -> Killed | None:
    """What of these kills stands against a photo; `jobs` are the job numbers that stories say of it, each with its credit."""
    own = next((one for one in kills if one.of == "photo" and one.subject == sha256), None)
    if own is not None:
        return Killed(own, exact=True) if own.active else None
    words = words_of(unit.photo(sha256))
    said = jobs | {f"{words['job_id']}\n{words['credit']} {words['source']}"}
    for one in kills:
        if one.active and one.of == "job" and any(_is_job(text, one) for text in said):
            return Killed(one, exact=True)
    return _look_alike(unit, sha256, [one for one in kills if one.active and one.of == "photo" and one.signs])


def _is_job(said: str, kill: Kill) -> bool:
    job, _, credit = said.partition("\n")
    return job == kill.subject and kill.agency.casefold() in credit.casefold()


def _look_alike(unit: Unit, sha256: str, kills: list[Kill]) -> Killed | None:
    if not kills:
        return None
    own = likeness_of(unit, sha256)
    return next((Killed(one, exact=False) for one in kills if _alike(own, _read(one.signs))), None)


@lru_cache(maxsize=_MOST_KILLS)
def _read(signs: str) -> "Likeness":
    from editor.media.likeness import Likeness

    return Likeness.from_text(signs)


@lru_cache(maxsize=_MOST_PAIRS)
def _alike(one: "Likeness", other: "Likeness") -> bool:
    """The same pairs are asked about whenever anything is done to a story."""
    from editor.media.likeness import alike

    return alike(one, other)
