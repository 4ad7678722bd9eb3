"""Paint the demo pictures and write their metadata into them: `python -m tests.demo_art [NAME...]`."""

import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from editor.media.embed import write_jpeg
from tests.demo_art import people, quays, rooms, sea, streets
from tests.demo_art.facts import FACTS

DEMO = Path(__file__).parents[2] / "resources" / "demo"
LARGEST = 195_000
INCOMING = frozenset({"talks", "trawler"})
SCENES: tuple[Callable[[], Image.Image], ...] = (
    sea.ferry, sea.lighthouse, sea.storm, sea.regatta, quays.crane, quays.bridge, quays.trawler, streets.market,
    streets.pitch, streets.school, rooms.chamber, rooms.library, rooms.talks, people.manager, people.skipper,
)  # fmt: skip


def main(wanted: list[str]) -> None:
    """Paint every scene, or the named ones, at the best quality that keeps the file small."""
    for scene in SCENES:
        name = scene.__name__
        if wanted and name not in wanted:
            continue
        picture = scene()
        files = (write_jpeg(picture, FACTS[name], quality) for quality in range(84, 40, -2))
        data = next(data for data in files if len(data) <= LARGEST)
        folder = DEMO / ("incoming" if name in INCOMING else "pictures")
        (folder / f"{name}.jpg").write_bytes(data)


if __name__ == "__main__":
    main(sys.argv[1:])
