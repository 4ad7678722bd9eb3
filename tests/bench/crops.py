"""Whether parts of pictures are known again wherever they were cut, how seldom others are taken for them, and how long it takes.

The parts are re-saved, smaller, and some toned or grey. Pictures of one event, which differ by who stands where, are the
hardest to tell apart; whoever takes one for the other is asked, so it must be rare.
"""

import random
import time
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageEnhance

from editor.media.likeness import Likeness, alike, likeness
from editor.media.many import Many
from tests.bench.photographs import photograph
from tests.bench.rows import Row
from tests.unit.media.scenes import saved

PICTURES = 40
EACH = 2
MISSED = {0.9: 0.05, 0.8: 0.1, 0.7: 0.12, 0.6: 0.25, 0.5: 0.4}
"""By how much of each side is left, the share of parts that may be missed."""
SHAPES_MISSED = 0.15
SERIES = 0.1
OTHERS = 1e-4
LIBRARY = 100_000
PIECE = 500
SECONDS = 12.0


def rows(folder: Path) -> Iterator[Row]:
    del folder
    wholes = {seed: likeness(saved(photograph(seed))) for seed in range(PICTURES)}
    many = Many({str(seed): one for seed, one in wholes.items()})
    others = asked = 0
    for side, most in MISSED.items():
        parts = [(seed, likeness(part)) for seed in wholes for part in _parts(seed, (side, side))]
        missed = sum(not alike(wholes[seed], part) for seed, part in parts)
        yield Row(f"parts missed, {side:.0%} of each side left", "of 1", 0, missed / len(parts), most)
        others += sum(len(many.like(part) - {str(seed)}) for seed, part in parts)
        asked += len(parts) * (PICTURES - 1)
    shapes = [(seed, likeness(part)) for seed in wholes for part in _parts(seed, None)]
    missed = sum(not alike(wholes[seed], part) for seed, part in shapes)
    yield Row("parts missed, of other shapes", "of 1", 0, missed / len(shapes), SHAPES_MISSED)
    event = [
        alike(whole, likeness(saved(photograph(seed, frame)))) for seed, whole in wholes.items() for frame in (1, 2)
    ]
    yield Row("others of one event taken for the same", "of 1", 0, sum(event) / len(event), SERIES)
    yield Row(f"others taken for the same, of {asked:,} pairs", "of 1", 0, others / asked, OTHERS)
    yield Row(f"one picture asked about among {LIBRARY:,}, on the processor", "s", 0, _asked(wholes), SECONDS)


def _parts(seed: int, sides: tuple[float, float] | None) -> Iterator[bytes]:
    """Parts of a picture at drawn places; without sides, of drawn ones."""
    image, rng = photograph(seed), random.Random(f"{seed} {sides}")
    for _ in range(EACH):
        wide, high = sides or (rng.uniform(0.6, 1), rng.uniform(0.6, 1))
        size = round(image.width * wide), round(image.height * high)
        left, top = (rng.randrange(whole - part + 1) for whole, part in zip(image.size, size, strict=True))
        yield saved(_changed(image.crop((left, top, left + size[0], top + size[1])), rng), rng.randrange(60, 91))


def _changed(image: Image.Image, rng: random.Random) -> Image.Image:
    scale, way = rng.uniform(0.25, 1), rng.random()
    image = image.resize((round(image.width * scale), round(image.height * scale)))
    if way < 0.15:
        return ImageEnhance.Brightness(image).enhance(rng.uniform(0.85, 1.2))
    if way < 0.3:
        return ImageEnhance.Contrast(image).enhance(rng.uniform(0.85, 1.2))
    return image.convert("L") if way < 0.4 else image


def _asked(wholes: dict[int, Likeness]) -> float:
    """The seconds that it takes to look for one picture among as many as a library has, from their signs on."""
    texts = [one.to_text() for seed, one in wholes.items() if seed]
    begun = time.process_time()
    for start in range(0, LIBRARY, PIECE):
        piece = {str(at): Likeness.from_text(texts[at % len(texts)]) for at in range(start, start + PIECE)}
        Many(piece).like(wholes[0])
    return time.process_time() - begun
