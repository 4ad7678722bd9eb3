"""The words of a picture file, as a story uses them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.domain.copy import PictureUse, Rights
from editor.domain.picture_rights import TERMS, Category
from editor.media.metadata import PhotoMetadata
from editor.services.credits import cleaned, remarks
from editor.services.picture_files import PictureFile

if TYPE_CHECKING:
    from editor.media.credits.agencies import Agencies

_WORDS = (
    "caption", "creator", "credit", "source", "copyright", "instructions", "title", "headline", "job_id",
    "date_created", "place", "alt_text", "extended_description", "usage_terms", "creator_title",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FileWords:
    """What a file says, in the language of a story and with its credit in one form.

    `category` is the one of its rights, where it says so: a handout. `came` are credit, by-line and source as they came, where they were changed; `remarks` is what a person is told.
    """

    words: Mapping[str, str]
    keywords: tuple[str, ...]
    came: Mapping[str, str]
    remarks: tuple[str, ...]
    category: Category = ""

    def added_to(self, place: PictureUse) -> PictureUse:
        """The place keeps its words and gets what it does not say; of what may be done with the picture, both hold."""
        words: dict[str, object] = {name: getattr(place, name) or self.words[name] for name in _WORDS}
        words |= {name: _both(getattr(place, name), self.words[name]) for name in TERMS}
        if place.creator not in ("", self.words["creator"]):  # what somebody else is
            words["creator_title"] = place.creator_title
        rights = self.rights_beside(place.rights)
        return place.with_changes(keywords=place.keywords or self.keywords, rights=rights, **words)

    def rights_beside(self, kept: Rights | None) -> Rights | None:
        """What is kept of the right to the picture, with the category that the file says where none is kept."""
        if not self.category or (kept is not None and kept.category):
            return kept
        return (kept or Rights()).with_changes(category=self.category)


def file_words(
    file: PictureFile, metadata: PhotoMetadata, language: str, agencies: "Agencies | None" = None
) -> FileWords:
    """The words of a file that was read; `agencies` as for cleaning a credit. Pure."""
    tidy, said = cleaned(metadata, agencies, file.caption), metadata.in_language(language)
    words = {name: getattr(said, name) or getattr(file, name, "") for name in _WORDS}
    words |= {"credit": tidy.credit, "creator": tidy.byline, "source": tidy.source}
    came = {name: tidy.original.text(name) for name in tidy.changes()}
    told = (*(f"{file.name}: {warning}" for warning in metadata.warnings), *remarks(file.name, tidy))
    category: Category = "handout" if "handout" in tidy.tokens else ""
    if category:
        told = (*told, f"{file.name}: it says that it is a handout: say in its rights who handed it out, and when.")
    return FileWords(words, said.keywords, came, told, category)


def _both(one: str, other: str) -> str:
    return one if other in one else f"{one}\n{other}" if one else other
