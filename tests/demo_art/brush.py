"""What the demo pictures are painted with: gradients, soft light, silhouettes, ripples and a little grain.

Points are on a sheet of 1800 x 1200; everything is painted at twice that and scaled down, so edges are smooth.
"""

import math
import random
from collections.abc import Sequence
from functools import lru_cache

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

WIDTH, HEIGHT, OVER = 1800, 1200, 2
Point = tuple[float, float]
Stops = Sequence[tuple[float, str]]


@lru_cache(maxsize=4)
def gradient(stops: Stops) -> Image.Image:
    """A full sheet, running through colours from top (0) to bottom (1)."""
    column = Image.new("RGB", (1, HEIGHT))
    for y in range(HEIGHT):
        column.putpixel((0, y), _between(stops, y / (HEIGHT - 1)))
    return column.resize((WIDTH * OVER, HEIGHT * OVER), Image.Resampling.BILINEAR)


def _between(stops: Stops, at: float) -> tuple[int, int, int]:
    after = next((i for i, (place, _) in enumerate(stops) if place >= at), len(stops) - 1)
    low, high = stops[max(after - 1, 0)], stops[after]
    part = 0.0 if high[0] == low[0] else (at - low[0]) / (high[0] - low[0])
    first, second = ImageColor.getrgb(low[1]), ImageColor.getrgb(high[1])
    mixed = [round(a + (b - a) * min(max(part, 0), 1)) for a, b in zip(first[:3], second[:3], strict=True)]
    return mixed[0], mixed[1], mixed[2]


