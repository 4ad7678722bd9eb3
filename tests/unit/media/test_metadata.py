import pytest

from editor.media.metadata import PhotoMetadata, read_metadata
from tests.unit.media.pictures import (
    UTF8,
    app1,
    app13,
    credit,
    exif,
    iim,
    jpeg,
    picture,
    png_chunk,
    resource,
    saved,
    segment,
    xmp,
)

EVERY_PROPERTY = xmp(
    """
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Nauseda, right, talks
with Zelensky</rdf:li></rdf:Alt></dc:description>
    <dc:creator><rdf:Seq><rdf:li>Ana Test</rdf:li><rdf:li>Bo Probe</rdf:li></rdf:Seq></dc:creator>
    <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Test Agency</rdf:li></rdf:Alt></dc:rights>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">SUMMIT 1</rdf:li></rdf:Alt></dc:title>
    <dc:subject><rdf:Bag><rdf:li>politics</rdf:li><rdf:li>Київ</rdf:li></rdf:Bag></dc:subject>
    <photoshop:DateCreated>2026-05-06T10:00:00+02:00</photoshop:DateCreated>
    <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Two men talk</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
    <Iptc4xmpCore:ExtDescrAccessibility><rdf:Alt><rdf:li xml:lang="x-default">In a hall.</rdf:li></rdf:Alt></Iptc4xmpCore:ExtDescrAccessibility>
    <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Editorial only</rdf:li></rdf:Alt></xmpRights:UsageTerms>
    """,
    """photoshop:Credit="Test/PA" photoshop:Source="PA" photoshop:Headline="Talks &amp; more" photoshop:Instructions="NO ARCHIVES"
    photoshop:TransmissionReference="J-1" photoshop:AuthorsPosition="Stringer" photoshop:City="Vilnius"
    photoshop:Country="Lithuania" Iptc4xmpCore:Location="Old Hall" """,
)
EVERY_DATASET = iim(
    UTF8,
    (2, 0, b"\0\4"),
    (2, 5, b"SUMMIT 1"),
    (2, 25, b"politics"),
    (2, 25, "Київ".encode()),
    (2, 40, b"NO ARCHIVES"),
    (2, 55, b"20260506"),
    (2, 60, b"100000+0200"),
    (2, 80, b"Ana Test"),
    (2, 80, b"Bo Probe"),
    (2, 85, b"Stringer"),
    (2, 90, b"Vilnius"),
    (2, 92, b"Old Hall"),
    (2, 101, b"Lithuania"),
    (2, 103, b"J-1"),
    (2, 105, b"Talks & more"),
    (2, 110, b"Test/PA"),
    (2, 115, b"PA"),
    (2, 116, "© 2026 Test Agency".encode()),
    (2, 120, b"Nauseda, right, talks\rwith Zelensky"),
)
EVERYTHING = {
    "caption": "Nauseda, right, talks\nwith Zelensky",
    "creator": "Ana Test, Bo Probe",
    "creator_title": "Stringer",
    "credit": "Test/PA",
    "source": "PA",
    "copyright": "© 2026 Test Agency",
    "headline": "Talks & more",
    "title": "SUMMIT 1",
    "instructions": "NO ARCHIVES",
    "keywords": ("politics", "Київ"),
    "job_id": "J-1",
    "date_created": "2026-05-06T10:00:00+02:00",
    "place": "Old Hall, Vilnius, Lithuania",
}
ONLY_XMP = {"alt_text": "Two men talk", "extended_description": "In a hall.", "usage_terms": "Editorial only"}


def read(data: bytes, name: str = "lead.jpg") -> PhotoMetadata:
    return read_metadata(data, name)


def texts(found: PhotoMetadata) -> dict[str, object]:
    return {name: value for name, value in found.to_json().items() if value and name not in {"width", "height"}}


def as_json(expected: dict[str, object]) -> dict[str, object]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in expected.items()}


