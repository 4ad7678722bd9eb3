"""Pictures that nobody placed: what is no line stops approval, and a picture left to the end is told by name."""

import pytest

from editor.domain.copy import Copy
from editor.domain.errors import Refused
from editor.domain.unit import Store
from editor.services.flow import act, possible
from editor.services.history import history
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach
from editor.services.publishing import Site, publish
from editor.services.stories import new_story, open_story, save
from tests.unit.services.samples import photo

WORDS = {"caption": "A ferry", "credit": "Test Agency", "alt_text": "A white ferry"}
LEAD, SECOND, THIRD = (photo((shade, 90, 90), **WORDS) for shade in (9, 90, 190))


def written(store: Store, body: str) -> None:
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body=body))
        attach(
            unit, "ferry", 0, [PictureFile(LEAD, "1.jpg"), PictureFile(SECOND, "2.jpg"), PictureFile(THIRD, "3.jpg")]
        )
        act(unit, "ferry", "submit")


@pytest.mark.parametrize(
    "line", ["![](photo: 2)", "![](photo:2 )", "![](photo2)", "[](photo:2)", "`![](photo:2)`", "![](photo:02)"]
)
def test_a_line_that_is_none_stops_approval(store: Store, line: str) -> None:
    written(store, f"It sails.\n\n{line}\n\n![](photo:3)\n\nIt sank.")
    with store.unit("sam") as unit:
        assert "picture" in possible(unit, unit.story("ferry"))["approve"]
        with pytest.raises(Refused, match=r"looks like a picture’s line|is not read as one"):
            act(unit, "ferry", "approve")
        copy = open_story(unit, "ferry").copy
        save(unit, "ferry", 2, copy.with_changes(body="It sails.\n\n![](photo:2)\n\n![](photo:3)\n\nIt sank."))
        assert act(unit, "ferry", "approve").remarks == ("Approved copy that the approver edited last.",)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("It sails.\n\n![](photo:2)\n\n![](photo:3)", ""),
        ("It sails.\n\n![](photo:2)", "Approved with picture 3 after the last paragraph, where no line places it."),
        ("It sails.", "Approved with pictures 2 and 3 after the last paragraph, where no line places them."),
    ],
)
def test_whoever_approves_a_picture_that_nobody_placed_is_told_and_history_keeps_it(
    store: Store, site: Site, body: str, said: str
) -> None:
    written(store, body)
    with store.unit("sam") as unit:
        assert act(unit, "ferry", "approve").remarks == ((said,) if said else ())
        assert history(unit, "ferry")[-1].remark == said
    with store.unit("pia") as unit:
        publish(unit, "ferry", site)
