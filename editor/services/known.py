"""What the store knows that pictures are judged by: each thing is asked for once, and of many pictures at a time."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from editor.domain.copy import PictureUse
from editor.domain.kills import Kills
from editor.domain.people import Policy
from editor.domain.photos import READING, Photo
from editor.domain.unit import Unit
from editor.services.agencies import agencies
from editor.services.killed import Killed, Looks, against, jobs_said
from editor.services.left_out import Says
from editor.services.readings import what_is_said

if TYPE_CHECKING:
    from editor.media.credits.agencies import Agencies
    from editor.media.likeness import Likeness
    from editor.media.many import Many

_LAST: "dict[str, tuple[tuple[str, ...], Many]]" = {}
"""What the photos with these fingerprints look like, side by side: the same ones are asked about again and again."""


class Known:
    """What one unit knows; it holds for as long as nobody writes."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.photos: dict[str, Photo] = {}
        self.says: dict[str, Says] = {}
        self.looks = Looks(unit)

    @cached_property
    def policy(self) -> Policy:
        """The newsroom's policy."""
        return self.unit.policy()

    @cached_property
    def kills(self) -> Kills:
        """The pictures that are killed, and those that may be used after all."""
        return Kills(self.unit.kills())

    @cached_property
    def agencies(self) -> "Agencies":
        """The agencies as this newsroom has them."""
        return agencies(self.unit)

    def learn(self, photos: Collection[str]) -> None:
        """Ask for photos, and what their files say, that are not known yet."""
        unknown = set(photos) - self.photos.keys()
        new = self.unit.photos_named(unknown) if unknown else {}
        self.photos |= new
        self.says |= what_is_said(self.unit, new, lambda: self.agencies)

    def look_at(self, photos: Collection[str]) -> "dict[str, Likeness]":
        """What these photos look like, of those that are known."""
        return self.looks.of({sha256: self.photos[sha256] for sha256 in photos if sha256 in self.photos})

    def killed(self, uses: Sequence[PictureUse]) -> Mapping[str, Killed]:
        """What stands, of all that is killed, against the photos of these uses, by fingerprint."""
        if not uses or not self.kills.standing:
            return {}
        photos = {use.photo: self.photos[use.photo] for use in uses if use.photo in self.photos}
        return against(self.unit, photos, self.kills, jobs_said(uses), self.looks)

    def like_bound(self, photos: Collection[str]) -> dict[str, frozenset[str]]:
        """Of each of these photos, the others that it is like and whose files are for one story, or for one use."""
        found = self._like(self._bound, photos) if self.bound else {}
        return {sha256: others for sha256, others in found.items() if others}

    def copies(self, photos: Collection[str]) -> dict[str, frozenset[str]]:
        """Of each of these photos, the others that are it, a part of it, or what it is a part of: without their words, too.

        Photos of which it is not kept what they look like are not among them.
        """
        from editor.services.larger import larger

        if not photos:
            return {}
        same = self._like(self._wholes, photos)
        looks = self.look_at(same)
        holding = larger(self.unit, set(looks.values()), self._library.keys())
        return {sha256: found | holding[looks[sha256]] - {sha256} for sha256, found in same.items()}

    @cached_property
    def _library(self) -> dict[str, str]:
        """The sign of every photo as a whole."""
        from editor.media.likeness import VERSION

        return self.unit.wholes(VERSION)

    @cached_property
    def bound(self) -> tuple[str, ...]:
        """The photos whose files are for one story, or for one use."""
        return tuple(self.unit.bound(READING))

    @cached_property
    def _bound(self) -> "Many":
        from editor.services.likenesses import likenesses_of

        return _side_by_side("bound", self.bound, lambda: likenesses_of(self.unit, self.unit.photos_named(self.bound)))

    @cached_property
    def _wholes(self) -> "Many":
        return _side_by_side("wholes", tuple(self._library), self._whole_library)

    def _whole_library(self) -> "dict[str, Likeness]":
        from editor.media.likeness import Likeness
        from editor.services.likenesses import likenesses_of, readable

        looks = readable(self._library, Likeness.from_text)
        damaged = self._library.keys() - looks.keys()
        return looks | likenesses_of(self.unit, self.unit.photos_named(damaged)) if damaged else looks

    def _like(self, many: "Many", photos: Collection[str]) -> dict[str, frozenset[str]]:
        return {sha256: many.like(looks) - {sha256} for sha256, looks in self.look_at(photos).items()}


def _side_by_side(which: str, photos: tuple[str, ...], likenesses: "Callable[[], dict[str, Likeness]]") -> "Many":
    """What these photos look like; a photo's looks never change, so those that were asked for last are not laid out anew."""
    kept = _LAST.get(which)
    if kept is None or kept[0] != photos:
        from editor.media.many import Many

        kept = _LAST[which] = photos, Many(likenesses())
    return kept[1]
