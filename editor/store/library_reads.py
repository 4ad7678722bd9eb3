"""What a unit reads of the library and of the newsroom's own lists: whoever asks first loads their tables."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from sqlmodel import Session

if TYPE_CHECKING:
    from editor.domain.agencies import OwnAgency
    from editor.domain.kills import Kill
    from editor.domain.photos import Photo
    from editor.domain.words import Word


class LibraryReads:
    """The part of a unit that reads photos, what is kept beside them, words, agencies and kills."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def words(self) -> "list[Word]":
        """The newsroom's own words in use, in order."""
        from editor.store import library

        return library.words(self.session)

    def agencies(self) -> "list[OwnAgency]":
        """The agencies the newsroom added to the list, in order of name."""
        from editor.store import library

        return library.agencies(self.session)

    def kills(self) -> "list[Kill]":
        """Every kill, and that a picture may be used after all, in the order in which they were made."""
        from editor.store import library

        return library.kills(self.session)

    def photo(self, sha256: str) -> "Photo":
        """A library photo."""
        from editor.store import library

        return library.photo(self.session, sha256)

    def photos_named(self, photos: Collection[str]) -> "dict[str, Photo]":
        """The library photos with these fingerprints, by fingerprint; one that the library has not is not among them."""
        from editor.store import library

        return library.photos_named(self.session, photos)

    def photos(self, after: str = "") -> "Iterator[Photo]":
        """The library from a fingerprint on, or the whole of it, in order of fingerprint; read in pieces."""
        from editor.store import library

        return library.photos(self.session, after)

    def photos_of_job(self, job: str) -> "list[Photo]":
        """The photos whose files have this job number, however they write it, in order of fingerprint."""
        from editor.store import library

        return library.photos_of_job(self.session, job)

    def photo_count(self) -> int:
        """How many photos the library holds."""
        from editor.store import library

        return library.photo_count(self.session)

    def signs(self, version: int, photos: Collection[str]) -> dict[str, str]:
        """What these photos look like, by fingerprint, of those that it is kept of."""
        from editor.store import library

        return library.signs(self.session, version, photos)

    def all_signs(self, version: int) -> Iterator[tuple[str, str | None]]:
        """Every photo's fingerprint with what it looks like, None where that is not kept; read in pieces."""
        from editor.store import library

        return library.all_signs(self.session, version)

    def readings(self, version: int, photos: Collection[str]) -> dict[str, str]:
        """What the files of these photos say besides, by fingerprint, of those that it is kept of."""
        from editor.store import library

        return library.readings(self.session, version, photos)

    def bound(self, version: int) -> list[str]:
        """The fingerprints of the photos whose files are kept to be for one story, or for one use, in order."""
        from editor.store import library

        return library.bound(self.session, version)

    def wholes(self, version: int) -> dict[str, str]:
        """The signs of every photo as a whole, by fingerprint, of those that it is kept of."""
        from editor.store import library

        return library.wholes(self.session, version)

    def photo_bytes(self, sha256: str) -> bytes:
        """The file as it arrived, its hash checked."""
        from editor.store import library

        return library.photo_bytes(self.session, sha256)
