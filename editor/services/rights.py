"""What stands against the pictures of a copy: their terms, the permission for them, and what nobody has read yet."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Literal

from editor.domain.checks import Finding
from editor.domain.copy import Copy, PictureUse, Rights
from editor.domain.people import Policy
from editor.domain.photos import Photo
from editor.domain.picture_rights import HANDOUT_DAYS, TERMS, FirstUse
from editor.domain.unit import Unit
from editor.media.rights.judging import Verdict, ends, is_shared, judge
from editor.media.rights.outlets import OUTLETS
from editor.media.rights.reading import read
from editor.media.rights.terms import Kind, Terms
from editor.media.rights.use import ORDER, Use, days_at, in_words
from editor.media.rights.wording import meaning
from editor.services.credits import kept_as
from editor.services.first_use import Bound, first_uses, shown
from editor.services.known import Known
from editor.services.left_out import LeftOut, Said, Says, besides, left_out
from editor.services.zones import zone_of

NOT_UNDERSTOOD = "Not understood"
LEFT_OUT = "The file says so, the story does not"
USUAL_OUTLETS = frozenset({"print", "online"})
"""Where a newsroom publishes that does not say where."""


@dataclass(frozen=True, slots=True)
class TermsLine:
    """Some words of the terms, what they mean, and what stands against the use because of them.

    `level` is `block`, `acknowledge` or `advice`; empty for nothing. `reader` is who said to have read them.
    """

    words: str
    meaning: str
    level: str
    reader: str = ""


@dataclass(frozen=True, slots=True)
class PictureRights:
    """What is known of one picture of a copy: its terms as read, and what stands against using it."""

    use: PictureUse
    terms: Terms
    verdicts: tuple[Verdict, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def objections(self) -> tuple[str, ...]:
        """What keeps the picture from being approved, in sentences."""
        return tuple(one.message for one in self.verdicts if one.level != "advice")

    @property
    def unread(self) -> frozenset[str]:
        """The words that somebody has yet to say to have read."""
        return frozenset(one.words for one in self.verdicts if one.level == "acknowledge")

    @property
    def lines(self) -> tuple[TermsLine, ...]:
        """The terms line by line, as they stand in them, for the person to see beside the exact words."""
        rules = [(rule.passage, f"{meaning(rule)}{rule.passage.whose}") for rule in self.terms.rules]
        said = [*rules, *((passage, f"{NOT_UNDERSTOOD}{passage.whose}") for passage in self.terms.rest)]
        said.sort(key=lambda line: (line[0].field, line[0].start))
        lines = [(passage.text, means) for passage, means in said]
        shown = {words for words, _ in lines}
        gone = [one for one in self.left_out if one.words not in shown]
        lines += [(one.words, f"{LEFT_OUT}: {one.what.strip()}" if one.what else LEFT_OUT) for one in gone]
        readers = {one.text: one.by for one in self.use.rights.acknowledged} if self.use.rights else {}
        levels = {one.words: one.level for one in reversed(self.verdicts)}  # the gravest stands first
        return tuple(TermsLine(words, means, levels.get(words, ""), readers.get(words, "")) for words, means in lines)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a picture's terms are held against besides the copy: the newsroom's policy, and what the store knows of photos.

    `arrived` is the day each photo came, `says` what its file says of whose it is and what may be done with it, `first` the
    other story that used it before this one, where that matters; all by the photo's SHA-256. A photo that is not among them
    came today, said nothing and is nowhere else. `shown` are the photos that must not be archived and that readers have seen
    in this story. `credited` is whom the file credits, in the desk's own form. `killed` says of photos that are, or seem to be, killed what a person reads after the picture's name.
    """

    at: datetime
    policy: Policy = field(default_factory=Policy)
    arrived: Mapping[str, date] = field(default_factory=dict)
    says: Mapping[str, Says] = field(default_factory=dict)
    first: Mapping[str, FirstUse] = field(default_factory=dict)
    shown: frozenset[str] = frozenset()
    killed: Mapping[str, str] = field(default_factory=dict)
    credited: Mapping[str, str] = field(default_factory=dict)


