from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from editor.domain.copy import Crop
from editor.domain.errors import Refused
from editor.domain.treatment import AS_SENT, Treatment
from editor.media.blocks import find_blocks
from editor.media.embed import embed, iim_block, write_jpeg, xmp_packet
from editor.media.fields import TEXT_FIELDS, EmbeddedMetadata
from editor.media.iim import read_iim
from editor.media.metadata import read_metadata
from editor.media.renditions import Rendition, make_renditions, thumbnail
from editor.media.srgb import PROFILE
from editor.media.xmp import read_xmp
from tests.unit.media.pictures import app1, app13, credit, exif, iim, jpeg, picture, resource, saved

USE = EmbeddedMetadata(
    caption="Nauseda, right, talks – with “Zelensky”",
    creator="Ana Test, Bo Probe",
    creator_title="Chief Photographer, Stringer",
    credit="Test/PA",
    source="PA",
    copyright="© 2026 Test",
    headline="Talks <b> & more",
    title="SUMMIT 1",
    instructions="NO ARCHIVES",
    keywords=("politics", "Київ", "politics"),
    job_id="J-1",
    date_created="2026-05-06T10:00:00+02:00",
    place="Old Hall, Vilnius, Vilnius County, Lithuania",
    alt_text="Two men talk",
    extended_description="In a hall.\n\nUnder a lamp.",
    usage_terms="Editorial only",
)
VALUES = {
    "long": "word " * 400 + "end",
    "several lines": "one\ntwo\n\nthree\r\nfour\rfive",
    "emoji": "👩‍👩‍👧 of 🇺🇦 " * 60,
    "right to left": "רئيس ليتوانيا — العربية",
    "markup": "]]> </rdf:li> &amp; <!-- --> \x1c\x02 'x' \"y\"",
    "edges": " \t\n padded \x00 ",
    "commas": ", ,a,, b, c, d, e, f,",
    "many bytes": "漢字" * 30_000,
}


def read_back(rendition: Rendition) -> EmbeddedMetadata:
    found = read_metadata(rendition.data, "made.jpg")
    assert found.warnings == ()
    assert (found.width, found.height, found.format) == (rendition.width, rendition.height, "JPEG")
    return found.embedded()


def opened(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as image:
        image.load()
        return image


def cropped(x: int, y: int, width: int, height: int) -> Treatment:
    return Treatment(Crop(x=x, y=y, width=width, height=height))


def one(data: bytes, width: int = 64, treatment: Treatment = AS_SENT) -> Image.Image:
    (made,) = make_renditions(data, [width], USE, treatment)
    assert read_back(made) == USE
    return opened(made.data)


def brightness(image: Image.Image, x: int, y: int) -> int:
    value = image.convert("L").getpixel((x, y))
    assert isinstance(value, int)
    return value


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "GIF"])
def test_every_format_gives_renditions_with_the_texts_of_this_use(form: str) -> None:
    made = make_renditions(saved(form=form), [16, 32], USE)
    assert [(item.width, item.height, item.format, item.suffix) for item in made] == [
        (16, 12, "jpeg", "-16.jpg"),
        (32, 24, "jpeg", "-32.jpg"),
    ]
    assert [read_back(item) for item in made] == [USE, USE]


@pytest.mark.parametrize("name", VALUES)
def test_every_field_carries_every_value(name: str) -> None:
    value = VALUES[name]
    for field in TEXT_FIELDS:
        if field != "date_created":
            use = EmbeddedMetadata(**{field: (value, "b") if field == "keywords" else value})
            assert read_metadata(write_jpeg(picture(), use), "a.jpg").embedded() == use, field


def test_all_fields_long_at_once() -> None:
    long = "å😀" * 1000
    use = EmbeddedMetadata(**{**dict.fromkeys(TEXT_FIELDS, long), "keywords": (long,) * 20, "date_created": "2026"})
    data = write_jpeg(picture(), use)
    assert read_metadata(data, "a.jpg").embedded() == use
    assert read_metadata(data, "a.jpg").warnings == ()


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(
    st.builds(
        EmbeddedMetadata,
        **{**dict.fromkeys(TEXT_FIELDS, TEXT), "keywords": st.lists(TEXT).map(tuple), "date_created": st.none()},
    )
)
@settings(max_examples=150, deadline=None)
def test_what_is_put_in_is_read_back(use: EmbeddedMetadata) -> None:
    found = read_metadata(embed(PLAIN, use), "a.jpg")
    assert (found.embedded(), found.warnings) == (use, ())


