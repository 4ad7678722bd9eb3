"""The real dictionary, in a program of its own: it comes back when it dies, and nothing of it is left at the end."""

from collections.abc import Callable
from functools import partialmethod
from pathlib import Path

import psutil
import pytest

from editor.style.spelling import asking
from editor.style.spelling.asking import Answers
from tests.gui.driver import Driver
from tests.gui.fake_speller import underlined
from tests.gui.spelling_steps import begin, menu, notices, settle

# The offscreen platform complains of every menu that is shown.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$", extend=True)

Dictionaries = Callable[[], list[psutil.Process]]


def children() -> list[psutil.Process]:
    """The programs that hold a dictionary."""
    return [one for one in psutil.Process().children() if any("child.py" in part for part in one.cmdline())]


@pytest.fixture
def dictionaries() -> Dictionaries:
    """The programs that hold a dictionary and did not run before."""
    before = children()
    return lambda: [one for one in children() if one not in before]


def test_the_real_dictionary_survives_its_programs_death_and_leaves_none(
    program: Driver, dictionaries: Dictionaries
) -> None:
    work = begin(program)
    assert underlined(program.window.story.manuscript) == ["lsat", "aksed"]
    (first,) = dictionaries()
    found = menu(program, "lsat")
    assert "last" in [action.text() for action in found.actions()]
    found.close()
    first.kill()
    first.wait()
    program.key_in(program.window.story.manuscript, "teh ")
    settle(program, work)
    assert "teh" in underlined(program.window.story.manuscript)
    assert len(dictionaries()) == 1
    program.program.tasks.close()
    assert dictionaries() == []
    assert not work.checker.busy


def test_a_program_that_is_not_ended_would_be_seen(
    program: Driver, dictionaries: Dictionaries, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault is planted: the tasks close, and nobody lets the dictionary go."""
    work = begin(program)
    speller = work.checker.speller
    assert speller is not None
    with monkeypatch.context() as fault:
        fault.setattr(speller, "end", lambda: None)
        program.program.tasks.close()
        assert len(dictionaries()) == 1
    speller.end()
    assert dictionaries() == []


def test_typing_goes_on_beside_a_program_that_never_answers_and_the_window_closes(
    program: Driver, dictionaries: Dictionaries, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is given an hour to answer, which no test takes: whoever waits for it hangs."""
    monkeypatch.setattr(Answers, "__init__", partialmethod(Answers.__init__, patience=3_600.0))
    work = begin(program)
    manuscript = program.window.story.manuscript
    (hung,) = dictionaries()
    hung.suspend()
    program.key_in(manuscript, "teh recieve ")
    program.qtbot.waitUntil(lambda: work.checker._flying)
    program.key_in(manuscript, "more ")
    assert manuscript.text().startswith("teh recieve more ")
    program.program.tasks.close()
    assert dictionaries() == []
    assert not work.checker.busy


def test_underlines_come_late_when_the_program_answers_late(program: Driver, dictionaries: Dictionaries) -> None:
    work = begin(program)
    manuscript = program.window.story.manuscript
    (slow,) = dictionaries()
    slow.suspend()
    program.key_in(manuscript, "teh ")
    program.qtbot.waitUntil(lambda: work.checker._flying)
    program.key_in(manuscript, "recieve ")
    assert "teh" not in underlined(manuscript)
    slow.resume()
    settle(program, work)
    assert underlined(manuscript)[:2] == ["teh", "recieve"]


def test_a_program_that_always_dies_is_tried_twice_and_told(
    program: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = tmp_path / "tried"
    (tmp_path / "child.py").write_text(f"open({str(tried)!r}, 'a').write('.')\nraise SystemExit(3)\n")
    monkeypatch.setattr(asking, "_PROGRAM", tmp_path / "child.py")
    told = notices(program)
    begin(program)
    assert told == ["The “en-GB” dictionary stops whenever it is asked, so spelling is not checked."]
    assert tried.read_text() == ".."
    program.key_in(program.window.story.manuscript, "teh ")
    program.settle()
    assert underlined(program.window.story.manuscript) == []
    assert tried.read_text() == ".."
