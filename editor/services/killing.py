"""Killing a picture, taking that back, and where a killed picture is."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.domain.changes import Change
from editor.domain.copy import one_line
from editor.domain.errors import Refused
from editor.domain.kills import LONGEST, Kill
from editor.domain.story import Live, Story
from editor.domain.unit import Unit
from editor.media.limits import photo_sha256
from editor.services.flow import possible
from editor.services.ids import new_op
from editor.services.killed import against, killed
from editor.services.likenesses import likeness_of, likenesses, words_of
from editor.services.picture_files import PictureFile, read_picture
from editor.services.usage import every_story

_WAYS = ("recall", "return", "unschedule", "reopen", "revise", "withdraw")
"""Actions that lead a story with a killed picture away from readers, or to where its picture can be replaced."""


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
    unit: Unit, what: str | PictureFile, reason: str, *, agency: str = "", op_id: str = ""
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


def unkill(unit: Unit, what: str | PictureFile, reason: str, *, op_id: str = "") -> Change:
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
    return bool(against(unit, subject.subject, frozenset(), kills))


def _subject(unit: Unit, what: str | PictureFile, agency: str) -> Kill:
    """What is meant, without a reason."""
    from editor.media.likeness import likeness

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


def killed_uses(unit: Unit, kill: Kill) -> list[KilledUse]:
    """Every story with this killed picture in its present text or in what readers see; the sure and the live ones first."""
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
    found = killed(unit, copy, kill)
    yield from ((use.number, found[use.photo].exact) for use in copy.published_pictures if use.photo in found)


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
