"""Killed pictures: where they are, and keeping them from readers.

A file is killed by its fingerprint or by a job number. A photo is killed when its own file is, or when it has a killed
job number; it is likely killed when it looks the same as a killed file. Either stops its story. Somebody may say, with a
reason, that a photo may be used after all: that is kept too, and goes before everything but a later kill of that file.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from editor.domain.changes import Change
from editor.domain.copy import Copy, PictureUse, one_line
from editor.domain.errors import Refused
from editor.domain.kills import LONGEST, Kill
from editor.domain.story import Live, Story
from editor.domain.unit import Unit
from editor.media.limits import photo_sha256
from editor.services.finding import likeness_of, likenesses, words_of
from editor.services.ids import new_op
from editor.services.usage import every_story

if TYPE_CHECKING:
    from editor.services.pictures import PictureFile

_WAYS = ("recall", "return", "unschedule", "reopen", "revise", "withdraw")
"""Actions that lead a story with a killed picture away from readers, or to where its picture can be replaced."""


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


@dataclass(frozen=True, slots=True)
class KilledUse:
    """A story with a killed picture: in its present text, in what readers see, and what this person can do."""

    story: Story
    numbers: tuple[int, ...]
    exact: bool
    present: bool
    live: bool
    ways: tuple[str, ...]


def kill(
    unit: Unit, what: "str | PictureFile", reason: str, *, agency: str = "", op_id: str = ""
) -> tuple[Change, list[KilledUse]]:
    """Kill a picture: a file, the SHA-256 of a library photo or 8 letters of it, or a job number, if need be an agency's.

    Returns the stories that have it.

    Raises:
        Refused: not a subeditor, producer or admin; no reason; or the file is no picture.
    """
    subject = _subject(unit, what, agency)
    made = replace(subject, reason=reason, active=True)
    unit.set_kill(made, op_id or new_op())
    kept = next(one for one in unit.kills() if (one.of, one.subject) == (made.of, made.subject))
    return Change("kill"), killed_uses(unit, kept)


def unkill(unit: Unit, what: "str | PictureFile", reason: str, *, op_id: str = "") -> Change:
    """Say that a picture may be used after all; also of a photo that only looks the same as a killed one.

    Raises:
        Refused: not a subeditor, producer or admin; no reason; or nothing stands against it.
    """
    subject = _subject(unit, what, "")
    if not _stands(unit, subject):
        raise Refused(f"“{subject.name or subject.subject}” is not killed.")
    made = replace(subject, reason=reason, active=False)
    unit.set_kill(made, op_id or new_op())
    return Change("unkill")


def _stands(unit: Unit, subject: Kill) -> bool:
    kills = unit.kills()
    if subject.of == "job" or not any(photo.sha256 == subject.subject for photo in unit.photos()):
        return any(one.active and (one.of, one.subject) == (subject.of, subject.subject) for one in kills)
    return bool(_against(unit, subject.subject, frozenset(), kills))


def _subject(unit: Unit, what: "str | PictureFile", agency: str) -> Kill:
    """What is meant, without a reason."""
    from editor.media.likeness import likeness
    from editor.services.pictures import read_picture

    if not isinstance(what, str):
        read_picture(what)
        signs = likeness(what.data, what.name).to_text()
        return Kill("photo", photo_sha256(what.data), "", name=one_line(what.name)[:LONGEST], signs=signs)
    named = what.strip().lower()
    if len(named) >= 8 and not set(named) - set("0123456789abcdef"):
        found = [photo for photo in unit.photos() if photo.sha256.startswith(named)]
        if len(found) > 1:
            raise Refused(f"“{what}” is the beginning of {len(found)} photos; give more of it.")
        if found:
            signs = likeness_of(unit, found[0].sha256).to_text()
            return Kill("photo", found[0].sha256, "", name=found[0].file_name[:LONGEST], signs=signs)
        if len(named) == 64:
            return Kill("photo", named, "")
    return Kill("job", one_line(what.strip()), "", agency=one_line(agency.strip()))


def killed(unit: Unit, copy: Copy, by: Kill | None = None) -> Mapping[str, Killed]:
    """What stands against the photos of a copy because they are killed, by fingerprint: by this kill alone, or by any."""
    kills = [one for one in unit.kills() if by in (None, one) or not one.active]
    if not any(one.active for one in kills):
        return {}
    photos: dict[str, frozenset[str]] = {}
    for use in copy.published_pictures:
        photos[use.photo] = photos.get(use.photo, frozenset()) | _jobs(use)
    found = {photo: _against(unit, photo, jobs, kills) for photo, jobs in photos.items()}
    return {photo: each for photo, each in found.items() if each is not None}


def _jobs(use: PictureUse) -> frozenset[str]:
    return frozenset({f"{use.job_id}\n{use.credit} {use.source}"} if use.job_id else ())


def _against(unit: Unit, sha256: str, jobs: frozenset[str], kills: list[Kill]) -> Killed | None:
    """What stands against a photo; `jobs` are the job numbers that stories say of it, each with its credit."""
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
    from editor.media.likeness import Likeness, alike

    own = likeness_of(unit, sha256)
    return next((Killed(one, exact=False) for one in kills if alike(own, Likeness.from_text(one.signs))), None)


def killed_uses(unit: Unit, kill: Kill) -> list[KilledUse]:
    """Every story with this killed picture in its present text or in what readers see; the sure and the live ones first."""
    from editor.services.flow import possible

    holding = {place for words in _as_kept(unit, kill) for place in unit.revisions_holding(words)}
    stories = {story_id for story_id, _ in holding}
    uses = []
    for story in every_story(unit) if stories else ():
        live = story.live_revision if story.live is Live.LIVE else 0
        at = {number for number in (story.revision, live) if (story.id, number) in holding}
        found = {number: list(_uses(unit, story, number, kill)) for number in at}
        said = [one for each in found.values() for one in each]
        if said:
            may = possible(unit, story.slug)
            ways = [way for way in _WAYS if not may.get(way, "no")]
            present, readers = bool(found.get(story.revision)), bool(live and found.get(live))
            ways = (["replace"] if present and not may["save"] else []) + [
                way for way in ways if readers or way != "withdraw"
            ]
            numbers = tuple(sorted({number for number, _ in said}))
            exact = any(sure for _, sure in said)
            uses.append(KilledUse(story, numbers, exact, present, readers, tuple(ways)))
    return sorted(uses, key=lambda one: (not one.exact, not one.live, one.story.slug))


def _uses(unit: Unit, story: Story, number: int, kill: Kill) -> Iterator[tuple[int, bool]]:
    """The pictures of one revision that this kill stands against, and whether surely."""
    copy = unit.revision(story.id, number).copy
    against = killed(unit, copy, kill)
    yield from ((use.number, against[use.photo].exact) for use in copy.published_pictures if use.photo in against)


def _as_kept(unit: Unit, kill: Kill) -> Iterator[str]:
    """How the pictures that a kill may stand against are named in the canonical text of a copy."""
    from editor.media.likeness import Likeness, alike

    if kill.of == "photo":
        yield f'"photo":"{kill.subject}"'
        signs = Likeness.from_text(kill.signs)
        yield from (f'"photo":"{photo.sha256}"' for photo, own in likenesses(unit) if alike(own, signs))
        return
    yield f'"job_id":{json.dumps(kill.subject, ensure_ascii=False)}'
    yield from (f'"photo":"{photo.sha256}"' for photo in unit.photos() if words_of(photo)["job_id"] == kill.subject)
