"""Two people gave new pictures of one story the same number: mine gets another one, in the text too."""

from collections.abc import Collection, Sequence
from itertools import count

from editor.domain.copy import PictureUse


def clashing(
    mine: Sequence[PictureUse],
    base: Sequence[PictureUse],
    theirs: Sequence[PictureUse],
    taken: Collection[int],
    last: int,
) -> dict[int, int]:
    """New numbers, by the old ones, for the pictures of mine that are new since `base` and whose number theirs gave to another.

    Args:
        mine: The pictures as they stand in the window.
        base: Those that they were made from.
        theirs: Those that somebody else saved meanwhile.
        taken: Numbers that lines of the text name.
        last: The highest number that a picture of the story ever had.
    """
    before = {use.number for use in base}
    there = {use.number: use for use in theirs}
    alike = [use.number for use in mine if use.number not in before and not _same(use, there.get(use.number, use))]
    above = max((last, *(use.number for use in (*mine, *theirs))), default=last)
    free = (number for number in count(above + 1) if number not in taken)
    return {number: next(free) for number in alike}


def _same(mine: PictureUse, theirs: PictureUse) -> bool:
    """Whether two uses are of one picture: of one file, or, while both wait for theirs, in the same words."""
    return mine.photo == theirs.photo and (mine.photo != "" or mine == theirs)
