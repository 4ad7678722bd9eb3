"""A copy of a text in a file of the person's choosing: whole, or what was there before."""

from pathlib import Path

import pytest

from editor.domain.errors import Unavailable
from editor.ui.text_file import write_text
from tests.gui.test_full_disk import full_disk

SAFE = "The text is still in the window."


def test_a_copy_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    copy = tmp_path / "ferry.txt"
    copy.write_text("An earlier and longer copy.\n")
    write_text(copy, "Käse\n", SAFE)
    assert copy.read_bytes() == "Käse\n".encode()
    assert list(tmp_path.iterdir()) == [copy]


def test_a_full_disk_leaves_the_earlier_copy(tmp_path: Path) -> None:
    copy, fresh = tmp_path / "ferry.txt", tmp_path / "fresh.txt"
    copy.write_text("An earlier copy.\n")
    for path in (copy, fresh):
        with full_disk(), pytest.raises(Unavailable) as caught:
            write_text(path, "What is in the window now.\n", SAFE)
        assert str(caught.value) == f"“{path.name}” cannot be written: the file may not grow any more. {SAFE}"
    assert copy.read_text() == "An earlier copy.\n"
    assert list(tmp_path.iterdir()) == [copy]


def test_a_link_stays_one(tmp_path: Path) -> None:
    copy, link = tmp_path / "ferry.txt", tmp_path / "latest.txt"
    copy.write_text("An earlier copy.\n")
    link.symlink_to(copy.name)
    write_text(link, "Now.\n", SAFE)
    assert link.is_symlink()
    assert copy.read_text() == "Now.\n"
