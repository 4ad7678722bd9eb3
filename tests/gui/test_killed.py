"""A killed picture in the whole window: its card is marked, the checks say why, and the story cannot be approved."""

from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.services.killing import kill, unkill
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach
from tests.gui.driver import Driver
from tests.gui.picture_sheet import missing
from tests.gui.test_rights import findings
from tests.unit.media.scenes import scene


def opened(program: Driver, *, killed: bool, allowed: bool = False) -> None:
    """The window with a story that has a picture."""
    program.given()
    file = PictureFile(write_jpeg(scene(1), EmbeddedMetadata(caption="The pier", credit="Test Agency")), "pier.jpg")
    with program.store.unit("maeve") as unit:
        attach(unit, "ferry-fares", 0, [file])
        if killed:
            kill(unit, file, "Wrong person named.")
        if allowed:
            unkill(unit, file, "The right person after all.")
    program.sign_in("maeve", "ferry-fares")
    program.settle()


def test_a_killed_picture_is_marked(program: Driver) -> None:
    opened(program, killed=True)
    program.qtbot.waitUntil(lambda: "rights" in missing(program))
    assert any("Picture 1 was killed on " in one and "Stops approving" in one for one in findings(program))


def test_a_picture_that_is_allowed_again_is_not(program: Driver) -> None:
    opened(program, killed=True, allowed=True)
    program.qtbot.waitUntil(lambda: any("no alt text" in one for one in findings(program)))
    assert not any("killed" in one for one in findings(program))
    assert "rights" not in missing(program)
