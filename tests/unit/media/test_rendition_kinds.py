"""Renditions as JPEG, WebP and PNG: each with the texts in both placements, as exiftool reads them, and nothing else."""

import json
import subprocess
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from editor.media.cuts import LENGTHS
from editor.media.embed import embed, iim_block, xmp_packet
from editor.media.fields import EmbeddedMetadata
from editor.media.finished import blocks_of, head_of
from editor.media.iim import read_iim
from editor.media.metadata import read_metadata
from editor.media.placed import in_iim, in_xmp
from editor.media.readback import differences, texts_of
from editor.media.renditions import Rendition, make_renditions, thumbnail
from tests.unit.media.pictures import exif, picture, saved
from tests.unit.media.test_renditions import USE, brightness

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
CLEAR = Image.new("RGBA", (64, 48), (0, 0, 0, 0))
CLEAR.paste((10, 10, 10, 255), (32, 0, 64, 48))
EXIFTOOL = {
    "caption": ("Description", "Caption-Abstract"),
    "creator": ("Creator", "By-line"),
    "credit": ("Credit", "Credit"),
    "source": ("Source", "Source"),
    "copyright": ("Rights", "CopyrightNotice"),
    "headline": ("Headline", "Headline"),
    "title": ("Title", "ObjectName"),
    "instructions": ("Instructions", "SpecialInstructions"),
    "keywords": ("Subject", "Keywords"),
    "job_id": ("TransmissionReference", "OriginalTransmissionReference"),
    "sublocation": ("Location", "Sub-location"),
    "city": ("City", "City"),
    "state": ("State", "Province-State"),
    "country": ("Country", "Country-PrimaryLocationName"),
    "alt_text": ("AltTextAccessibility", ""),
    "extended_description": ("ExtDescrAccessibility", ""),
    "usage_terms": ("UsageTerms", ""),
}
"""Each field's names in exiftool: in XMP, and in IIM where it has a dataset."""


def both(data: bytes) -> dict[str, Rendition]:
    return {made.format: made for made in make_renditions(data, [48], USE, small=True)}


def dressed() -> bytes:
    """A picture with a profile, a place on the map, an orientation, a thumbnail and another's credit."""
    block = Image.Exif()
    block[274], block[315] = 3, "Former Name"
    block._ifds[0x8825] = {1: "N", 2: (50.0, 27.0, 0.0)}
    block._ifds[1] = {513: 1, 514: 1}
    return saved(exif=block.tobytes(), icc_profile=PROFILE, comment=b"Former words")


RENDITIONS = {
    "jpeg": both(dressed())["jpeg"],
    "webp": both(dressed())["webp"],
    "avif": both(dressed())["avif"],
    "png": both(saved(CLEAR, "PNG", icc_profile=PROFILE))["png"],
    "webp that is partly transparent": both(saved(CLEAR, "PNG", icc_profile=PROFILE))["webp"],
    "avif that is partly transparent": both(saved(CLEAR, "PNG", icc_profile=PROFILE))["avif"],
}


@pytest.mark.parametrize("kind", RENDITIONS)
def test_each_kind_carries_every_text_in_both_placements(kind: str) -> None:
    made = RENDITIONS[kind]
    blocks = blocks_of(made.data)
    assert (blocks.xmp, blocks.iim, blocks.texts) == ((xmp_packet(USE),), (iim_block(USE),), {})
    assert texts_of(made.data)[0] == USE
    head = head_of(made.data, "made")
    assert (head.width, head.height) == (made.width, made.height) == (48, 36)
    assert differences(made.data, USE, profile=PROFILE) == []


@pytest.mark.parametrize("kind", RENDITIONS)
def test_nothing_of_the_file_goes_out_but_its_profile(kind: str) -> None:
    data = RENDITIONS[kind].data
    with Image.open(BytesIO(data)) as image:
        image.load()
        assert image.info["icc_profile"] == PROFILE
        assert set(image.getexif()) <= {33723}
        assert image.getexif().get_ifd(0x8825) == {}
    assert b"Former" not in data


