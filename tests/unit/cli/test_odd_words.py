"""Odd words, odd files and odd copy on the command line."""

import io
import os
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run, read
from tests.unit.services.samples import photo


def test_reading_makes_no_newsroom(run: Run, tmp_path: Path) -> None:
    for words in (("list",), ("show", "ferry"), ("verify",), ("staff", "list")):
        code, out, err = run(*words)
        assert (code, out, err.count("\n")) == (1, "", 1)
    assert list(tmp_path.iterdir()) == []


REFUSED = (
    ("approve", "nosuch"),
    ("edit", "nosuch", "--headline", "x"),
    ("publish", "nosuch"),
    ("policy", "set", "four_eyes", "nonsense"),
    ("desk", "add", ""),
    ("staff", "add", "Bad Login", "--role", "reporter"),
    ("staff", "add", "rita", "--role", "nonsense"),
)


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_a_refused_first_deed_founds_no_newsroom(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    code, out, err = run(*words, login="solo")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert list(tmp_path.iterdir()) == []
    code, _, err = run("desk", "add", "books", login="other")
    assert (code, "newsroom of one: other" in err) == (0, True)
    assert "books" in run("desk", "list")[1].splitlines()


@pytest.mark.parametrize("data", [b"", b"\0\1\2", b"x" * 5_000_001])
def test_a_body_from_another_program_is_text_or_refused(
    staffed: Run, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    before = read(staffed, "show", "ferry")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    code, _, err = staffed("edit", "ferry", "--body", "-", login="rita")
    assert (code, err.count("\n")) == (1, 1)
    assert "standard input" in err
    assert read(staffed, "show", "ferry") == before


def test_copy_does_not_steer_the_terminal(staffed: Run, tmp_path: Path) -> None:
    assert staffed("edit", "ferry", "--headline", "One\ntwo \x1b[31mred", login="rita")[0] == 0
    assert read(staffed, "show", "ferry")["headline"] == "One two [31mred"
    (tmp_path / "body.txt").write_text("It sails \x1b[31mred.")
    assert staffed("edit", "ferry", "--body", tmp_path / "body.txt", login="rita")[0] == 0
    assert "It sails \ufffd[31mred." in staffed("show", "ferry", login="rita")[1]


def test_a_picture_whose_name_is_no_text_is_attached(staffed: Run, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.jpg")
    path.write_bytes(photo(caption="A ship", credit="Agency"))
    code, _, err = staffed("photo", "add", "ferry", path, login="rita")
    assert (code, err) == (0, "")


def test_what_is_taken_away_is_said_to_be_away(staffed: Run) -> None:
    said = [
        staffed(*words, login="sam")[1].strip()
        for words in (
            ("deadline", "ferry", "2099-01-01T09:00Z"),
            ("deadline", "ferry", "none"),
            ("commission", "ferry", "850"),
            ("commission", "ferry", "none"),
            ("embargo", "ferry", "none"),
            ("assign", "ferry", "rita"),
            ("assign", "ferry", "none"),
            ("rename", "ferry", "late-ferry"),
        )
    ]
    assert said == [
        "“ferry” is given a deadline.",
        "“ferry” is without a deadline.",
        "“ferry” is given a commissioned length.",
        "“ferry” is without a commissioned length.",
        "“ferry” is without an embargo.",
        "“ferry” is assigned.",
        "“ferry” is assigned to nobody.",
        "“late-ferry” is renamed.",
    ]
