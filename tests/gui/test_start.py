"""The window is painted before anything slow is loaded, and opens in every way a newsroom can be found."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Never

import pytest
from PySide6.QtWidgets import QPushButton

from editor.domain.errors import Unavailable
from editor.ui import jobs
from editor.ui.dialogs.start import ConnectDialog, FirstRunDialog, NewsroomDialog, SignInDialog
from tests.gui.driver import Driver
from tests.gui.fakes import FakeStore


def test_several_staff_are_asked_who_they_are(program: Driver) -> None:
    program.program.start("memory")
    dialog = program.dialog("sign_in_dialog")
    assert isinstance(dialog, SignInDialog)
    dialog.people.setCurrentRow(3)
    dialog.answer.click()
    program.settle()
    assert program.program.intake.newsroom.person.login == "tobias"
    assert program.options.value("login") == "tobias"


def test_the_first_run_makes_a_newsroom_of_one(program: Driver) -> None:
    program.store = FakeStore(())
    program.program.start("memory")
    dialog = program.dialog("first_run_dialog")
    assert isinstance(dialog, FirstRunDialog)
    dialog.answer.click()
    assert dialog.isVisible()
    dialog.newsroom.setText("Harbour Post")
    dialog.person.setText("Zoë O’Quill")
    dialog.answer.click()
    program.settle()
    program.settle()
    assert program.program.intake.newsroom.person.login == "zoe.oquill"
    assert program.window.top_bar._four_eyes.isVisible()


def test_a_newsroom_held_by_another_program_says_so_and_offers_another(
    program: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(url: str, client: str) -> Callable[[], Never]:
        def opener() -> Never:
            raise Unavailable("“newsroom.db” is open in Copydesk (process 4711).")

        return opener

    monkeypatch.setattr(jobs, "opener", held)
    program.program.start("memory")
    program.settle()
    assert program.banner() == "“newsroom.db” is open in Copydesk (process 4711)."
    program.program.reception.choose_newsroom()
    assert isinstance(program.dialog("newsroom_dialog"), NewsroomDialog)


def test_a_server_without_a_password_asks_for_it(program: Driver) -> None:
    program.program.start("postgresql://maeve@desk.example/harbour")
    dialog = program.dialog("connect_dialog")
    assert isinstance(dialog, ConnectDialog)
    assert (dialog.address.text(), dialog.user.text()) == ("desk.example/harbour", "maeve")
    dialog.password.setText("pass/word")
    dialog.answer.click()
    program.settle()
    program.settle()
    assert program.stores == ["postgresql://maeve:pass%2Fword@desk.example/harbour"]
    assert program.program.intake.newsroom.person.login == "maeve"
    assert program.options.value("store") == "postgresql://maeve@desk.example/harbour"


def test_signing_out_saves_and_empties_the_window(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "Late. ")
    program.program.reception.sign_out()
    program.dialog("sign_in_dialog")
    assert program.copies()[-1].body.startswith("Late. ")
    assert program.program.story.desk.story is None
    assert not program.window.actions_["new_story"].isEnabled()


def test_the_window_opens_as_it_was_left(program: Driver, tmp_path: Path) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.window.story.fields.unfold(open_=True)
    program.window.close()
    program.qtbot.waitUntil(lambda: not program.window.isVisible())
    kept = json.loads((tmp_path / "options.json").read_text(encoding="utf-8"))
    assert kept["details_open"] is True
    assert len(kept["columns"]) == 4


def test_whoever_is_not_signed_in_is_offered_just_that(program: Driver) -> None:
    program.program.start("memory")
    program.dialog("sign_in_dialog").reject()
    come_in = program.find(QPushButton, "sign_in")
    assert come_in.isVisible()
    assert not program.find(QPushButton, "new").isEnabled()
    assert program.find(QPushButton, "new").toolTip() == "Sign in first."
    come_in.click()
    program.dialog("sign_in_dialog").answer.click()
    program.qtbot.waitUntil(lambda: program.program.intake.newsroom is not None)
    program.settle()
    assert not come_in.isVisible()
    assert program.find(QPushButton, "new").isEnabled()


def test_a_name_without_latin_letters_gets_a_login_too(program: Driver) -> None:
    program.store = FakeStore(())
    program.program.start("memory")
    dialog = program.dialog("first_run_dialog")
    assert isinstance(dialog, FirstRunDialog)
    dialog.newsroom.setText("港口邮报")
    dialog.person.setText("7号")
    dialog.answer.click()
    program.qtbot.waitUntil(lambda: program.program.intake.newsroom is not None)
    program.settle()
    assert program.program.intake.newsroom.person.login.startswith("me")
