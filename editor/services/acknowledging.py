"""Saying, under one's own name, that one has read what the program does not understand of a picture's terms."""

from datetime import UTC

from editor.domain.changes import Change
from editor.domain.errors import Refused
from editor.domain.listing import ending_in
from editor.domain.unit import Unit
from editor.services.ids import new_op
from editor.services.rights import facts, judged
from editor.services.stories import as_found


def acknowledge(unit: Unit, slug: str, base: int, words: str, number: int = 0, op_id: str = "") -> Change:
    """Say that one has read these words of a picture; of every picture that asks for it when `number` is 0.

    Raises:
        Refused: no picture asks for these words to be read, or the person may not edit the story.
        Conflict: the story has moved on from `base`; 0 is the present revision.
    """
    op_id = op_id or new_op()
    opened = as_found(unit, slug, op_id)
    asked = [
        each.use.number
        for each in judged(opened.copy, facts(unit, opened.copy, opened.story.id))
        if number in (0, each.use.number)
        and any(one.level == "acknowledge" and one.words == words for one in each.verdicts)
    ]
    if not asked:
        raise Refused(f"No picture of “{slug}” asks for these words to be read: {ending_in(words)}")
    by, at = unit.person().login, unit.now().astimezone(UTC).isoformat(timespec="seconds")
    pictures = tuple(use.with_words_read(words, by, at) if use.number in asked else use for use in opened.copy.pictures)
    copy = opened.copy.with_changes(pictures=pictures)
    return Change("acknowledge", unit.save_revision(opened.story, base or opened.story.revision, copy, op_id))
