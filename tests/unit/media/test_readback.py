"""A rendition of which one text in one placement was removed or changed is refused, for all texts and placements."""

from collections.abc import Callable

import pytest
from PIL import Image

from editor.media import avif, jpeg, png, webp
from editor.media.datasets import dataset
from editor.media.embed import embed, iim_block, xmp_packet
from editor.media.fields import LABELS, EmbeddedMetadata, Layer
from editor.media.finished import blocks_of
from editor.media.iim import read_iim, write_iim
from editor.media.placed import in_iim, in_short_iim, in_xmp
from editor.media.readback import Difference, differences
from editor.media.srgb import PROFILE
from editor.media.tiff import IIM_TAG
from editor.media.xmp import read_xmp
from editor.media.xmp_packet import packet
from tests.unit.media.pictures import exif, saved
from tests.unit.media.rewriting import with_blocks
from tests.unit.media.structures import ASCII, SHORT, UNDEFINED, Entry, Form, structure
from tests.unit.media.test_renditions import USE

FORMS = ("JPEG", "PNG", "WEBP", "AVIF")


def plain(form: str) -> bytes:
    return saved(form=form, icc_profile=PROFILE)


FILES = {form: embed(plain(form), USE) for form in FORMS}
LONG = EmbeddedMetadata(caption="å" * 40_000, creator="Ana Test, Bo Probe", headline="x" * 400)
XMP, IIM = in_xmp(USE), in_iim(USE)

CHANGES: dict[str, Callable[[tuple[str, ...], str], tuple[str, ...]]] = {
    "removed": lambda values, field: (),
    "changed": lambda values, field: ("2025-01-01",) if field == "date_created" else ("x" + values[0][1:], *values[1:]),
    "in capitals": lambda values, field: ("2026",) if field == "date_created" else tuple(v.swapcase() for v in values),
    "cut by one": lambda values, field: (values[0][:-6],) if field == "date_created" else (*values[:-1], values[-1][:-1]),
    "twice": lambda values, field: ("2026-05",) if field == "date_created" else (f"{values[0]} {values[0]}",),
}  # fmt: skip


def changed(layer: Layer, field: str, change: str) -> Layer:
    layer = layer | {field: CHANGES[change](layer[field], field)}
    return {name: values for name, values in layer.items() if values}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("field", XMP)
def test_a_text_that_differs_in_xmp_is_named(form: str, change: str, field: str) -> None:
    data = with_blocks(form, packet(changed(XMP, field, change)), iim_block(USE))
    assert differences(data, USE) == [Difference(LABELS[field], "XMP")]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("field", IIM)
def test_a_text_that_differs_in_iim_is_named(form: str, change: str, field: str) -> None:
    data = with_blocks(form, xmp_packet(USE), write_iim(changed(IIM, field, change)))
    assert differences(data, USE) == [Difference(LABELS[field], "IIM")]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("field", XMP)
def test_a_text_that_the_use_has_not_is_named(form: str, field: str) -> None:
    bare = EmbeddedMetadata(credit="PA", caption="One") if field not in {"credit", "caption"} else EmbeddedMetadata()
    both = packet(in_xmp(bare) | {field: XMP[field]}), write_iim(in_iim(bare) | {field: IIM.get(field, ())})
    wanted = [Difference(f"absence of a {LABELS[field]}", place) for place in ("XMP", "IIM")[: 1 + (field in IIM)]]
    assert differences(with_blocks(form, *both), bare) == wanted


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("use", [USE, LONG, EmbeddedMetadata()], ids=["every text", "long texts", "none"])
def test_what_was_written_is_what_is_there(form: str, use: EmbeddedMetadata) -> None:
    assert differences(embed(plain(form), use), use) == []


def test_iim_may_be_as_earlier_programs_wrote_it() -> None:
    use = EmbeddedMetadata(
        headline="x" * 400, creator="Ana Test, Bo Probe", credit="Ana Test/Agence Example via Another"
    )
    whole = {"headline": (use.headline or "",), "creator": (use.creator or "",), "credit": (use.credit or "",)}
    assert differences(with_blocks("JPEG", packet(whole), write_iim(whole)), use) == []
    short = in_short_iim(use)
    assert [len(short[field][0]) for field in ("headline", "credit")] == [256, 32]
    assert differences(with_blocks("JPEG", packet(whole), write_iim(short)), use) == []
    shorter = short | {"credit": (short["credit"][0][:-1],)}
    assert differences(with_blocks("JPEG", packet(whole), write_iim(shorter)), use) == [Difference("credit", "IIM")]


@pytest.mark.parametrize("form", FORMS)
def test_a_long_credit_is_whole_in_both_placements(form: str) -> None:
    credit = "Ana Exampleton/Agence France-Presse via Getty Images"
    blocks = blocks_of(embed(plain(form), EmbeddedMetadata(credit=credit)))
    assert read_iim(blocks.iim, []) == read_xmp(blocks.xmp, []) == {"credit": (credit,)}


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_placement_that_is_gone_is_named_field_by_field(form: str) -> None:
    no_xmp = differences(with_blocks(form, packet({}), iim_block(USE)), USE)
    assert no_xmp == [Difference(LABELS[field], "XMP") for field in LABELS if field in XMP]
    no_iim = differences(with_blocks(form, xmp_packet(USE), write_iim({})), USE)
    assert no_iim == [Difference(LABELS[field], "IIM") for field in LABELS if field in IIM]
    assert len(differences(plain(form), USE)) == len(XMP) + len(IIM) + 1


