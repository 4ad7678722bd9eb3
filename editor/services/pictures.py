"""Attaching pictures: the file into the library once, its words into the story's own picture use."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from editor.domain.changes import Change
from editor.domain.checks import findings
from editor.domain.copy import Copy, PictureUse, one_line, validated
from editor.domain.errors import Refused
from editor.domain.photos import Photo
from editor.domain.story import Story
from editor.domain.treatment import AS_SENT, Treatment
from editor.domain.unit import Unit
from editor.media.limits import photo_sha256
from editor.media.metadata import PhotoMetadata
from editor.media.renditions import thumbnail as make_thumbnail
from editor.services.agencies import agencies
from editor.services.file_words import FileWords, file_words
from editor.services.ids import new_op, part
from editor.services.killed import remarks as killed_remarks
from editor.services.likenesses import keep, signs_of
from editor.services.picture_files import PictureFile, read_picture
from editor.services.readings import keep_as_read
from editor.services.stories import as_found

_ALIKE = 0.6
_WHOSE = {"credit": "credit", "creator": "by-line", "source": "source", "copyright": "copyright"}


@dataclass(frozen=True, slots=True)
class Brought:
    """A file on its way in: what it says, and what it looks like."""

    file: PictureFile
    metadata: PhotoMetadata
    signs: str


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A photo of the library, and its words as a story uses them."""

    photo: Photo
    said: FileWords


def attach(
    unit: Unit, slug: str, base: int, files: Sequence[PictureFile], *, number: int = 0, op_id: str = ""
) -> Change:
    """Attach files to a story, as one revision. `base` 0 means the present revision.

    A killed picture is attached all the same, so that nothing else is lost; the first remark says that it may not go out.
    A file takes the place of a picture that waits for its file when `number` names it, when their captions say the same,
    or when the file brings no caption of its own; otherwise it becomes a picture of its own, the lead if there is none.
    The use gets credit, by-line and source as the credit desk cleans them; the photo keeps them as they came.

    Raises:
        Refused: a file is not a sound picture, the picture that `number` names has its file already, or the person may
            not edit the story. Nothing is attached then.
        Conflict: the story has moved on from `base`.
    """
    op_id = op_id or new_op()
    if number and len(files) != 1:
        raise Refused("One picture place takes one file.")
    read = [bring(file) for file in files]  # before anything is held in the store
    opened = as_found(unit, slug, op_id)
    copy = opened.copy
    last = max((unit.last_number(opened.story.id), *(use.number for use in copy.pictures)))
    remarks: list[str] = []
    for order, brought in enumerate(read):
        taken = take_in(unit, brought, copy.language, part(op_id, f"{brought.file.name}{order}"))
        place = _place(copy, number, taken)
        last += place is None
        copy = _with_new(copy, taken, last) if place is None else _with_file(copy, place, taken)
        remarks += [*taken.said.remarks, *(_contradictions(place, taken) if place is not None else ())]
    story = unit.save_revision(opened.story, base or opened.story.revision, copy, op_id)
    done = unit.event_of(op_id)  # what was done before, its answer lost, has the numbers that it got then
    kept = unit.revision(story.id, done.revision).copy if done is not None else copy
    there, new = ({use.number for use in each.published_pictures} for each in (opened.copy, kept))
    stopped = killed_remarks(unit, kept, new - there)
    return Change("attach", story, remarks=(*stopped, *here_again(opened.copy, kept), *remarks))


def here_again(before: Copy, after: Copy) -> tuple[str, ...]:
    """What is said of pictures whose file the story has now as another picture, too, and had not before."""
    known = set(findings(before))
    return tuple(one.message for one in findings(after) if one.rule == "picture-again" and one not in known)


def bring(file: PictureFile) -> Brought:
    """A file on its way in. Pure.

    Raises:
        Refused: it is not a sound picture.
    """
    return Brought(file, read_picture(file), signs_of(file))


def take_in(unit: Unit, brought: Brought, language: str, op_id: str) -> TakenIn:
    """A file into the library, with its words as a story in this language uses them."""
    file, metadata = brought.file, brought.metadata
    photo = _into_library(unit, file, metadata, op_id)
    keep(unit, photo.sha256, brought.signs)
    if photo.said == metadata.to_kept():  # else it was there already, and an earlier program read it
        keep_as_read(unit, photo)
    return TakenIn(photo, file_words(file, metadata, language, agencies(unit)))


def _into_library(unit: Unit, file: PictureFile, metadata: PhotoMetadata, op_id: str) -> Photo:
    photo = Photo(
        sha256=photo_sha256(file.data),
        file_name=one_line(file.name),
        media_type=f"image/{metadata.format.lower()}",
        width=metadata.width,
        height=metadata.height,
        size=len(file.data),
        metadata=json.dumps(metadata.to_kept(), ensure_ascii=False, sort_keys=True),
        by=unit.person().login,
        at=unit.now(),
    )
    return unit.add_photo(photo, file.data, op_id)


