"""Reading many files: each is told of, and a disk that does not answer is not waited for again."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from editor.domain.errors import Refused, Unavailable
from editor.ui import patience
from editor.ui.patience import Late, each, in_time


@pytest.fixture
def never() -> Iterator[Event]:
    """Comes only when the test is over."""
    event = Event()
    yield event
    event.set()


def test_what_comes_in_time_comes() -> None:
    assert in_time(lambda: 3, "a.jpg", 10.0) == 3


def test_what_does_not_come_is_given_up_by_its_name(never: Event) -> None:
    with pytest.raises(Late, match="does not come"):
        in_time(never.wait, "a.jpg", 0.0)


def test_a_bug_is_told_as_what_it_is() -> None:
    def stumble() -> None:
        raise ZeroDivisionError("no way to divide")

    with pytest.raises(ZeroDivisionError, match="no way to divide"):
        in_time(stumble, "a.jpg", 10.0)


def test_a_system_s_own_time_out_is_not_taken_for_ours() -> None:
    def away() -> None:
        raise TimeoutError(110, "Connection timed out")

    with pytest.raises(TimeoutError, match="Connection timed out"):
        in_time(away, "a.jpg", 10.0)


def test_what_is_refused_is_refused() -> None:
    def refuse() -> None:
        raise Refused("“a.jpg” is no picture.")

    with pytest.raises(Refused, match="is no picture"):
        in_time(refuse, "a.jpg", 10.0)


def test_of_many_all_that_can_be_read_come_and_each_other_one_is_told(
    never: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "LONGEST", 0.2)
    begun: list[str] = []

    def read(path: Path) -> str:
        begun.append(path.name)
        if path.parts[1] == "dead":
            never.wait()
        if path.suffix == ".bad":
            raise Refused(f"“{path.name}” is no picture.")
        return path.name

    files = [Path(name) for name in ("/here/a", "/dead/b", "/here/c.bad", "/dead/d", "/here/e")]
    came = each(read, files)
    assert came.read == ("a", "e")
    assert [fault.partition("”")[0] for fault in came.faults] == ["“b", "“c.bad", "“d"]
    assert begun.count("b") == 1


def test_where_the_reader_itself_cannot_be_had_each_file_is_told_and_the_next_is_tried() -> None:
    def read(path: Path) -> str:
        if path.suffix == ".odt":
            raise Unavailable(f"“{path.name}” cannot be taken apart now.", "Try again later.")
        return path.name

    came = each(read, [Path("/here/a.odt"), Path("/here/b.txt"), Path("/here/c.odt")])
    assert came.read == ("b.txt",)
    assert came.faults == (
        "“a.odt” cannot be taken apart now. Try again later.",
        "“c.odt” cannot be taken apart now. Try again later.",
    )


def test_many_slow_files_are_not_waited_for_longer_than_all_of_them_may_take(
    never: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "LONGEST", 0.1)
    monkeypatch.setattr(patience, "TOGETHER", 0.25)
    begun: list[Path] = []

    def read(path: Path) -> None:
        begun.append(path)
        never.wait()

    files = [Path(f"/disk{number}/a") for number in range(60)]
    came = each(read, files)
    assert 1 <= len(begun) <= 3
    assert len(came.faults) == 60
    assert came.faults[0] == "“a” does not come: where it lies does not answer."
    assert came.faults[-1] == "“a” was not waited for: those before it took too long. Bring it again by itself."


def test_a_file_is_tried_while_others_of_its_folder_may_come_and_not_begun_after_one_did_not(
    never: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "LONGEST", 0.1)
    begun: list[str] = []

    def read(path: Path) -> None:
        begun.append(path.name)
        never.wait()

    each(read, [Path("/dead/a"), Path("/dead/b")])
    assert begun == ["a"]
