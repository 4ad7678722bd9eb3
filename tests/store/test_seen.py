"""What a reader sees of the tables is what they are."""

from typing import Any

import pytest
from sqlalchemy import ColumnElement, TableClause, column, table

from editor.store import seen
from editor.store.schema import METADATA

SEEN = [value for value in vars(seen).values() if isinstance(value, TableClause)]


def strange(one: TableClause) -> list[str]:
    """The columns that the table of this name has not, or has of another kind."""
    declared = METADATA.tables[one.name].columns
    return [each.name for each in one.c if each.name not in declared or _kind(each) != _kind(declared[each.name])]


def _kind(one: ColumnElement[Any]) -> type:
    return type(one.type)


@pytest.mark.parametrize("one", SEEN, ids=lambda one: one.name)
def test_every_column_that_is_seen_is_one_of_the_table(one: TableClause) -> None:
    assert len(one.c) > 1
    assert strange(one) == []


def test_a_column_that_is_none_or_of_another_kind_is_found() -> None:
    assert strange(table("desk", column("seq"), column("name"), column("colour"))) == ["seq", "name", "colour"]
    assert strange(seen.DESK) == []


def test_there_is_something_to_see() -> None:
    told = {"story", "lease", "note", "revision", "staff_role", "policy", "desk", "mention"}
    assert {one.name for one in SEEN} == told
