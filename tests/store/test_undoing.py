"""A unit that fails, or whose commit does: nothing of it is kept, and what waited for that is done."""

import pytest
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from tests.store.desk import Desk, op


def test_an_exception_undoes_the_whole_unit_and_what_waited_for_it(newsroom: Desk) -> None:
    done: list[str] = []

    def fail() -> None:
        with newsroom.unit("rob") as unit:
            unit.create_story("quay-fire", "", op())
            unit.when_kept(lambda: done.append("kept"))
            unit.when_undone(lambda: done.append("undone"))
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert done == ["undone"]
    done.clear()
    with newsroom.unit("rob") as unit:
        assert not unit.slug_taken("quay-fire")
        unit.when_kept(lambda: done.extend("ab"))
        assert done == []
    assert done == ["a", "b"]


@pytest.mark.parametrize("broken", [False, True], ids=["refused", "connection broken"])
def test_a_commit_that_failed_undoes_unless_nobody_knows(
    newsroom: Desk, monkeypatch: pytest.MonkeyPatch, broken: bool
) -> None:
    done: list[str] = []

    def failing(session: Session) -> None:
        raise DBAPIError("COMMIT", None, Exception("no"), connection_invalidated=broken)

    def fail() -> None:
        with newsroom.unit("rob") as unit:
            unit.when_undone(lambda: done.append("undone"))
            unit.when_kept(lambda: done.append("kept"))

    monkeypatch.setattr(Session, "commit", failing)
    with pytest.raises(DBAPIError):
        fail()
    assert done == ([] if broken else ["undone"])
