"""What cropping asks of a newsroom: the picture as it is seen, its size, and what its terms let be done to it."""

from typing import TYPE_CHECKING, NamedTuple

from editor.ui.jobs import Job

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse
    from editor.domain.unit import Unit
    from editor.services.crops import Bars

SIDE = 1280
"""Pixels of the longer side of what is shown: sharp in the dialog at 200 %."""


class Croppable(NamedTuple):
    """A picture to be cropped, straightened and toned, as far as nothing bars that."""

    size: tuple[int, int]
    jpeg: bytes
    bars: "Bars"


def croppable(use: "PictureUse") -> Job[Croppable]:
    """The picture of a use as it stands in the window."""

    def job(unit: "Unit") -> Croppable:
        from editor.services.crops import bars_of, held_to
        from editor.services.pictures import thumbnail

        photo = unit.photo(use.photo)
        size = photo.width, photo.height
        return Croppable(size, thumbnail(unit, use.photo, SIDE), bars_of(use, *held_to(unit, use)))

    return job


def as_used(use: "PictureUse", side: int) -> Job[bytes]:
    """A small JPEG of a picture as it will be used: straightened, cropped and toned."""

    def job(unit: "Unit") -> bytes:
        from editor.domain.treatment import Treatment
        from editor.services.pictures import thumbnail

        return thumbnail(unit, use.photo, side, Treatment.of(use))

    return job
