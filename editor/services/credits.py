"""What the credit desk makes of a file's words when it is attached, and what the file itself says."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from editor.domain.copy import AsItCame, PictureUse, one_line
from editor.domain.photos import Photo
from editor.domain.unit import Reads

if TYPE_CHECKING:
    from editor.media.credits.agencies import Agencies
    from editor.media.credits.values import Cleaned
    from editor.media.fields import EmbeddedMetadata

FIELDS = ("credit", "creator", "source")
"""What the credit desk puts into one form; every other word is used as it came."""


def cleaned(words: "EmbeddedMetadata", agencies: "Agencies | None" = None, caption: str = "") -> "Cleaned":
    """The credit line, by-lines and source of a file in one form, beside what they were.

    Without `agencies`, by those that come with the program. `caption` is what a page said, for a file that says nothing.
    """
    from editor.media.credits.cleaner import clean

    return clean(
        words.credit or "",
        words.creator or "",
        words.source or "",
        words.copyright or "",
        words.caption or caption,
        agencies,
    )


def cleaned_use(use: PictureUse, agencies: "Agencies | None") -> "tuple[PictureUse, list[str]]":
    """A picture of a page or a document with its credit in one form, and what a person is told of it.

    What it said before stays beside it, field by field, where it was changed.
    """
    from editor.media.credits.cleaner import clean

    result = clean(use.credit, use.creator, use.source, use.copyright, use.caption, agencies)
    changes = result.changes()
    came = AsItCame(**{name: result.original.text(name) for name in changes})
    return use.with_changes(**changes, as_it_came=came), remarks(f"Picture {use.number}", result)


def cleaned_json(words: "EmbeddedMetadata") -> dict[str, object]:
    """The `cleaned` part of `photo show --json`: absent facts are null."""
    result = cleaned(words)
    return {
        "credit": result.credit or None,
        "creator": result.byline or None,
        "source": result.source or None,
        "agencies": list(result.agencies),
        "kinds": sorted(result.tokens),
        "remarks": [str(remark) for remark in result.remarks],
    }


def remarks(file_name: str, result: "Cleaned") -> list[str]:
    """What a person is told of it: one sentence for each field that is not used as it came."""
    labels = {"credit": "credit", "creator": "by-line", "source": "source"}
    told = []
    for name, now in result.changes().items():
        was = result.original.text(name)
        became = f"is used as “{now}”" if now else "is left out"
        sentence = (
            f"the {labels[name]} “{was}” {became}"
            if was
            else f"the {labels[name]} “{now}” is taken from what else it says"
        )
        told.append(f"{file_name}: {sentence}.")
    return told


def in_the_file(reads: Reads, sha256: str) -> Mapping[str, str]:
    """The credit, by-line and source that a library photo arrived with, on one line; absent ones are empty."""
    kept = reads.photo(sha256).said
    return {name: one_line(kept.get(name) or "") for name in FIELDS}


def kept_as(photo: Photo, agencies: "Agencies") -> Mapping[str, str]:
    """The same as a story uses them: each in the one form that the credit desk gives it, empty where it leaves one out."""
    from editor.media.credits.cleaner import clean

    kept = photo.said
    words = {name: str(kept.get(name) or "") for name in (*FIELDS, "copyright", "caption")}
    result = clean(words["credit"], words["creator"], words["source"], words["copyright"], words["caption"], agencies)
    return {"credit": result.credit, "creator": result.byline, "source": result.source}
