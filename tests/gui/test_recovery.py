"""What a crash left is offered beside what the newsroom has; nothing is taken, and nothing thrown away, unasked."""

import os
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QTextFragment
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QTextEdit

from editor.domain import moments
from editor.domain.copy import Copy, PictureUse
from editor.domain.errors import Unavailable
from editor.journal.names import KEPT, OPEN
from editor.journal.story import Start
from editor.journal.writer import Journals
from editor.services.flow import act
from editor.ui.dialogs.new_story import NewStoryDialog
from editor.ui.dialogs.recovery import RecoveryDialog
from editor.ui.journal_fields import as_texts
from editor.ui.safekeeping import identity
from tests.gui.driver import COPY, Driver
from tests.gui.test_journal import PATIENCE, files, folder, in_window, journalled

LATER = "The last boat left at ten.\n\nNobody asked us."


def fields(copy: Copy) -> dict[str, str]:
    return as_texts({name: getattr(copy, name) for name in Copy.model_fields})


def crashed(
    program: Driver,
    slug: str = "ferry-fares",
    login: str = "maeve",
    base: int = 1,
    **typed: str,
) -> Path:
    """The journal of a window that was killed after this was typed."""
    found = {story.slug: story for story in program.store.stories.values()}
    story = found[slug].id if slug in found else "a story of another store"
    copy = program.copies(slug)[base - 1] if slug in found else COPY
    before = set(folder(program).iterdir()) if folder(program).exists() else set()
    journals = Journals(folder(program))
    start = Start(identity("memory"), story, slug, login, base, "", fields(copy))
    journal = journals.open(start)
    journal.set("byline", "")
    for name, text in typed.items():
        journal.set(name.replace("__", " "), text)
    assert journals.close(PATIENCE)
    (path,) = set(folder(program).iterdir()) - before
    return path


def offered(program: Driver, login: str = "maeve") -> RecoveryDialog:
    program.sign_in(login)
    dialog = program.dialog("recovery_dialog")
    assert isinstance(dialog, RecoveryDialog)
    return dialog


def nothing_offered(program: Driver) -> bool:
    program.settle()
    return not any(dialog.isVisible() for dialog in program.window.findChildren(QDialog))


def words(dialog: RecoveryDialog, name: str) -> str:
    found = dialog.findChild(QLabel, f"recovery_{name}")
    assert isinstance(found, QLabel)
    return found.text() if not found.isHidden() else ""


def press(dialog: RecoveryDialog, name: str) -> None:
    found = dialog.findChild(QPushButton, f"recovery_{name}")
    assert isinstance(found, QPushButton)
    assert not found.isHidden()
    found.click()


def put_aside(program: Driver, path: Path) -> bool:
    return path.with_suffix(KEPT) in files(program, KEPT)


def test_both_texts_are_shown_with_what_differs_marked_and_said(program: Driver) -> None:
    program.given()
    crashed(program, body=LATER, headline="Last ferries to go")
    dialog = offered(program)
    assert "“ferry-fares”" in words(dialog, "what")
    assert LATER in dialog.journal.toPlainText()
    assert COPY.body in dialog.store.toPlainText()
    assert "rev 1" in words(dialog, "store_title")
    assert "Body: typed “us”" in words(dialog, "told").replace(" us", "us")
    assert "Headline: without “ferry”, typed “ferries”" in words(dialog, "told")
    for view, mark in ((dialog.journal, "fontUnderline"), (dialog.store, "fontStrikeOut")):
        marked = [run.text() for run in _runs(view) if getattr(run.charFormat(), mark)()]
        assert marked[0] == ("ferries" if view is dialog.journal else "ferry")
        assert "Headline: without “ferry”" in view.accessibleDescription()


def _runs(view: QTextEdit) -> Iterator[QTextFragment]:
    block = view.document().begin()
    while block.isValid():
        for fragment in block:
            yield fragment.fragment()
        block = block.next()


def test_this_text_is_used_as_an_unsaved_edit(program: Driver) -> None:
    program.given()
    path = crashed(program, body=LATER, headline="Last ferries to go")
    press(offered(program), "dialog_answer")
    program.settle()
    program.settle()
    assert in_window(program) == COPY.with_changes(body=LATER, headline="Last ferries to go")
    assert program.copies() == [COPY]
    assert program.program.desk.saver.unsaved
    program.qtbot.waitUntil(lambda: put_aside(program, path))
    assert journalled(program).untaken
    assert journalled(program).fields["body"] == LATER
    program.program.care.save()
    program.settle()
    assert program.copies()[-1] == COPY.with_changes(body=LATER, headline="Last ferries to go")
    program.window.story.manuscript.undo()
    assert program.window.story.manuscript.text() == COPY.body


def test_the_lease_of_ones_own_crashed_window_is_taken_over(program: Driver) -> None:
    program.given()
    crashed(program, body=LATER)
    with program.store.unit("maeve") as unit:
        unit.claim_lease(unit.story("ferry-fares"), "the window that crashed")
    press(offered(program), "dialog_answer")
    program.settle()
    program.settle()
    assert program.window.story.manuscript.text() == LATER
    assert not program.window.story.manuscript.isReadOnly()
    assert program.story().lease.client == program.program.client


