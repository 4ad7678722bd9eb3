"""What a unit in memory knows of pictures besides the photos themselves."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from editor.domain.errors import Refused
from editor.domain.kills import Kill
from editor.domain.photos import Photo

if TYPE_CHECKING:
    from tests.gui.fakes import FakeStore


class FakePictures:
    """Killed pictures, and what photos look like."""

    _store: "FakeStore"
    _login: str

    def now(self) -> datetime:
        """The clock of the unit."""
        raise NotImplementedError

    def kills(self) -> list[Kill]:
        return self._store.kills

    def photo(self, sha256: str) -> Photo:
        if sha256 not in self._store.photos:
            raise Refused(f"There is no photo {sha256[:12]}… in the library.")
        return self._store.photos[sha256][0]

    def photo_bytes(self, sha256: str) -> bytes:
        return self._store.photos[sha256][1]

    def photos(self, after: str = "") -> Iterator[Photo]:
        photos = sorted((photo for photo, _ in self._store.photos.values()), key=lambda photo: photo.sha256)
        return (photo for photo in photos if photo.sha256 > after)

    def photo_count(self) -> int:
        return len(self._store.photos)

    def signs(self, version: int, photos: Collection[str]) -> dict[str, str]:
        return {photo: signs for photo, signs in self._store.signs.items() if photo in photos}

    def keep_signs(self, sha256: str, version: int, signs: str) -> None:
        self._store.signs[sha256] = signs

    def set_kill(self, kill: Kill, op_id: str) -> None:
        others = [one for one in self._store.kills if (one.of, one.subject) != (kill.of, kill.subject)]
        self._store.kills = [*others, kill._replace(by=self._login, at=self.now())]