def _place(copy: Copy, number: int, taken: TakenIn) -> PictureUse | None:
    """The place that waits for a file: the one that was named, or one that says the same; None for a picture of its own."""
    if not number:
        return _waiting_place(copy, taken.said.words["caption"])
    place = copy.picture(number)
    if place.photo not in ("", taken.photo.sha256):  # a retry finds the file there already
        raise Refused(f"Picture {number} has its file already: replace it, or attach the file as a picture of its own.")
    return place


def _with_file(copy: Copy, place: PictureUse, taken: TakenIn) -> Copy:
    use = taken.said.added_to(place).with_changes(photo=taken.photo.sha256)
    return copy.with_changes(pictures=[use if other.number == use.number else other for other in copy.pictures])


def _contradictions(place: PictureUse, taken: TakenIn) -> Iterator[str]:
    """Where the place says somebody else's name than the file: the place's stays, and a person is told."""
    for name, label in _WHOSE.items():
        kept, said = getattr(place, name), taken.said.words[name]
        if kept and said and kept != said:
            told = f"picture {place.number} keeps the {label} “{kept}”; the file says “{said}”."
            yield f"{taken.photo.file_name}: {told}"


def _with_new(copy: Copy, taken: TakenIn, number: int) -> Copy:
    """A picture of its own, the lead if there is none. Its number was never another's: a line for that one shows no other."""
    lead = not any(use.placement == "lead" for use in copy.published_pictures)
    fields = {
        "number": number,
        "photo": taken.photo.sha256,
        "placement": "lead" if lead else "inline",
        "keywords": taken.said.keywords,
        "rights": taken.said.rights_beside(None),
    }
    use = validated(PictureUse, {**fields, **taken.said.words})
    # A picture that only waits for its file gives up the lead to one that is there.
    others = [other.with_changes(placement="inline") if lead else other for other in copy.pictures]
    return copy.with_changes(pictures=[*others, use])


def _waiting_place(copy: Copy, caption: str) -> PictureUse | None:
    waiting = [use for use in copy.pictures if not use.photo]
    if not caption:
        return waiting[0] if waiting else None
    best = max(waiting, key=lambda use: _likeness(use.caption, caption), default=None)
    return best if best is not None and _likeness(best.caption, caption) >= _ALIKE else None


def _likeness(one: str, other: str) -> float:
    """How many of all the words of two captions are in both, 0 to 1."""
    first, second = (set(re.findall(r"\w+", text.lower())) for text in (one, other))
    return len(first & second) / len(first | second) if first and second else 0.0


def remove(unit: Unit, slug: str, base: int, number: int, op_id: str = "") -> Change:
    """Take a picture and its line out of the story; the photo stays in the library and in earlier revisions."""
    op_id = op_id or new_op()
    opened = as_found(unit, slug, op_id)
    opened.copy.picture(number)
    line = rf"!\[[^\]\n]*\]\(photo:{number}\)[ \t]*"
    # The first of a gallery goes with its own end, another with the end of the line before; what stands apart with the gap.
    gone = rf"(?m)^{line}\n(?=!\[)|\n*{line}$(?!\n!\[)|(?<=.)\n{line}$|{line}$"
    body = re.sub(gone, "", opened.copy.body)
    pictures = [use for use in opened.copy.pictures if use.number != number]
    copy = opened.copy.with_changes(body=body, pictures=pictures)
    story: Story = unit.save_revision(opened.story, base or opened.story.revision, copy, op_id)
    return Change("detach", story)


def thumbnail(unit: Unit, sha256: str, side: int, treatment: Treatment = AS_SENT) -> bytes:
    """A small JPEG of a library photo, treated as for a use, at most `side` pixels wide and high."""
    return make_thumbnail(unit.photo_bytes(sha256), side, treatment=treatment)


def edit(unit: Unit, slug: str, base: int, number: int, fields: Mapping[str, object], op_id: str = "") -> Change:
    """Change what the story says of one of its pictures, as a revision like any other.

    A picture that becomes the lead takes the place of the one that was, which goes into the text.
    """
    op_id = op_id or new_op()
    opened = as_found(unit, slug, op_id)
    changed = opened.copy.picture(number).with_changes(**fields)
    others = [use for use in opened.copy.pictures if use.number != number and use.placement == "lead"]
    moved = others if changed.placement == "lead" else []
    pictures = [changed if use.number == number else use for use in opened.copy.pictures]
    pictures = [use.with_changes(placement="inline") if use in moved else use for use in pictures]
    copy = opened.copy.with_changes(pictures=pictures)
    story: Story = unit.save_revision(opened.story, base or opened.story.revision, copy, op_id)
    remarks = tuple(f"Picture {use.number} is no longer the lead; it goes into the text." for use in moved)
    return Change("edit picture", story, remarks=remarks)
