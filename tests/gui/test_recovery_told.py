"""When a crash is told of, and when nobody is asked: nothing would be lost, it is another's, the journal is damaged."""

import os
from collections.abc import Mapping
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from editor.domain import moments
from editor.domain.copy import PictureUse
from editor.domain.errors import Unavailable
from editor.domain.revision import Revision
from editor.journal import framing
from editor.journal.names import KEPT, OPEN
from editor.journal.records import Snapshot, Standing, encoded
from editor.journal.replica import digest
from editor.services.flow import act
from tests.gui.crashes import LATER, crashed, fields, nothing_offered, offered, press, put_aside, words
from tests.gui.driver import COPY, Driver
from tests.gui.fakes import FakeUnit
from tests.gui.test_journal import files, in_window


@pytest.mark.parametrize("typed", [{}, {"body": LATER}], ids=["nothing typed", "text that was saved after all"])
def test_where_nothing_would_be_lost_nobody_is_asked(program: Driver, typed: Mapping[str, str]) -> None:
    program.given()
    path = crashed(program, **typed)
    if typed:
        program.saved_elsewhere("ferry-fares", COPY.with_changes(**typed), "maeve")
        program.saved_elsewhere("ferry-fares", COPY.with_changes(body="The sub's text."))
    program.sign_in("maeve")
    assert nothing_offered(program)
    assert put_aside(program, path)


def test_what_somebody_else_typed_waits_for_them(program: Driver) -> None:
    program.given()
    path = crashed(program, login="tobias", body=LATER)
    program.sign_in("maeve")
    assert nothing_offered(program)
    assert path in files(program, OPEN)


def test_a_damaged_journal_says_so(program: Driver) -> None:
    program.given()
    path = crashed(program, body=LATER, headline="Never seen")
    path.write_bytes(path.read_bytes().replace(b"Never", b"Newer"))
    dialog = offered(program)
    assert "The journal is damaged (from byte " in words(dialog, "why")
    assert LATER in dialog.journal.toPlainText()


def test_a_journal_that_says_nothing_any_more_is_told_of(program: Driver) -> None:
    program.given()
    path = crashed(program, body=LATER)
    path.write_bytes(b"\0" * 300 + b"\n")
    dialog = offered(program)
    assert words(dialog, "what") == "The journal of “ferry-fares” is damaged."
    assert path.name in words(dialog, "why")
    assert dialog.answer.isHidden()
    press(dialog, "leave")
    program.qtbot.waitUntil(lambda: put_aside(program, path))


def test_a_story_this_newsroom_does_not_have_can_still_be_kept(program: Driver) -> None:
    crashed(program, "gone-story", body=LATER)
    dialog = offered(program)
    assert "no such story" in words(dialog, "why")
    assert dialog.answer.isHidden()
    press(dialog, "new")
    program.dialog("new_story_dialog").answer.click()
    program.settle()
    program.settle()
    assert program.copies("gone-story-recovered")[0].body == LATER


def test_a_story_is_found_under_its_new_slug_with_its_pictures(program: Driver) -> None:
    copy = COPY.with_changes(pictures=(PictureUse(number=1, caption="Fog"),), keywords=("a, b", "c"))
    program.given(copy=copy)
    crashed(program, picture__1__caption="Fog and rain")
    program.given("other")
    with program.store.unit("maeve") as unit:
        act(unit, "ferry-fares", "slug", value="ferry-prices")
    dialog = offered(program)
    assert "“ferry-prices”" in words(dialog, "what")
    assert "Picture 1, caption: typed “and rain”" in words(dialog, "told").replace("“ and", "“and")
    press(dialog, "dialog_answer")
    program.settle()
    program.settle()
    assert [use.caption for use in in_window(program).pictures] == ["Fog and rain"]


def test_what_was_left_unsaved_on_purpose_is_offered_at_the_next_start(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.store.fault = Unavailable("The server does not answer.")
    program.key_in(program.window.story.manuscript, "Late. ")
    program.window.close()
    leave = program.dialog("unsaved_dialog").findChild(QPushButton, "unsaved_leave")
    leave.click()
    program.qtbot.waitUntil(lambda: not program.window.isVisible())
    program.store.fault = None
    program.program.story.safe.keeper.end()
    program.program.journals.end()
    program.window.show()
    program.program.leisure.recovery.look(program.program.intake.newsroom)
    dialog = program.dialog("recovery_dialog")
    assert "Late." in dialog.journal.toPlainText()


def test_old_journals_are_swept_at_leisure(program: Driver) -> None:
    program.given()
    path = crashed(program, body=LATER)
    press(offered(program), "leave")
    program.qtbot.waitUntil(lambda: put_aside(program, path))
    kept = path.with_suffix(KEPT)
    long_ago = (moments.now() - timedelta(days=31)).timestamp()
    os.utime(kept, (long_ago, long_ago))
    program.program.leisure.later.timeout.emit()
    program.qtbot.waitUntil(lambda: not kept.exists())


def test_a_journal_whose_first_line_is_damaged_still_offers_its_last_whole_state(program: Driver) -> None:
    program.given()
    path = crashed(program, body=LATER)
    begin, *edits = path.read_bytes().splitlines(keepends=True)
    key = path.stem.rpartition(".")[2]
    whole = fields(COPY.with_changes(body=LATER))
    said = encoded(Snapshot(whole, digest(whole), Standing(number=2, base=1)), 0)
    before = framing.hash_of(edits[-1])
    path.write_bytes(b"".join([begin.replace(b"maeve", b"naeve"), *edits, framing.framed(key, before, said)]))
    dialog = offered(program)
    assert "The journal is damaged (from byte 0)" in words(dialog, "why")
    dialog.answer.click()
    program.settle()
    assert program.window.story.manuscript.text() == LATER


def test_a_text_of_the_newsrooms_that_cannot_be_read_hides_nobodys_journal(
    program: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = program.given()
    program.given("harbour-talks")
    crashed(program, "harbour-talks", body=LATER)
    crashed(program, body=LATER)
    read = FakeUnit.revision

    def revision(unit: FakeUnit, story_id: str, number: int) -> Revision:
        if story_id == damaged.id:
            raise Unavailable("Revision 1 does not match its fingerprint.")
        return read(unit, story_id, number)

    monkeypatch.setattr(FakeUnit, "revision", revision)
    dialog = offered(program)
    cases = {}
    for _ in range(2):
        cases[dialog.case.slug] = words(dialog, "why"), dialog.answer.isHidden(), dialog.store.placeholderText()
        press(dialog, "leave")
    unread = "Revision 1 does not match its fingerprint.", True, "It cannot be read."
    assert cases == {"harbour-talks": ("", False, ""), "ferry-fares": unread}