@pytest.fixture(scope="module")
def by_exiftool(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("renditions")
    for kind, made in RENDITIONS.items():
        (folder / f"{kind}.{made.ending}").write_bytes(made.data)
    done = subprocess.run(["exiftool", "-j", "-G0", folder], capture_output=True, check=True)
    return {Path(said["SourceFile"]).stem: said for said in json.loads(done.stdout)}


@pytest.mark.parametrize("kind", RENDITIONS)
def test_exiftool_reads_the_same(kind: str, by_exiftool: dict[str, dict[str, Any]]) -> None:
    said = by_exiftool[kind]
    for group, at, layer in (("XMP", 0, in_xmp(USE)), ("IPTC", 1, in_iim(USE))):
        for field, names in EXIFTOOL.items():
            found = said.get(f"{group}:{names[at]}", [])
            assert tuple(found if isinstance(found, list) else [found]) == layer.get(field, ()), (group, field)
    assert said["IPTC:CodedCharacterSet"] == "UTF8"
    assert not any("GPS" in name for name in said)
    assert "EXIF:Orientation" not in said


def test_by_lines_stand_each_by_itself() -> None:
    assert in_xmp(EmbeddedMetadata(creator="Ana Test, Bo Probe"))["creator"] == ("Ana Test", "Bo Probe")
    assert in_xmp(EmbeddedMetadata(creator="Probe, Ana"))["creator"] == ("Probe, Ana",)
    assert in_xmp(EmbeddedMetadata(creator="Ana Test, Jr."))["creator"] == ("Ana Test, Jr.",)


@pytest.mark.parametrize("sign", ["a", "é", "漢", "😀"])
@pytest.mark.parametrize("field", [each.name for each in fields(EmbeddedMetadata) if each.name in LENGTHS])
def test_iim_has_every_text_whole_as_far_as_a_plain_dataset_goes(field: str, sign: str) -> None:
    for length in (LENGTHS[field] + 1, 2_000, 0x7FFF, 40_000):
        text = "x" + sign * (length // len(sign.encode()))
        use = EmbeddedMetadata(**{field: (text,) if field == "keywords" else text})
        (held,) = read_iim([iim_block(use)], warnings := [])[field]
        assert warnings == []
        assert text.startswith(held)
        if len(text.encode()) <= 0x7FFF:
            assert held == text
        else:
            assert 0x7FFF - len(sign.encode()) < len(held.encode()) <= 0x7FFF


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("field", [each.name for each in fields(EmbeddedMetadata) if each.name in LENGTHS])
def test_a_text_too_long_for_a_dataset_is_read_whole(field: str, form: str) -> None:
    text = "é" * 40_000
    use = EmbeddedMetadata(**{field: (text,) if field == "keywords" else text})
    found = read_metadata(embed(saved(form=form), use), "made")
    assert (found.embedded(), found.warnings) == (use, ())


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_what_png_and_webp_files_said_before_is_gone(form: str) -> None:
    data = saved(
        form=form, exif=exif(caption="Former", orientation=6), xmp=xmp_packet(EmbeddedMetadata(credit="Former"))
    )
    assert b"Former" in data
    once = embed(data, USE)
    assert b"Former" not in once
    assert read_metadata(once, "made").embedded() == USE
    again = embed(once, EmbeddedMetadata(headline="New"))
    assert read_metadata(again, "made").embedded() == EmbeddedMetadata(headline="New")
    assert embed(again, USE) == once


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L"])
@pytest.mark.parametrize("lossless", [True, False])
def test_texts_leave_the_pixels_as_they_are(form: str, mode: str, lossless: bool) -> None:
    plain = saved(CLEAR if mode == "RGBA" else picture(mode), form, lossless=lossless)
    with Image.open(BytesIO(plain)) as before, Image.open(BytesIO(embed(plain, USE))) as after:
        assert (after.mode, after.tobytes()) == (before.mode, before.tobytes())


@pytest.mark.parametrize("form", ["PNG", "GIF", "WEBP"])
def test_what_is_partly_transparent_stays_so(form: str) -> None:
    made = both(saved(CLEAR, form))
    assert set(made) == {"png", "avif", "webp"}
    for each in made.values():
        with Image.open(BytesIO(each.data)) as image:
            alpha = image.convert("RGBA").getchannel("A")
            assert (alpha.getpixel((4, 4)), alpha.getpixel((44, 4))) == (0, 255)
            assert brightness(image, 44, 4) < 20


@pytest.mark.parametrize(("mode", "clear"), [("RGB", (0, 0, 0)), ("L", 0)])
def test_one_colour_named_transparent_is_so(mode: str, clear: object) -> None:
    (made,) = make_renditions(saved(Image.new(mode, (9, 9)), "PNG", transparency=clear), [9], USE)
    with Image.open(BytesIO(made.data)) as image:
        assert image.getchannel("A").getextrema() == (0, 0)


def test_what_could_be_transparent_and_is_not_is_a_jpeg() -> None:
    assert set(both(saved(picture("RGBA"), "PNG"))) == {"jpeg", "avif", "webp"}


def test_a_list_shows_what_is_transparent_on_white() -> None:
    with Image.open(BytesIO(thumbnail(saved(CLEAR, "PNG"), 64))) as image:
        assert brightness(image, 5, 5) > 250


def test_a_picture_taller_than_any_webp_goes_out_as_jpeg_alone() -> None:
    made = make_renditions(saved(Image.new("L", (2, 20_000)), "PNG"), [1, 2], USE, small=True)
    assert [(each.width, each.format) for each in made] == [(1, "jpeg"), (2, "jpeg")]


def test_the_name_of_a_file_says_its_kind() -> None:
    assert [made.suffix for made in both(saved()).values()] == ["-48.jpg", "-48.avif", "-48.webp"]


def test_texts_cannot_be_put_into_other_kinds() -> None:
    with pytest.raises(ValueError, match="GIF"):
        embed(saved(form="GIF"), USE)
