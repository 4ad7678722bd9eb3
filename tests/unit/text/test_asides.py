"""Notes in the text are told of, because readers would get them."""

import pytest

from editor.domain.copy import Copy
from editor.text.asides import aside_findings
from editor.text.markdown import plain_text


@pytest.mark.parametrize("body", ["", "A ferry -- and - a quay -->", "Left <! not a note >", "An arrow <-- here"])
def test_what_is_no_note_stops_nothing(body: str) -> None:
    assert aside_findings(Copy(body=body)) == []


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        ("A ferry <!-- ask her --> sails <!-- and him -->.", ["<!-- ask her -->", "<!-- and him -->"]),
        ("A ferry <!-- ask\n\nher --> sails.", ["<!-- ask her -->"]),
        ("A ferry <!-- never ended\n\nand sails.", ["<!-- never ended and sails."]),
        ("<!-- x --> a <!-- x -->", ["<!-- x -->"]),
        (f"<!-- {'long ' * 20}-->", [f"<!-- {'long ' * 20}"[:60] + "…"]),
    ],
)
def test_each_note_stops_approval_and_is_repeated(body: str, notes: list[str]) -> None:
    found = aside_findings(Copy(body=body))
    assert [(one.rule, one.level, one.field) for one in found] == [("note-in-text", "approve", "body")] * len(notes)
    assert [one.message.split("“")[1].split("”")[0] for one in found] == notes


def test_markdown_takes_no_note_out() -> None:
    assert plain_text("A ferry <!-- ask her --> sails.") == "A ferry <!-- ask her --> sails."
