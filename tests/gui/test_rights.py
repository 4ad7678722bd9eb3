"""The rights of pictures in the whole window: what is not understood stops the story until somebody says to have read it."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from editor.domain.copy import Rights
from editor.domain.story import Live
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.ui.dialogs.live_rights import LiveRightsDialog
from editor.ui.live_rights import LiveRights
from tests.gui.driver import Driver
from tests.gui.picture_sheet import missing
from tests.unit.services.samples import photo

TERMS = "NO SALES. Phone the desk first."


def with_picture(program: Driver, terms: str, **words: str) -> None:
    program.given()
    data = photo(caption="The pier", credit="Test Agency", instructions=terms, **words)
    with program.store.unit("maeve") as unit:
        attach(unit, "ferry-fares", 0, [PictureFile(data, "pier.jpg")])
    program.sign_in("maeve", "ferry-fares")
    program.qtbot.waitUntil(lambda: bool(program.window.inspector.side.pictures._judged) or not terms)
    program.settle()


def findings(program: Driver) -> list[str]:
    shown = program.window.inspector.side.checks.findings
    return [shown.item(row).text() for row in range(shown.count())]


def test_what_was_not_understood_is_read_and_kept_by_name(program: Driver) -> None:
    with_picture(program, TERMS)
    panel = program.window.inspector.side.pictures
    assert any("Phone the desk first." in one and "Stops approving" in one for one in findings(program))
    assert "rights" in missing(program)
    panel.rights.findChild(QPushButton, "terms_read_2").click()
    program.program.story.care.save()
    program.settle()
    program.qtbot.waitUntil(lambda: not any("Phone the desk" in one for one in findings(program)))
    rights = program.copies()[-1].pictures[0].rights
    assert rights is not None
    assert [(one.text, one.by) for one in rights.acknowledged] == [("Phone the desk first.", "maeve")]
    assert missing(program) == ""


def test_the_same_words_are_read_for_all_pictures_that_have_them(program: Driver) -> None:
    program.given()
    terms = (TERMS, TERMS.upper(), TERMS, "NO SALES.", TERMS)
    files = [
        PictureFile(
            photo((40, 9 * place, 9), caption=f"Pier {place}", credit="Gull", instructions=said), f"{place}.jpg"
        )
        for place, said in enumerate(terms)
    ]
    with program.store.unit("maeve") as unit:
        attach(unit, "ferry-fares", 0, files)
    program.sign_in("maeve", "ferry-fares")
    panel = program.window.inspector.side.pictures
    program.qtbot.waitUntil(lambda: bool(panel._judged))
    every = panel.rights.findChild(QPushButton, "terms_read_all_2")
    assert every.text() == "For all 3 pictures with it"
    every.click()
    read = [use.rights is not None and [(one.text, one.by) for one in use.rights.acknowledged] for use in panel.uses]
    said = [("Phone the desk first.", "maeve")]
    assert read == [said, False, said, False, said]
    program.window.actions_["undo_pictures"].trigger()
    assert [use.rights for use in panel.uses] == [None] * 5


def test_words_that_one_picture_has_are_read_for_it_alone(program: Driver) -> None:
    with_picture(program, TERMS)
    panel = program.window.inspector.side.pictures
    assert panel.rights.findChild(QPushButton, "terms_read_2") is not None
    assert panel.rights.findChild(QPushButton, "terms_read_all_2") is None


def test_what_stops_a_picture_stands_on_the_picture_itself(program: Driver) -> None:
    terms = "INTERNET OUT. Phone the desk first."
    with_picture(program, terms)
    program.window.inspector.turn_to(program.window.inspector.side.pictures)
    said = program.find(QLabel, "picture_stops")
    program.qtbot.waitUntil(said.isVisible)
    assert "Picture 1 may not be used for online" in said.text()
    assert "Picture 1 says “Phone the desk first.”: read it and say that you have." in said.text()
    assert missing(program).startswith("⚠ rights stop it: Picture 1 may not be used")
    panel = program.window.inspector.side.pictures
    panel.page.form._texts["instructions"].setPlainText("")
    program.qtbot.waitUntil(lambda: f"came with “{terms}”, which the story leaves out" in said.text())
    panel.rights.findChild(QPushButton, "terms_read_2").click()
    program.qtbot.waitUntil(lambda: "leaves out" not in said.text())
    assert said.text().endswith("Picture 1 may not be used for online. Its file says “INTERNET OUT.”")
    panel.page.form._texts["instructions"].setPlainText("Phone the desk first.")
    program.qtbot.waitUntil(lambda: "Picture 1 says “Phone the desk first.”" in said.text())
    assert "INTERNET OUT" in said.text()


def test_terms_typed_in_the_window_are_read_while_they_are_typed(program: Driver) -> None:
    with_picture(program, "")
    panel = program.window.inspector.side.pictures
    panel.page.form._texts["instructions"].setPlainText("INTERNET OUT")
    program.qtbot.waitUntil(lambda: any("may not be used for online" in one for one in findings(program)))
    panel.page.form._texts["instructions"].setPlainText("")
    program.qtbot.waitUntil(lambda: not any("may not be used" in one for one in findings(program)))


@pytest.mark.parametrize(
    ("field", "said"), [("copyright", "the copyright notice “© Test”"), ("creator", "the by-line “A. Nobody”")]
)
def test_whose_picture_it_is_is_not_emptied_without_a_word(program: Driver, field: str, said: str) -> None:
    with_picture(program, "", copyright="© Test", creator="A. Nobody")
    panel = program.window.inspector.side.pictures
    program.window.inspector.turn_to(panel)
    line = panel.page.form._lines[field]
    line.clear()
    line.textEdited.emit("")
    program.qtbot.waitUntil(lambda: any(said in one for one in findings(program)))
    panel.rights.findChild(QPushButton, "terms_read_1").click()
    program.qtbot.waitUntil(lambda: not any(said in one for one in findings(program)))


def test_a_finding_of_the_rights_leads_to_its_field(program: Driver) -> None:
    with_picture(program, TERMS)
    panel = program.window.inspector.side.pictures
    panel.choose(1, "rights.until")
    assert panel.rights.focusWidget() is panel.rights._lines["until"]


def test_what_is_live_is_listed_with_what_stands_against_it(program: Driver) -> None:
    with_picture(program, "")
    with program.store.unit("maeve") as unit:
        edit(unit, "ferry-fares", 0, 1, {"rights": Rights(withdrawn="2026-05-06")})
    (row,) = program.store.stories.values()
    program.store.stories[row.id] = row._replace(live=Live.LIVE, live_revision=row.revision)
    looking, wanted = LiveRights(program.program.tasks, program.window), list[str]()
    looking.story_wanted.connect(wanted.append)
    looking.show_list()
    program.settle()
    dialog = program.dialog("live_rights_dialog")
    assert isinstance(dialog, LiveRightsDialog)
    assert dialog.list.item(0).text() == ("Last ferry to go\nThe permission for picture 1 was withdrawn on 2026-05-06.")
    dialog.answer.click()
    assert wanted == ["ferry-fares"]


def test_nothing_against_what_is_live_is_said(program: Driver) -> None:
    program.given()
    program.sign_in("maeve")
    LiveRights(program.program.tasks, program.window).show_list()
    program.settle()
    dialog = program.dialog("live_rights_dialog")
    assert "Nothing stands against" in program.find(QLabel, "live_rights_words").text()
    dialog.answer.click()
