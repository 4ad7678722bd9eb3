"""Advice on captions under the checks: a line for each thing, which leads to that picture's caption and stops nothing."""

from PySide6.QtWidgets import QPlainTextEdit

from editor.services.picture_files import PictureFile
from editor.services.pictures import attach
from tests.gui.driver import Driver
from tests.gui.test_rights import findings
from tests.unit.services.samples import photo

GOOD = "A ferry leaves the pier in Avel, Tuesday, May 5, 2026."


def opened(program: Driver) -> None:
    """A story with two pictures; the caption of the second lacks what agencies ask for."""
    program.given()
    files = [
        PictureFile(photo((number, 20, 30), caption=caption, credit="Test Agency"), f"{number}.jpg")
        for number, caption in enumerate((GOOD, "A boat left."), 1)
    ]
    with program.store.unit("maeve") as unit:
        attach(unit, "ferry-fares", 0, files)
    program.sign_in("maeve", "ferry-fares")
    program.qtbot.waitUntil(lambda: any("Caption of picture 2" in one for one in findings(program)))


def test_advice_is_listed_with_its_picture_and_stops_nothing(program: Driver) -> None:
    opened(program)
    told = [one for one in findings(program) if "Caption of picture" in one]
    assert all(one.startswith("Caption of picture 2: ") and one.endswith("\nAdvice") for one in told)
    assert any("Say where it is." in one for one in told)
    assert any("“left”: say in the present tense" in one for one in told)
    assert program.window.actions_["submit"].isEnabled()


def test_a_click_goes_to_that_caption_and_what_is_mended_goes(program: Driver) -> None:
    opened(program)
    side = program.program.story.side
    listed = side.checks.findings
    row = next(row for row in range(listed.count()) if "Say where it is." in listed.item(row).text())
    side.checks._on_item(listed.item(row))
    assert side.pictures.chosen == 2
    caption = side.pictures.page.form.focusWidget()
    assert isinstance(caption, QPlainTextEdit)
    assert caption.objectName() == "picture_caption"
    caption.setPlainText(GOOD)
    program.qtbot.waitUntil(lambda: not any("Caption of picture" in one for one in findings(program)))
