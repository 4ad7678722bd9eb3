"""What is done to a picture for one use: it is straightened, cropped and toned, in this order and nothing else.

On its way to the page a picture is turned upright as its camera lay, straightened, cropped, scaled to its slot, and
toned. There is no flip and no retouch. The library photo never changes, and each of these is part of the copy: a
revision says what was done, and who did it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Self

from editor.domain.copy import Copy, Crop, FocalPoint, PictureUse, Tone


@dataclass(frozen=True, slots=True)
class Treatment:
    """What is done to a picture; `straighten` is in 1/100 of a degree, clockwise."""

    crop: Crop | None = None
    straighten: int = 0
    tone: Tone | None = None

    @classmethod
    def of(cls, use: PictureUse) -> Self:
        """That of a use."""
        return cls(use.crop, use.straighten, use.tone)


AS_SENT: Final = Treatment()


def words(use: PictureUse) -> tuple[str, ...]:
    """What is done to the picture of a use, one thing after the other; nothing for a picture as it was sent."""
    return tuple(filter(None, (crop(use.crop), straightened(use.straighten), *tones(use.tone), focal(use.focal_point))))


def changes(before: PictureUse, after: PictureUse) -> tuple[str, ...]:
    """What was done to a picture between two states of a use."""
    return tuple(_changes(before, after))


def told(before: Copy, after: Copy) -> tuple[str, ...]:
    """A sentence for each picture to which something was done between two states of a story."""
    old = {use.number: use for use in before.pictures}
    said = []
    for use in after.pictures:
        was = old.get(use.number)
        done = changes(was, use) if was is not None and was.photo == use.photo else words(use)
        if done:
            said.append(f"Picture {use.number}: {', '.join(done)}.")
    return tuple(said)


def crop(part: Crop | None) -> str:
    """A crop in words."""
    if part is None:
        return ""
    return f"cropped to {_percent(part.width)} × {_percent(part.height)} from {_percent(part.x)}, {_percent(part.y)}"


def focal(point: FocalPoint | None) -> str:
    """A focal point in words."""
    return f"focal point at {_percent(point.x)}, {_percent(point.y)}" if point else ""


def straightened(angle: int) -> str:
    """An angle in words."""
    return f"straightened by {degrees(angle)}" if angle else ""


def degrees(angle: int) -> str:
    """An angle as it is read."""
    return f"{angle / 100:g}°".replace("-", "−")


def tones(tone: Tone | None) -> tuple[str, ...]:
    """A tone in words."""
    now = tone or Tone()
    both = (("brightness", now.brightness), ("contrast", now.contrast))
    return tuple(f"{name} {signed(value)}" for name, value in both if value)


def signed(value: int) -> str:
    """A change of tone as it is read."""
    return f"{value:+d}".replace("-", "−") if value else "0"


def _changes(before: PictureUse, after: PictureUse) -> Iterator[str]:
    if before.crop != after.crop:
        yield crop(after.crop) or "no longer cropped"
    if before.straighten != after.straighten:
        yield straightened(after.straighten) or "no longer straightened"
    old, new = before.tone or Tone(), after.tone or Tone()
    for name in ("brightness", "contrast"):
        if getattr(old, name) != getattr(new, name):
            yield f"{name} {signed(getattr(new, name))}"
    if before.focal_point != after.focal_point:
        yield focal(after.focal_point) or "focal point taken away"


def _percent(share: int) -> str:
    return f"{share / 100:g} %"
