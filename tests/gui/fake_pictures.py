"""What a unit in memory knows of pictures besides the photos themselves."""

import json
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from editor.domain.copy import canonical
from editor.domain.errors import Refused
from editor.domain.kills import Kill, job_key
from editor.domain.photos import Photo
from editor.domain.story import Story

if TYPE_CHECKING:
    from tests.gui.fakes import FakeStore


class FakePictures:
    """Killed pictures, and what photos look like."""

    _store: "FakeStore"
    _login: str

    def now(self) -> datetime:
        """The clock of the unit."""
        raise NotImplementedError

    def stories_with(self, of: str, subject: str) -> list[Story]:
        words = f'"photo":"{subject}' if of == "photo" else f'"job_id":{json.dumps(subject, ensure_ascii=False)}'
        return [self._store.stories[one] for one in {story_id for story_id, _ in self.revisions_holding(words)}]

    def stories_saying(self, words: str) -> list[Story]:
        holding = self.revisions_holding(words)
        return [story for story in self._store.stories.values() if (story.id, story.revision) in holding]

    def mentions(self, of: str, subjects: Collection[str]) -> dict[str, frozenset[str]]:
        found = {subject: frozenset(story.id for story in self.stories_with(of, subject)) for subject in subjects}
        return {subject: stories for subject, stories in found.items() if stories}

    def last_number(self, story_id: str) -> int:
        saved = self._store.revisions.get(story_id, [])
        return max((use.number for revision in saved for use in revision.copy.pictures), default=0)

    def revisions_holding(self, words: str, story_id: str = "") -> list[tuple[str, int]]:
        kept = [each for saved in self._store.revisions.values() for each in saved if story_id in ("", each.story_id)]
        return [(each.story_id, each.number) for each in kept if words in canonical(each.copy)]

    def kills(self) -> list[Kill]:
        return self._store.kills

    def photo(self, sha256: str) -> Photo:
        if sha256 not in self._store.photos:
            raise Refused(f"There is no photo {sha256[:12]}… in the library.")
        return self._store.photos[sha256][0]

    def photos_named(self, photos: Collection[str]) -> dict[str, Photo]:
        return {sha256: self._store.photos[sha256][0] for sha256 in photos if sha256 in self._store.photos}

    def readings(self, version: int, photos: Collection[str]) -> dict[str, str]:
        return {sha256: self._store.readings[sha256][0] for sha256 in photos if sha256 in self._store.readings}

    def keep_reading(self, sha256: str, version: int, words: str, *, bound: bool) -> None:
        self._store.readings[sha256] = (words, bound)

    def bound(self, version: int) -> list[str]:
        return sorted(sha256 for sha256, (_, bound) in self._store.readings.items() if bound)

    def wholes(self, version: int) -> dict[str, str]:
        return {sha256: signs[:32] for sha256, signs in self._store.signs.items() if signs}

    def photo_bytes(self, sha256: str) -> bytes:
        return self._store.photos[sha256][1]

    def photos(self, after: str = "") -> Iterator[Photo]:
        photos = sorted((photo for photo, _ in self._store.photos.values()), key=lambda photo: photo.sha256)
        return (photo for photo in photos if photo.sha256 > after)

    def photo_count(self) -> int:
        return len(self._store.photos)

    def signs(self, version: int, photos: Collection[str]) -> dict[str, str]:
        return {photo: signs for photo, signs in self._store.signs.items() if photo in photos}

    def all_signs(self, version: int) -> Iterator[tuple[str, str | None]]:
        return ((photo.sha256, self._store.signs.get(photo.sha256)) for photo in self.photos())

    def photos_of_job(self, job: str) -> list[Photo]:
        return [each for each in self.photos() if job_key(str(each.said.get("job_id") or "")) == job_key(job)]

    def spellings(self, job: str) -> list[str]:
        uses = [use for saved in self._store.revisions.values() for each in saved for use in each.copy.pictures]
        return sorted({use.job_id for use in uses if use.job_id and job_key(use.job_id) == job_key(job)})

    def keep_signs(self, sha256: str, version: int, signs: str) -> None:
        self._store.signs[sha256] = signs

    def set_kill(self, kill: Kill, op_id: str) -> None:
        self._store.kills.append(kill._replace(by=self._login, at=self.now()))
