"""The same picture is known again re-saved, resized and cropped; a mirrored or another one is not."""

import random
from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image, ImageOps

from editor.domain.errors import Refused
from editor.media import overlay
from editor.media.likeness import Likeness, alike, likeness
from editor.media.many import Many
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


@pytest.mark.parametrize("side", [0.9, 0.8, 0.7])
def test_cut_anywhere_it_is_the_same(side: float) -> None:
    """The place is drawn: a part lies at none that is looked at on purpose."""
    missed = []
    for seed in SEEDS:
        image, rng = scene(seed), random.Random(f"{seed} {side}")
        left, top = rng.uniform(0, 1 - side) * image.width, rng.uniform(0, 1 - side) * image.height
        part = image.crop((round(left), round(top), round(left + image.width * side), round(top + image.height * side)))
        if not known_again(seed, part.resize((300, 200)), 70):
            missed.append(seed)
    assert missed == []


def test_by_what_an_earlier_version_kept_files_are_compared_as_before() -> None:
    """A kill keeps what its file looked like then; both ways, one by one and many at once."""
    whole = likeness(saved(scene(4)))
    part = likeness(saved(cropped(scene(4), 1.0, 0.4)))
    for one, other in ((earlier(whole), part), (whole, earlier(part)), (earlier(whole), earlier(part))):
        assert alike(one, other)
        assert alike(other, one)
        assert Many({"4": other, "5": FIRST[5]}).like(one) == {"4"}
        assert Many({"4": one, "5": earlier(FIRST[5])}).like(other) == {"4"}
    assert not alike(earlier(whole), FIRST[5])


def earlier(one: Likeness) -> Likeness:
    """The same file as the version before described it."""
    return Likeness.from_text(Likeness(one.whole, one.parts).to_text())


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
    for bound, loose in (("SAME", 0.0), ("SAME_DETAIL", 0.0), ("_PROMISING", 0.0)):
        monkeypatch.setattr(overlay, bound, loose)
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
    text = FIRST[0].to_text()
    with pytest.raises(ValueError, match="marks of a picture"):
        Likeness.from_text(text[:-2])
    for small in ("ffff00", "00ff0000"):
        with pytest.raises(ValueError, match="no small picture"):
            Likeness.from_text(f"{text.partition('  ')[0]}  {small}")


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(Refused, match=r"quay\.jpg is not a picture"):
        likeness(b"\xff\xd8nothing", "quay.jpg")
