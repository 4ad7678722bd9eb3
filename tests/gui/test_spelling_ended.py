"""The real dictionary, in a program of its own: it comes back when it dies, and nothing of it is left at the end."""

from collections.abc import Callable

import psutil
import pytest

from tests.gui.driver import Driver
from tests.gui.fake_speller import underlined
from tests.gui.spelling_steps import begin, menu, settle

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
