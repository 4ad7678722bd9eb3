"""Administration from the command line: one JSON document from every verb, and no question where nobody can answer."""

import io
import json

import pytest

from tests.unit.cli.conftest import Run

CREATE = ("newsroom", "create", "postgresql://boss@127.0.0.1:1/room", "--admin", "ann")


@pytest.mark.parametrize(
    ("words", "action"),
    [
        (("staff", "add", "nia", "--role", "reporter"), "staff"),
        (("staff", "leave", "rita"), "staff"),
        (("policy", "set", "language", "en-IE"), "policy"),
        (("desk", "add", "weather"), "desk"),
        (("migrate",), "migrate"),
    ],
)
def test_every_verb_tells_what_it_did_as_one_document(staffed: Run, words: tuple[str, ...], action: str) -> None:
    code, out, err = staffed(*words, "--json", login="boss")
    assert (code, err) == (0, "")
    assert json.loads(out) == {"action": action, "story": None, "remarks": []}


def test_a_new_newsroom_is_told_as_one_document(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[str, ...]] = []
    monkeypatch.setenv("COPYDESK_PASSWORD", "a secret")
    monkeypatch.setattr("editor.cli.administration.create_newsroom", lambda *given: made.append(given))
    assert json.loads(run(*CREATE, "--json")[1])["action"] == "newsroom"
    assert made == [(CREATE[2], "", "ann", "ann", "a secret")]


@pytest.mark.parametrize("stdin", [None, io.StringIO("secret\nsecret\n")], ids=["closed", "a pipe"])
def test_a_password_is_asked_for_at_a_terminal_alone(
    run: Run, monkeypatch: pytest.MonkeyPatch, stdin: io.StringIO | None
) -> None:
    monkeypatch.delenv("COPYDESK_PASSWORD", raising=False)
    monkeypatch.setattr("sys.stdin", stdin)
    sentence = "ann needs a password: give it in COPYDESK_PASSWORD, or in a file with --password-file.\n"
    assert run(*CREATE) == (1, "", sentence)
