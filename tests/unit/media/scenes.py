"""Made pictures that are as unlike each other as photographs are: ground, sky, and some things in front of them."""

import random
from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter


def scene(seed: int, size: tuple[int, int] = (720, 480)) -> Image.Image:
    """One picture; the same seed is the same picture."""
    rng = random.Random(seed)
    coarse = Image.new("RGB", (9, 7))
    coarse.putdata([tuple(rng.randrange(30, 226) for _ in "rgb") for _ in range(63)])
    image = coarse.resize(size, Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(image)
    for _ in range(rng.randrange(6, 16)):
        x, y = rng.randrange(size[0]), rng.randrange(size[1])
        wide, high = rng.randrange(20, size[0] // 3), rng.randrange(20, size[1] // 2)
        colour = tuple(rng.randrange(256) for _ in "rgb")
        shape = draw.ellipse if rng.random() < 0.5 else draw.rectangle
        shape((x - wide // 2, y - high // 2, x + wide // 2, y + high // 2), fill=colour)
    return image.filter(ImageFilter.GaussianBlur(1))


def saved(image: Image.Image, quality: int = 90, form: str = "JPEG") -> bytes:
    """The picture as a file."""
    file = BytesIO()
    image.save(file, form, quality=quality)
    return file.getvalue()


def cropped(image: Image.Image, ratio: float, place: float = 0.5) -> Image.Image:
    """The largest part of this shape, at a place between the one end (0) and the other (1)."""
    width, height = image.size
    wide, high = min(width, height * ratio), min(height, width / ratio)
    left, top = (width - wide) * place, (height - high) * place
    return image.crop((round(left), round(top), round(left + wide), round(top + high)))
