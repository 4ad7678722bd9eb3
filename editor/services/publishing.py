"""Making a story public: build and prove beside, record, then rename into place."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from editor.domain.changes import Change
from editor.domain.copy import Copy
from editor.domain.errors import Refused, Unavailable
from editor.domain.story import Event, Live, Status, Story
from editor.domain.unit import Unit
from editor.domain.workflow import Request, embargo_objection, objection
from editor.publish.edition import Correction, Edition, Notice
from editor.publish.html.template import PageTemplate
from editor.publish.kept_pixels import KeptPixels
from editor.publish.manifest import manifest_sha256
from editor.publish.package import Built, build, discard
from editor.publish.release import finish, is_tidy, recover, release, unfinished
from editor.publish.turn import SiteHeld, turn
from editor.services.flow import copy_objections, done_before
from editor.services.ids import new_op
from editor.services.killed import refuse_killed_since

_STANDS = "It stands at {}."
_NOTICE = "The notice stands at {}."
_MISSED = "Its earlier page was not there: look for it where it was published before."


@dataclass(frozen=True, slots=True)
class Site:
    """Where packages go, and what their pages look like."""

    folder: Path
    template: PageTemplate
    base_url: str = ""

    @property
    def kept(self) -> KeptPixels | None:
        """Where its encoded pixels lie for the next time: beside the folder, which readers may see, never in it."""
        folder = self.folder.absolute()
        return KeptPixels(folder.with_name(f".{folder.name}.pixels")) if folder.name else None


def publish(unit: Unit, slug: str, site: Site, *, based_on: int = 0, op_id: str = "") -> Change:
    """Publish a story's approved text.

    The package is built and proved beside its place first; the event binds its manifest's hash; only when that is kept
    is the package renamed into place. Should the program end in between, `finish_releases` does the rest, or the same
    operation asked for again, which answers as the first time. From building to renaming the site's folder is held against
    other programs.

    Raises:
        Refused: the rule table does not allow it, the rights of a picture stand against it, or the proof found something
            missing. Nothing is released then.
        Unavailable: the disk would not take the package, or another program is long at work in the site's folder.
    """
    op_id = op_id or new_op()
    if (done := done_before(unit, "publish", op_id)) is not None:
        return _answered(unit, done, site, _STANDS)
    story = unit.story(slug)
    ask = Request("publish", unit.person(), unit.now(), based_on or story.revision, manifest="to come")
    no = objection(ask, story, unit.policy())
    if no is not None:
        raise no
    _hold(unit, site)
    edition = _edition(unit, story, story.approved_revision, site)
    if against := copy_objections(unit, story, edition.copy, ask.now):
        raise Refused(f"“{slug}” cannot be published. {' '.join(against)}")
    edition = replace(edition, published_by=ask.person.login, published_at=ask.now)
    place = site.folder / edition.address
    missed = _MISSED if story.address and not _stands_at(unit, story, place) else ""
    built = build(edition, unit.photo_bytes, site.template, place, op_id, site.kept)
    after = _recorded(unit, story, ask, built, op_id, missed, edition.copy)
    return _told(after, "publish", place, _STANDS, missed)


def withdraw(unit: Unit, slug: str, reason: str, site: Site, *, op_id: str = "") -> Change:
    """Withdraw a live story: its public page becomes a notice.

    Raises:
        Refused: the story is not live, its page is not on this site, no reason is given, or the person is not a
            producer.
        Unavailable: another program is long at work in the site's folder.
    """
    op_id = op_id or new_op()
    if (done := done_before(unit, "withdraw", op_id)) is not None:
        return _answered(unit, done, site, _NOTICE)
    story, policy = unit.story(slug), unit.policy()
    ask = Request("withdraw", unit.person(), unit.now(), story.revision, reason)
    no = objection(ask, story, policy)
    if no is not None:
        raise no
    place = site.folder / story.address
    if not _stands_at(unit, story, place):
        raise Refused(f"The page of “{slug}” is not in {site.folder}; name the folder it was published to.")
    _hold(unit, site)
    live = unit.revision(story.id, story.live_revision)
    notice = Notice(
        story_id=story.id, slug=slug, address=story.address, revision=live.number, sha256=live.sha256,
        author=story.author, newsroom=policy.newsroom, four_eyes=policy.four_eyes, withdrawn_by=ask.person.login,
        withdrawn_at=ask.now, base_url=site.base_url,
    )  # fmt: skip
    built = build(notice, unit.photo_bytes, site.template, place, op_id)
    return _told(_recorded(unit, story, ask, built, op_id), "withdraw", place, _NOTICE)


def _told(story: Story, action: str, place: Path, stands: str, more: str = "") -> Change:
    return Change(action, story, remarks=tuple(filter(None, (stands.format(place), more))))


def _answered(unit: Unit, done: Event, site: Site, stands: str) -> Change:
    """The answer to a deed that is done already; its package goes into place, should it not stand there yet.

    Raises:
        Unavailable: the package is neither in its place nor beside it.
    """
    story = unit.story_of(done)
    place = site.folder / story.address
    last = _last(event for event in unit.events(story.id) if event.manifest)
    if last == done:
        _hold(unit, site)
        if finish(place, done.manifest) is None:
            raise Unavailable(f"“{story.slug}” is recorded as done, but its page is not at {place}: publish it again.")
    return _told(story, done.action, place, stands, done.remark)


def _hold(unit: Unit, site: Site) -> None:
    """Nobody else builds, releases or finishes anything on this site until the unit is over."""
    unit.hold(f"site {site.folder.absolute()}", turn(site.folder))


def _recorded(
    unit: Unit, story: Story, ask: Request, built: Built, op_id: str, remark: str = "", copy: Copy | None = None
) -> Story:
    """Record the deed with the package's manifest; kept, the package goes into place, else away. `copy` is what goes out."""
    unit.when_undone(partial(discard, built))
    after = unit.record(story, ask._replace(manifest=built.manifest_sha256), op_id, remark)
    if copy is not None:
        refuse_killed_since(unit, story.slug, copy)
    unit.when_kept(partial(_into_place, built))
    return after


