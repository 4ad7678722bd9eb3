"""Take the pictures of the documents anew: `python -m tests.album [FOLDER]`, which is docs/pictures unless named.

The real window is driven without a display, at 100 % and at 200 %, each in a program of its own, because Qt takes the scale
when it starts. The pictures of the README are those of the tour.
"""

import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from editor.tour.run import run
from editor.tour.script import Script
from tests.album.script import Album

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
LARGEST = 160_000
"""Bytes of a picture, so that the repository does not grow with each taking."""
COLOURS = (256, 128, 96, 64)
_EXACT = 4
"""One colour in so many is kept as it is: the most frequent ones, which grounds and inks are."""
OF_THE_TOUR = {"queue-and-story": "review", "import": "import", "pictures": "pictures", "dark": "dark"}
PLAYS: dict[str, tuple[type[Script], int]] = {"tour": (Script, 1), "album": (Album, 1), "album-200": (Album, 2)}


def small(path: Path) -> bytes:
    """A picture of the window as PNG with a table of colours, as many as let it be small enough."""
    with Image.open(path) as opened:
        picture = opened.convert("RGB")
    data = b""
    for colours in COLOURS:
        file = io.BytesIO()
        picture.quantize(palette=_table(picture, colours), dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
        data = file.getvalue()
        if len(data) <= LARGEST:
            return data
    raise ValueError(
        f"{path.name} takes {len(data):,} bytes even in {COLOURS[-1]} colours; at most {LARGEST:,} are kept."
    )


def _table(picture: Image.Image, size: int) -> Image.Image:
    """The colours that a picture is set in: the most frequent ones, and of the others those that come near all of them."""
    exact = size // _EXACT
    counted = picture.getcolors(picture.width * picture.height) or []
    frequent = [colour for _, colour in sorted(counted, reverse=True)[:exact]]
    others = picture.quantize(size - exact, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).getpalette() or []
    table = Image.new("P", (1, 1))
    table.putpalette([*(part for colour in frequent for part in colour), *others[: 3 * (size - exact)]])
    return table


def name_of(taken: str, play: str) -> str:
    """What a picture that a play took is called in the documents; nothing when it stands in none."""
    name = taken.partition("-")[2]
    if play == "tour":
        return OF_THE_TOUR.get(name, "")
    return f"{name}-200" if play.endswith("-200") else name


def take(folder: Path) -> int:
    """Play everything and keep the pictures; 0 when all went well."""
    folder.mkdir(parents=True, exist_ok=True)
    for play, (_, scale) in PLAYS.items():
        with tempfile.TemporaryDirectory() as place:
            environment = os.environ | {"QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "offscreen"}
            command = [sys.executable, "-m", "tests.album", "--play", play, place]
            if subprocess.run(command, check=False, env=environment).returncode:
                return 1
            for path in sorted((Path(place) / "pictures").iterdir()):
                if name := name_of(path.stem, play):
                    (folder / f"{name}.png").write_bytes(small(path))
    return 0


def main(words: list[str]) -> int:
    """Take them all, or be one of the plays."""
    if words[:1] == ["--play"]:
        return run(Path(words[2]), PLAYS[words[1]][0])
    return take(Path(words[0]) if words else FOLDER)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
