"""A story that somebody else works on while it is open here: one reads on where one was, and no new name loses it."""

from editor.domain.copy import Copy
from editor.services.flow import act
from editor.ui.manuscript.widget import Manuscript
from tests.gui.driver import COPY, Driver

LINES = [f"Paragraph {number} of what the board said." for number in range(200)]
LONG = COPY.with_changes(body="\n\n".join(LINES))


def renamed(program: Driver, slug: str = "ferry-prices") -> None:
    with program.store.unit("tobias") as unit:
        act(unit, "ferry-fares", "slug", value=slug)


def reading(program: Driver) -> Manuscript:
    """Tobias edits the story; Maeve reads on from some way down."""
    program.given(copy=LONG)
    with program.store.unit("tobias") as unit:
        unit.claim_lease(unit.story("ferry-fares"), "another window")
    program.sign_in("maeve", "ferry-fares")
    program.settle()
    manuscript = program.window.story.manuscript
    assert manuscript.isReadOnly()
    manuscript.verticalScrollBar().setValue(120)
    return manuscript


def sees(program: Driver, body: str) -> str:
    """What stands at the top once the other's text has come."""
    program.saved_elsewhere("ferry-fares", LONG.with_changes(body=body))
    program.program.story.desk.refresh()
    program.settle()
    manuscript = program.window.story.manuscript
    assert manuscript.text() == body
    block = manuscript.firstVisibleBlock()
    return block.text() or block.next().text()


def test_one_reads_on_where_one_was(program: Driver) -> None:
    manuscript = reading(program)
    block = manuscript.firstVisibleBlock()
    here = block.text() or block.next().text()
    assert here in LINES[40:]
    assert sees(program, "\n\n".join(["New.", *LINES])) == here
    assert sees(program, "\n\n".join(["New.", "Newer.", *LINES[5:], "Last."])) == here
    assert sees(program, "\n\n".join(LINES[:20])) != here


def test_another_story_is_shown_from_its_top(program: Driver) -> None:
    program.given(copy=LONG)
    program.given("harbour-talks", Copy(headline="Harbour", body="\n\n".join(LINES[::-1])))
    program.sign_in("maeve", "ferry-fares")
    program.window.story.manuscript.verticalScrollBar().setValue(120)
    program.open("harbour-talks")
    assert program.window.story.manuscript.verticalScrollBar().value() == 0


def test_what_is_typed_is_saved_under_the_slug_that_somebody_else_gave(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    renamed(program)
    program.key_in(program.window.story.manuscript, "Late. ")
    program.program.story.desk.saver.save()
    program.settle()
    assert program.copies("ferry-prices")[-1].body == f"Late. {COPY.body}"
    assert program.banner() == ""
    assert [tab.slug for tab in program.program.stories.tabs] == ["ferry-prices"]


def test_one_who_reads_follows_the_new_slug(program: Driver) -> None:
    reading(program)
    renamed(program)
    program.program.story.desk.refresh()
    program.settle()
    assert program.program.story.desk.story == program.story("ferry-prices")
    assert program.banner() == ""


def test_a_story_that_is_not_there_under_any_slug_is_said(program: Driver) -> None:
    story = program.given()
    program.sign_in("maeve", "ferry-fares")
    del program.store.stories[story.id]
    program.store.events.clear()
    program.program.story.desk.refresh()
    program.settle()
    assert program.banner() == "There is no story “ferry-fares”."