def test_xmp_alone() -> None:
    assert texts(read(jpeg(app1(EVERY_PROPERTY)))) == as_json(EVERYTHING | ONLY_XMP)


def test_iim_alone() -> None:
    assert texts(read(jpeg(app13(resource(EVERY_DATASET))))) == as_json(EVERYTHING)


def test_both_agree_without_a_warning() -> None:
    found = read(jpeg(app1(EVERY_PROPERTY), app13(resource(EVERY_DATASET))))
    assert texts(found) == as_json(EVERYTHING | ONLY_XMP)


def test_exif_alone() -> None:
    block = exif(
        caption="A man waits",
        artist="Ana Test; Bo Probe",
        rights="© Test",
        taken="2026:05:06 10:00:00",
        offset="+02:00",
    )
    assert texts(read(saved(exif=block))) == {
        "caption": "A man waits",
        "creator": "Ana Test, Bo Probe",
        "copyright": "© Test",
        "date_created": "2026-05-06T10:00:00+02:00",
    }


@pytest.mark.parametrize(("second", "told"), [("Also a man", True), ("A man waits", False)])
def test_a_second_exif_block_is_told(second: str, told: bool) -> None:
    found = read(jpeg(*(segment(0xE1, exif(caption=words)) for words in ("A man waits", second))))
    assert found.caption == "A man waits"
    assert (found.warnings == ("The file holds more than one EXIF block; the first was read.",)) is told


def test_a_camera_that_names_itself_gives_no_caption() -> None:
    assert read(saved(exif=exif(caption="OLYMPUS DIGITAL CAMERA"))).caption is None


def test_alt_text_is_never_taken_from_the_caption() -> None:
    assert read(jpeg(app13(resource(EVERY_DATASET)))).alt_text is None


def test_json_has_its_keys_in_order() -> None:
    assert list(read(saved()).to_json()) == [
        *(
            "caption",
            "creator",
            "credit",
            "source",
            "copyright",
            "headline",
            "title",
            "instructions",
            "keywords",
            "job_id",
        ),
        *("date_created", "place", "alt_text", "extended_description", "usage_terms", "creator_title"),
        *("width", "height", "warnings"),
    ]


def test_nothing_said_is_none() -> None:
    assert set(texts(read(saved()))) == set()
    assert read(saved()).keywords == ()


def test_each_field_comes_from_the_first_block_that_has_it() -> None:
    data = jpeg(
        app1(credit("From XMP")),
        app13(resource(iim((2, 110, b"From IIM"), (2, 115, b"From IIM")))),
        app1(exif(caption="From EXIF", rights="From EXIF")[6:], b"Exif\0\0"),
    )
    found = read(data)
    assert (found.credit, found.source, found.caption, found.copyright) == (
        "From XMP",
        "From IIM",
        "From EXIF",
        "From EXIF",
    )
    assert found.warnings == ("The credit in XMP is “From XMP”, in IIM “From IIM”; XMP was believed.",)


@pytest.mark.parametrize(
    ("dataset", "packet"),
    [
        ((2, 55, b"20260506"), "<photoshop:DateCreated>2026-05-06T10:00:00Z</photoshop:DateCreated>"),
        (
            (2, 110, b"A very long line of credits that"),
            "<photoshop:Credit>A very long line of credits that goes on</photoshop:Credit>",
        ),
        ((2, 110, b"Two  words"), "<photoshop:Credit>Two\nwords</photoshop:Credit>"),
        ((2, 25, b"one"), "<dc:subject><rdf:Bag><rdf:li>one</rdf:li></rdf:Bag></dc:subject>"),
    ],
)
def test_a_shorter_form_of_the_same_is_no_contradiction(dataset: tuple[int, int, bytes], packet: str) -> None:
    assert read(jpeg(app1(xmp(packet)), app13(resource(iim(dataset))))).warnings == ()


