"""Made photographs: light spread over all sizes as in nature, with people, houses, crowds and words in front of it.

A series is one event: the same place, palette and composition, with the people elsewhere and the camera a little moved.
"""

import random
from collections.abc import Callable
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

Rgb = tuple[int, int, int]
_OCTAVES: Final = (3, 6, 12, 24, 48, 96, 192, 384)
SHAPES: Final = ((960, 640), (960, 540), (800, 800), (640, 960), (900, 675))
MOVED: Final = 24
"""Pixels that the camera of a series moves at the most."""


def photograph(seed: int, frame: int = 0) -> Image.Image:
    """One picture; the same seed and frame are the same picture, frames of one seed a series."""
    place, moment = random.Random(f"place {seed}"), random.Random(f"moment {seed} {frame}")
    size = place.choice(SHAPES)
    wide = size[0] + 2 * MOVED, size[1] + 2 * MOVED
    image = _nature(place, wide)
    for paint in place.sample(_SETTINGS, place.randrange(1, 4)):
        paint(image, place)
    for _ in range(place.randrange(1, 5)):
        _person(image, place, moment)
    if place.random() < 0.3:
        _crowd(image, moment)
    step = [moment.randrange(2 * MOVED + 1) if frame else MOVED for _ in "xy"]
    image = image.crop((step[0], step[1], step[0] + size[0], step[1] + size[1]))
    image = image.filter(ImageFilter.GaussianBlur(place.choice((0.5, 0.8, 1.5))))
    grain = Image.effect_noise(size, place.choice((4, 10, 20))).convert("RGB")
    image = ImageChops.add(image, grain, 1, -128)
    return ImageEnhance.Contrast(image).enhance(place.uniform(0.6, 1.1))


def clouds(rng: random.Random, size: tuple[int, int], fall: float = 1.0) -> Image.Image:
    """Grey whose light falls with fineness as it does in photographs."""
    held = Image.new("L", size, 128)
    for octave in _OCTAVES:
        high = max(2, round(octave * size[1] / size[0]))
        grain = Image.frombytes("L", (octave, high), rng.randbytes(octave * high))
        strength = 0.75 / (octave / 3) ** fall
        fine = grain.resize(size, Image.Resampling.BICUBIC).point(lambda v, by=strength: round(128 + (v - 128) * by))
        held = ImageChops.add(held, fine, 1, -128)
    return held


def _nature(rng: random.Random, size: tuple[int, int]) -> Image.Image:
    """Sky over ground, or a wall; each colour lies between a dark and a light one."""
    image = _coloured(clouds(rng, size, rng.uniform(0.6, 1.3)), rng)
    if rng.random() < 0.7:
        sky = _coloured(clouds(rng, size, rng.uniform(1.0, 1.8)), rng, light=True)
        horizon = round(size[1] * rng.uniform(0.2, 0.7))
        image.paste(sky.crop((0, 0, size[0], horizon)))
    return image


