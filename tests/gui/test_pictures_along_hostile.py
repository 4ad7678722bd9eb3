"""What is on the clipboard may be anything: no picture is shown that was not meant, and nothing is lost unseen."""

import json

import pytest
from PySide6.QtCore import QMimeData

from editor.domain.copy import PictureUse
from editor.ui.manuscript.pasting_carried import ALONG, OWN
from tests.gui.driver import Driver
from tests.gui.pictures_along import notice, paste, saved, two_stories


@pytest.fixture
def uses(program: Driver) -> tuple[PictureUse, PictureUse]:
    return two_stories(program)


def _hostile(text: str, along: bytes | None) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    mime.setData(OWN, text.encode("utf-8"))
    if along is not None:
        mime.setData(ALONG, along)
    return mime


@pytest.mark.parametrize(
    "along",
    [
        None,
        b"",
        b"{",
        b"\xff" * 30_000,
        b"[" * 2_000_000,
        b" " * 9_000_000,
        json.dumps({"story": "x", "pictures": [{"number": 1, "photo": "../a"}]}).encode(),
        json.dumps({"story": "x", "pictures": [{"number": 10**30}]}).encode(),
        json.dumps({"story": "x", "pictures": [{"number": 7, "caption": "a"}]}).encode(),
    ],
)
def test_a_line_whose_picture_cannot_be_read_never_shows_another(
    program: Driver, uses: tuple[PictureUse, PictureUse], along: bytes | None
) -> None:
    del uses
    program.open("harbour-talks")
    manuscript = paste(program, _hostile("Words\n\n![](photo:1)", along))
    assert manuscript.text() == "Start.\n\n![](photo:1)\n\nEnd.Words\n\n![](photo:0)"
    assert notice(program) == ("Pasted. Left out: 1 picture whose words did not come along (its line names none now).")
    copy = saved(program)
    assert len(copy.pictures) == 1
    assert program.story("harbour-talks").approve_blocks > 0


def test_pictures_that_no_line_names_do_not_come(program: Driver, uses: tuple[PictureUse, PictureUse]) -> None:
    del uses
    program.open("harbour-talks")
    many = [{"number": number, "caption": "x"} for number in range(1, 500)]
    paste(program, _hostile("Words", json.dumps({"story": "x", "pictures": many}).encode()))
    assert len(saved(program).pictures) == 1


@pytest.mark.parametrize("kind", ["text/plain", "text/markdown"])
def test_a_line_from_a_mail_brings_no_picture_and_is_seen(
    program: Driver, uses: tuple[PictureUse, PictureUse], kind: str
) -> None:
    del uses
    program.open("harbour-talks")
    mime = QMimeData()
    mime.setData(kind, b"Words\n\n![](photo:8)")
    paste(program, mime)
    assert "photo:8" in saved(program).body
    listed = program.program.story.side.checks.findings

    def is_told() -> bool:
        said = [listed.item(row).text() for row in range(listed.count())]
        return any("no such picture is attached" in one or "looks like a picture’s line" in one for one in said)

    program.program.story.desk.measuring.now()
    program.qtbot.waitUntil(is_told)
