"""Whether a photo is killed.

A photo is killed when its own file is, or when it has a killed job number; it is likely killed when it looks the same
as a killed file. Either stops its story. Somebody may say, with a reason, that a photo may be used after all: that is
kept too, and holds until something is killed later that stands against the photo again.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.domain.copy import Copy, PictureUse
from editor.domain.errors import Refused
from editor.domain.kills import Job, Kill, Kills
from editor.domain.photos import Photo
from editor.domain.unit import Unit
from editor.services.likenesses import are_alike, likenesses_of, read_signs, readable, words_of

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


def killed(unit: Unit, copy: Copy, kills: Kills) -> Mapping[str, Killed]:
    """What of these kills stands against the photos of a copy, by fingerprint."""
    uses = copy.published_pictures
    if not uses or not kills.standing:
        return {}
    return against(unit, unit.photos_named({use.photo for use in uses}), kills, jobs_said(uses))


def remarks(unit: Unit, copy: Copy, numbers: Collection[int]) -> tuple[str, ...]:
    """What is said when these pictures come into a copy: that one is killed, or looks the same as one that is."""
    stopped = killed(unit, copy, Kills(unit.kills()))
    uses = (use for use in copy.published_pictures if use.number in numbers and use.photo in stopped)
    return tuple(f"Picture {use.number} {stopped[use.photo].sentence}" for use in uses)


def refuse_killed_since(unit: Unit, slug: str, copy: Copy) -> None:
    """Undo what was just recorded of a story when one of its pictures was killed after it was judged.

    From an event on, until this unit is over, nobody else can write one: a kill either is seen here, or comes later than
    the event, and whoever kills is told of the story as it is then.

    Raises:
        Refused: one was.
    """
    stopped = remarks(unit, copy, {use.number for use in copy.pictures})
    if stopped:
        raise Refused(f"“{slug}” cannot go on: a picture was killed just now. {' '.join(stopped)}")


class Looks:
    """What photos and killed files look like; each is asked for once, and holds for as long as nobody writes."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._of: dict[str, Likeness] = {}
        self._of_killed: dict[str, Likeness] | None = None

    def of(self, photos: Mapping[str, Photo]) -> "dict[str, Likeness]":
        """Of these photos, by fingerprint."""
        new = {sha256: photo for sha256, photo in photos.items() if sha256 not in self._of}
        if new:
            self._of |= likenesses_of(self._unit, new)
        return {sha256: self._of[sha256] for sha256 in photos}

    def of_killed(self, kills: Kills) -> "dict[str, Likeness]":
        """Of the files that are killed, by fingerprint."""
        if self._of_killed is None:
            self._of_killed = looks_of_killed(self._unit, [kill for kill in kills.standing if kill.of == "photo"])
        return self._of_killed


def against(
    unit: Unit,
    photos: Mapping[str, Photo],
    kills: Kills,
    said: Mapping[str, frozenset[Job]] | None = None,
    known: Looks | None = None,
) -> dict[str, Killed]:
    """What of these kills stands against photos, by fingerprint. `said` are the job numbers that stories say of each."""
    known = known or Looks(unit)
    found: dict[str, Killed] = {}
    for sha256, photo in photos.items():
        jobs = (said or {}).get(sha256, frozenset()) | {job_of(photo)}
        if (kill := kills.surely(sha256, jobs)) is not None:
            found[sha256] = Killed(kill, exact=True)
    rest = {sha256: photo for sha256, photo in photos.items() if sha256 not in found}
    looks = {sha256: likely for sha256 in rest if (likely := list(kills.by_looks(sha256)))}
    if looks:
        theirs = known.of_killed(kills)
        for sha256, own in known.of({sha256: rest[sha256] for sha256 in looks}).items():
            like = (kill for kill in looks[sha256] if are_alike(own, theirs[kill.subject]))
            if (kill := next(like, None)) is not None:
                found[sha256] = Killed(kill, exact=False)
    return found


def looks_of_killed(unit: Unit, kills: Collection[Kill]) -> "dict[str, Likeness]":
    """What killed files look like, by fingerprint.

    Those killed before they came, or with an earlier version of the program, as the library has them now.
    """
    from editor.media.likeness import VERSION, Likeness

    told = readable({kill.subject: kill.signs for kill in kills}, read_signs)
    unseen = [kill.subject for kill in kills if (own := told.get(kill.subject)) is None or own.small is None]
    kept = unit.signs(VERSION, unseen) if unseen else {}
    anew = readable(kept, read_signs)
    damaged = [subject for subject in unseen if subject not in anew and (subject in kept or subject not in told)]
    anew |= likenesses_of(unit, unit.photos_named(damaged)) if damaged else {}
    # A file that cannot be described any more looks as it did.
    known = told | {subject: looks for subject, looks in anew.items() if looks.whole is not None}
    return {kill.subject: known.get(kill.subject, Likeness()) for kill in kills}


def job_of(photo: Photo) -> Job:
    """The job number that a photo's file says, and who is credited there."""
    words = words_of(photo)
    return words["job_id"], f"{words['credit']} {words['source']}"


def jobs_said(uses: Iterable[PictureUse]) -> dict[str, frozenset[Job]]:
    """The job numbers that stories say of photos, by fingerprint, each with who is credited."""
    said: dict[str, frozenset[Job]] = {}
    for use in uses:
        if use.job_id:
            said[use.photo] = said.get(use.photo, frozenset()) | {(use.job_id, f"{use.credit} {use.source}")}
    return said


def said_of(unit: Unit, sha256: str) -> dict[str, frozenset[Job]]:
    """The job numbers that stories say of a photo now, or where readers see it."""
    uses: list[PictureUse] = []
    for story in unit.stories_with("photo", sha256):
        for number in {story.revision, story.live_revision} - {0}:
            uses += unit.revision(story.id, number).copy.published_pictures
    return jobs_said(use for use in uses if use.photo == sha256)