def _coloured(grey: Image.Image, rng: random.Random, *, light: bool = False) -> Image.Image:
    dark = tuple(rng.randrange(90, 170) if light else rng.randrange(10, 90) for _ in "rgb")
    bright = tuple(rng.randrange(190, 256) if light else rng.randrange(110, 240) for _ in "rgb")
    ramps = [[low + (high - low) * v // 255 for v in range(256)] for low, high in zip(dark, bright, strict=True)]
    return Image.merge("RGB", [grey.point(ramp) for ramp in ramps])


def _colour(rng: random.Random) -> Rgb:
    return rng.randrange(256), rng.randrange(256), rng.randrange(256)


def _houses(image: Image.Image, rng: random.Random) -> None:
    draw, x = ImageDraw.Draw(image), rng.randrange(-60, image.width // 2)
    foot = round(image.height * rng.uniform(0.5, 0.95))
    for _ in range(rng.randrange(2, 7)):
        wide, high = rng.randrange(60, 220), rng.randrange(80, 420)
        draw.rectangle((x, foot - high, x + wide, foot), fill=_colour(rng))
        gap, pane = rng.randrange(18, 40), _colour(rng)
        for column in range(x + 8, x + wide - gap // 2, gap):
            for row in range(foot - high + 8, foot - gap, gap):
                if rng.random() < 0.8:
                    draw.rectangle((column, row, column + gap // 2, row + gap * 2 // 3), fill=pane)
        x += wide + rng.randrange(0, 60)


def _backdrop(image: Image.Image, rng: random.Random) -> None:
    """A wall with the same sign all over, as behind speakers."""
    draw, step = ImageDraw.Draw(image), rng.randrange(90, 200)
    top = round(image.height * rng.uniform(0.0, 0.3))
    draw.rectangle((0, top, image.width, round(image.height * 0.8)), fill=_colour(rng))
    ink, drawn = _colour(rng), rng.choice((draw.ellipse, draw.rectangle))
    for x in range(rng.randrange(step), image.width, step):
        for y in range(top + 20, round(image.height * 0.75), step // 2):
            drawn((x, y, x + step // 2, y + step // 5), fill=ink)


def _trees(image: Image.Image, rng: random.Random) -> None:
    for _ in range(rng.randrange(2, 8)):
        wide, high = rng.randrange(60, 260), rng.randrange(80, 300)
        leaves = _coloured(clouds(rng, (wide, high), 0.4), rng)
        mask = clouds(rng, (wide, high), 0.8).point(lambda v: 255 * (v > 118))
        image.paste(leaves, (rng.randrange(image.width), rng.randrange(image.height // 4, image.height)), mask)


def _lines(image: Image.Image, rng: random.Random) -> None:
    draw = ImageDraw.Draw(image)
    for _ in range(rng.randrange(3, 12)):
        ends = [(rng.randrange(image.width), rng.randrange(image.height)) for _ in range(2)]
        draw.line(ends, fill=_colour(rng), width=rng.randrange(2, 16))


def _words(image: Image.Image, rng: random.Random) -> None:
    draw, size = ImageDraw.Draw(image), rng.randrange(30, 110)
    x, y = rng.randrange(image.width // 2), rng.randrange(image.height - size)
    text = "".join(rng.choice("ABCDEFGHKLMNOPRSTUVXYZ ") for _ in range(rng.randrange(4, 14)))
    draw.rectangle((x - 12, y - 8, x + size * len(text) * 0.7, y + size * 1.3), fill=_colour(rng))
    draw.text((x, y), text, fill=_colour(rng), font_size=size)


def _person(image: Image.Image, place: random.Random, moment: random.Random) -> None:
    """Somebody: who it is belongs to the place, where they stand and how they hold themselves to the moment."""
    high = place.randrange(120, 520)
    skin, coat, hair, trousers = (_colour(place) for _ in range(4))
    x = place.randrange(image.width) + moment.randrange(-image.width // 4, image.width // 4)
    y = place.randrange(image.height // 6, image.height * 2 // 3) + moment.randrange(-40, 40)
    draw, head = ImageDraw.Draw(image), high / 4
    lean = moment.uniform(-0.4, 0.4) * head
    draw.polygon(
        [
            (x - head, y + head),
            (x + head, y + head),
            (x + head * 1.3 + lean, y + high),
            (x - head * 1.3 + lean, y + high),
        ],
        fill=coat,
    )
    draw.rectangle((x - head * 0.9 + lean, y + high, x + head * 0.9 + lean, y + 2 * high), fill=trousers)
    draw.ellipse((x - head * 0.55, y - head * 0.75, x + head * 0.55, y + head * 0.85), fill=skin)
    draw.pieslice((x - head * 0.6, y - head * 0.8, x + head * 0.6, y + head * 0.6), 180, 360, fill=hair)
    look = moment.uniform(-0.2, 0.2) * head
    for side in (-1, 1):
        eye = x + look + side * head * 0.22
        draw.ellipse((eye - head * 0.08, y, eye + head * 0.08, y + head * 0.1), fill=(20, 20, 20))
        hand = x + side * head * moment.uniform(1.0, 2.5), y + high * moment.uniform(0.2, 0.9)
        draw.line([(x + side * head, y + head * 1.1), hand], fill=coat, width=max(3, round(head / 3)))
        draw.ellipse((hand[0] - head / 5, hand[1] - head / 5, hand[0] + head / 5, hand[1] + head / 5), fill=skin)
    draw.arc(
        (x + look - head * 0.2, y + head * 0.2, x + look + head * 0.2, y + head * 0.5),
        10,
        170,
        fill=(120, 30, 30),
        width=3,
    )


def _crowd(image: Image.Image, rng: random.Random) -> None:
    draw = ImageDraw.Draw(image)
    for row in range(3):
        for x in range(rng.randrange(40), image.width, 48):
            y, size = image.height - 130 + row * 40 + rng.randrange(-8, 8), rng.randrange(14, 22)
            draw.ellipse((x - size * 1.6, y + size, x + size * 1.6, y + size * 6), fill=_colour(rng))
            draw.ellipse((x - size, y - size, x + size, y + size * 1.3), fill=_colour(rng))


_SETTINGS: Final[tuple[Callable[[Image.Image, random.Random], None], ...]] = (
    _houses,
    _backdrop,
    _trees,
    _lines,
    _words,
)
