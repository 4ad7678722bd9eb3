"""Two programs, one site: each waits for the other's turn, and neither takes up what the other has under way."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from editor.config.resources import resource
from editor.domain.copy import Copy
from editor.domain.errors import Unavailable
from editor.domain.unit import Unit
from editor.publish import turn as turns
from editor.publish.html.template import read_template
from editor.publish.proof import prove
from editor.services import publishing
from editor.services.flow import act
from editor.services.publishing import Site, finish_releases, publish
from editor.services.stories import new_story
from tests.store.postgresql.desk import ServerDesk
from tests.store.postgresql.fixtures import place, server_desk
from tests.unit.services.test_publishing import visible

__all__ = ["place", "server_desk"]

# Publishes a story, and stops between the commit and the rename until it is told to go on.
OTHER = """
import sys
from pathlib import Path
from editor.config.resources import resource
from editor.publish import disk
from editor.publish.html.template import read_template
from editor.services.opening import open_store
from editor.services.publishing import Site, publish
url, folder = sys.argv[1:]
rename = disk.rename
def stop(old, new):
    print("kept", flush=True)
    sys.stdin.readline()
    rename(old, new)
disk.rename = stop
store = open_store(url, "other")
with store.unit("pat") as unit:
    publish(unit, "theirs", Site(Path(folder), read_template(resource("templates", "article"))))
store.close()
"""
Other = Callable[[], "subprocess.Popen[str]"]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path / "site", read_template(resource("templates", "article")))


@pytest.fixture
def other(server_desk: ServerDesk, site: Site) -> Iterator[Other]:
    """Starts the other producer's program, which is publishing `theirs`; two stories are approved."""
    for slug in ("ours", "theirs"):
        with server_desk.unit("rob") as unit:
            new_story(unit, slug, "", Copy(headline="Ferry to sail", body="It sails at nine."))
            act(unit, slug, "submit")
        with server_desk.unit("sue") as unit:
            act(unit, slug, "approve")
    with ExitStack() as ends:

        def start() -> "subprocess.Popen[str]":
            words = [sys.executable, "-c", OTHER, server_desk.place.url("pat"), str(site.folder)]
            program = ends.enter_context(subprocess.Popen(words, stdin=-1, stdout=-1, stderr=-1, text=True))
            ends.callback(program.kill)
            assert program.stdout is not None
            assert program.stdout.readline() == "kept\n", program.communicate()[1]
            return program

        yield start


@contextmanager
def hurried(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Waiting for nobody."""
    with monkeypatch.context() as patch:
        patch.setattr(publishing, "turn", lambda folder: turns.turn(folder, patience=0))
        yield


def test_what_another_program_is_releasing_is_its_own(server_desk: ServerDesk, site: Site, other: Other) -> None:
    program = other()
    with server_desk.unit("pat") as unit:
        assert finish_releases(unit, site) == []
    _, said = program.communicate("go\n")
    assert (program.returncode, said) == (0, "")
    assert visible(site) == ["theirs"]


def test_one_publishes_after_the_other(
    server_desk: ServerDesk, site: Site, other: Other, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = other()
    sentence = rf"process {program.pid}, since .* is publishing to “site” now"
    with hurried(monkeypatch), pytest.raises(Unavailable, match=sentence), server_desk.unit("pat") as unit:
        publish(unit, "ours", site)
    waiting: list[Unit] = []

    def let_go(seconds: float) -> None:
        waiting.append(unit)
        program.communicate("go\n")

    monkeypatch.setattr("editor.locks.sleep", let_go)
    with server_desk.unit("pat") as unit:
        publish(unit, "ours", site)
    assert waiting == [unit], "it waited for its turn"
    assert visible(site) == ["ours", "theirs"]
    assert [prove(site.folder / slug) for slug in ("ours", "theirs")] == [[], []]


def test_whoever_was_killed_holds_nobody_up(server_desk: ServerDesk, site: Site, other: Other) -> None:
    program = other()
    program.kill()
    program.communicate()
    with server_desk.unit("pat") as unit:
        assert len(finish_releases(unit, site)) == 1
    assert visible(site) == ["theirs"]


def test_a_lock_says_nothing_of_the_command_line(server_desk: ServerDesk, site: Site, other: Other) -> None:
    other()
    held = json.loads((site.folder / ".copydesk.lock").read_text("utf-8"))
    assert set(held) == {"program", "pid", "host", "since"}, "a URL with a password may stand on the command line"


def test_one_unit_may_publish_more_than_one_story(server_desk: ServerDesk, site: Site, other: Other) -> None:
    with server_desk.unit("pat") as unit:
        publish(unit, "ours", site)
        publish(unit, "theirs", site)
    assert visible(site) == ["ours", "theirs"]


def test_a_unit_that_is_undone_lets_go(server_desk: ServerDesk, site: Site, other: Other) -> None:
    def fail() -> None:
        with server_desk.unit("pat") as unit:
            publish(unit, "ours", site)
            assert (site.folder / ".copydesk.lock").exists()
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert not (site.folder / ".copydesk.lock").exists()
