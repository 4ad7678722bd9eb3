"""A store whose owner put something else into a column: each command says so in a sentence, and leaves nothing half done."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from editor.store.kinds import damaged
from tests.unit.cli.conftest import Run, _command
from tests.unit.publish.making import photo

WHEN = "2027-01-01T10:00+00:00"
BAD_UTF8 = "CAST(X'C3C3FF' AS TEXT)"
ODD = (
    ("photo_content", "content", "'a text'"),
    ("photo_content", "content", "NULL"),
    ("photo_content", "content", "X'00FF'"),
    ("photo", "metadata_json", "'[1, 2'"),
    ("photo", "metadata_json", '\'{"alternatives": {"caption": 5}}\''),
    ("revision", "copy_json", "NULL"),
    ("revision", "headline", BAD_UTF8),
    ("event", "revision", "'many'"),
    ("event", "op_id", "X'00'"),
    ("event", "reason", "NULL"),
    ("event", "at", "'2027-01-01T10:00:00'"),
    ("chain_head", "seq", "'last'"),
    ("chain_head", "hash", "X'00'"),
    ("alembic_version", "version_num", "''"),
    ("story", "status", "'lost'"),
    ("story", "live", "NULL"),
    ("story", "approved_sha256", "NULL"),
    ("story", "revision", "1.5"),
    ("story", "deadline", "'2027-01-01'"),
    ("story", "headline", BAD_UTF8),
    ("staff_role", "roles", "X'00'"),
    ("policy", "four_eyes", "'never'"),
    ("policy", "territory", "X'00'"),
    ("desk", "name", "X'00'"),
    ("mention", "subject", "X'00'"),
    ("reading", "words", "'['"),
)


@pytest.fixture(scope="module")
def published(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom with a live story, and an approved one with the same picture."""
    folder = tmp_path_factory.mktemp("published")
    shutil.copy(template / "newsroom.db", folder)
    (folder / "quay.jpg").write_bytes(photo(640, 480, 40))
    live, site = folder / "live.txt", folder / "site"
    live.write_text(
        "Boats are back\n\nAll of them\n\nEvery boat that left came back by noon, the board said.\n", "utf-8"
    )
    steps = [("rita", ("import", live, "--slug", "boats", "--desk", "news"))]
    for slug in ("boats", "ferry"):
        words = ("--caption", "The quay", "--credit", "Alamy", "--alt-text", "A quay")
        steps += [
            ("rita", ("photo", "add", slug, folder / "quay.jpg")), ("rita", ("photo", "edit", slug, "1", *words)),
            ("rita", ("submit", slug)), ("sam", ("approve", slug)),
        ]  # fmt: skip
    for login, words in (*steps, ("pia", ("publish", "boats", "--to", site))):
        assert _command(folder, login, words) == 0
    return folder


def put(store: Path, table: str, column: str, value: str) -> None:
    """What the owner of the file can do to it; the guards are put back, so that they do not tell of it."""
    guards = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    bare = "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = ?"
    with closing(sqlite3.connect(store, isolation_level=None)) as owner:
        kept = owner.execute(guards).fetchall()
        for name, _ in kept:
            owner.execute(f'DROP TRIGGER "{name}"')
        owner.execute("PRAGMA writable_schema = ON")
        owner.execute(bare, (table,))
    with closing(sqlite3.connect(store, isolation_level=None)) as owner:
        owner.execute(f'UPDATE OR IGNORE "{table}" SET "{column}" = {value}')
        for _, sql in kept:
            owner.execute(sql)


def unfinished(folder: Path) -> list[Path]:
    return [*folder.rglob(".*.part-*"), *folder.rglob(".*.old-*")]


def commands(folder: Path) -> Iterator[tuple[str, tuple[str | Path, ...]]]:
    yield from (("rita", ("show", "ferry")), ("rita", ("history", "boats")), ("boss", ("verify",)))
    yield "pia", ("publish", "ferry", "--to", folder / "site")


@pytest.mark.parametrize(("table", "column", "value"), ODD)
def test_what_cannot_be_read_is_said_in_a_sentence(
    run: Run, published: Path, tmp_path: Path, table: str, column: str, value: str
) -> None:
    shutil.copytree(published / "site", tmp_path / "site")
    said = []
    for login, words in commands(tmp_path):
        shutil.copy(published / "newsroom.db", tmp_path)
        put(tmp_path / "newsroom.db", table, column, value)
        code, _, err = run(*words, login=login)
        assert code in (0, 1)
        assert code == 0 or len(err.splitlines()) == 1 or words[0] == "verify", err
        assert unfinished(tmp_path) == []
        said += [words[0]] if code else []
    assert said


def test_a_photo_that_is_no_file_any_more_is_not_published(run: Run, published: Path, tmp_path: Path) -> None:
    shutil.copy(published / "newsroom.db", tmp_path)
    put(tmp_path / "newsroom.db", "photo_content", "content", "'a text'")
    for words in (("publish", "ferry", "--to", tmp_path / "site"), ("export", "ferry", "--to", tmp_path / "out")):
        assert run(*words, login="pia") == (1, "", f"{damaged()}\n")
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "site" / "ferry").exists()
    code, _, err = run("verify", login="boss")
    assert (code, err) == (1, "“content” of “photo_content” holds what cannot be there (1 times): it cannot be read.\n")