def facts(unit: Unit, copy: Copy, story_id: str = "", at: datetime | None = None, known: Known | None = None) -> Facts:
    """What the store knows of a copy's pictures, to judge them at a moment; None is now. `known` is asked before the unit."""
    known = known or Known(unit)
    policy, uses = known.policy, copy.published_pictures
    photos = {use.photo for use in uses}
    known.learn(photos)
    zone = zone_of(policy.time_zone) or UTC
    arrived = {sha256: known.photos[sha256].at.astimezone(zone).date() for sha256 in photos & known.photos.keys()}
    says = _as_used(known, uses)
    alike = known.like_bound(photos)
    says |= _of_others(known, {use.photo for use in uses if not _for_one_story(use, policy, says)}, alike)
    bound = [use for use in uses if _for_one_story(use, policy, says)]
    copies = known.copies({use.photo for use in bound}) if bound else {}
    none: frozenset[str] = frozenset()
    pictures = [Bound(use, alike.get(use.photo, none) | copies.get(use.photo, none)) for use in bound]
    first = first_uses(unit, pictures, story_id)
    passing = {use.photo for use in uses if _is_for_now(terms_of(use, policy.newsroom, None, says.get(use.photo)))}
    stopped = {photo: each.sentence for photo, each in known.killed(uses).items()}
    credited = {
        use.photo: kept_as(known.photos[use.photo], known.agencies)["credit"]
        for use in uses
        if use.photo in known.photos and _is_to_credit(use, known.photos[use.photo], says)
    }
    return Facts(at or unit.now(), policy, arrived, says, first, shown(unit, passing, story_id), stopped, credited)


def _as_used(known: Known, uses: Sequence[PictureUse]) -> dict[str, Says]:
    """What the files of uses say, without the by-line or source that the credit desk itself left out of a use."""
    used = {use.photo: known.says[use.photo] for use in uses if use.photo in known.says}
    unsaid = {(use.photo, one) for use in uses for one in ("creator", "source") if not getattr(use, one)}
    for sha256 in {sha256 for sha256, one in unsaid if one in used.get(sha256, {})}:
        tidy = kept_as(known.photos[sha256], known.agencies)
        used[sha256] = {one: said for one, said in used[sha256].items() if (sha256, one) not in unsaid or tidy[one]}
    return used


def _of_others(known: Known, photos: Collection[str], alike: Mapping[str, Collection[str]]) -> dict[str, Says]:
    """What is said of these photos, and what binds those that they are like to one story."""
    known.learn({other for sha256 in photos for other in alike.get(sha256, ())})
    found: dict[str, Says] = {}
    for sha256 in photos & alike.keys():
        words = {known.photos[other].file_name: _binding_words(known.says[other]) for other in sorted(alike[sha256])}
        found[sha256] = {**known.says[sha256], **{f"={name}": tuple(map(Said, said)) for name, said in words.items()}}
    return found


def judged(copy: Copy, known: Facts) -> list[PictureRights]:
    """Each picture of a copy that would go out and that anything is said of, held against its terms. Pure."""
    return [judged_use(use, known) for use in copy.published_pictures if _is_spoken_of(use, known)]


def _is_spoken_of(use: PictureUse, known: Facts) -> bool:
    says = known.says.get(use.photo, {})
    return use.binds or use.photo in known.killed or bool(left_out(use, says) or besides(use, says))


def judged_use(use: PictureUse, known: Facts) -> PictureRights:
    """One picture, held against its terms. Pure."""
    rights = use.rights or Rights()
    says = known.says.get(use.photo, {})
    terms = terms_of(use, known.policy.newsroom, known.arrived.get(use.photo, known.at.date()), says)
    asked = Use(
        name=f"Picture {use.number}",
        at=known.at,
        territory=frozenset(known.policy.territory),
        outlets=frozenset(known.policy.outlets) & set(OUTLETS) or USUAL_OUTLETS,
        cropped=use.crop is not None,
        straightened=bool(use.straighten),
        toned=use.tone is not None,
        lead=use.placement == "lead",
        credit=use.credit,
        credit_came=known.credited.get(use.photo, ""),
        category=rights.category,
        permitted=bool(rights.permission_from.strip()),
        giver=f"{rights.permission_from} {use.creator} {use.source}",
        until=_day(rights.until),
        first=known.first.get(use.photo),
        came=known.arrived.get(use.photo),
        shown=use.photo in known.shown,
        acknowledged=frozenset(one.text for one in rights.acknowledged),
        zone=zone_of(known.policy.time_zone),
    )
    sentence = known.killed.get(use.photo)
    stopped = [Verdict("block", "killed", f"{asked.name} {sentence}", "", "photo")] if sentence else []
    gone = left_out(use, says)
    unread = [_missed(asked.name, one) for one in gone if one.words not in asked.acknowledged]
    kept = _permission(asked.name, rights, asked.at, asked.zone)
    said = sorted((*stopped, *kept, *unread, *judge(terms, asked)), key=lambda one: ORDER.index(one.level))
    return PictureRights(use, terms, tuple(said), gone)


