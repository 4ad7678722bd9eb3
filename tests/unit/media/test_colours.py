"""Every file that goes out says what its colours mean, by the profile of its source or that of sRGB."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms

from editor.domain.errors import Refused
from editor.media import renditions
from editor.media.colours import shown_profile
from editor.media.encoding import Encoding
from editor.media.fields import EmbeddedMetadata
from editor.media.finished import profile_of
from editor.media.readback import Difference, differences
from editor.media.renditions import make_renditions
from editor.media.srgb import PROFILE
from editor.publish.package import build
from editor.publish.proof import prove
from tests.unit.media.pictures import picture, saved
from tests.unit.publish.making import PHOTOS, PICTURES, copy, edition, package, rehash, template

USE = EmbeddedMetadata(credit="PA")


def profile(space: bytes, end: bytes = b"") -> bytes:
    """A profile that says it speaks of these colours; nothing else of it is looked at."""
    whole = PROFILE[:16] + space + PROFILE[20:] + end
    return len(whole).to_bytes(4, "big") + whole[4:]


WIDE = profile(b"RGB ", b"Adobe RGB, Display P3 or another")


def test_the_profile_of_srgb_is_read_as_such() -> None:
    ours = ImageCms.ImageCmsProfile(BytesIO(PROFILE))
    detail = Image.merge("RGB", [Image.effect_noise((64, 64), 90) for _ in range(3)])
    same = ImageCms.profileToProfile(detail, ours, ImageCms.createProfile("sRGB"), outputMode="RGB")
    assert same is not None
    assert max(high for _, high in ImageChops.difference(detail, same).getextrema()) <= 1  # type: ignore[misc]
    assert ours.profile.profile_description == "sRGB"


@pytest.mark.parametrize(("form", "mode", "given", "expected"), [
    ("JPEG", "RGB", WIDE, WIDE), ("PNG", "RGB", WIDE, WIDE), ("WEBP", "RGB", WIDE, WIDE), ("TIFF", "RGB", WIDE, WIDE),
    ("PNG", "RGBA", WIDE, WIDE), ("PNG", "P", WIDE, WIDE), ("JPEG", "RGB", b"", PROFILE), ("GIF", "P", b"", PROFILE),
    ("JPEG", "L", profile(b"GRAY"), PROFILE), ("PNG", "LA", profile(b"GRAY"), PROFILE), ("JPEG", "L", b"", PROFILE),
    ("JPEG", "CMYK", profile(b"CMYK"), PROFILE), ("JPEG", "CMYK", b"", PROFILE), ("TIFF", "LAB", b"", PROFILE),
    ("JPEG", "RGB", profile(b"CMYK"), PROFILE), ("TIFF", "I;16", b"", PROFILE), ("PNG", "1", b"", PROFILE),
    ("JPEG", "RGB", WIDE[:-1], PROFILE), ("PNG", "RGB", WIDE[:200], PROFILE), ("JPEG", "RGB", WIDE + bytes(90_000), WIDE),
    ("JPEG", "RGB", WIDE[:36] + b"none" + WIDE[40:], PROFILE), ("PNG", "RGB", WIDE[:20], PROFILE),
])  # fmt: skip
def test_every_file_carries_the_profile_that_its_source_calls_for(
    form: str, mode: str, given: bytes, expected: bytes
) -> None:
    source = picture("L").convert("I").convert("I;16") if mode == "I;16" else picture("RGB" if mode == "LAB" else mode)
    if mode == "LAB":
        lab = ImageCms.profileToProfile(
            source, ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
        )
        assert lab is not None
        source = lab
    data = saved(source, form, **({"icc_profile": given} if given else {}))
    assert shown_profile(data, "a picture") == expected
    made = make_renditions(data, [16, 48], USE, small=True)
    assert len(made) == 6
    for each in made:
        assert profile_of(each.data, "made") == expected
        assert differences(each.data, USE, profile=expected) == []


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("fault", ["none", "another", "cut"])
def test_a_file_without_its_profile_is_refused(form: str, fault: str) -> None:
    wrong = {"none": b"", "another": PROFILE, "cut": WIDE[:-1]}[fault]
    made = renditions.embed(saved(form=form, **({"icc_profile": wrong} if wrong else {})), USE)
    assert differences(made, USE, profile=WIDE) == [Difference("colour profile", "ICC data")]
    assert bool(differences(made, USE)) == (fault == "none")


@pytest.mark.parametrize("form", ["jpeg", "webp", "avif"])
@pytest.mark.parametrize("fault", ["none", "another"])
def test_publishing_stops_when_a_profile_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, fault: str
) -> None:
    real = Encoding.encoded

    def forgetful(self: Encoding, image: Image.Image, icc_profile: bytes = b"") -> bytes:
        wrong = b"" if fault == "none" else WIDE
        return real(self, image, wrong if self.form == form else icc_profile)

    monkeypatch.setattr(Encoding, "encoded", forgetful)
    with pytest.raises(Refused, match="does not carry the colour profile of picture 1 in its ICC data"):
        build(edition(), PHOTOS.__getitem__, template(), tmp_path / "harbour-talks", "an-op")
    assert list(tmp_path.iterdir()) == []


def test_a_package_alone_must_have_one_profile_for_each_picture(tmp_path: Path) -> None:
    folder = package(tmp_path / "harbour-talks", edition(copy(body="One.", pictures=PICTURES[:1]))).folder
    assert prove(folder) == []
    path = max(folder.glob("picture-1-*.jpg"))
    kept = path.read_bytes()
    for wrong in (bytes(len(PROFILE)), PROFILE[:-1] + b"x"):
        path.write_bytes(kept.replace(PROFILE, wrong))
        rehash(folder)
        assert "colour profile" in prove(folder)[0].message
