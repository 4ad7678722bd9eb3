"""A killed picture in the whole window: its card is marked, the checks say why, and the story cannot be approved."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from editor.domain.changes import Change
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


def brought(program: Driver, folder: Path, *names: str) -> None:
    """Pictures that are killed are attached in a story that is open, in front of Maeve."""
    paths = []
    for number, name in enumerate(names, 3):
        data = write_jpeg(scene(number), EmbeddedMetadata(caption=f"The pier, {number}", credit="Test Agency"))
        (folder / name).write_bytes(data)
        paths.append(folder / name)
        with program.store.unit("tobias") as unit:
            kill(unit, PictureFile(data, name), "Wrong person named.")
    program.program.story.pictures.attach_files(paths)
    program.settle()
    program.qtbot.waitUntil(lambda: "was killed on" in program.banner())


def mends(program: Driver) -> dict[str, QPushButton]:
    """The buttons on the banner."""
    buttons = program.window.banner.findChildren(QPushButton)
    return {one.text(): one for one in buttons if one.objectName().startswith("banner_mend") and not one.isHidden()}


def test_a_killed_picture_that_is_attached_is_said_at_once_and_taken_out(program: Driver, tmp_path: Path) -> None:
    opened(program, killed=False)
    brought(program, tmp_path, "quay.jpg")
    assert program.banner() == (
        "Picture 2 was killed on 2026-01-10 by tobias (“quay.jpg”): Wrong person named. Replace it or take it out."
    )
    assert list(mends(program)) == ["Replace…", "Take it out"]
    mends(program)["Take it out"].click()
    program.qtbot.waitUntil(lambda: program.banner() == "")
    program.program.story.care.save()
    program.settle()
    assert [use.number for use in program.copies()[-1].pictures] == [1]


def test_several_are_taken_out_together_and_one_is_replaced_from_the_message(program: Driver, tmp_path: Path) -> None:
    opened(program, killed=False)
    brought(program, tmp_path, "quay.jpg", "mole.jpg")
    assert list(mends(program)) == ["Take them out"]
    mends(program)["Take them out"].click()
    program.qtbot.waitUntil(lambda: program.banner() == "")
    brought(program, tmp_path, "light.jpg")
    mends(program)["Replace…"].click()
    program.settle()
    assert program.dialog("find_pictures_dialog").windowTitle() == "Replace picture 4"


def test_what_was_killed_before_the_story_was_opened_is_marked_alone(program: Driver) -> None:
    opened(program, killed=True)
    program.qtbot.waitUntil(lambda: "rights" in missing(program))
    assert program.banner() == ""


def test_whoever_may_not_edit_is_told_that_a_picture_is_killed_now(program: Driver) -> None:
    opened(program, killed=False)
    program.window.actions_["submit"].trigger()
    program.settle()
    program.qtbot.waitUntil(lambda: any("no alt text" in one for one in findings(program)))
    with program.store.unit("tobias") as unit:
        kill(unit, unit.photo(program.copies()[-1].pictures[0].photo).sha256, "Wrong person named.")
    program.program.tasks.changed.emit(Change("kill"))
    program.qtbot.waitUntil(lambda: "was killed on" in program.banner())
    assert mends(program) == {}
