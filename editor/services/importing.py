"""Taking in copy that comes from outside."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.domain.changes import Change
from editor.domain.copy import AsItCame, Copy, PictureUse
from editor.domain.errors import Refused
from editor.domain.unit import Reads, Unit
from editor.services.agencies import agencies
from editor.services.credits import FIELDS, cleaned_use
from editor.services.file_words import FileWords, file_words
from editor.services.ids import new_op, part
from editor.services.picture_files import PictureFile, picture_file, read_picture
from editor.services.pictures import attach
from editor.services.stories import new_story
from editor.text.slugs import suggest_slug
from editor.wire.result import WirePicture, WireStory

if TYPE_CHECKING:
    from editor.media.credits.agencies import Agencies
    from editor.wire.files import Arrived


@dataclass(frozen=True, slots=True)
class Incoming:
    """One story that was read: what the reader made of it, and the copy that a draft of it begins with.

    The credits of its pictures are in one form there, with what came beside them; `remarks` tell a person of that. `faults`
    say why a picture's file cannot be taken, and so the story cannot.
    """

    wire: WireStory
    copy: Copy
    remarks: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """What `import --dry-run --json` prints: each picture as it would be kept, `as_it_came` beside what was changed."""
        told = self.wire.to_json()
        for picture, use in zip(told["pictures"], self.copy.pictures, strict=True):
            picture |= {name: getattr(use, name) or None for name in (*FIELDS, "caption", "alt_text")}
            came = use.as_it_came or AsItCame()
            picture["as_it_came"] = {name: getattr(came, name) for name in FIELDS if getattr(came, name)} or None
        return told


@dataclass(frozen=True, slots=True)
class House:
    """What a newsroom brings to copy that it takes in: its language, and how it spells agencies (None: as they are shipped)."""

    language: str = "en-GB"
    agencies: "Agencies | None" = None


def house(reads: Reads) -> House:
    """The newsroom's own ways with incoming copy."""
    return House(reads.policy().language, agencies(reads))


def read_files(paths: Sequence[Path], format_name: str | None = None) -> list[WireStory]:
    """The stories of some files.

    Raises:
        Refused: a file is not what it must be; the sentence names it, and no story of any file comes back.
    """
    from editor.wire import formats

    return [story for path in paths for story in formats.read(path, format_name)]


def arrived(path: Path) -> "Arrived":
    """A file to take in, read from where it lies and not yet looked into.

    Raises:
        Refused: missing, not a file, or not readable.
    """
    from editor.wire import formats

    return formats.arrived(path)


def read_arrived(file: "Arrived") -> list[WireStory]:
    """The stories of a file that was read.

    Raises:
        Refused: it is not what it must be; the sentence names it.
    """
    from editor.wire import formats

    return formats.stories(file)


def read_text(text: str, name: str = "the pasted text") -> WireStory:
    """The story of pasted text."""
    from editor.wire import formats

    return formats.read_text(text, name)


def as_copy(wire: WireStory, language: str) -> Copy:
    """What was read, as copy. Text set aside and doubts go into the editor's note, so that the desk sees them."""
    pictures = [_use(number, picture) for number, picture in enumerate(wire.pictures, 1)]
    leads = [use for use in pictures if use.placement == "lead"]
    pictures = [use.with_changes(placement="inline") if use in leads[1:] else use for use in pictures]
    return Copy(
        headline=wire.headline or "",
        standfirst=wire.standfirst or "",
        byline=wire.byline or "",
        dateline=wire.dateline or "",
        body=wire.body,
        editor_note=_note(wire),
        sign_off=wire.sign_off or "",
        source=wire.source or wire.credit or "",
        keywords=wire.keywords,
        language=wire.language or language,
        pictures=tuple(pictures),
    )


def _use(number: int, picture: WirePicture) -> PictureUse:
    return PictureUse(
        number=number,
        placement="inline" if picture.after_paragraph else "lead",
        caption=picture.caption or "",
        credit=picture.credit or "",
        creator=picture.creator or "",
        source=picture.source or "",
        alt_text=picture.alt_text or "",
    )


