"""A part of a killed picture, cut anywhere, is listed and keeps its story from approval; whichever came first; on both engines."""

from collections.abc import Callable

import pytest
from PIL import Image

from editor.domain.copy import Copy
from editor.domain.unit import Unit
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.media.likeness import VERSION, Likeness, likeness
from editor.services.flow import act, possible
from editor.services.killing import kill
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.readings import read_on
from editor.services.stories import new_story
from editor.store.verify import faults
from tests.store.desk import Desk
from tests.unit.media.scenes import saved, scene

Made = Callable[[int], bytes]

CUT = (97, 61, 601, 397)
"""Seven tenths of each side, at no place that is looked at on purpose."""


def picture(seed: int) -> bytes:
    return write_jpeg(
        scene(seed), EmbeddedMetadata(caption="A ferry at the pier", credit="Avel Photos", creator="A. Nobody")
    )


def cut(seed: int) -> bytes:
    """What somebody saved of a page: a part, smaller, saying nothing."""
    return saved(scene(seed).crop(CUT).resize((320, 213), Image.Resampling.LANCZOS), 70)


def written(desk: Desk, slug: str, data: bytes) -> None:
    with desk.unit("rob") as unit:
        new_story(unit, slug, "news", Copy(headline="Ferry", body="It sails."))
        attach(unit, slug, 0, [PictureFile(data, f"{slug}.jpg")])
        edit(unit, slug, 0, 1, {"caption": "A ferry at the pier", "credit": "Avel Photos"})
        act(unit, slug, "submit")


def listed(unit: Unit, data: bytes) -> list[tuple[str, bool]]:
    uses = kill(unit, PictureFile(data, "killed.jpg"), "Wrong person named.").uses
    return [(one.story.slug, one.exact) for one in uses]


def approval(unit: Unit, slug: str) -> str:
    """What stands against it; nothing when they may."""
    return possible(unit, unit.story(slug))["approve"]


@pytest.mark.parametrize(("killed", "used"), [(picture, cut), (cut, picture)])
def test_cut_anywhere_it_is_killed_too(newsroom: Desk, killed: Made, used: Made) -> None:
    written(newsroom, "a-part", used(1))
    written(newsroom, "another", used(2))
    with newsroom.unit("sue") as unit:
        assert approval(unit, "a-part") == ""
        assert listed(unit, killed(1)) == [("a-part", False)]
        assert "looks the same as “killed.jpg”" in approval(unit, "a-part")
        assert approval(unit, "another") == ""
        assert list(faults(unit)) == []


def test_what_an_earlier_version_kept_is_made_anew_when_all_are_read_again(
    newsroom: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.services.pictures.keep", lambda *_: None)
    written(newsroom, "a-part", cut(1))
    with newsroom.unit("sue") as unit:
        (photo,) = unit.photos()
        now = likeness(cut(1))
        unit.keep_signs(photo.sha256, VERSION - 1, Likeness(now.whole, now.parts).to_text())
        assert list(unit.all_signs(VERSION)) == [(photo.sha256, Likeness(now.whole, now.parts).to_text())]
        read_on(unit, "", 10)
        assert list(unit.all_signs(VERSION)) == [(photo.sha256, now.to_text())]
        assert listed(unit, picture(1)) == [("a-part", False)]
