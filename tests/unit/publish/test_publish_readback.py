"""Nothing is published while one text of one picture is missing or wrong in one placement of one file."""

from pathlib import Path

import pytest

from editor.domain.errors import Refused
from editor.media import renditions
from editor.media.cuts import LENGTHS
from editor.media.embed import embed, iim_block, xmp_packet
from editor.media.fields import LABELS, TEXT_FIELDS, EmbeddedMetadata
from editor.media.iim import write_iim
from editor.media.placed import in_iim, in_xmp
from editor.media.xmp_packet import packet
from editor.publish.pictures import texts
from editor.publish.proof import prove
from tests.unit.media.rewriting import rewritten
from tests.unit.publish.making import PICTURES, copy, edition, package, rehash

FULL = PICTURES[1].with_changes(
    source="Alamy", instructions="NO ARCHIVES", title="QUAY 1", headline="The quay", keywords=("fish", "quay"),
    job_id="J-77", date_created="2026-01-09T08:00:00Z", place="North Quay, Port Ellan, Ellan, Utopia",
    extended_description="Boxes in three rows.", usage_terms="Once only", creator_title="Stringer", copyright="© 2026 A Maker",
)  # fmt: skip
STORY = edition(copy(pictures=(PICTURES[0], FULL, PICTURES[2])))
USE = texts(FULL)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package(tmp_path_factory.mktemp("packages") / "harbour-talks", STORY).folder


PLACES = [*((field, "XMP") for field in in_xmp(USE)), *((field, "IIM") for field in in_iim(USE))]


@pytest.mark.parametrize("changed", [False, True], ids=["removed", "changed"])
@pytest.mark.parametrize(("field", "placement"), PLACES)
def test_a_package_with_one_text_wrong_is_refused(folder: Path, field: str, placement: str, changed: bool) -> None:
    assert set(in_xmp(USE)) == set(LABELS)
    xmp, iim = in_xmp(USE), in_iim(USE)
    layer = xmp if placement == "XMP" else iim
    layer[field] = (("2025-01-01",) if field == "date_created" else ("Another",)) if changed else ()
    for path in folder.glob("picture-2-*"):
        kept = path.read_bytes()
        path.write_bytes(rewritten(kept, packet(xmp), write_iim(iim)))
        rehash(folder)
        said = f"“{path.name}” does not carry the {LABELS[field]} of picture 2 in its {placement}."
        assert {(fault.rule, fault.message) for fault in prove(folder, STORY)} == {("picture-texts", said)}
        path.write_bytes(kept)


def test_every_field_of_a_use_is_looked_at() -> None:
    assert all(getattr(USE, field) for field in TEXT_FIELDS)
    assert set(in_iim(USE)) == {*LENGTHS, "date_created"}


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
    path = next(folder.glob("picture-2-*"))
    path.write_bytes(rewritten(path.read_bytes(), xmp_packet(USE), write_iim(in_iim(USE) | {"job_id": ("J-78",)})))
    rehash(folder)
    said = [fault.message for fault in prove(folder)]
    assert said[0] == f"“{path.name}” does not carry the job number of picture 2 in its IIM."
    path.write_bytes(rewritten(path.read_bytes(), xmp_packet(USE), iim_block(USE)))
    rehash(folder)
    assert prove(folder) == []