def _note(wire: WireStory) -> str:
    parts = [wire.editor_note] if wire.editor_note else []
    parts += [f"Embargo: {wire.embargo}"] if wire.embargo else []
    parts += [f"Usage: {wire.usage_terms}"] if wire.usage_terms else []
    parts += ["To look at:\n" + "\n".join(f"- {warning}" for warning in wire.warnings)] if wire.warnings else []
    parts += ["Set aside on import:\n" + "\n".join(wire.removed)] if wire.removed else []
    return "\n\n".join(parts)


def incoming(wire: WireStory, ours: House) -> Incoming:
    """What a draft of this begins with. Pure."""
    copy = as_copy(wire, ours.language)
    tidy = [cleaned_use(use, ours.agencies) for use in copy.pictures]
    told = tuple(sentence for _, said in tidy for sentence in said)
    return Incoming(wire, copy.with_changes(pictures=[use for use, _ in tidy]), told)


def foreseen(wire: WireStory, ours: House, folder: Path | None = None) -> Incoming:
    """The same as a person looks at it before it is taken in: what the pictures' own files add is there already.

    Reads the files that `take_in` would attach and keeps nothing.
    """
    begun = incoming(wire, ours)
    pictures, told, faults = list(begun.copy.pictures), list(begun.remarks), []
    for place, picture in enumerate(wire.pictures):
        try:
            file = _file_of(picture, folder)
            if file is not None:
                said = file_words(file, read_picture(file), begun.copy.language, ours.agencies)
                pictures[place] = _with_words(pictures[place], said)
                told += said.remarks
        except Refused as error:
            faults.append(error.sentence)
    return Incoming(wire, begun.copy.with_changes(pictures=pictures), tuple(told), tuple(faults))


def _with_words(place: PictureUse, said: FileWords) -> PictureUse:
    """A place with what its file adds, and beside that what the file says itself; the library keeps it once it is there."""
    came = (place.as_it_came or AsItCame()).model_dump()
    came |= {name: words for name, words in said.came.items() if not getattr(place, name)}
    return said.added_to(place).with_changes(as_it_came=came)


def take_in(
    unit: Unit,
    wire: WireStory,
    *,
    slug: str = "",
    desk: str = "",
    folder: Path | None = None,
    op_id: str = "",
) -> Change:
    """Make a draft of what was read; its author is the person who takes it in.

    Pictures that came inside the document or lie in `folder` are attached; the others wait for theirs. Without a `slug`, one is made of the
    headline, with a number if it is taken.

    Raises:
        Refused: nothing was read that could be a story, or the slug is taken.
    """
    op_id = op_id or new_op()
    if not wire.headline and not wire.body.strip():
        raise Refused("There is no story in this: neither a headline nor text was found.")
    begun = incoming(wire, house(unit) if wire.pictures else House(unit.policy().language))
    slug = slug or wire.slug or _free_slug(unit, suggest_slug(wire.headline or wire.body[:80]))
    change = new_story(unit, slug, desk, begun.copy, op_id)
    for number, picture in enumerate(wire.pictures, 1):
        file = _file_of(picture, folder)
        if file is not None:
            change = attach(unit, slug, 0, [file], number=number, op_id=part(op_id, f"picture {number}"))
    remarks = (*wire.warnings, *begun.remarks, *(f"Set aside: {text}" for text in wire.removed), *change.remarks)
    return Change("import", change.story, remarks=remarks)


def _file_of(picture: WirePicture, folder: Path | None) -> PictureFile | None:
    """The picture's file: out of the document itself, else one of its name that lies beside the copy."""
    if picture.data:
        return PictureFile(picture.data, picture.file or "picture")
    path = folder / Path(picture.file).name if folder is not None and picture.file else None
    return picture_file(path) if path is not None and path.is_file() else None


def _free_slug(unit: Unit, slug: str) -> str:
    taken, number = unit.slug_taken(slug), 1
    tried = slug
    while taken:
        number += 1
        tried = f"{slug[:56].rstrip('-')}-{number}"
        taken = unit.slug_taken(tried)
    return tried
