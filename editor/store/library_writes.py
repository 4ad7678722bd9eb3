"""What a unit writes into the library and into the newsroom's own lists; their tables are loaded when first written to."""

import hashlib

from editor.domain.agencies import OwnAgency
from editor.domain.copy import clean
from editor.domain.errors import Refused
from editor.domain.kills import Kill
from editor.domain.photos import Photo
from editor.domain.words import Word
from editor.store.inserts import UnitInserts
from editor.store.objections import heed, to_agency, to_kill, to_word
from editor.store.values import BETWEEN


class LibraryWrites(UnitInserts):
    """Photos and what is kept beside them, words, agencies and kills."""

    def add_photo(self, photo: Photo, content: bytes, op_id: str) -> Photo:
        """A photo into the library; the same bytes are kept once."""
        from editor.store.library import has_photo
        from editor.store.library_tables import PhotoContent, PhotoRow

        if hashlib.sha256(content).hexdigest() != photo.sha256 or len(content) != photo.size:
            raise Refused(f"The photo “{photo.file_name}” is not the file that was read.")
        if not has_photo(self.session, photo.sha256):
            self.person()
            row = PhotoRow(
                sha256=photo.sha256,
                op_id=op_id,
                file_name=clean(photo.file_name),
                media_type=photo.media_type,
                width=photo.width,
                height=photo.height,
                size=photo.size,
                metadata_json=photo.metadata,
            )
            file = PhotoContent(sha256=photo.sha256, content=content)
            self._keep(lambda: has_photo(self.session, photo.sha256), row, file)
        return self.photo(photo.sha256)

    def keep_signs(self, sha256: str, version: int, signs: str) -> None:
        """What a photo looks like, once for each version."""
        from editor.store.library_tables import WHOLE, LikenessRow

        if not self.signs(version, (sha256,)):
            row = LikenessRow(sha256=sha256, version=version, signs=signs, whole=signs[:WHOLE])
            self._keep(lambda: bool(self.signs(version, (sha256,))), row)

    def keep_reading(self, sha256: str, version: int, words: str, *, bound: bool) -> None:
        """What a photo's file says besides, once for each version."""
        from editor.store.library_tables import ReadingRow

        if not self.readings(version, (sha256,)):
            row = ReadingRow(sha256=sha256, version=version, words=words, bound=int(bound))
            self._keep(lambda: bool(self.readings(version, (sha256,))), row)

    def set_word(self, word: Word, op_id: str) -> None:
        """A new version of one of the newsroom's own words; none when it is there already."""
        from editor.store.library_tables import WordRow

        if self._done(WordRow, op_id):
            return
        heed(to_word(self, word))
        if not word.active or word not in self.words():
            row = WordRow(op_id=op_id, text=word.text, language=word.language, active=int(word.active))
            self._insert(row, op_id)

    def set_agency(self, agency: OwnAgency, op_id: str) -> None:
        """A new version of one of the newsroom's own agencies; none when it is the same already."""
        from editor.store.library_tables import AgencyRow

        if self._done(AgencyRow, op_id):
            return
        heed(to_agency(self, agency))
        if not agency.active or agency not in self.agencies():
            row = AgencyRow(
                op_id=op_id,
                name=agency.name,
                credit=agency.credit,
                spellings=BETWEEN.join(agency.spellings),
                hosts=BETWEEN.join(agency.hosts),
                restrictions=BETWEEN.join(agency.restrictions),
                active=int(agency.active),
            )
            self._insert(row, op_id)

    def set_kill(self, kill: Kill, op_id: str) -> None:
        """A new version of a killed picture."""
        from editor.store.library_tables import KillRow

        if self._done(KillRow, op_id):
            return
        heed(to_kill(self, kill))
        given = {name: getattr(kill, name) for name in ("of", "subject", "agency", "name", "signs")}
        row = KillRow(op_id=op_id, reason=clean(kill.reason), active=int(kill.active), **given)
        self._insert(row, op_id)
