"""The rights of pictures in the whole window: what is not understood stops the story until somebody says to have read it."""

from PySide6.QtWidgets import QLabel, QPushButton

from editor.services.pictures import PictureFile, attach
from tests.gui.driver import Driver
from tests.unit.services.samples import photo

TERMS = "NO SALES. Phone the desk first."


def with_picture(program: Driver, terms: str) -> None:
    program.given()
    data = photo(caption="The pier", credit="Test Agency", instructions=terms)
    with program.store.unit("maeve") as unit:
        attach(unit, "ferry-fares", 0, [PictureFile(data, "pier.jpg")])
    program.sign_in("maeve", "ferry-fares")
    program.qtbot.waitUntil(lambda: bool(program.window.inspector.side.pictures._judged) or not terms)
    program.settle()


def findings(program: Driver) -> list[str]:
    shown = program.window.inspector.side.checks.list
    return [shown.item(row).text() for row in range(shown.count())]


def test_what_was_not_understood_is_read_and_kept_by_name(program: Driver) -> None:
    with_picture(program, TERMS)
    panel = program.window.inspector.side.pictures
    assert any("Phone the desk first." in one and "Stops approving" in one for one in findings(program))
    assert "rights" in program.find(QLabel, "picture_missing_1").text()
    panel.rights.findChild(QPushButton, "terms_read_2").click()
    program.program.story.care.save()
    program.settle()
    program.qtbot.waitUntil(lambda: not any("Phone the desk" in one for one in findings(program)))
    rights = program.copies()[-1].pictures[0].rights
    assert rights is not None
    assert [(one.text, one.by) for one in rights.acknowledged] == [("Phone the desk first.", "maeve")]
    assert program.find(QLabel, "picture_missing_1").isHidden()


def test_terms_typed_in_the_window_are_read_while_they_are_typed(program: Driver) -> None:
    with_picture(program, "")
    panel = program.window.inspector.side.pictures
    panel.page.form._texts["instructions"].setPlainText("INTERNET OUT")
    program.qtbot.waitUntil(lambda: any("may not be used for online" in one for one in findings(program)))
    panel.page.form._texts["instructions"].setPlainText("")
    program.qtbot.waitUntil(lambda: not any("may not be used" in one for one in findings(program)))


def test_a_finding_of_the_rights_leads_to_its_field(program: Driver) -> None:
    with_picture(program, TERMS)
    panel = program.window.inspector.side.pictures
    panel.choose(1, "rights.until")
    assert panel.rights.focusWidget() is panel.rights._lines["until"]
