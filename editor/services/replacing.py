"""Another picture in the place of one: the place stays, the words are those of the new picture."""

from typing import Final

from editor.domain.changes import Change
from editor.domain.copy import PictureUse, validated
from editor.domain.errors import Refused
from editor.domain.treatment import words as treated
from editor.domain.unit import Unit
from editor.services.ids import new_op, part
from editor.services.killed import remarks as killed_remarks
from editor.services.picture_files import PictureFile
from editor.services.pictures import bring, here_again, take_in
from editor.services.stories import as_found

_OF_THE_FILE: Final = ("instructions", "usage_terms", "copyright", "job_id")
"""Whose picture it is and what may be done with it: never taken over from the picture before."""


def replace_picture(
    unit: Unit, slug: str, base: int, number: int, file: PictureFile, *, keep_words: bool = False, op_id: str = ""
) -> Change:
    """Put another picture in the place of one of a story's, as one revision. `base` 0 means the present revision.

    Number, placement and the line in the text stay. Caption, credit and all else are the new picture's own; with
    `keep_words` those of the picture before stay wherever it had any, but for what binds or names the file. What was
    done to the old picture and what the newsroom kept of its right to the old picture go. Where all is so already, nothing
    changes and the answer is the same.

    Raises:
        Refused: the file is no sound picture, it is the same one as before with other words, or the person may not edit the story.
        Conflict: the story has moved on from `base`.
    """
    op_id = op_id or new_op()
    brought = bring(file)
    opened = as_found(unit, slug, op_id)
    before = opened.copy.picture(number)
    taken = take_in(unit, brought, opened.copy.language, part(op_id, "file"))
    words: dict[str, object] = {"keywords": taken.said.keywords, **taken.said.words}
    if keep_words:
        words |= _kept(before, words) | {"as_it_came": before.as_it_came}
    fields = {"number": number, "photo": taken.photo.sha256, "placement": before.placement, **words}
    fields["rights"] = taken.said.rights_beside(None)
    changed = validated(PictureUse, fields)
    if taken.photo.sha256 == before.photo and changed != before:
        raise Refused(f"Picture {number} is this very file already; choose another one.")
    pictures = [changed if use.number == number else use for use in opened.copy.pictures]
    copy = opened.copy.with_changes(pictures=pictures)
    story = unit.save_revision(opened.story, base or opened.story.revision, copy, op_id)
    whose = "the words of the one before" if keep_words else "its own words"
    told = f"Picture {number} is now “{taken.photo.file_name}”, with {whose}."
    done = ", ".join(treated(before))
    gone = (f"What was done to the picture before is gone: {done}.",) if done else ()
    stopped = killed_remarks(unit, copy, {number})
    again = here_again(opened.copy, copy)
    return Change("replace", story, remarks=(*stopped, *again, told, *gone, *taken.said.remarks))


def _kept(before: PictureUse, words: dict[str, object]) -> dict[str, object]:
    """What the picture before said, of what may be said of another one too."""
    said = {name: getattr(before, name) for name in words if name not in _OF_THE_FILE}
    title = {"creator_title": before.creator_title} if before.creator else {}  # what the one who is named is
    return {name: value for name, value in said.items() if value} | title
