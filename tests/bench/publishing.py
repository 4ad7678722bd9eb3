"""Making renditions and publishing them, against what Pillow alone needs for the same files."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median

from PIL import Image

from editor.config.resources import resource
from editor.domain.copy import Copy
from editor.domain.people import FourEyes, Person, Policy, Role
from editor.media.embed import write_jpeg
from editor.media.encoding import AVIF, JPEG, WEBP
from editor.media.fields import EmbeddedMetadata
from editor.media.renditions import AT_ONCE, make_renditions
from editor.publish.html.template import Slot, read_template
from editor.services.flow import act
from editor.services.ids import new_op
from editor.services.opening import open_store
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach
from editor.services.publishing import Site, export_html, publish
from editor.services.stories import new_story
from tests.bench.rows import Row, interleaved, seconds

ROUNDS = 7


def _photo(seed: int, size: tuple[int, int] = (4000, 3000)) -> bytes:
    """A picture with as much detail as a photograph has."""
    rough = Image.effect_noise((500 + seed, 375), 80).resize(size, Image.Resampling.BICUBIC)
    fine = Image.effect_noise(size, 12)
    image = Image.merge("RGB", (rough, Image.blend(rough, fine, 0.3), rough.rotate(180)))
    return write_jpeg(image, EmbeddedMetadata(caption=f"Picture {seed}", credit="Bench Agency"))


def _bare(photos: list[tuple[bytes, Slot]]) -> None:
    """The same files, with the same settings and as many at once: each decoded once, and resized once for each width."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for each in [each for data, slot in photos for each in _saved(pool, data, slot)]:
            each.result()


def _saved(pool: ThreadPoolExecutor, data: bytes, slot: Slot) -> Iterator[Future[None]]:
    with Image.open(BytesIO(data)) as image:
        widest = max(slot.widths)
        image.draft("RGB", (widest, image.height * widest // image.width))
        for width in sorted(slot.widths, reverse=True):
            small = image.resize((width, image.height * width // image.width), Image.Resampling.LANCZOS)
            for kind in (AVIF, WEBP, JPEG):
                yield pool.submit(small.copy().save, BytesIO(), kind.form, **dict(kind.settings))


def _renditions(slot: Slot) -> Row:
    data = _photo(3, (6000, 4000))
    use = EmbeddedMetadata(caption="A picture", credit="Bench Agency", creator="Ann", keywords=("one", "two"))
    ours = partial(make_renditions, data, slot.widths, use, small=True)
    assert len(ours()) == 3 * len(slot.widths)
    taken = interleaved(lambda: seconds(lambda: _bare([(data, slot)])), lambda: seconds(ours), ROUNDS)
    return Row("all renditions of a 24-megapixel picture", "s", *taken, 1.2, "Pillow, the same files, as many at once")


def rows(folder: Path) -> Iterator[Row]:
    template = read_template(resource("templates", "article"))
    yield _renditions(template.slot("lead"))
    photos = [_photo(1), _photo(2)]
    store = open_store(str(folder / "publish.db"), "bench")
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
        # A site of its own for each story: all have the same pictures, and a site keeps what was encoded for it.
        number = next(numbers)
        with store.unit("ann") as unit:
            publish(unit, f"story-{number}", Site(folder / f"site-{number}", template))

    def again() -> None:
        with store.unit("ann") as unit:
            export_html(unit, "story-0", folder / "again", Site(folder / "site-0", template))

    release()
    bare = partial(_bare, [(photos[0], template.slot("lead")), (photos[1], template.slot("inline"))])
    floor, ours = interleaved(lambda: seconds(bare), lambda: seconds(release), ROUNDS)
    yield Row("publish a story with two 12-megapixel pictures", "s", floor, ours, 1.3, "Pillow, the renditions alone")
    kept = median(seconds(again) for _ in range(ROUNDS))
    store.close()
    yield Row("write it again, its pixels kept", "s", floor, kept, 0.3, "Pillow, the renditions alone")