def findings_of(copy: Copy, known: Facts) -> list[Finding]:
    """What stops the copy from being approved for the sake of its pictures' rights, and advice. Pure."""
    return [_finding(one, each.use.number) for each in judged(copy, known) for one in each.verdicts]


def _finding(one: Verdict, number: int) -> Finding:
    level: Literal["advice", "approve"] = "advice" if one.level == "advice" else "approve"
    return Finding(f"rights-{one.rule}", level, one.message, one.field, number)


def findings(
    unit: Unit, copy: Copy, story_id: str = "", at: datetime | None = None, known: Known | None = None
) -> list[Finding]:
    """The same of a story's copy as the store knows its pictures, at a moment; None is now."""
    return findings_of(copy, facts(unit, copy, story_id, at, known))


def terms_of(use: PictureUse, newsroom: str, received: date | None, says: Says | None = None) -> Terms:
    """What the instructions and usage terms of a use say to this newsroom, and what holds besides them."""
    others = besides(use, says or {})
    terms = read(
        use.instructions,
        use.usage_terms,
        others=others,
        date_created=use.date_created,
        received=received,
        newsroom=newsroom,
    )
    return terms.without_twice_said()


def _missed(name: str, one: LeftOut) -> Verdict:
    message = (
        f"{name} came with {one.what}“{one.words}”, which the story leaves out: put it back, or read it and say that you "
        "have."
    )
    return Verdict("acknowledge", "left-out", message, one.words, one.field)


def _binding_words(says: Says) -> list[str]:
    """The words of a file that bind it to one story, in whichever language."""
    terms = read("", others=[(name, one.words) for name in TERMS for one in says.get(name, ())])
    return sorted(_binding(terms))


def _for_one_story(use: PictureUse, policy: Policy, says: Mapping[str, Says]) -> bool:
    return bool(_binding(terms_of(use, policy.newsroom, None, says.get(use.photo))))


def _binding(terms: Terms) -> frozenset[str]:
    """The words that bind a picture to one story, or to one use."""
    return frozenset(rule.passage.text for kind in (Kind.STORY_ONLY, Kind.ONCE) for rule in terms.of(kind))


def _is_to_credit(use: PictureUse, photo: Photo, says: Mapping[str, Says]) -> bool:
    """Whether terms ask for a credit, do not say which, and the use's names nobody as the file itself spells them."""
    terms = terms_of(use, "", None, says.get(use.photo))
    asks = any(not rule.value for rule in terms.of(Kind.CREDIT))
    return asks and not is_shared(use.credit, str(photo.said.get("credit") or ""))


def _is_for_now(terms: Terms) -> bool:
    return any("archive" in rule.value for rule in terms.of(Kind.BARRED))


def permission_over(number: int, rights: Rights, at: datetime, policy: Policy) -> list[Finding]:
    """What stops a picture, at a moment, for the sake of the permission that the newsroom itself keeps. Pure."""
    said = _permission(f"Picture {number}", rights, at, zone_of(policy.time_zone))
    return [_finding(one, number) for one in said if one.level != "advice"]


def _permission(name: str, rights: Rights, at: datetime, zone: tzinfo | None) -> Iterator[Verdict]:
    """What is said of the permission that the newsroom itself keeps; of a handout also where it keeps no last day.

    The newsroom wrote those days itself: where it does not say which zone is its own, they end with the day in UTC.
    """
    last, given = _day(rights.until), _day(rights.permission_on)
    if given is not None and given > days_at(at, zone)[1]:
        message = f"{name} has a permission of {in_words(given)}, a day that is yet to come."
        yield Verdict("block", "permission-early", message, "", "rights.permission_on")
    if last is None and rights.category == "handout" and given is not None:
        last = given + timedelta(days=HANDOUT_DAYS)
    said = ends(last, at, zone or UTC) if last is not None else None
    if said is not None:
        level, rule, sentence = said
        yield Verdict(level, rule, f"{name} {sentence}", "", "rights.until")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
