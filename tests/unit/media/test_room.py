"""What is known of a picture before any of it is unpacked, and how it is handed over without a copy."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from editor.media import gif, jpeg, png
from editor.media.limits import check_picture, read_head
from editor.media.pieces import as_file
from editor.media.room import MOST_ROOM, most_webp_pixels, tiff_room, webp_size
from tests.unit.media.pictures import app1, app13, credit, exif, iim, picture, png_chunk, resource, saved, segment
from tests.unit.media.pictures import jpeg as jpeg_with
from tests.unit.media.structures import Form, tiff

ROOT = Path(__file__).parents[3]
WEBP = {"lossy": {}, "lossless": {"lossless": True}, "extended": {"exif": exif(orientation=1)}}


@pytest.mark.parametrize("size", [(1, 1), (64, 48), (3000, 7)])
@pytest.mark.parametrize("kind", WEBP)
def test_the_size_of_a_webp_from_its_head(kind: str, size: tuple[int, int]) -> None:
    assert webp_size(saved(picture(size=size), "WEBP", **WEBP[kind])[:30]) == size


@pytest.mark.parametrize(
    "data", [b"", b"RIFF\0\0\0\0WEBP", b"RIFF\0\0\0\0WEBPVP8X", b"RIFF\0\0\0\0WEBPNONE" + bytes(20)]
)
def test_a_webp_that_does_not_say(data: bytes) -> None:
    assert webp_size(data) == (0, 0)


def test_room_for_a_webp_shrinks_with_its_file() -> None:
    assert most_webp_pixels(0) == MOST_ROOM // 16
    assert most_webp_pixels(10_000_000) < most_webp_pixels(0)
    assert most_webp_pixels(MOST_ROOM) == 0


def test_room_for_a_tiff() -> None:
    data = tiff(Form())
    assert tiff_room(data) == (64, 48, len(data) + 4 * 64 * 48)
    assert tiff_room(saved(picture("RGB"), "TIFF", compression="tiff_lzw"))[2] > 4 * 64 * 48 + 3 * 64 * 48 // 2
    assert tiff_room(b"no TIFF at all") == (0, 0, 0)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "GIF"])
def test_the_head_is_what_pillow_says(form: str) -> None:
    head = read_head(saved(picture(size=(70, 30)), form), "a")
    assert (head.format, head.width, head.height, head.several) == (form, 70, 30, False)


def test_a_picture_without_its_metadata_is_the_same_picture() -> None:
    profile = b"ICC_PROFILE\0\1\1" + bytes(100)
    plain = saved()
    full = jpeg_with(
        app1(credit("PA")),
        app13(resource(iim((2, 110, b"PA")))),
        segment(0xE2, profile),
        segment(0xE2, b"MPF\0broken"),
        segment(0xFE, b"a comment"),
    )
    assert b"".join(jpeg.bare(full)) == plain[:2] + segment(0xE2, profile) + plain[2:]
    plain = saved(form="PNG")
    chunks = png_chunk(b"tEXt", b"a\0b") + png_chunk(b"prVt", b"c") + png_chunk(b"eXIf", b"II*\0")
    assert b"".join(png.bare(plain[:33] + chunks + plain[33:])) == plain


def test_a_gif_of_one_picture_and_of_two() -> None:
    frames = [picture("P"), picture("P").transpose(Image.Transpose.FLIP_LEFT_RIGHT)]
    assert not gif.has_more_pictures(saved(frames[0], "GIF"))
    assert not gif.has_more_pictures(saved(frames[0], "GIF", comment=b"words" * 100))
    assert gif.has_more_pictures(saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))


def test_what_pillow_logs_stays_out_of_what_a_person_sees(tmp_path: Path) -> None:
    data = bytearray(tiff(Form()))
    at = data.index(b"\x15\x01\x03\x00")  # samples per pixel
    data[at + 8 : at + 10] = b"\x33\x00"
    (tmp_path / "a.tif").write_bytes(data)
    command = [sys.executable, "-m", "editor", "photo", "show", tmp_path / "a.tif"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    assert done.stderr.strip().endswith(
        "a.tif is damaged or cut short and cannot be shown whole. Ask for the file again."
    )
    assert len(done.stderr.strip().splitlines()) == 1


@given(
    st.lists(st.binary(max_size=20), max_size=8),
    st.lists(st.tuples(st.integers(0, 170), st.integers(0, 60)), max_size=12),
)
def test_pieces_read_like_the_whole(pieces: list[bytes], reads: list[tuple[int, int]]) -> None:
    whole = io.BytesIO(b"".join(pieces))
    file = as_file([memoryview(piece) for piece in pieces])
    for at, length in reads:
        whole.seek(at)
        file.seek(at)
        assert file.read(length) == whole.read(length)
    assert file.seek(0, io.SEEK_END) == len(whole.getvalue())
    file.seek(0)
    assert file.read() == whole.getvalue()


@pytest.mark.parametrize(("progressive", "passes"), [(False, 1), (True, 10)])
def test_the_passes_over_a_jpeg_are_counted_and_what_stands_behind_it_is_not(progressive: bool, passes: int) -> None:
    data = saved(progressive=progressive)
    assert jpeg.scans(data) == passes
    assert jpeg.scans(data + b"\xff\xda\0\2" * 600) == passes
    assert jpeg.scans(data[:-2] + b"\xff\xff\xfe\0\6\xff\xda\xff\xd9" + b"\xff\xda\0\2" * 3 + data[-2:]) == passes + 3


def test_a_picture_with_a_film_behind_it_is_taken() -> None:
    check_picture(saved(picture(size=(3000, 2000))) + b"\xff\xda\0\2" * 5_000, "moving.jpg")
