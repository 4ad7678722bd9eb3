"""`verify` and `migrate` from the command line, on a store of today and on one that an older Copydesk wrote."""

import gzip
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from editor.domain.copy import digest
from tests.store.old import STORES
from tests.unit.cli.conftest import Run, read


@pytest.fixture
def old(run: Run, tmp_path: Path) -> Run:
    (tmp_path / "newsroom.db").write_bytes(gzip.decompress((STORES / "0002.copydesk.gz").read_bytes()))
    return run


def test_a_store_of_today_is_vouched_for(staffed: Run) -> None:
    assert read(staffed, "verify") == {"faults": [], "unvouched": []}
    code, out, err = staffed("verify", login="rita")
    assert (code, err) == (0, "")
    assert out.startswith("Every revision, picture and line of history is whole")


def test_an_old_store_is_whole_and_what_cannot_be_vouched_for_is_said(old: Run) -> None:
    code, out, err = old("verify", login="gannet_ada")
    assert code == 0
    assert out.startswith("Every revision, picture and line of history is whole")
    assert [line.partition(" of ")[2].partition(" from ")[0] for line in err.splitlines()] == [
        "photos",
        "words of revisions",
    ]
    assert len(read(old, "verify", login="gannet_ada")["unvouched"]) == 2
    assert read(old, "show", "quay-fire", login="gannet_sue")["commissioned"] is None


def test_damage_is_exit_1_with_what_cannot_be_vouched_for_beside_it(old: Run, tmp_path: Path) -> None:
    assert old("migrate")[0] == 0
    damaged = sqlite3.connect(tmp_path / "newsroom.db")
    damaged.execute("DROP TRIGGER desk_stays")
    damaged.commit()
    damaged.close()
    code, out, err = old("verify", "--json", login="gannet_ada")
    assert (code, err) == (1, "")
    assert json.loads(out)["faults"] == ["The guard “desk_stays” is missing."]
    assert len(json.loads(out)["unvouched"]) == 2
    assert old("migrate")[1] == "“newsroom.db” has the schema, the rules and the guards of this Copydesk.\n"
    assert old("verify", login="gannet_ada")[0] == 0


def test_history_leaves_out_what_was_counted_at_a_save(staffed: Run) -> None:
    save = next(event for event in read(staffed, "history", "ferry")["events"] if event["action"] == "save")
    assert save["value"].startswith("words ")
    assert "words " not in staffed("history", "ferry", login="rita")[1]


@contextmanager
def unguarded(path: Path, guard: str) -> Iterator[sqlite3.Connection]:
    """The store's file, open to its owner with one guard taken off, which is put back at the end."""
    with closing(sqlite3.connect(path)) as raw, raw:
        (script,) = raw.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (guard,)).fetchone()
        raw.execute(f"DROP TRIGGER {guard}")
        yield raw
        raw.execute(script)


def test_a_role_that_is_none_is_one_sentence(staffed: Run, tmp_path: Path) -> None:
    with unguarded(tmp_path / "newsroom.db", "staff_role_stays") as raw:
        raw.execute("UPDATE staff_role SET roles = 'king' WHERE login = 'rita'")
    sentence = "The roles of “rita” cannot be read; restore the store from a backup. Nothing was changed.\n"
    assert staffed("verify", login="boss") == (1, "", sentence)


def test_a_text_put_in_the_place_of_the_approved_one_does_not_go_out(staffed: Run, tmp_path: Path) -> None:
    assert staffed("submit", "ferry", login="rita")[0] == staffed("approve", "ferry", login="sam")[0] == 0
    with unguarded(tmp_path / "newsroom.db", "revision_stays") as raw:
        ((text,),) = raw.execute("SELECT copy_json FROM revision").fetchall()
        slipped = text.replace("heard", "paid")
        assert slipped != text
        raw.execute("UPDATE revision SET copy_json = ?, sha256 = ?", (slipped, digest(slipped)))
    sentence = "Revision 1 of “ferry” is not the text that sam approved; restore it from a backup. What readers see is as it was.\n"
    to = tmp_path / "site"
    assert staffed("publish", "ferry", "--to", to, login="pia") == (1, "", sentence)
    assert staffed("export", "ferry", "--to", to / "out", login="pia") == (1, "", sentence)
    assert not list(to.glob("[!.]*"))
