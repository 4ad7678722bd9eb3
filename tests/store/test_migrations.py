"""The migrated schema is the one the program reads, and its rules are the program's rules."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, select, text

from editor.domain.rules import RULES, Rule
from editor.domain.unit import Unit
from editor.domain.words import Word
from editor.store import guards, migrations
from editor.store.engine import open_embedded
from editor.store.opening import migrate, open_store
from editor.store.postgresql import guards as postgresql
from editor.store.rule_table import RULE
from editor.store.schema import METADATA
from editor.store.verify import faults
from tests.store.desk import Desk, EmbeddedDesk, op
from tests.store.old import unpacked

GUARDS_OF = {
    "0003": "a97f85ff21b8d127799dc6ae962587e1dd8a036aa151e39ac073c2c25747ee70",
    "0004": "456e618920970a256a34ef1fe04ea492495b105cf02d8c53dd50e6eee4243f7f",
    "0005": "3929f719d2e26f3b5ca7e915c8c9af6ce526266f1c5f2aafa39b4e3c09d283e1",
    "0006": "1e48c1b9f15cabc1154361c2a50f4d6a8a150ac585b37d59bd3e34e0141bb1ab",
    "0007": "6730d2df2880fe8052400b674df782eaa616ad7e6f710986cd5d466947829035",
    "0008": "3312f6dbfeaa209e9f6593babca94393b1468e875248c92bf0923ceee34ac310",
    "0009": "7e63309b20d25085de27209683524455657cc57e3e44f92bd906b882835f9df1",
    "0010": "885d21905ae37671a86697a0fd97f3d18ba005c58f0cca54603313c5ce4e2dab",
    "0011": "6ee15c7e323fa8f0e1db16e7fa9913ea62aba053cbfdac88d5890689c9d9b422",
    "0012": "a20c55bf470ae894afd4ccf5b41b725d43b875c7e92a141eeddd424e2d7d1b67",
    "0013": "5c360aa895aba563c09fc5f43bd848e0db97a3d1f60cdb5a150ae906361ff5b3",
    "0014": "9e59dbc94e4a41cddb5b31705b160141ba3004aeff77dfde2d8c9a3da53dec48",
}
"""The fingerprint of rules and guards of each schema that was released with them, the newest last."""


def test_head_is_the_newest_script() -> None:
    scripts = Path(migrations.__file__).with_name("versions").glob("[0-9]*.py")
    assert max(script.name for script in scripts).startswith(f"{migrations.HEAD}_")


def test_the_rules_in_the_store_are_those_of_the_domain(newsroom: Desk) -> None:
    with newsroom.raw("ada") as connection:
        rows = connection.execute(select(RULE).order_by(RULE.c.seq)).mappings().all()
    assert [tuple(str(row[name]) for name in Rule._fields) for row in rows] == [_plain(rule) for rule in RULES]


def test_the_tables_are_those_of_the_program(embedded: EmbeddedDesk) -> None:
    def ours(thing: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
        return not (kind == "table" and name is not None and name.startswith("story_text"))

    with embedded.newsroom.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, METADATA) == []
        primary = {name: inspect(connection).get_pk_constraint(name)["constrained_columns"] for name in METADATA.tables}
    assert primary == {name: [column.name for column in table.primary_key] for name, table in METADATA.tables.items()}


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "broken.db"
    whole = guards.statements("sqlite.sql")
    script = "editor.store.guards.statements"
    monkeypatch.setattr(script, lambda resource: [*whole, "CREATE TRIGGER nonsense"])
    with pytest.raises(sqlite3.OperationalError):
        open_embedded(path)
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    raw.close()
    monkeypatch.setattr(script, lambda resource: whole)
    open_embedded(path).dispose()


def fingerprint(rules: object, texts: list[str]) -> str:
    """What the rule table and the guards of both engines come to, comments left out."""
    lines = [line.strip() for text in texts for line in text.splitlines()]
    told = [line for line in lines if line and not line.startswith("-- ")]
    return hashlib.sha256("\n".join((repr(rules), *told)).encode()).hexdigest()


def test_new_rules_and_guards_come_with_a_new_script() -> None:
    """A store gets them when its schema is older than the program's, and only then.

    When this fails and stores of `HEAD` are in use, add a script, if need be one that changes no table, and a line here.
    """
    texts = [*guards.statements("sqlite.sql"), *(script for _, script in postgresql.scripts())]
    assert fingerprint(RULES, texts) == GUARDS_OF[migrations.HEAD]
    assert fingerprint(RULES[:-1], texts) != GUARDS_OF[migrations.HEAD]
    assert fingerprint(RULES, [texts[0].replace("max", "min", 1), *texts[1:]]) != GUARDS_OF[migrations.HEAD]


def test_migrating_mends_rules_and_guards(embedded: EmbeddedDesk) -> None:
    embedded.damage("UPDATE rule SET not_author = 0")
    with embedded.raw("ada") as connection:
        connection.execute(text("DROP TRIGGER desk_stays"))
        connection.execute(text("CREATE TRIGGER desk_stays BEFORE UPDATE ON desk BEGIN SELECT 1; END"))
        connection.execute(text("CREATE TRIGGER more AFTER INSERT ON note BEGIN SELECT 1; END"))
    embedded.close()
    open_store(str(embedded.path), "test").close()
    with reopened(embedded.path) as unit:
        assert len(list(faults(unit))) == 3
    assert "the rules and the guards of this Copydesk" in migrate(str(embedded.path), "test")
    with reopened(embedded.path) as unit:
        assert list(faults(unit)) == []
    assert [path.name for path in embedded.path.parent.iterdir()] == [embedded.path.name]


@contextmanager
def reopened(path: Path) -> Iterator[Unit]:
    newsroom = open_store(str(path), "test")
    with newsroom.unit("ada") as unit:
        yield unit
    newsroom.close()


def test_a_store_of_the_first_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    path = unpacked("0001.copydesk.gz", tmp_path)
    newsroom = open_store(str(path), "test")
    with newsroom.unit("sue") as unit:
        assert list(faults(unit)) == []
        assert unit.revision(unit.story("quay-fire").id, 1).author == "rob"
        unit.set_word(Word("skerry"), op())
        assert list(faults(unit)) == []
    newsroom.close()
    assert path.with_name("old.before-0001.copydesk").exists()


def test_an_earlier_copy_stays_when_an_upgrade_is_broken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = unpacked("0001.copydesk.gz", tmp_path)
    copy = path.with_name("old.before-0001.copydesk")
    copy.write_bytes(b"of an upgrade before")

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("editor.store.engine.upgrade", stopped)
    with pytest.raises(KeyboardInterrupt):
        open_store(str(path), "test")
    assert copy.read_bytes() == b"of an upgrade before"
    assert not path.with_name(f"{copy.name}.new").exists()


@pytest.mark.parametrize(
    ("copy", "numbers"),
    [
        pytest.param('{"pictures":[{"number":2},{"number":7}]}', [2, 7], id="sound"),
        pytest.param('{"pictures":[{"number":"2"}]}', [], id="no number"),
        pytest.param("{", [], id="half"),
        pytest.param("[]", [], id="no copy"),
        pytest.param("[" * 200_000, [], id="too deep to be read"),
    ],
)
def test_the_numbers_of_a_damaged_copy_are_left_to_verifying(copy: str, numbers: list[int]) -> None:
    script = import_module("editor.store.migrations.versions.0012_numbers")
    assert script._numbers(copy) == numbers


def _plain(rule: Rule) -> tuple[str, ...]:
    return tuple(str(int(value) if isinstance(value, bool) else value) for value in rule)
