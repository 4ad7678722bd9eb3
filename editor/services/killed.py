"""Whether a photo is killed.

A photo is killed when its own file is, or when it has a killed job number; it is likely killed when it looks the same
as a killed file. Either stops its story. Somebody may say, with a reason, that a photo may be used after all: that is
kept too, and goes before everything but a later kill of that file.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.domain.copy import Copy, PictureUse
from editor.domain.kills import Kill
from editor.domain.photos import Photo
from editor.domain.unit import Unit
from editor.services.likenesses import are_alike, likenesses_of, read_signs, words_of

if TYPE_CHECKING:
    from editor.media.likeness import Likeness


@dataclass(frozen=True, slots=True)
class Killed:
    """What stands against a photo. `exact` is whether it is sure: its own file or job number, not its looks."""

    kill: Kill
    exact: bool

    @property
    def in_short(self) -> str:
        """What stands beside the picture in a list."""
        return "Killed" if self.exact else "Likely killed"

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


def killed(unit: Unit, copy: Copy, kills: list[Kill]) -> Mapping[str, Killed]:
    """What of these kills stands against the photos of a copy, by fingerprint."""
    if not any(one.active for one in kills):
        return {}
    jobs: dict[str, frozenset[str]] = {}
    for use in copy.published_pictures:
        jobs[use.photo] = jobs.get(use.photo, frozenset()) | _jobs(use)
    return against(unit, unit.photos_named(jobs), kills, jobs)


def remarks(unit: Unit, copy: Copy, numbers: Collection[int]) -> tuple[str, ...]:
    """What is said when these pictures come into a copy: that one is killed, or looks the same as one that is."""
    stopped = killed(unit, copy, unit.kills())
    uses = (use for use in copy.published_pictures if use.number in numbers and use.photo in stopped)
    return tuple(f"Picture {use.number} {stopped[use.photo].sentence}" for use in uses)


def _jobs(use: PictureUse) -> frozenset[str]:
    return frozenset({f"{use.job_id}\n{use.credit} {use.source}"} if use.job_id else ())


def against(
    unit: Unit, photos: Mapping[str, Photo], kills: list[Kill], jobs: Mapping[str, frozenset[str]] | None = None
) -> dict[str, Killed]:
    """What of these kills stands against photos, by fingerprint.

    `jobs` are the job numbers that stories say of each, with its credit.
    """
    found = {
        photo.sha256: _surely(photo, (jobs or {}).get(photo.sha256, frozenset()), kills) for photo in photos.values()
    }
    rest = {sha256: photo for sha256, photo in photos.items() if found[sha256] is None and not _is_free(sha256, kills)}
    like = [one for one in kills if one.active and one.of == "photo" and one.signs]
    if rest and like:
        found |= {sha256: _look_alike(own, like) for sha256, own in likenesses_of(unit, rest).items()}
    return {sha256: each for sha256, each in found.items() if each is not None}


def _is_free(sha256: str, kills: list[Kill]) -> bool:
    """Whether somebody said that this very photo may be used after all."""
    return any(one.of == "photo" and one.subject == sha256 and not one.active for one in kills)


def _surely(photo: Photo, jobs: frozenset[str], kills: list[Kill]) -> Killed | None:
    own = next((one for one in kills if one.of == "photo" and one.subject == photo.sha256), None)
    if own is not None:
        return Killed(own, exact=True) if own.active else None
    words = words_of(photo)
    said = jobs | {f"{words['job_id']}\n{words['credit']} {words['source']}"}
    stands = (one for one in kills if one.active and one.of == "job" and any(_is_job(text, one) for text in said))
    return next((Killed(one, exact=True) for one in stands), None)


def _is_job(said: str, kill: Kill) -> bool:
    job, _, credit = said.partition("\n")
    return job == kill.subject and kill.agency.casefold() in credit.casefold()


def _look_alike(own: "Likeness", kills: list[Kill]) -> Killed | None:
    return next((Killed(one, exact=False) for one in kills if are_alike(own, read_signs(one.signs))), None)