class Sheet:
    """One picture being painted; `seed` decides its chance strokes, so it comes out the same each time."""

    def __init__(self, seed: int, stops: Stops) -> None:
        self.image = gradient(tuple(stops)).copy()
        self.chance = random.Random(seed)

    def paint(self, mask: Image.Image, ink: str | Stops, strength: float = 1.0, soft: float = 0) -> None:
        """Lay a colour or a gradient through a mask; only where the mask is, for speed."""
        marked = mask.getbbox()
        if marked is None:
            return
        edge = round(soft * OVER * 3)
        area = (marked[0] - edge, marked[1] - edge, marked[2] + edge, marked[3] + edge)
        part = mask.crop(area)
        if soft:
            part = part.filter(ImageFilter.GaussianBlur(soft * OVER))
        if strength < 1:
            part = part.point(lambda value: round(value * strength))
        if isinstance(ink, str):
            self.image.paste(ImageColor.getrgb(ink), area, part)
        else:
            self.image.paste(gradient(tuple(ink)).crop(area), area, part)

    def _mask(self) -> tuple[Image.Image, ImageDraw.ImageDraw]:
        mask = Image.new("L", self.image.size, 0)
        return mask, ImageDraw.Draw(mask)

    def shape(self, points: Sequence[Point], ink: str | Stops, strength: float = 1.0, soft: float = 0) -> None:
        """A filled polygon."""
        mask, draw = self._mask()
        draw.polygon([(x * OVER, y * OVER) for x, y in points], fill=255)
        self.paint(mask, ink, strength, soft)

    def box(
        self, x: float, y: float, w: float, h: float, ink: str | Stops, strength: float = 1.0, round_: float = 0
    ) -> None:
        """A rectangle, by its top left corner."""
        mask, draw = self._mask()
        draw.rounded_rectangle((x * OVER, y * OVER, (x + w) * OVER, (y + h) * OVER), round_ * OVER, fill=255)
        self.paint(mask, ink, strength)

    def disc(
        self, x: float, y: float, rx: float, ry: float, ink: str | Stops, strength: float = 1.0, soft: float = 0
    ) -> None:
        """An ellipse, by its middle."""
        mask, draw = self._mask()
        draw.ellipse(((x - rx) * OVER, (y - ry) * OVER, (x + rx) * OVER, (y + ry) * OVER), fill=255)
        self.paint(mask, ink, strength, soft)

    def line(self, points: Sequence[Point], width: float, ink: str, strength: float = 1.0, soft: float = 0) -> None:
        """A stroke."""
        mask, draw = self._mask()
        draw.line([(x * OVER, y * OVER) for x, y in points], fill=255, width=max(round(width * OVER), 1), joint="curve")
        self.paint(mask, ink, strength, soft)

    def lines(self, strokes: Sequence[Sequence[Point]], width: float, ink: str, strength: float = 1.0) -> None:
        """Many strokes of one ink at once."""
        mask, draw = self._mask()
        for points in strokes:
            draw.line([(x * OVER, y * OVER) for x, y in points], fill=255, width=max(round(width * OVER), 1))
        self.paint(mask, ink, strength)

    def glow(self, x: float, y: float, radius: float, ink: str, strength: float = 1.0) -> None:
        """Light that fades from a point."""
        side = round(radius * 2 * OVER)
        spot = ImageChops.invert(Image.radial_gradient("L")).point(lambda v: round((max(v - 75, 0) / 180) ** 1.6 * 255))
        mask = Image.new("L", self.image.size, 0)
        mask.paste(spot.resize((side, side)), (round((x - radius) * OVER), round((y - radius) * OVER)))
        self.paint(mask, ink, strength)

    def hills(self, base: float, height: float, ink: str | Stops, rough: float = 1.0, soft: float = 0) -> None:
        """A ridge of land from edge to edge, down to the foot of the sheet."""
        waves = [
            (self.chance.uniform(0.6, 3.5) * rough, self.chance.uniform(0, 6.3), self.chance.random()) for _ in range(5)
        ]
        ridge = [
            (x, base - height * sum(s * (1 + math.sin(f * x / WIDTH * 6.3 + p)) for f, p, s in waves) / 4)
            for x in range(0, WIDTH + 10, 10)
        ]
        self.shape([*ridge, (WIDTH, HEIGHT), (0, HEIGHT)], ink, soft=soft)

    def clouds(self, top: float, bottom: float, ink: str, count: int = 26, strength: float = 0.5) -> None:
        """Long soft clouds."""
        mask, draw = self._mask()
        for _ in range(count):
            x, y = self.chance.uniform(-100, WIDTH), self.chance.uniform(top, bottom)
            w, h = self.chance.uniform(160, 620), self.chance.uniform(10, 46)
            draw.ellipse(
                ((x - w / 2) * OVER, (y - h / 2) * OVER, (x + w / 2) * OVER, (y + h / 2) * OVER),
                fill=self.chance.randint(90, 255),
            )
        self.paint(mask, ink, strength, soft=22)

    def ripples(
        self, top: float, bottom: float, ink: str, count: int = 420, strength: float = 0.35, around: float | None = None
    ) -> None:
        """Strokes of light on water, finer towards the horizon; gathered about `around` when it is given."""
        mask, draw = self._mask()
        for _ in range(count):
            depth = self.chance.random() ** 1.7
            y = top + (bottom - top) * depth
            spread = 60 + depth * 330
            x = self.chance.uniform(0, WIDTH) if around is None else self.chance.gauss(around, spread)
            w, h = 14 + depth * self.chance.uniform(40, 190), 0.8 + depth * 3.6
            draw.ellipse(
                ((x - w / 2) * OVER, (y - h / 2) * OVER, (x + w / 2) * OVER, (y + h / 2) * OVER),
                fill=self.chance.randint(120, 255),
            )
        self.paint(mask, ink, strength, soft=0.6)

    def windows(
        self, x: float, y: float, columns: int, rows: int, step: Point, size: Point, inks: Sequence[str]
    ) -> None:
        """A grid of windows, each in one of the inks."""
        for row in range(rows):
            for column in range(columns):
                self.box(x + column * step[0], y + row * step[1], *size, self.chance.choice(inks), round_=1)

    def person(self, x: float, foot: float, tall: float, ink: str, lean: float = 0) -> None:
        """A standing figure in silhouette."""
        head, wide = tall * 0.13, tall * 0.13
        self.disc(x + lean, foot - tall + head / 2, head / 2, head * 0.58, ink)
        shoulders = foot - tall * 0.83
        body = [
            (x - wide + lean, shoulders + 6),
            (x - wide * 0.6 + lean, shoulders),
            (x + wide * 0.6 + lean, shoulders),
        ]
        body += [(x + wide + lean, shoulders + 6), (x + wide * 0.85, foot - tall * 0.4), (x + wide * 0.7, foot)]
        body += [
            (x + wide * 0.12, foot),
            (x, foot - tall * 0.36),
            (x - wide * 0.12, foot),
            (x - wide * 0.7, foot),
            (x - wide * 0.85, foot - tall * 0.4),
        ]
        self.shape(body, ink)

    def gulls(self, count: int, top: float, bottom: float, ink: str, strength: float = 0.8) -> None:
        """Birds, far off."""
        for _ in range(count):
            x, y, s = (
                self.chance.uniform(150, WIDTH - 150),
                self.chance.uniform(top, bottom),
                self.chance.uniform(10, 26),
            )
            wing = [
                (x - s, y - s * 0.3),
                (x - s * 0.5, y - s * 0.5),
                (x, y),
                (x + s * 0.5, y - s * 0.5),
                (x + s, y - s * 0.3),
            ]
            self.line(wing, 2.4, ink, strength)

    def finish(self, grain: float = 2.4) -> Image.Image:
        """The finished picture: scaled down, corners a little darker, with grain (its spread, of 255) like fast film."""
        small = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        corner = Image.radial_gradient("L").resize((WIDTH, HEIGHT)).point(lambda v: round(max(v - 110, 0) * 0.42))
        small.paste(Image.new("RGB", small.size, "#0a0d14"), (0, 0), corner)
        size = (WIDTH // 2, HEIGHT // 2)
        noise = Image.frombytes("L", size, self.chance.randbytes(size[0] * size[1]))
        noise = noise.point(lambda value: round(128 + (value - 128) * grain / 74)).resize(
            (WIDTH, HEIGHT), Image.Resampling.BICUBIC
        )
        return ImageChops.add(small, Image.merge("RGB", (noise, noise, noise)), 1, -128)