PLAIN = saved()


def test_xmp_and_iim_each_carry_what_they_have_fields_for() -> None:
    warnings: list[str] = []
    in_xmp = EmbeddedMetadata.of_layer(read_xmp([xmp_packet(USE)], warnings))
    in_iim = EmbeddedMetadata.of_layer(read_iim([iim_block(USE)], warnings))
    assert (in_xmp, warnings) == (USE, [])
    assert in_iim == EmbeddedMetadata(
        **{
            name: getattr(USE, name)
            for name in TEXT_FIELDS
            if name not in {"alt_text", "extended_description", "usage_terms"}
        }
    )


def test_a_rendition_carries_both_blocks() -> None:
    blocks = find_blocks(make_renditions(saved(), [32], USE)[0].data, "JPEG")
    assert (blocks.xmp, blocks.iim, blocks.exif) == ((xmp_packet(USE),), (iim_block(USE),), b"")


def test_what_the_file_said_before_is_gone() -> None:
    data = jpeg(app1(credit("Old")), app13(resource(iim((2, 115, b"Old")))), app1(exif(caption="Old")[6:], b"Exif\0\0"))
    assert read_metadata(embed(data, EmbeddedMetadata(headline="New")), "a.jpg").embedded() == EmbeddedMetadata(
        headline="New"
    )


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(Refused, match="“6 May” is not a date"):
        make_renditions(saved(), [10], EmbeddedMetadata(date_created="6 May"))


@pytest.mark.parametrize(
    "moment", ["2026", "2026-05", "2026-05-06", "2026-05-06T10:00", "2026-05-06T10:00:00.5Z", "2026:05:06 10:00:00"]
)
def test_dates_are_read_back(moment: str) -> None:
    use = EmbeddedMetadata(date_created=moment)
    found = read_metadata(write_jpeg(picture(), use), "a.jpg")
    assert (found.date_created, found.warnings) == (use.date_created, ())


