"""What cropping asks of a newsroom: the picture as it is seen, its size, and whether its terms let it be cropped."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.ui.jobs import Job

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse
    from editor.domain.unit import Unit

SIDE = 1280
"""Pixels of the longer side of what is shown: sharp in the dialog at 200 %."""


@dataclass(frozen=True, slots=True)
class Croppable:
    """A picture to be cropped. `objection` is why it may not be, and then there is no picture."""

    size: tuple[int, int]
    jpeg: bytes
    objection: str = ""


def croppable(use: "PictureUse") -> Job[Croppable]:
    """The picture of a use as it stands in the window."""

    def job(unit: "Unit") -> Croppable:
        from editor.services.crops import bars_of
        from editor.services.pictures import thumbnail

        photo = unit.photo(use.photo)
        size = photo.width, photo.height
        objection = bars_of(use, unit.policy().newsroom).crop
        return Croppable(size, b"" if objection else thumbnail(unit, use.photo, SIDE), objection)

    return job
