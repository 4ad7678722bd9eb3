"""A picture is killed by its file, its fingerprint or its job number, and is got rid of, on either engine."""

from pathlib import Path

import pytest

from editor.config.resources import resource
from editor.domain.copy import Copy
from editor.domain.errors import Refused
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.media.limits import photo_sha256
from editor.publish.html.template import read_template
from editor.services.flow import act
from editor.services.killing import KilledUse, kill, killed_uses, unkill
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.publishing import Site, publish, withdraw
from editor.services.replacing import replace_picture
from editor.services.stories import new_story
from editor.store.verify import faults
from tests.store.desk import Desk
from tests.unit.media.scenes import saved, scene

WORDS = {"caption": "A ferry at the pier", "credit": "Avel Photos", "creator": "A. Nobody"}
KILLED, OTHER = (write_jpeg(scene(seed), EmbeddedMetadata(**WORDS, job_id=f"HW{seed}")) for seed in (1, 2))
STRIPPED = saved(scene(1), 60)
"""The same picture saved once more, without its words."""
WHAT: dict[str, str | PictureFile] = {
    "file": PictureFile(KILLED, "ferry.jpg"),
    "fingerprint": photo_sha256(KILLED),
    "beginning of one": photo_sha256(KILLED)[:8].upper(),
    "job number": "HW1",
}


def written(newsroom: Desk, slug: str, data: bytes) -> None:
    with newsroom.unit("rob") as unit:
        new_story(unit, slug, "", Copy(headline="Ferry", body="It sails."))
        attach(unit, slug, 0, [PictureFile(data, f"{slug}.jpg")])
        edit(unit, slug, 0, 1, {"caption": "A ferry", "credit": "Avel Photos", "alt_text": "A ferry"})
        act(unit, slug, "submit")


def told(uses: list[KilledUse]) -> list[tuple[str, bool, bool]]:
    return [(one.story.slug, one.exact, one.live) for one in uses]


@pytest.mark.parametrize("what", WHAT.values(), ids=WHAT)
def test_what_has_it_is_listed_and_it_is_replaced_and_withdrawn(
    newsroom: Desk, tmp_path: Path, what: str | PictureFile
) -> None:
    site = Site(tmp_path / "site", read_template(resource("templates", "article")))
    for slug, data in (("live", KILLED), ("draft", KILLED), ("saved-again", STRIPPED), ("another", OTHER)):
        written(newsroom, slug, data)
    with newsroom.unit("sue") as unit:
        act(unit, "live", "approve")
        act(unit, "draft", "return", reason="Say more.")
    with newsroom.unit("pat") as unit:
        publish(unit, "live", site)
        *_, uses = kill(unit, what, "The agency withdrew it.")
        (now,) = unit.kills()
    by_looks = [] if now.of == "job" else [("saved-again", False, False)]
    assert told(uses) == [("live", True, True), ("draft", True, False), *by_looks]
    assert ["withdraw" in one.ways for one in uses[:2]] == [True, False]
    with newsroom.unit("rob") as unit:
        assert "replace" in next(one for one in killed_uses(unit, now) if one.story.slug == "draft").ways
        replace_picture(unit, "draft", 0, 1, PictureFile(OTHER, "other.jpg"))
    with newsroom.unit("rob") as unit:
        act(unit, "live", "revise", value="update", reason="More is known")
        act(unit, "live", "submit")
    with pytest.raises(Refused, match="was killed on"), newsroom.unit("sue") as unit:
        act(unit, "live", "approve")
    with newsroom.unit("pat") as unit:
        withdraw(unit, "live", "The picture was killed.", site)
        left = told(killed_uses(unit, now))
        assert [slug for slug, _, _ in left if slug == "draft"] == []
        assert not any(live for _, _, live in left)
        unkill(unit, what, "The agency sent it again.")
        assert list(faults(unit)) == []
