"""A number that a picture of a story had is never given to another one, on either engine."""

from editor.domain.copy import Copy
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, remove
from editor.services.stories import new_story, open_story, save
from editor.store.verify import faults
from tests.store.desk import Desk, op
from tests.unit.services.samples import photo

FILES = [PictureFile(photo((shade, 90, 90), caption=f"Shade {shade}"), f"{shade}.jpg") for shade in (9, 60, 120, 200)]
BODY = "It burnt.\n\n![](photo:2)\n\nIt still does."


def begun(newsroom: Desk, *files: PictureFile) -> None:
    with newsroom.unit("rob") as unit:
        new_story(unit, "fire", "", Copy(headline="Fire", body=BODY))
        attach(unit, "fire", 0, files)


def numbers(newsroom: Desk) -> list[int]:
    with newsroom.unit("rob") as unit:
        assert list(faults(unit)) == []
        return [use.number for use in open_story(unit, "fire").copy.pictures]


def test_after_the_highest_was_taken_out_the_next_picture_gets_a_new_number(newsroom: Desk) -> None:
    begun(newsroom, *FILES[:2])
    with newsroom.unit("rob") as unit:
        remove(unit, "fire", 0, 2)
        attach(unit, "fire", 0, FILES[2:3])
    assert numbers(newsroom) == [1, 3]
    with newsroom.unit("rob") as unit:  # the line of the one that is gone is pasted back
        save(unit, "fire", 4, open_story(unit, "fire").copy.with_changes(body=BODY))
        said = [one.message for one in open_story(unit, "fire").findings if one.picture == 2]
    assert said == ["The text has a line for picture 2, but no such picture is attached."]


def test_after_all_were_taken_out_and_one_came_back_numbers_go_on(newsroom: Desk) -> None:
    begun(newsroom, *FILES[:3])
    with newsroom.unit("rob") as unit:
        whole = open_story(unit, "fire").copy
        save(unit, "fire", 2, whole.with_changes(pictures=()))
        save(unit, "fire", 3, whole.with_changes(pictures=whole.pictures[:1]))
        attach(unit, "fire", 0, FILES[3:])
    assert numbers(newsroom) == [1, 4]


def test_another_story_begins_with_one(newsroom: Desk) -> None:
    begun(newsroom, *FILES[:3])
    with newsroom.unit("rob") as unit:
        new_story(unit, "flood", "", Copy(headline="Flood", body="It rose."))
        attach(unit, "flood", 0, FILES[:1])
        assert [use.number for use in open_story(unit, "flood").copy.pictures] == [1]
        assert (unit.last_number(unit.story("fire").id), unit.last_number("another")) == (3, 0)


def test_attaching_again_what_was_attached_gives_no_new_number(newsroom: Desk) -> None:
    begun(newsroom, *FILES[:1])
    once = op()
    for _ in range(2):
        with newsroom.unit("rob") as unit:
            attach(unit, "fire", 0, FILES[1:3], op_id=once)
    assert numbers(newsroom) == [1, 2, 3]
