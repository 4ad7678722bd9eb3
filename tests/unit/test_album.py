"""The pictures of the documents: each is there, each is shown, and each is small."""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.album.__main__ import FOLDER, LARGEST, OF_THE_TOUR, PLAYS, name_of, small

ROOT = Path(__file__).parents[2]


def test_every_picture_is_shown_in_a_document_and_every_one_shown_is_there() -> None:
    documents = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    shown = {
        (path.parent / place).resolve()
        for path in documents
        for place in re.findall(r"!\[.*?\]\((\S+?\.png)\)", path.read_text("utf-8"))
    }
    assert shown == set(FOLDER.iterdir())


def test_no_picture_makes_the_repository_grow() -> None:
    sizes = {path.name: path.stat().st_size for path in FOLDER.iterdir()}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}


def test_the_manuscript_is_shown_in_each_light_at_each_scale() -> None:
    names = {path.stem for path in FOLDER.iterdir()}
    for light in ("light", "dark", "alone", "preview"):
        assert {f"manuscript-{light}", f"manuscript-{light}-200"} <= names
        for scale, size in (("", (1440, 900)), ("-200", (2200, 1400))):
            with Image.open(FOLDER / f"manuscript-{light}{scale}.png") as picture:
                assert picture.size == size


def test_a_picture_is_named_for_what_it_shows_and_its_scale() -> None:
    assert name_of("03-queue-and-story", "tour") == OF_THE_TOUR["queue-and-story"]
    assert name_of("09-return", "tour") == ""
    assert name_of("02-manuscript-alone", "album") == "manuscript-alone"
    assert name_of("02-manuscript-alone", "album-200") == "manuscript-alone-200"
    assert {scale for _, scale in PLAYS.values()} == {1, 2}


def test_a_picture_keeps_its_rare_colours_and_is_refused_when_it_stays_too_large(tmp_path: Path) -> None:
    sheet = Image.new("RGB", (400, 300), "white")
    sheet.paste((200, 120, 0), (10, 10, 14, 14))
    sheet.save(tmp_path / "sheet.png")
    (tmp_path / "small.png").write_bytes(small(tmp_path / "sheet.png"))
    with Image.open(tmp_path / "small.png") as kept:
        assert kept.convert("RGB").getpixel((12, 12)) == (200, 120, 0)
    Image.effect_noise((900, 900), 90).save(tmp_path / "noise.png")
    with pytest.raises(ValueError, match=r"noise\.png takes"):
        small(tmp_path / "noise.png")
