"""A story with many pictures is opened, judged and saved with as many statements as one with few."""

from functools import partial

import pytest

from editor.domain.copy import Copy
from editor.domain.unit import Store
from editor.services.killing import kill
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach
from editor.services.rights import facts
from editor.services.stories import new_story, open_story, save
from tests.bench.statements import listened
from tests.unit.media.scenes import saved, scene
from tests.unit.services.samples import photo

FEW, MANY = 2, 9
TERMS = {
    "no terms": {},
    "terms": {"instructions": "NO SALES"},
    "for one story": {"instructions": "For use with this story only"},
    "not for archives": {"instructions": "NO ARCHIVES"},
    "of an agency": {"credit": "N. Body/Reuters"},
}


def written(store: Store, slug: str, number: int, words: dict[str, str]) -> None:
    with store.unit("rita") as unit:
        new_story(unit, slug, "news", Copy(headline="Ferry", body="It sails."))
        said = {"caption": "A ferry", "credit": "Avel Photos", "job_id": slug, **words}
        files = [photo((10 * at, 90, number), size=(60, 40), **said) for at in range(number)]
        attach(unit, slug, 0, [PictureFile(file, f"{at}.jpg") for at, file in enumerate(files)])


@pytest.mark.parametrize("killed", [False, True], ids=["none killed", "one killed"])
@pytest.mark.parametrize("words", TERMS.values(), ids=TERMS)
def test_no_picture_makes_statements_of_its_own(store: Store, words: dict[str, str], killed: bool) -> None:
    counts = []
    for slug, number in (("few", FEW), ("many", MANY)):
        written(store, slug, number, words)
    with store.unit("sam") as unit:
        if killed:
            kill(unit, PictureFile(saved(scene(3)), "other.jpg"), "Wrong name.")
        for slug in ("few", "many"):
            opened = open_story(unit, slug)
            changed = opened.copy.with_changes(headline="Another ferry")
            counts.append(
                [
                    len(listened(partial(open_story, unit, slug))),
                    len(listened(partial(facts, unit, opened.copy, opened.story.id))),
                    len(listened(partial(save, unit, slug, opened.story.revision, changed))),
                ]
            )
    few, many = counts
    assert many == few
