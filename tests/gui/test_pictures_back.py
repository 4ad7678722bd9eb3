"""A picture that was taken out comes back with caption and credit; the page of them comes after the story."""

import pytest
from PySide6.QtWidgets import QPushButton

from editor.domain.copy import PictureUse
from tests.gui.driver import COPY, Driver

PIER = PictureUse(number=1, caption="The pier", credit="Ann Lee/Post", placement="lead")
QUAY = PictureUse(number=2, caption="The quay", credit="Tom Day/Post")
WALL = PictureUse(number=3, caption="The wall", credit="Tom Day/Post", usage_terms="Once only")
BODY = "The last boat left at ten.\n\n![](photo:2)\n![](photo:3)\n\nNobody asked."


@pytest.fixture
def story(program: Driver) -> Driver:
    program.given(copy=COPY.with_changes(body=BODY, pictures=(PIER, QUAY, WALL)))
    program.given("harbour-talks")
    program.sign_in("maeve", "ferry-fares")
    return program


def uses(program: Driver) -> tuple[PictureUse, ...]:
    return program.program.story.side.pictures.uses


def take_out(program: Driver, *numbers: int) -> None:
    program.program.story.pictures.take_out(numbers)


def remove(program: Driver, *numbers: int) -> None:
    """As the person does: choose, then Remove."""
    for number in numbers:
        program.program.story.side.pictures.choose(number)
        program.program.story.pictures.remove()


def undo(program: Driver, times: int = 1) -> None:
    for _ in range(times):
        program.window.story.manuscript.undo()


def saved(program: Driver) -> None:
    program.program.story.desk.saver.save()
    program.settle()


@pytest.mark.parametrize("numbers", [(2,), (3,), (2, 3)])
def test_undoing_brings_the_picture_back_with_its_line(story: Driver, numbers: tuple[int, ...]) -> None:
    take_out(story, *numbers)
    saved(story)
    assert {use.number for use in uses(story)} == {1, 2, 3} - set(numbers)
    undo(story)
    saved(story)
    assert uses(story) == (PIER, QUAY, WALL)
    assert (story.copies()[-1].body, story.copies()[-1].pictures) == (BODY, (PIER, QUAY, WALL))


def redo(program: Driver, times: int = 1) -> None:
    for _ in range(times):
        program.window.story.manuscript.redo()


@pytest.mark.parametrize("numbers", [(2,), (3,), (2, 3)])
def test_redoing_takes_the_picture_out_again_and_undoing_brings_it_back(
    story: Driver, numbers: tuple[int, ...]
) -> None:
    take_out(story, *numbers)
    saved(story)
    without = story.copies()[-1]
    for _ in range(2):
        undo(story)
        assert uses(story) == (PIER, QUAY, WALL)
        redo(story)
        saved(story)
        assert story.copies()[-1] == without
    undo(story)
    saved(story)
    assert (story.copies()[-1].body, story.copies()[-1].pictures) == (BODY, (PIER, QUAY, WALL))


def test_redoing_half_of_two_removals_takes_one_picture_out(story: Driver) -> None:
    take_out(story, 2)
    take_out(story, 3)
    undo(story, 2)
    redo(story)
    assert uses(story) == (PIER, WALL)


def test_redoing_takes_it_out_again_after_the_story_was_closed(story: Driver) -> None:
    take_out(story, 2)
    saved(story)
    story.program.stories.close_front()
    story.settle()
    story.open("ferry-fares")
    story.qtbot.waitUntil(lambda: story.window.story.manuscript.before.can_undo)
    undo(story)
    story.settle()
    redo(story)
    assert uses(story) == (PIER, WALL)


def test_a_line_that_is_deleted_by_hand_after_an_undo_leaves_its_picture(story: Driver) -> None:
    take_out(story, 2)
    undo(story)
    story.program.story.page.manuscript.picture_lines.remove(2)
    assert uses(story) == (PIER, QUAY, WALL)
    undo(story)
    redo(story)
    assert uses(story) == (PIER, QUAY, WALL)


def test_what_was_typed_of_it_last_comes_back(story: Driver) -> None:
    story.program.story.side.pictures.edit((QUAY.with_changes(caption="The new quay"),))
    take_out(story, 2)
    undo(story)
    assert uses(story)[1].caption == "The new quay"


def test_it_comes_back_when_its_line_is_typed_anew(story: Driver) -> None:
    take_out(story, 2)
    story.window.story.manuscript.textCursor().insertText("![](photo:2)\n\n")
    assert QUAY in uses(story)


def test_one_that_is_there_is_left_alone(story: Driver) -> None:
    story.program.story.side.pictures.edit((QUAY.with_changes(caption="The new quay"),))
    story.program.story.page.manuscript.picture_lines.remove(2)
    undo(story)
    assert [use.caption for use in uses(story)] == ["The pier", "The new quay", "The wall"]


def test_it_comes_back_after_the_story_was_closed(story: Driver) -> None:
    take_out(story, 2)
    saved(story)
    story.program.stories.close_front()
    story.settle()
    story.open("ferry-fares")
    manuscript = story.window.story.manuscript
    story.qtbot.waitUntil(lambda: manuscript.before.can_undo)
    undo(story)
    story.settle()
    assert uses(story) == (PIER, QUAY, WALL)


def test_it_does_not_come_into_another_story(story: Driver) -> None:
    take_out(story, 2)
    saved(story)
    story.open("harbour-talks")
    story.window.story.manuscript.textCursor().insertText("![](photo:2)\n\n")
    story.settle()
    assert uses(story) == ()


def test_one_without_a_line_is_put_back_with_a_button(story: Driver) -> None:
    remove(story, 1)
    assert story.banner() == "Picture 1 is taken out of the story, with its words."
    story.find(QPushButton, "banner_mend_0").click()
    assert uses(story) == (PIER, QUAY, WALL)
    assert story.banner() == ""


def test_one_lead_stays_the_only_one(story: Driver) -> None:
    remove(story, 1)
    story.program.story.side.pictures.edit((QUAY.with_changes(placement="lead"),))
    story.find(QPushButton, "banner_mend_0").click()
    assert [use.placement for use in uses(story)] == ["inline", "lead", "inline"]


def test_one_with_a_line_says_nothing_in_the_banner(story: Driver) -> None:
    remove(story, 2)
    assert story.banner() == ""


def test_where_its_number_is_anothers_by_now_it_is_put_back_beside_that(story: Driver) -> None:
    panel = story.program.story.side.pictures
    take_out(story, 3)
    other = PictureUse(number=3, photo="0" * 64, caption="The crane")
    panel.add((other,))
    undo(story)
    assert uses(story) == (PIER, QUAY, other)
    assert story.banner().startswith("The line that came back names another picture 3 now.")
    story.find(QPushButton, "banner_mend_0").click()
    assert uses(story) == (PIER, QUAY, other, WALL.with_changes(number=4))
    assert story.banner() == ""


def test_the_story_is_shown_before_the_page_of_its_pictures_is_made(program: Driver) -> None:
    program.given("quay", COPY.with_changes(pictures=(PIER, QUAY)))
    program.sign_in("maeve")
    panel = program.program.story.side.pictures
    made: list[bool] = []
    program.program.stories.shown.connect(lambda _: made.append(panel._furnished))
    program.program.stories.open("quay")
    program.qtbot.waitUntil(lambda: bool(made))
    assert made[0] is False
    assert panel.uses == (PIER, QUAY)
    program.qtbot.waitUntil(lambda: panel._furnished)
    assert panel.page.model.rowCount() == 2
    assert panel._stack.currentWidget() is panel.page
