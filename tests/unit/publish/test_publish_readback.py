"""Nothing is published while one text of one picture is missing or wrong in one placement of one file."""

from pathlib import Path
from uuid import uuid4

import pytest
from PIL import Image

from editor.domain.copy import PictureUse, digest
from editor.domain.errors import Refused
from editor.media import renditions
from editor.media.cuts import LENGTHS
from editor.media.embed import embed, iim_block, xmp_packet
from editor.media.fields import LABELS, TEXT_FIELDS, EmbeddedMetadata
from editor.media.iim import write_iim
from editor.media.placed import in_iim, in_xmp
from editor.media.xmp_packet import packet
from editor.publish.package import build
from editor.publish.pictures import texts
from editor.publish.proof import prove
from tests.unit.media.pictures import saved
from tests.unit.media.rewriting import rewritten
from tests.unit.publish.making import PICTURES, QUAY, copy, edition, package, photo, rehash, template

FULL = PICTURES[1].with_changes(
    source="Alamy", instructions="NO ARCHIVES", title="QUAY 1", headline="The quay", keywords=("fish", "quay"),
    job_id="J-77", date_created="2026-01-09T08:00:00Z", place="North Quay, Port Ellan, Ellan, Utopia",
    extended_description="Boxes in three rows.", usage_terms="Once only", creator_title="Stringer", copyright="© 2026 A Maker",
)  # fmt: skip
USES = (
    FULL.with_changes(number=1, placement="lead", caption="The lead"),
    FULL.with_changes(number=2, caption="In the text"),
    FULL.with_changes(number=3, caption="The first of a gallery"),
    FULL.with_changes(number=4, photo=digest("a drawing"), caption="The last of a gallery"),
)
STORY = edition(copy(body="One.\n\n![](photo:2)\n\nTwo.\n\n![](photo:3)\n![](photo:4)", pictures=USES))
FILES = {QUAY: photo(600, 400, 90), USES[3].photo: saved(Image.new("RGBA", (520, 400), (9, 90, 200, 60)), "PNG")}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with a lead, a picture in the text and a gallery, each with every text, in several sizes and all kinds."""
    place = tmp_path_factory.mktemp("packages") / "harbour-talks"
    return build(STORY, FILES.__getitem__, template(), place, str(uuid4())).folder


PLACES = [*((field, "XMP") for field in in_xmp(texts(FULL))), *((field, "IIM") for field in in_iim(texts(FULL)))]


def renditions_of(folder: Path) -> list[tuple[Path, PictureUse]]:
    return [(path, USES[int(path.name.split("-")[1]) - 1]) for path in sorted(folder.glob("picture-*"))]


def spoil(path: Path, use: PictureUse, field: str, placement: str, *, changed: bool) -> str:
    """Take one text out of one placement of a file, or write another there; says what the proof must say."""
    xmp, iim = in_xmp(texts(use)), in_iim(texts(use))
    layer = xmp if placement == "XMP" else iim
    layer[field] = (("2025-01-01",) if field == "date_created" else ("Another",)) if changed else ()
    path.write_bytes(rewritten(path.read_bytes(), packet(xmp), write_iim(iim)))
    return f"“{path.name}” does not carry the {LABELS[field]} of picture {use.number} in its {placement}."


@pytest.mark.parametrize("changed", [False, True], ids=["removed", "changed"])
@pytest.mark.parametrize(("field", "placement"), PLACES)
def test_a_text_that_is_wrong_is_told_of_every_file_of_every_picture(
    folder: Path, field: str, placement: str, changed: bool
) -> None:
    said = {spoil(*each, field, placement, changed=changed) for each in renditions_of(folder)}
    rehash(folder)
    found = prove(folder, STORY)
    assert {fault.message for fault in found if fault.rule == "picture-texts"} == said
    assert [fault for fault in found if fault.rule != "picture-texts"] == []


def test_one_file_with_one_text_wrong_is_enough(folder: Path) -> None:
    for number, (path, use) in enumerate(renditions_of(folder)):
        whole_file = path.read_bytes()
        said = spoil(path, use, *PLACES[number % len(PLACES)], changed=False)
        rehash(folder)
        assert [(fault.rule, fault.message) for fault in prove(folder, STORY)] == [("picture-texts", said)]
        path.write_bytes(whole_file)


def test_the_package_has_every_text_in_every_placement_size_and_kind(whole: Path) -> None:
    assert prove(whole, STORY) == []
    assert set(in_xmp(texts(FULL))) == set(LABELS)
    kinds = {(use.number, path.suffix) for path, use in renditions_of(whole)}
    plain = {1: ".jpg", 2: ".jpg", 3: ".jpg", 4: ".png"}
    assert kinds == {(number, kind) for number, own in plain.items() for kind in (".avif", ".webp", own)}
    assert len(renditions_of(whole)) == 2 * len(kinds)
    assert [use.placement for use in USES] == ["lead", "inline", "inline", "inline"]
    assert (whole / "index.html").read_text("utf-8").count('class="gallery') == 1


def test_every_field_of_a_use_is_looked_at() -> None:
    assert all(getattr(texts(use), field) for use in USES for field in TEXT_FIELDS)
    assert set(in_iim(texts(FULL))) == {*LENGTHS, "date_created"}


@pytest.mark.parametrize("field", TEXT_FIELDS)
def test_publishing_stops_when_a_text_was_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, field: str
) -> None:
    def forgetful(data: bytes, meta: EmbeddedMetadata) -> bytes:
        less = {name: getattr(meta, name) for name in TEXT_FIELDS if name != field}
        return embed(data, EmbeddedMetadata(**less))

    monkeypatch.setattr(renditions, "embed", forgetful)
    with pytest.raises(Refused, match=r"did not pass its proof: “picture-2-.*” does not carry the .* of picture 2 in "):
        package(tmp_path / "harbour-talks", edition(copy(body="One.", pictures=(FULL,))))
    assert list(tmp_path.iterdir()) == []


def test_a_package_alone_is_proved_as_far_as_it_knows(folder: Path) -> None:
    assert prove(folder) == []
    path, use = next(each for each in renditions_of(folder) if each[1].number == 2)
    said = spoil(path, use, "job_id", "IIM", changed=True)
    rehash(folder)
    assert next(fault.message for fault in prove(folder)) == said
    path.write_bytes(rewritten(path.read_bytes(), xmp_packet(texts(use)), iim_block(texts(use))))
    rehash(folder)
    assert prove(folder) == []