@pytest.mark.parametrize("form", FORMS)
def test_texts_whose_charset_is_not_declared_are_refused(form: str) -> None:
    declared = dataset(1, 90, b"\x1b%G")
    block = iim_block(USE)
    assert block.startswith(declared)
    data = with_blocks(form, xmp_packet(USE), block.removeprefix(declared))
    assert differences(data, USE) == [Difference("declaration of its charset", "IIM")]


@pytest.mark.parametrize("form", FORMS)
def test_damage_is_refused(form: str) -> None:
    broken = xmp_packet(USE).replace(b"</rdf:RDF>", b"</rdf:RDF")
    assert differences(with_blocks(form, broken, iim_block(USE)), USE) != []
    assert differences(with_blocks(form, xmp_packet(USE), iim_block(USE) + b"\x1c\x02\x50\x7f\xffx"), USE) != []


@pytest.mark.parametrize("form", FORMS)
def test_a_place_on_the_map_or_an_orientation_is_refused(form: str) -> None:
    block = Image.Exif()
    block[274], block[315] = 3, "Former Name"
    block._ifds[0x8825] = {1: "N", 2: (50.0, 27.0, 0.0)}
    stray = block.tobytes().removeprefix(jpeg.EXIF)
    data = FILES[form]
    if form == "JPEG":
        start = 4 + int.from_bytes(data[4:6], "big")
        body = jpeg.EXIF + stray
        data = data[:start] + b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body + data[start:]
        expected = [Difference("absence of other metadata (by-line)", "EXIF")]
    elif form == "PNG":
        data = data[:33] + png.chunk(b"eXIf", stray) + data[33:]
        expected = [Difference("absence of other metadata (by-line)", "EXIF")]
    else:
        put = webp.with_blocks if form == "WEBP" else avif.with_blocks
        data = put(data, xmp_packet(USE), stray)
        expected = [Difference(LABELS[field], "IIM") for field in LABELS if field in IIM]
        expected += [Difference("declaration of its charset", "IIM")]
        expected += [Difference("absence of other metadata (by-line)", "EXIF")]
    assert blocks_of(data).exif == stray
    assert differences(data, USE) == expected


@pytest.mark.parametrize("form", ["WEBP", "AVIF"])
@pytest.mark.parametrize(
    "planted",
    [(0x8825, SHORT, bytes(4)), (274, SHORT, b"\6\0"), (315, ASCII, b"Former Name\0")],
    ids=["map", "turn", "name"],
)
def test_what_is_planted_beside_the_iim_of_a_use_is_refused(form: str, planted: Entry) -> None:
    put, block = webp.with_blocks if form == "WEBP" else avif.with_blocks, iim_block(USE)
    beside = structure(Form("<"), [(IIM_TAG, UNDEFINED, block), planted])
    data = put(plain(form), xmp_packet(USE), beside)
    assert blocks_of(data).iim == (block,)
    (difference,) = differences(data, USE)
    assert (difference.text.startswith("absence of other metadata"), difference.placement) == (True, "EXIF")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("property_", "named"),
    [("exif:GPSLatitude='50,27.5N'", "GPSLatitude"), ("tiff:Orientation='6'", "Orientation"), ("photoshop:Former='x'", "Former")],
)  # fmt: skip
def test_a_place_on_the_map_or_an_orientation_in_xmp_is_refused(form: str, property_: str, named: str) -> None:
    spaces = "xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:tiff='http://ns.adobe.com/tiff/1.0/' "
    about = b"<rdf:Description rdf:about='' "
    stray = xmp_packet(USE).replace(about, about + f"{spaces}{property_} ".encode())
    assert differences(with_blocks(form, stray, iim_block(USE)), USE) == [
        Difference(f"absence of other metadata ({named})", "XMP")
    ]


def test_an_avif_file_that_is_shown_turned_is_refused() -> None:
    turned = saved(form="AVIF", icc_profile=PROFILE, exif=exif(orientation=6).removeprefix(jpeg.EXIF))
    assert differences(embed(turned, USE), USE) == [Difference("absence of a turn", "picture")]


def test_words_of_a_png_file_itself_are_refused() -> None:
    data = FILES["PNG"][:33] + png.chunk(b"tEXt", b"Author\0Somebody") + FILES["PNG"][33:]
    assert differences(data, USE) == [Difference("absence of other metadata", "PNG text")]


def test_where_a_text_is_unknown_the_placements_must_agree() -> None:
    unsaid = EmbeddedMetadata(**{name: getattr(USE, name) for name in ("caption", "credit")})
    data = embed(plain("JPEG"), EmbeddedMetadata(caption=USE.caption, credit=USE.credit, job_id="J-1"))
    assert differences(data, unsaid, ("instructions", "job_id")) == []
    assert len(differences(data, unsaid)) == 2
    apart = with_blocks("JPEG", packet(in_xmp(unsaid) | {"job_id": ("J-2",)}), write_iim(in_iim(unsaid) | {"job_id": ("J-1",)}))  # fmt: skip
    assert differences(apart, unsaid, ("instructions", "job_id")) == [Difference("job number", "IIM")]


@pytest.mark.parametrize("data", [saved(form="GIF"), b"", b"words", b"\xff\xd8" + b"\xff" * 60_000])
def test_what_is_no_rendition_carries_nothing(data: bytes) -> None:
    assert Difference("caption", "XMP") in differences(data, USE)


def test_a_jpeg_with_exif_of_the_camera_is_refused() -> None:
    body = jpeg.EXIF + exif(caption="One").removeprefix(jpeg.EXIF)
    data = FILES["JPEG"]
    data = data[:2] + b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body + data[2:]
    assert differences(data, USE) == [Difference("absence of other metadata (caption)", "EXIF")]
