"""The window on a newsroom that is on a real server: signing in, a server that goes away, one person after another."""

from keyring.errors import KeyringLocked

from editor.ui.address import parse
from editor.ui.dialogs.start import ConnectDialog
from editor.ui.keyring_jobs import remember
from editor.ui.save_state import SaveState
from tests.gui.driver import COPY
from tests.gui.shared_driver import SECRET, SharedDriver
from tests.unit.ui.test_keyring import Box, box

__all__ = ["box"]


def test_user_and_password_open_it(shared: SharedDriver) -> None:
    shared.comes_in("rita", "ferry-fares")
    assert shared.window.windowTitle() == "Copydesk · Window Post"
    assert shared.window.top_bar._person.text() == "Rita Reporter · reporter"
    assert shared.window.top_bar._link_words.text() == "on line"
    shared.key_in(shared.window.story.manuscript, "Late. ")
    shared.program.story.care.save()
    shared.settle()
    assert shared.body() == f"Late. {COPY.body}"
    assert SECRET not in str(shared.options.value("store"))


def test_a_wrong_password_is_one_sentence_and_another_try(shared: SharedDriver) -> None:
    shared.program.start(shared.address("rita"))
    shared.connects("rita", "guess")
    shared.qtbot.waitUntil(lambda: shared.program.tasks.waiting == 0)
    dialog = shared.dialog("connect_dialog")
    assert isinstance(dialog, ConnectDialog)
    assert "refused “rita”: the password is wrong" in dialog._problem.text()
    assert dialog.user.text() == "rita"
    shared.connects("rita")
    shared.is_in("rita")


def test_a_password_that_proved_right_is_not_asked_for_again(shared: SharedDriver, box: Box) -> None:
    shared.comes_in("rita")
    assert list(box.kept.values()) == [SECRET]
    shared.program.reception.open(shared.address("rita"))
    shared.qtbot.waitUntil(lambda: shared.program.tasks.waiting == 0)
    shared.is_in("rita")
    assert not [one for one in shared.window.findChildren(ConnectDialog) if one.isVisible()]


def test_a_password_that_is_right_no_longer_is_asked_for_and_replaced(shared: SharedDriver, box: Box) -> None:
    server = parse(shared.address("rita"))
    remember(server.place, "rita", "last year’s")()
    shared.program.start(shared.address("rita"))
    shared.qtbot.waitUntil(lambda: "refused “rita”" in shared.problem())
    shared.connects("rita")
    shared.is_in("rita")
    assert list(box.kept.values()) == [SECRET]


def test_a_locked_keyring_keeps_nobody_out(shared: SharedDriver, box: Box) -> None:
    def locked() -> None:
        raise KeyringLocked

    box.trouble = locked
    shared.comes_in("rita")
    assert box.kept == {}
    assert shared.banner() == ""


def test_typing_goes_on_while_the_server_is_away_and_is_saved_when_it_is_back(shared: SharedDriver) -> None:
    shared.comes_in("rita", "ferry-fares")
    saver = shared.program.story.desk.saver
    shared.server.stop(keep=True)
    try:
        shared.key_in(shared.window.story.manuscript, "One ")
        shared.program.story.care.save()
        shared.qtbot.waitUntil(lambda: saver.state is SaveState.FAILED)
        shared.program.queues.refresh()
        shared.settle()
        assert shared.window.story.manuscript.text() == f"One {COPY.body}"
        assert "What you typed is safe in this window" in shared.banner()
        assert shared.window.status_line.story._saved.text().startswith("Not saved")
        assert shared.window.top_bar._link_words.text() == "not saving"
        shared.key_in(shared.window.story.manuscript, "two ")
    finally:
        shared.server.start()
    saver._retry.timeout.emit()
    shared.settle()
    shared.program.story.care.save()
    shared.settle()
    assert shared.body() == f"One two {COPY.body}"
    assert shared.window.status_line.story._saved.text().startswith("Saved")
    assert shared.window.top_bar._link_words.text() == "on line"
    assert shared.banner() == ""


def test_a_look_at_the_queues_that_found_nobody_is_forgotten_when_the_server_is_back(shared: SharedDriver) -> None:
    shared.comes_in("rita", "ferry-fares")
    shared.server.stop(keep=True)
    try:
        shared.program.queues.refresh()
        shared.settle()
        assert shared.banner() != ""
    finally:
        shared.server.start()
    shared.program.queues.refresh()
    shared.settle()
    assert shared.banner() == ""


def test_a_server_that_is_down_is_said_and_tried_again(shared: SharedDriver) -> None:
    shared.server.stop(keep=True)
    try:
        shared.program.start(shared.address("rita"))
        shared.connects("rita")
        shared.qtbot.waitUntil(lambda: shared.banner() != "")
        assert "does not answer" in shared.banner()
    finally:
        shared.server.start()
    shared.program.reception.sign_in()
    shared.connects("rita")
    shared.is_in("rita")


def test_signing_out_lets_somebody_else_in(shared: SharedDriver) -> None:
    shared.comes_in("rita", "ferry-fares")
    shared.program.story.desk.leave(shared.program.story.flow.submit)
    shared.open("ferry-fares")
    shared.program.story.flow.submit()
    shared.settle()
    shared.program.reception.sign_out()
    shared.connects("sam")
    shared.is_in("sam")
    shared.open("ferry-fares")
    shared.program.story.flow.approve()
    shared.settle()
    assert shared.program.story.desk.story is not None
    assert shared.program.story.desk.story.approved_by == "sam"


def test_whoever_answers_not_now_can_still_sign_in(shared: SharedDriver) -> None:
    shared.program.start(shared.address("rita"))
    shared.dialog("connect_dialog").reject()
    shared.window.actions_["switch_person"].trigger()
    shared.connects("rita")
    shared.is_in("rita")
