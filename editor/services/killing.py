"""Killing a picture, taking that back, and where a killed picture is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from editor.domain.changes import Change
from editor.domain.copy import one_line
from editor.domain.errors import Refused
from editor.domain.kills import LONGEST, Kill
from editor.domain.story import Live, Status, Story
from editor.domain.unit import Unit
from editor.media.limits import photo_sha256
from editor.services.flow import possible
from editor.services.ids import new_op
from editor.services.killed import against, killed
from editor.services.library import is_fingerprint, photo_named
from editor.services.likenesses import likeness_of, lookalikes, photos_of_job
from editor.services.picture_files import PictureFile, read_picture

ROADS = ("recall", "return", "unschedule", "reopen", "revise")
"""Actions that lead a story with a killed picture to where the picture can be replaced."""


@dataclass(frozen=True, slots=True)
class KilledUse:
    """A story with a killed picture, whether readers see it, and what this person can do, or why not.

    `numbers` are those of the picture in the story, `present` those in its present text. `objections` tells of `replace`,
    the roads and `withdraw`; it is empty for what can be done.
    """

    story: Story
    numbers: tuple[int, ...]
    present: tuple[int, ...]
    exact: bool
    live: bool
    objections: Mapping[str, str]

    @property
    def ways(self) -> tuple[str, ...]:
        """What this person can do."""
        return tuple(way for way, objection in self.objections.items() if not objection)


def kill(
    unit: Unit, what: str | PictureFile, reason: str, *, agency: str = "", op_id: str = ""
) -> tuple[Change, list[KilledUse]]:
    """Kill a picture: a file, the SHA-256 of a library photo or 8 letters of it, or a job number, if need be an agency's.

    Returns the stories that have it.

    Raises:
        Refused: not a subeditor, producer or admin; no reason; or the file is no picture.
    """
    subject = _subject(unit, what, agency)
    made = subject._replace(reason=reason, active=True)
    unit.set_kill(made, op_id or new_op())
    kept = next(one for one in unit.kills() if (one.of, one.subject) == (made.of, made.subject))
    return Change("kill"), killed_uses(unit, kept)


def unkill(unit: Unit, what: str | PictureFile, reason: str, *, op_id: str = "") -> Change:
    """Say that a picture may be used after all; also of a photo that only looks the same as a killed one.

    Raises:
        Refused: not a subeditor, producer or admin; no reason; or nothing stands against it.
    """
    op_id = op_id or new_op()
    subject = _subject(unit, what, "")
    if unit.event_of(op_id) is None and not _stands(unit, subject):
        raise Refused(f"“{subject.name or subject.subject}” is not killed.")
    made = subject._replace(reason=reason, active=False)
    unit.set_kill(made, op_id)
    return Change("unkill")


def _stands(unit: Unit, subject: Kill) -> bool:
    kills = unit.kills()
    photos = unit.photos_named([subject.subject]) if subject.of == "photo" else {}
    if not photos:
        return any(one.active and (one.of, one.subject) == (subject.of, subject.subject) for one in kills)
    return bool(against(unit, photos, kills))


def _subject(unit: Unit, what: str | PictureFile, agency: str) -> Kill:
    """What is meant, without a reason."""
    from editor.media.likeness import likeness

    if not isinstance(what, str):
        read_picture(what)
        signs = likeness(what.data, what.name).to_text()
        return Kill("photo", photo_sha256(what.data), "", name=one_line(what.name)[:LONGEST], signs=signs)
    named = what.strip().lower()
    photo = photo_named(unit, named)
    if photo is not None:
        return Kill(
            "photo", photo.sha256, "", name=photo.file_name[:LONGEST], signs=likeness_of(unit, photo.sha256).to_text()
        )
    if len(named) == 64 and is_fingerprint(named):
        return Kill("photo", named, "")
    return Kill("job", one_line(what.strip()), "", agency=one_line(agency.strip()))


def killed_uses(unit: Unit, kill: Kill) -> list[KilledUse]:
    """Every story with this killed picture in its present text or in what readers see; the sure and the live ones first."""
    found = {story.id: story for named in _named(unit, kill) for story in unit.stories_with(*named)}
    uses = []
    for story in (one for one in found.values() if one.status is not Status.SPIKED):
        live = story.live_revision if story.live is Live.LIVE else 0
        by_number = {number: list(_uses(unit, story, number, kill)) for number in {story.revision, live} if number}
        said = [one for each in by_number.values() for one in each]
        if said:
            present = tuple(sorted(number for number, _ in by_number.get(story.revision, ())))
            readers = bool(live and by_number.get(live))
            may = _objections(unit, story, present=bool(present), readers=readers)
            numbers = tuple(sorted({number for number, _ in said}))
            uses.append(KilledUse(story, numbers, present, any(sure for _, sure in said), readers, may))
    return sorted(uses, key=lambda one: (not one.exact, not one.live, one.story.slug))


def _objections(unit: Unit, story: Story, *, present: bool, readers: bool) -> dict[str, str]:
    may = possible(unit, story)
    return {
        "replace": may["save"] if present else "Its present text has another picture already.",
        **{road: may[road] for road in ROADS},
        "withdraw": may["withdraw"] if readers else "Readers do not see it with this picture.",
    }


def _uses(unit: Unit, story: Story, number: int, kill: Kill) -> Iterator[tuple[int, bool]]:
    """The pictures of one revision that this kill stands against, and whether surely."""
    copy = unit.revision(story.id, number).copy
    found = killed(unit, copy, [one for one in unit.kills() if one == kill or not one.active])
    yield from ((use.number, found[use.photo].exact) for use in copy.published_pictures if use.photo in found)


def _named(unit: Unit, kill: Kill) -> Iterator[tuple[str, str]]:
    """The job number, and the photos, that a kill may stand against."""
    yield kill.of, kill.subject
    photos = lookalikes(unit, kill.signs) if kill.of == "photo" else photos_of_job(unit, kill.subject)
    yield from (("photo", sha256) for sha256 in photos)
