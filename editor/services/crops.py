"""Cropping, straightening and toning a picture of a story; never against its terms."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from editor.domain.changes import Change
from editor.domain.checks import findings
from editor.domain.copy import MOST_DEGREES, MOST_TONE, Crop, FocalPoint, PictureUse, Tone, validated
from editor.domain.crops import SHAPES, Framing, Shape, holds
from editor.domain.errors import Refused
from editor.domain.listing import ending_in
from editor.domain.unit import Unit
from editor.media.rights.terms import Kind, Passage, Terms
from editor.services.ids import new_op
from editor.services.known import Known
from editor.services.left_out import Says
from editor.services.pictures import edit
from editor.services.rights import terms_of
from editor.services.stories import as_found, open_story


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be done to a picture; what is not said stays as it is in the use.

    A crop is the largest of a shape around a focal point (x, y), or a box (x, y, width, height), in 1/10,000 of the
    sides of the straightened picture. `straighten` is in 1/100 of a degree, clockwise; brightness and contrast are in
    percent.
    """

    shape: str = ""
    focus: Sequence[int] = ()
    box: Sequence[int] = ()
    straighten: int | None = None
    brightness: int | None = None
    contrast: int | None = None


def crop(unit: Unit, slug: str, base: int, number: int, wanted: Wanted, op_id: str = "") -> Change:
    """Crop, straighten and tone a picture, as a revision like any other; the library photo stays. `base` 0 is the present.

    Raises:
        Refused: the terms bar it, the picture waits for its file, or this is no crop, angle or tone.
    """
    op_id = op_id or new_op()
    use = as_found(unit, slug, op_id).copy.picture(number)
    framing = _framing(use, wanted, _size(unit, use))
    fields = {
        "crop": framing.kept,
        "focal_point": framing.focus,
        "straighten": framing.straighten,
        "tone": _tone(use.tone or Tone(), wanted),
    }
    after = use.with_changes(**fields)
    no = objection(after, bars_of(after, *held_to(unit, after)))
    if no:
        raise Refused(no)
    change = edit(unit, slug, base, number, fields, op_id)
    lost = use.focal_point is not None and after.focal_point is None
    remarks = ["The focal point was outside the crop and is taken away."] if lost else []
    copy = open_story(unit, slug).copy
    remarks += [one.message for one in findings(copy) if one.rule == "crop-places" and one.picture == number]
    return change._replace(remarks=(*change.remarks, *remarks))


def objection(use: PictureUse, bars: "Bars") -> str:
    """Why a picture may not be used as it is treated in this use; empty when nothing stands against it."""
    if use.crop is not None or use.straighten:
        return bars.crop or (bars.alter if use.straighten or use.tone else "")
    return bars.alter if use.tone else ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Why a picture may not be cropped, and why it may not be altered; empty when nothing says so.

    Straightening does both: it turns every pixel, and cuts the edges off. Toning alters.
    """

    crop: str = ""
    alter: str = ""

    @property
    def straighten(self) -> str:
        """Why it may not be straightened."""
        return self.crop or self.alter

    def allowed(self, framing: Framing) -> Framing:
        """What is left of a framing that the terms allow; its focal point stays."""
        level = framing.straightened(0) if self.straighten else framing
        return level.uncropped() if self.crop else level


def held_to(unit: Unit, use: PictureUse) -> tuple[str, Says]:
    """What a use is held to besides its own words: the newsroom's name, and what its file and its agency say."""
    store = Known(unit)
    store.learn({use.photo} if use.photo else ())
    return store.policy.newsroom, store.says.get(use.photo, {})


def bars_of(use: PictureUse, newsroom: str, says: Says) -> Bars:
    """What the terms of a picture bar, with their words: those of the use, and as approval has it those of its file and agency. Pure."""
    said = {"crop": "", "alter": ""}
    for passage, barred in _barred(terms_of(use, newsroom, None, says)):
        for name, done in (("crop", "cropped"), ("alter", "altered")):
            if name in barred and not said[name]:
                said[name] = f"Picture {use.number} may not be {done}: {_whose(passage)} {ending_in(passage.text)}"
    return Bars(**said)


def _barred(terms: Terms) -> Iterator[tuple[Passage, tuple[str, ...]]]:
    yield from ((rule.passage, rule.value) for rule in terms.of(Kind.BARRED))


def _whose(passage: Passage) -> str:
    """How the sentence goes on that quotes the words, by where they are said."""
    _, mark, who = passage.apart
    if mark == "@":
        return f"{who} says of its pictures"
    return ("its file says" + (f" ({who})" if who else "")) if mark else "its terms say"


def _size(unit: Unit, use: PictureUse) -> tuple[int, int]:
    if not use.photo:
        raise Refused(f"Picture {use.number} waits for its file: there is nothing to crop yet.")
    photo = unit.photo(use.photo)
    return photo.width, photo.height


def _framing(use: PictureUse, wanted: Wanted, size: tuple[int, int]) -> Framing:
    turned_or_toned = any(one is not None for one in (wanted.straighten, wanted.brightness, wanted.contrast))
    if (wanted.shape and wanted.box) or not (wanted.shape or wanted.box or turned_or_toned):
        raise Refused("Say a shape or a box to crop to, an angle to straighten by, or a brightness or contrast.")
    framing = Framing.of(size, use.crop, use.focal_point, use.straighten)
    if wanted.straighten is not None:
        framing = framing.straightened(_angle(wanted.straighten))
    focus = _focus(wanted.focus) if wanted.focus else framing.focus
    if wanted.shape:
        return replace(framing, focus=focus).shaped(_shape(wanted.shape))
    box = _box(wanted.box) if wanted.box else framing.crop
    if wanted.focus and not holds(box, focus):
        raise Refused("The focal point must lie inside the crop.")
    return Framing.of(size, box, focus if holds(box, focus) else None, framing.straighten)


def _angle(angle: int) -> int:
    if abs(angle) > 100 * MOST_DEGREES:
        raise Refused(f"A picture is straightened by at most {MOST_DEGREES} degrees either way.")
    return angle


def _tone(tone: Tone, wanted: Wanted) -> Tone:
    given = {"brightness": wanted.brightness, "contrast": wanted.contrast}
    given = {name: value for name, value in given.items() if value is not None}
    if any(abs(value or 0) > MOST_TONE for value in given.values()):
        raise Refused(f"Brightness and contrast go from −{MOST_TONE} to {MOST_TONE}: more would show another picture.")
    return tone.with_changes(**given)


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