def test_what_somebody_else_is_editing_is_not_put_over_theirs(program: Driver) -> None:
    program.given()
    crashed(program, body=LATER)
    with program.store.unit("tobias") as unit:
        unit.claim_lease(unit.story("ferry-fares"), "another window")
    dialog = offered(program)
    assert words(dialog, "why") == "Tobias Fennick is editing this story now."
    assert dialog.answer.isHidden()


def test_where_the_newsroom_has_moved_on_both_are_shown_before_anything_is_saved(program: Driver) -> None:
    program.given()
    crashed(program, body=LATER)
    theirs = COPY.with_changes(body="The sub's text.")
    program.saved_elsewhere("ferry-fares", theirs)
    dialog = offered(program)
    assert "Tobias Fennick has saved the story since" in words(dialog, "why")
    press(dialog, "dialog_answer")
    program.dialog("compare_dialog")
    assert "nothing was overwritten" in program.banner()
    assert program.window.story.manuscript.text() == LATER
    assert program.copies() == [COPY, theirs]
    assert journalled(program).fields["body"] == LATER


def test_what_may_not_be_edited_now_can_become_a_story_of_its_own(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    path = crashed(program, body=LATER)
    dialog = offered(program)
    assert dialog.answer.isHidden()
    assert words(dialog, "why")
    press(dialog, "new")
    asked = program.dialog("new_story_dialog")
    assert isinstance(asked, NewStoryDialog)
    assert (asked.slug.text(), asked.headline.text()) == ("ferry-fares-recovered", COPY.headline)
    asked.answer.click()
    program.settle()
    program.settle()
    assert program.copies("ferry-fares-recovered") == [COPY.with_changes(body=LATER)]
    program.qtbot.waitUntil(lambda: put_aside(program, path))
    assert nothing_offered(program)
    assert program.program.desk.story.slug == "ferry-fares-recovered"


def test_a_slug_that_is_taken_is_said_and_nothing_is_put_aside(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    program.given("ferry-fares-recovered")
    path = crashed(program, body=LATER)
    press(offered(program), "new")
    asked = program.dialog("new_story_dialog")
    asked.answer.click()
    program.settle()
    assert asked.isVisible()
    assert path in files(program, OPEN)


def test_it_can_be_saved_to_a_file(program: Driver, tmp_path: Path) -> None:
    program.given()
    path = crashed(program, body=f"{LATER}\ud83d", picture__9__caption="A caption")
    dialog = offered(program)
    press(dialog, "file")
    chosen = dialog.findChild(QFileDialog)
    assert isinstance(chosen, QFileDialog)
    chosen.fileSelected.emit(str(tmp_path / "none" / "text.md"))
    program.settle()
    assert dialog._problem.text().startswith("“text.md” cannot be written")
    assert path in files(program, OPEN)
    chosen.fileSelected.emit(str(tmp_path / "text.md"))
    chosen.done(0)
    program.qtbot.waitUntil(lambda: put_aside(program, path))
    text = (tmp_path / "text.md").read_text(encoding="utf-8")
    assert f"{LATER}\N{REPLACEMENT CHARACTER}" in text
    assert text.startswith(COPY.headline)


def test_it_can_be_left_and_is_not_offered_again(program: Driver) -> None:
    program.given()
    path = crashed(program, body=LATER)
    press(offered(program), "leave")
    program.qtbot.waitUntil(lambda: put_aside(program, path))
    assert program.copies() == [COPY]
    program.program.safe.recovery.begin(program.program.intake.newsroom)
    assert nothing_offered(program)


def test_deciding_later_asks_again(program: Driver) -> None:
    program.given()
    path = crashed(program, body=LATER)
    offered(program).reject()
    program.settle()
    assert path in files(program, OPEN)
    program.program.safe.recovery.begin(program.program.intake.newsroom)
    program.dialog("recovery_dialog")


def test_several_stories_are_asked_about_one_after_the_other(program: Driver) -> None:
    program.given()
    program.given("harbour-talks")
    crashed(program, body=LATER)
    crashed(program, "harbour-talks", body="Other words.")
    dialog = offered(program)
    first = dialog.case.slug
    assert words(dialog, "what").startswith("1 of 2. ")
    press(dialog, "leave")
    assert words(dialog, "what").startswith("2 of 2. ")
    assert {first, dialog.case.slug} == {"ferry-fares", "harbour-talks"}
    press(dialog, "leave")
    program.qtbot.waitUntil(lambda: len(files(program, KEPT)) == 2)
    assert nothing_offered(program)


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
    program.program.safe.end()
    program.window.show()
    program.program.safe.recovery.begin(program.program.intake.newsroom)
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
    program.program._leisure.timeout.emit()
    program.qtbot.waitUntil(lambda: not kept.exists())
