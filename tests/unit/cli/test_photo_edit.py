"""Every field of a picture that the window edits is edited on the command line too, and held to the same."""

from pathlib import Path

import pytest

from editor.ui.panels.picture_fields import FIELDS
from tests.unit.cli.conftest import Run, read
from tests.unit.services.samples import photo

OPTIONS = {"creator": "creator", "date_created": "date"}
"""Options that are not called as the field is."""


@pytest.fixture
def attached(staffed: Run, tmp_path: Path) -> Run:
    path = tmp_path / "quay.jpg"
    path.write_bytes(photo(caption="The quay", credit="Test Agency", keywords=("quay", "dawn")))
    assert staffed("photo", "add", "ferry", path, login="rita")[0] == 0
    return staffed


def kept(run: Run) -> dict[str, object]:
    return {"creator_title": "", **read(run, "show", "ferry")["copy"]["pictures"][0]}  # left out when unsaid


@pytest.mark.parametrize("field", [name for name, _, _ in FIELDS])
def test_each_field_of_the_form_is_set_and_emptied(attached: Run, field: str) -> None:
    before = kept(attached)
    option = f"--{OPTIONS.get(field, field).replace('_', '-')}"
    several = field == "keywords"
    for typed, stays in (("Pier , Sea", ["Pier", "Sea"] if several else "Pier , Sea"), ("", [] if several else "")):
        assert attached("photo", "edit", "ferry", "1", option, typed, login="rita")[0] == 0
        assert kept(attached) == before | {field: stays}


def test_several_fields_are_one_revision_and_the_rest_stays(attached: Run) -> None:
    before = kept(attached)
    revision = read(attached, "show", "ferry")["revision"]
    words = ("--headline", "Dawn", "--title", "quay-1", "--place", "Avel", "--date", "2026-05-06", "--job-id", "J9")
    assert attached("photo", "edit", "ferry", "1", *words, login="rita")[0] == 0
    said = {"headline": "Dawn", "title": "quay-1", "place": "Avel", "date_created": "2026-05-06", "job_id": "J9"}
    assert kept(attached) == before | said
    assert read(attached, "show", "ferry")["revision"] == revision + 1


def test_a_line_stays_one_line(attached: Run) -> None:
    assert attached("photo", "edit", "ferry", "1", "--headline", "Dawn\nat sea\t", login="rita")[0] == 0
    assert kept(attached)["headline"] == "Dawn at sea"


@pytest.mark.parametrize("words", [("--placement", "top"), ("--placement", "")])
def test_what_is_no_placement_is_refused_and_nothing_changes(attached: Run, words: tuple[str, ...]) -> None:
    before = kept(attached)
    code, _, err = attached("photo", "edit", "ferry", "1", *words, "--title", "Pier", login="rita")
    assert (code, "pictures" in err or "placement" in err) == (1, True)
    assert kept(attached) == before
