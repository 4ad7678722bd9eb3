"""Cropping a picture of a story: to a shape around its focal point, or to a box; never against its terms."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.domain.changes import Change
from editor.domain.checks import findings
from editor.domain.copy import Crop, FocalPoint, PictureUse, validated
from editor.domain.crops import SHAPES, Framing, Shape, holds
from editor.domain.errors import Refused
from editor.domain.unit import Unit
from editor.media.rights.terms import Kind
from editor.services.pictures import edit
from editor.services.rights import terms_of
from editor.services.stories import open_story


@dataclass(frozen=True, slots=True)
class Wanted:
    """A crop to be made: the largest of a shape around a focal point (x, y), or a box (x, y, width, height).

    Everything is in 1/10,000 of the picture's sides. Without a focal point the one of the use is kept.
    """

    shape: str = ""
    focus: Sequence[int] = ()
    box: Sequence[int] = ()


def crop(unit: Unit, slug: str, base: int, number: int, wanted: Wanted, op_id: str = "") -> Change:
    """Crop a picture of a story, as a revision like any other; the library photo stays whole. `base` 0 is the present.

    Raises:
        Refused: the terms say no cropping, the picture waits for its file, or this is no crop.
    """
    use = open_story(unit, slug).copy.picture(number)
    framing = _framing(use, wanted, _size(unit, use))
    no = no_cropping(use, unit.policy().newsroom) if framing.kept is not None else ""
    if no:
        raise Refused(no)
    fields = {"crop": framing.kept, "focal_point": framing.focus}
    change = edit(unit, slug, base, number, fields, op_id)
    remarks = (
        [] if holds(framing.crop, use.focal_point) else ["The focal point was outside the crop and is taken away."]
    )
    copy = open_story(unit, slug).copy
    remarks += [one.message for one in findings(copy) if one.rule == "crop-places" and one.picture == number]
    return replace(change, remarks=(*change.remarks, *remarks))


def no_cropping(use: PictureUse, newsroom: str) -> str:
    """Why the picture may not be cropped, with the words of its terms; empty when nothing says so."""
    for rule in terms_of(use, newsroom, None).of(Kind.BARRED):
        if "crop" in rule.value:
            return f"Picture {use.number} may not be cropped: its terms say “{rule.passage.text.strip()}”."
    return ""


def _size(unit: Unit, use: PictureUse) -> tuple[int, int]:
    if not use.photo:
        raise Refused(f"Picture {use.number} waits for its file: there is nothing to crop yet.")
    photo = unit.photo(use.photo)
    return photo.width, photo.height


def _framing(use: PictureUse, wanted: Wanted, size: tuple[int, int]) -> Framing:
    if bool(wanted.shape) == bool(wanted.box):
        raise Refused("Say either a shape or a box to crop to.")
    focus = _focus(wanted.focus) if wanted.focus else use.focal_point
    if wanted.shape:
        return Framing.of(size, use.crop, focus).shaped(_shape(wanted.shape))
    box = _box(wanted.box)
    if wanted.focus and not holds(box, focus):
        raise Refused("The focal point must lie inside the crop.")
    return Framing.of(size, box, focus if holds(box, focus) else None)


def _shape(name: str) -> Shape:
    for shape in SHAPES:
        if shape == name:
            return shape
    raise Refused(f"There is no shape “{name}”; there are {', '.join(SHAPES)}.")


def _focus(numbers: Sequence[int]) -> FocalPoint:
    if len(numbers) != 2:
        raise Refused("A focal point is two numbers: how far from the left and from the top, in 1/10,000.")
    return validated(FocalPoint, dict(zip(("x", "y"), numbers, strict=True)))


def _box(numbers: Sequence[int]) -> Crop:
    if len(numbers) != 4:
        raise Refused("A box is four numbers: left, top, width and height, in 1/10,000.")
    return validated(Crop, dict(zip(("x", "y", "width", "height"), numbers, strict=True)))