@pytest.mark.parametrize(
    ("dataset", "packet", "label"),
    [
        ((2, 55, b"20260507"), "<photoshop:DateCreated>2026-05-06T10:00:00Z</photoshop:DateCreated>", "date"),
        ((2, 110, b"Alamy"), "<photoshop:Credit>Alamy Stock</photoshop:Credit>", "credit"),
        ((2, 25, b"two"), "<dc:subject><rdf:Bag><rdf:li>one</rdf:li></rdf:Bag></dc:subject>", "keywords"),
        ((2, 80, b"Bo"), "<dc:creator><rdf:Seq><rdf:li>Ana</rdf:li></rdf:Seq></dc:creator>", "by-line"),
        ((2, 90, b"Riga"), "<photoshop:City>Vilnius</photoshop:City>", "city"),
    ],
)
def test_a_contradiction_is_a_warning(dataset: tuple[int, int, bytes], packet: str, label: str) -> None:
    (warning,) = read(jpeg(app1(xmp(packet)), app13(resource(iim(dataset))))).warnings
    assert warning.startswith(f"The {label} ")


@pytest.mark.parametrize(
    ("turned", "seen"), [(1, (64, 48)), (3, (64, 48)), (5, (48, 64)), (6, (48, 64)), (8, (48, 64)), (9, (64, 48))]
)
def test_size_is_as_the_picture_is_seen(turned: int, seen: tuple[int, int]) -> None:
    found = read(saved(exif=exif(orientation=turned)))
    assert (found.width, found.height) == seen


def webp_or_png(form: str) -> bytes:
    if form == "WEBP":
        return saved(form="WEBP", xmp=EVERY_PROPERTY.encode(), exif=exif(orientation=6))
    data = saved(form="PNG", exif=exif(orientation=6))
    return data[:33] + png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + EVERY_PROPERTY.encode()) + data[33:]


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_png_and_webp(form: str) -> None:
    found = read(webp_or_png(form), f"lead.{form.lower()}")
    assert texts(found) == as_json(EVERYTHING | ONLY_XMP)
    assert (found.width, found.height, found.format) == (48, 64, form)


def test_tiff_in_all_three_blocks() -> None:
    options = {
        "tiffinfo": {700: EVERY_PROPERTY.encode(), 33723: EVERY_DATASET, 270: "Nauseda, right, talks\nwith Zelensky"}
    }
    assert texts(read(saved(form="TIFF", **options), "a.tif")) == as_json(EVERYTHING | ONLY_XMP)


@pytest.mark.parametrize("tag", [33723, 34377])
def test_tiff_with_iim_alone(tag: int) -> None:
    block = EVERY_DATASET if tag == 33723 else resource(b"\0" * 7, 0x03ED) + resource(EVERY_DATASET)
    assert texts(read(saved(form="TIFF", tiffinfo={tag: block}), "a.tiff")) == as_json(EVERYTHING)


def test_gif() -> None:
    trailer = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    data = saved(picture("P"), "GIF")
    extension = b"\x21\xff\x0bXMP DataXMP" + EVERY_PROPERTY.encode() + trailer
    assert texts(read(data[:-1] + extension + data[-1:], "a.gif")) == as_json(EVERYTHING | ONLY_XMP)


def test_a_wrong_ending_is_a_warning() -> None:
    assert read(saved(form="PNG"), "photos/lead.jpg").warnings == ("lead.jpg is a PNG file, whatever its name says.",)


def test_an_animation_gives_its_first_picture() -> None:
    frames = [picture("P"), picture("P").transpose(0)]
    found = read(saved(frames[0], "GIF", save_all=True, append_images=frames[1:]), "a.gif")
    assert found.warnings == ("a.gif holds more than one picture; the first is used.",)


def test_segments_of_other_makers_are_stepped_over() -> None:
    noise = segment(0xED, b"Adobe_CM\0\2") + segment(0xE1, b"QVCI\0\1") + segment(0xFE, b"a comment")
    assert read(jpeg(noise, app1(credit("Alamy")))).credit == "Alamy"
