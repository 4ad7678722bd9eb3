"""The same picture is known again re-saved, resized and cropped; a mirrored or another one is not."""

from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image, ImageOps

from editor.domain.errors import Refused
from editor.media import likeness as module
from editor.media.likeness import Likeness, Many, alike, likeness
from tests.unit.media.scenes import cropped, saved, scene

SEEDS = range(12)
FIRST = {seed: likeness(saved(scene(seed))) for seed in SEEDS}


def known_again(seed: int, image: Image.Image, quality: int = 90, form: str = "JPEG") -> bool:
    return alike(FIRST[seed], likeness(saved(image, quality, form)))


@pytest.mark.parametrize("seed", SEEDS)
def test_re_saved_and_resized_it_is_the_same(seed: int) -> None:
    image = scene(seed)
    assert known_again(seed, image, 35)
    assert known_again(seed, image, form="PNG")
    assert known_again(seed, image, 70, "WEBP")
    assert known_again(seed, image.resize((240, 160)), 60)
    assert known_again(seed, image.resize((1500, 1000)))
    assert known_again(seed, image.convert("L"))
    assert known_again(seed, image.point(lambda value: min(255, int(value * 1.15 + 8))))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("ratio", [16 / 9, 4 / 3, 1.0, 4 / 5])
@pytest.mark.parametrize("place", [0.0, 0.4, 0.5, 1.0])
def test_cropped_it_is_the_same(seed: int, ratio: float, place: float) -> None:
    assert known_again(seed, cropped(scene(seed), ratio, place).resize((300, round(300 / ratio))), 70)


@pytest.mark.parametrize("seed", SEEDS)
def test_trimmed_it_is_the_same(seed: int) -> None:
    image = scene(seed)
    assert known_again(seed, image.crop((36, 24, 684, 456)))
    assert known_again(seed, image.crop((72, 0, 720, 480)))


@pytest.mark.parametrize("seed", SEEDS)
def test_mirrored_it_is_another(seed: int) -> None:
    assert not known_again(seed, ImageOps.mirror(scene(seed)))


def test_many_are_compared_at_once() -> None:
    many = Many({str(seed): one for seed, one in FIRST.items()} | {"plain": Likeness()})
    for seed in SEEDS:
        assert many.like(FIRST[seed]) == {str(seed)}
        part = likeness(saved(cropped(scene(seed), 1.0, 0.4)))
        assert many.like(part) == {str(seed)}
        assert Many({"part": part, "plain": Likeness()}).like(FIRST[seed]) == {"part"}
    assert many.like(Likeness()) == set()
    assert Many({}).like(FIRST[0]) == set()


def test_others_are_others() -> None:
    assert not [pair for pair in combinations(SEEDS, 2) if alike(FIRST[pair[0]], FIRST[pair[1]])]


def test_with_looser_bounds_others_would_be_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SAME_PART", 48)
    assert [pair for pair in combinations(SEEDS, 2) if alike(FIRST[pair[0]], FIRST[pair[1]])]


def test_a_turned_file_is_upright_first() -> None:
    image = scene(3)
    turned = image.transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[274] = 6
    file = BytesIO()
    turned.save(file, "JPEG", exif=exif)
    assert alike(FIRST[3], likeness(file.getvalue()))


@pytest.mark.parametrize("size", [(1, 1), (400, 300)])
def test_a_plain_picture_is_like_none(size: tuple[int, int]) -> None:
    plain = likeness(saved(Image.new("RGB", size, "navy")))
    assert plain == Likeness()
    assert not alike(plain, plain)
    assert not alike(plain, FIRST[0])


def test_what_is_kept_is_what_was_told() -> None:
    for each in (*FIRST.values(), Likeness()):
        assert Likeness.from_text(each.to_text()) == each
    with pytest.raises(ValueError, match="signs of a picture"):
        Likeness.from_text("00" * 17)
    with pytest.raises(ValueError, match="hexadecimal"):
        Likeness.from_text("no signs")


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(Refused, match=r"quay\.jpg is not a picture"):
        likeness(b"\xff\xd8nothing", "quay.jpg")