def test_nothing_is_scaled_up() -> None:
    assert [item.width for item in make_renditions(saved(), [2000, 10, 64, 900, 10], USE)] == [10, 64]


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
@pytest.mark.parametrize("turned", range(1, 9))
def test_orientation_is_applied_and_dropped(form: str, turned: int) -> None:
    upright = picture(size=(64, 32))
    upright.paste("white", (0, 0, 32, 16))
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    stored = upright.transpose(Image.Transpose(undo[turned])) if turned in undo else upright
    image = one(saved(stored, form, exif=exif(orientation=turned)))
    assert image.size == (64, 32)
    assert [brightness(image, x, y) // 20 for x, y in ((8, 8), (8, 24), (56, 8), (56, 24))] == [12, 2, 10, 10]
    assert dict(image.getexif()) == {}


def test_place_on_the_map_is_dropped() -> None:
    block = Image.Exif()
    block._ifds[0x8825] = {1: "N", 2: (50.0, 27.0, 0.0)}
    data = saved(exif=block.tobytes())
    assert opened(data).getexif().get_ifd(0x8825)
    made = make_renditions(data, [10], USE)[0].data
    assert b"Exif" not in made
    assert opened(made).getexif().get_ifd(0x8825) == {}


def test_comments_are_dropped() -> None:
    assert b"secret" not in make_renditions(saved(comment=b"secret"), [10], USE)[0].data


def test_the_colour_profile_is_kept() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert one(saved(icc_profile=profile)).info["icc_profile"] == profile


def test_a_profile_of_other_colours_is_not() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert one(saved(picture("CMYK"), icc_profile=profile)).info["icc_profile"] == PROFILE


@pytest.mark.parametrize(("crop", "size", "left", "right"), [
    ((0, 0, 10_000, 10_000), (64, 48), 2, 10),
    ((0, 0, 5_000, 10_000), (32, 48), 2, 2),
    ((5_000, 5_000, 5_000, 5_000), (32, 24), 10, 10),
    ((9_999, 9_999, 1, 1), (1, 1), 10, 10),
])  # fmt: skip
def test_crop(crop: tuple[int, int, int, int], size: tuple[int, int], left: int, right: int) -> None:
    image = one(saved(), 64, cropped(*crop))
    assert image.size == size
    assert brightness(image, 0, 0) // 20 == left
    assert brightness(image, size[0] - 1, 0) // 20 == right


def test_crop_is_of_the_picture_as_it_is_seen() -> None:
    image = one(saved(picture(size=(64, 32)), exif=exif(orientation=6)), 64, cropped(0, 0, 10_000, 5_000))
    assert image.size == (32, 32)
    assert brightness(image, 16, 30) // 20 == 2


def test_crop_of_a_large_picture_keeps_its_pixels() -> None:
    made = make_renditions(saved(picture(size=(1600, 1200))), [400], USE, cropped(2_500, 0, 2_500, 10_000))
    assert (made[0].width, made[0].height) == (400, 1200)


@pytest.mark.parametrize(("mode", "form"), [
    ("1", "PNG"), ("L", "PNG"), ("LA", "PNG"), ("P", "PNG"), ("RGBA", "PNG"), ("RGBA", "WEBP"), ("P", "GIF"), ("CMYK", "JPEG"),
    ("CMYK", "TIFF"), ("LAB", "TIFF"), ("YCbCr", "JPEG"), ("L", "JPEG"), ("F", "TIFF"),
])  # fmt: skip
def test_kinds_of_colour(mode: str, form: str) -> None:
    source = picture("RGB") if mode == "LAB" else picture(mode)
    if mode == "LAB":
        profiles = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
        lab = ImageCms.profileToProfile(source, *profiles, outputMode="LAB")
        assert lab is not None
        source = lab
    image = one(saved(source, form))
    assert image.mode in {"RGB", "L"}
    assert (brightness(image, 5, 20) < 80, brightness(image, 60, 20) > 180) == (True, True)


@pytest.mark.parametrize(("form", "mode"), [("PNG", "I;16"), ("TIFF", "I;16"), ("TIFF", "I;16B"), ("TIFF", "I")])
@pytest.mark.parametrize("width", [64, 20, 10])
def test_sixteen_bits(form: str, mode: str, width: int) -> None:
    deep = Image.new("I", (64, 48), 65_535)
    deep.paste(257 * 100, (0, 0, 32, 48))
    image = one(saved(deep if mode == "I" else deep.convert(mode), form), width)
    assert abs(brightness(image, 2, 5) - 100) <= 2
    assert brightness(image, width - 3, 5) >= 253


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (500, 1)])
def test_thin_pictures(size: tuple[int, int]) -> None:
    made = make_renditions(saved(picture(size=size)), [1, 100, 600], USE)
    assert [item.width for item in made] == sorted({min(width, size[0]) for width in (1, 100, 600)})
    assert min(item.height for item in made) >= 1


def test_a_picture_taller_than_any_jpeg() -> None:
    with pytest.raises(Refused, match=r"tall\.png would be 1 × 70,000 pixels"):
        make_renditions(saved(Image.new("L", (1, 70_000)), "PNG"), [400], USE, name="tall.png")


@pytest.mark.parametrize(
    ("size", "side", "expected"), [((640, 480), 64, (64, 48)), ((480, 640), 64, (48, 64)), ((5, 4), 64, (5, 4))]
)
def test_thumbnail(size: tuple[int, int], side: int, expected: tuple[int, int]) -> None:
    assert opened(thumbnail(saved(picture(size=size)), side)).size == expected


def test_thumbnail_of_no_picture() -> None:
    with pytest.raises(Refused, match=r"^The picture is not a picture|^a\.txt is not a picture"):
        thumbnail(b"words", 64, "a.txt")
