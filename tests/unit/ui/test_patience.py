"""Reading many files: each is told of, and a disk that does not answer is not waited for again."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from editor.domain.errors import Refused
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