def _into_place(built: Built) -> None:
    release(built)


def export_html(unit: Unit, slug: str, to: Path, site: Site) -> Path:
    """Write the package of a story's approved text, or of its live text while it is being worked on, to a folder.

    Raises:
        Refused: nothing of the story is approved, it is under embargo or withdrawn, the rights of a picture stand
            against it, the folder holds something else or the page that readers see, or the proof found something missing.
        Unavailable: the disk would not take the package.
    """
    story = unit.story(slug)
    if story.live is Live.WITHDRAWN and story.status is Status.PUBLISHED:
        raise Refused(f"“{slug}” was withdrawn, so nothing of it is exported.")
    if (no := embargo_objection(story, unit.now())) is not None:
        raise no
    number = story.approved_revision or (story.live_revision if story.live is Live.LIVE else 0)
    if not number:
        raise Refused(f"Nothing of “{slug}” is approved, so there is nothing to export.")
    place = to if to.name else to.absolute()
    if not place.name:
        raise Refused(f"“{to}” cannot be a package; name a folder in it.")
    edition = _edition(unit, story, number, site)
    if against := copy_objections(unit, story, edition.copy, unit.now()):
        raise Refused(f"“{slug}” cannot be exported. {' '.join(against)}")
    built = build(edition, unit.photo_bytes, site.template, place, new_op(), site.kept)
    with ExitStack() as undo:
        undo.callback(discard, built)
        if manifest_sha256(place) != built.manifest_sha256 and _stands_at(unit, story, place):
            said = f"“{place.name}” is what readers see of “{slug}”; only publishing and withdrawing replace it."
            raise Refused(said)
        release(built)
        undo.pop_all()
    return place


def _stands_at(unit: Unit, story: Story, place: Path) -> bool:
    """Whether a package that was released of this story stands there."""
    standing = manifest_sha256(place)
    return any(event.manifest == standing for event in unit.events(story.id) if event.manifest)


def finish_releases(unit: Unit, site: Site) -> list[str]:
    """Finish what an earlier run recorded but did not rename into place; says in a sentence what was finished.

    While another program is at work in the folder, what lies there may be its own: then it is left for the next time.
    """
    if is_tidy(site.folder):
        return []
    try:
        with turn(site.folder, patience=0):
            return _finished(unit, site)
    except SiteHeld:
        return []


def _finished(unit: Unit, site: Site) -> list[str]:
    waiting = unfinished(site.folder)
    recorded = {event.story_id: event.manifest for event in unit.events() if event.manifest} if waiting else {}
    done = []
    for manifest in recorded.values():
        name = waiting.get(manifest)
        if name is not None and finish(site.folder / name, manifest) is not None:
            done.append(f"“{name}” is published now; the last run stopped just before.")
    recover(site.folder, set(recorded.values()))
    return done


def _edition(unit: Unit, story: Story, number: int, site: Site) -> Edition:
    """The edition of one approved revision, with what history says of it."""
    revision, policy = unit.revision(story.id, number), unit.policy()
    events = list(unit.events(story.id))
    approval = _last(event for event in events if event.action == "approve" and event.revision == number)
    if approval is None:
        raise Refused(f"Revision {number} of “{story.slug}” was never approved.")
    if approval.sha256 != revision.sha256:
        said = f"Revision {number} of “{story.slug}” is not the text that {approval.actor} approved; restore it from a backup."
        raise Unavailable(said, "What readers see is as it was.")
    published = [event for event in events if event.action == "publish"]
    of_this = _last(event for event in published if event.revision == number)
    return Edition(
        story_id=story.id, slug=story.slug, address=story.address or story.slug, revision=number,
        sha256=revision.sha256, copy=revision.copy, author=story.author, approved_by=approval.actor,
        newsroom=policy.newsroom, four_eyes=policy.four_eyes, desk=story.desk,
        published_by=of_this.actor if of_this else "", published_at=of_this.at if of_this else None,
        first_published_at=_first_time(published), correction=_correction(events), base_url=site.base_url,
    )  # fmt: skip


def _last(events: Iterator[Event]) -> Event | None:
    return max(events, key=lambda event: event.seq, default=None)


def _first_time(published: list[Event]) -> datetime | None:
    return published[0].at if published else None


def _correction(events: list[Event]) -> Correction | None:
    """What readers are told of a change: the class and reason of the last `revise`, where a reason was given."""
    revised = _last(event for event in iter(events) if event.action == "revise")
    if revised is None or not revised.reason:
        return None
    for kind in ("update", "clarification", "correction"):
        if revised.value == kind:
            return Correction(kind, revised.reason)
    return None
