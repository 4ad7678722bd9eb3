"""What came in any layout goes out whole: every rendition of it is read back as the file was read, in both placements."""

from dataclasses import replace

import pytest

from editor.media.metadata import inspect
from editor.media.readback import differences
from editor.media.renditions import make_renditions
from tests.unit.media.layouts import LAYOUTS, SETS
from tests.unit.media.odd_layouts import ODD

EVERY = LAYOUTS | ODD


@pytest.mark.parametrize("said", SETS)
@pytest.mark.parametrize("layout", EVERY)
def test_a_rendition_says_what_the_file_said(layout: str, said: str) -> None:
    data = EVERY[layout].make(SETS[said])
    use = inspect(data, f"came.{EVERY[layout].ending}").embedded()
    assert use.caption == SETS[said].caption
    made = make_renditions(data, (8,), use, small=True)
    assert [differences(one.data, use) for one in made] == [[]] * len(made)
    read = [inspect(one.data, f"out.{one.ending}").embedded() for one in made if one.format != "avif"]
    assert read == [use, use]


def test_the_comparison_would_notice() -> None:
    data = LAYOUTS["jpeg iim"].make(SETS["plain"])
    use = inspect(data, "came.jpg").embedded()
    (made,) = make_renditions(data, (8,), replace(use, credit="Somebody else"))
    assert [str(one) for one in differences(made.data, use)] != []
