"""Killing a picture, taking that back, and where a killed picture is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from editor.domain.changes import Change
from editor.domain.copy import one_line
from editor.domain.errors import Refused
from editor.domain.kills import LONGEST, Kill, Kills, is_job_of
from editor.domain.story import Live, Status, Story
from editor.domain.unit import Unit
from editor.media.limits import photo_sha256
from editor.services.flow import possible
from editor.services.ids import new_op
from editor.services.killed import against, job_of, killed, looks_of_killed, said_of
from editor.services.library import is_fingerprint, photo_named
from editor.services.likenesses import likeness_of, lookalikes
from editor.services.picture_files import PictureFile, read_picture

ROADS = ("recall", "return", "unschedule", "reopen", "revise")
"""Actions that lead a story with a killed picture to where the picture can be replaced."""

_UNKNOWN: Final = (
    "No picture has the job number “{}”{} so far: look whether it is written right. It is killed for pictures to come."
)


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


class Done(NamedTuple):
    """What a kill did: the kill as it is kept, and the stories that have the picture."""

    change: Change
    kill: Kill
    uses: list[KilledUse]


def kill(unit: Unit, what: str | PictureFile, reason: str, *, agency: str = "", op_id: str = "") -> Done:
    """Kill a picture: a file, the SHA-256 of a library photo or 8 letters of it, or a job number, if need be an agency's.

    A job number that no picture has is killed all the same, for pictures to come, and that is said.

    Raises:
        Refused: not a subeditor, producer or admin; no reason; or the file is no picture.
    """
    made = _subject(unit, what, agency)._replace(reason=reason)
    unit.set_kill(made, op_id or new_op())
    kept = next(one for one in reversed(unit.kills()) if one.active and _is_same(one, made))
    uses = killed_uses(unit, kept)
    unknown = kept.of == "job" and not uses and _is_unknown(unit, kept)
    return Done(Change("kill", remarks=(_UNKNOWN.format(kept.subject, _whose(kept)),) if unknown else ()), kept, uses)


def unkill(unit: Unit, what: str | PictureFile, reason: str, *, agency: str = "", op_id: str = "") -> Change:
    """Say that a picture may be used after all; also of a photo that only looks the same as a killed one.

    A job number may be used again whoever's it is, or, where an agency is named, as its own.

    Raises:
        Refused: not a subeditor, producer or admin; no reason; or nothing stands against it.
    """
    op_id = op_id or new_op()
    subject = _subject(unit, what, agency)
    if unit.event_of(op_id) is None and not _stands(unit, subject):
        raise Refused(_not_killed(unit, subject))
    unit.set_kill(subject._replace(reason=reason, active=False), op_id)
    return Change("unkill")


def _whose(kill: Kill) -> str:
    return f" of {kill.agency}" if kill.agency else ""


def _not_killed(unit: Unit, subject: Kill) -> str:
    named = f"“{subject.name or subject.subject}”{_whose(subject)} is not killed"
    if subject.of == "job" and subject.agency and Kills(unit.kills()).is_everybodys(subject):
        return (
            f"{named} on its own: the number is killed whoever’s it is. Leave the agency out to allow it for everybody, "
            "or allow a single picture by its file."
        )
    return f"{named}."


def _is_same(one: Kill, other: Kill) -> bool:
    return (one.of, one.subject, one.agency) == (other.of, other.subject, other.agency)


def _is_unknown(unit: Unit, kill: Kill) -> bool:
    """Whether neither a file of the library nor a story has a picture with this job number."""
    if any(is_job_of(job_of(photo), kill) for photo in unit.photos_of_job(kill.subject)):
        return False
    return bool(kill.agency) or not unit.spellings(kill.subject)


def _stands(unit: Unit, subject: Kill) -> bool:
    kills = Kills(unit.kills())
    photos = unit.photos_named([subject.subject]) if subject.of == "photo" else {}
    return bool(against(unit, photos, kills, said_of(unit, subject.subject))) if photos else kills.may_allow(subject)


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
    alone = Kills(one for one in unit.kills() if one == kill or not one.active)
    uses = []
    for story in (one for one in found.values() if one.status is not Status.SPIKED):
        live = story.live_revision if story.live is Live.LIVE else 0
        by_number = {number: list(_uses(unit, story, number, alone)) for number in {story.revision, live} if number}
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


def _uses(unit: Unit, story: Story, number: int, kills: Kills) -> Iterator[tuple[int, bool]]:
    """The pictures of one revision that these kills stand against, and whether surely."""
    copy = unit.revision(story.id, number).copy
    found = killed(unit, copy, kills)
    yield from ((use.number, found[use.photo].exact) for use in copy.published_pictures if use.photo in found)


def _named(unit: Unit, kill: Kill) -> Iterator[tuple[str, str]]:
    """The job numbers, and the photos, that a kill may stand against."""
    if kill.of == "photo":
        yield "photo", kill.subject
        yield from (("photo", sha256) for sha256 in lookalikes(unit, looks_of_killed(unit, [kill])[kill.subject]))
    else:
        yield from (("job", job) for job in unit.spellings(kill.subject))
        yield from (("photo", photo.sha256) for photo in unit.photos_of_job(kill.subject))
