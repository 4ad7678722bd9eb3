"""A decorative picture goes out with an empty alt and its role, and no other picture does."""

from pathlib import Path

import pytest

from editor.publish.proof import prove
from tests.unit.publish.deeds import Deed, cut, swap, within
from tests.unit.publish.making import PICTURES, copy, edition, package, rehash

MARKED = (*PICTURES[:2], PICTURES[2].with_changes(decorative=True))


def test_only_the_decorative_picture_has_the_role(tmp_path: Path) -> None:
    made = edition(copy(pictures=MARKED))
    folder = package(tmp_path, made).folder
    html = (folder / "index.html").read_text("utf-8")
    assert html.count('alt="" role="presentation"') == html.count('role="presentation"') == 1
    assert prove(folder, made) == []


@pytest.mark.parametrize(
    ("deed", "rule"),
    [
        (within(3, cut(' role="presentation"')), "role"),
        (within(3, swap('role="presentation"', 'role="img"')), "role"),
        (within(3, swap('alt=""', 'alt="Ornament"')), "alt"),
        (within(1, swap(" alt=", ' role="presentation" alt=')), "role"),
    ],
)
def test_a_role_that_was_not_approved_is_refused(tmp_path: Path, deed: Deed, rule: str) -> None:
    made = edition(copy(pictures=MARKED))
    folder = package(tmp_path, made).folder
    page = folder / "index.html"
    page.write_text(deed(page.read_text("utf-8")), "utf-8")
    rehash(folder)
    assert rule in {fault.rule for fault in prove(folder, made)}
