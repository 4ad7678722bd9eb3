"""Publishing a story with two pictures against what Pillow alone needs for the same renditions."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

from editor.config.resources import resource
from editor.domain.copy import Copy
from editor.domain.people import FourEyes, Person, Policy, Role
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.publish.html.template import read_template
from editor.publish.pictures import WIDTHS
from editor.services.flow import act
from editor.services.ids import new_op
from editor.services.opening import open_store
from editor.services.pictures import PictureFile, attach
from editor.services.publishing import Site, publish
from editor.services.stories import new_story
from tests.bench.rows import Row, interleaved, seconds

ROUNDS = 7


def _photo(seed: int) -> bytes:
    """A 12-megapixel picture with as much detail as a photograph has."""
    rough = Image.effect_noise((500 + seed, 375), 80).resize((4000, 3000), Image.Resampling.BICUBIC)
    fine = Image.effect_noise((4000, 3000), 12)
    image = Image.merge("RGB", (rough, Image.blend(rough, fine, 0.3), rough.rotate(180)))
    return write_jpeg(image, EmbeddedMetadata(caption=f"Picture {seed}", credit="Bench Agency"))


def _bare(photos: list[bytes]) -> None:
    for data in photos:
        for width in WIDTHS:
            image = Image.open(BytesIO(data))
            image.draft("RGB", (width, width * 3 // 4))
            image.resize((width, width * 3 // 4), Image.Resampling.LANCZOS).save(BytesIO(), "JPEG", quality=82)


def rows(folder: Path) -> Iterator[Row]:
    photos = [_photo(1), _photo(2)]
    store = open_store(str(folder / "publish.db"), "bench")
    site = Site(folder / "site", read_template(resource("templates", "article")))
    with store.unit("ann") as unit:
        unit.add_staff(Person("ann", "Ann", frozenset(Role)), new_op())
        unit.set_policy(Policy(four_eyes=FourEyes.OFF), new_op())
        for number in range(ROUNDS + 1):
            new_story(unit, f"story-{number}", "", Copy(headline="One", body="Two.\n\n" * 200))
            files = [PictureFile(data, f"{place}.jpg") for place, data in enumerate(photos)]
            attach(unit, f"story-{number}", 0, files)
            act(unit, f"story-{number}", "submit")
            act(unit, f"story-{number}", "approve")
    numbers = iter(range(ROUNDS + 1))

    def release() -> None:
        with store.unit("ann") as unit:
            publish(unit, f"story-{next(numbers)}", site)

    release()
    floor, ours = interleaved(lambda: seconds(lambda: _bare(photos)), lambda: seconds(release), ROUNDS)
    store.close()
    yield Row("publish a story with two 12-megapixel pictures", "s", floor, ours, 1.3, "Pillow, the renditions alone")
