"""A verb about pictures whose answer was lost and that is asked again: the answer is the same, on both engines."""

from collections.abc import Callable

import pytest

from editor.domain.changes import Change
from editor.domain.copy import Copy, Crop
from editor.domain.errors import Refused
from editor.domain.unit import Unit
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.services.acknowledging import acknowledge
from editor.services.crops import Wanted, crop
from editor.services.killing import kill, unkill
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit, remove
from editor.services.replacing import replace_picture
from editor.services.stories import new_story
from tests.store.desk import Desk, op
from tests.unit.media.scenes import scene

CRANE = write_jpeg(
    scene(1), EmbeddedMetadata(caption="A crane", credit="Gull Pictures", job_id="JOB7", usage_terms="Ask the desk.")
)
QUAY = write_jpeg(scene(2), EmbeddedMetadata(caption="The quay", credit="Harbour Post"))

Verb = Callable[[Unit, str], Change]
VERBS: dict[str, Verb] = {
    "attach": lambda unit, op_id: attach(unit, "quay-fire", 0, [PictureFile(QUAY, "quay.jpg")], op_id=op_id),
    "attach in its place": lambda unit, op_id: attach(
        unit, "quay-fire", 0, [PictureFile(QUAY, "quay.jpg")], number=2, op_id=op_id
    ),
    "replace": lambda unit, op_id: replace_picture(unit, "quay-fire", 0, 1, PictureFile(QUAY, "q.jpg"), op_id=op_id),
    "replace, words kept": lambda unit, op_id: replace_picture(
        unit, "quay-fire", 0, 1, PictureFile(QUAY, "q.jpg"), keep_words=True, op_id=op_id
    ),
    "edit": lambda unit, op_id: edit(unit, "quay-fire", 0, 2, {"placement": "lead"}, op_id),
    "crop": lambda unit, op_id: crop(unit, "quay-fire", 0, 1, Wanted(box=(5000, 0, 4000, 9000)), op_id),
    "remove": lambda unit, op_id: remove(unit, "quay-fire", 0, 1, op_id),
    "acknowledge": lambda unit, op_id: acknowledge(unit, "quay-fire", 0, "Ask the desk.", op_id=op_id),
    "unkill": lambda unit, op_id: unkill(unit, "JOB8", "It is ours.", op_id=op_id),
}


def given(newsroom: Desk) -> None:
    """A story with a cropped picture, and a place that waits for its file and keeps a credit of its own."""
    waiting = {"number": 2, "caption": "The quay at dawn", "credit": "Somebody"}
    with newsroom.unit("sue") as unit:
        new_story(unit, "quay-fire", "", Copy(headline="Fire", body="It burnt."))
        attach(unit, "quay-fire", 0, [PictureFile(CRANE, "crane.jpg")])
        opened = unit.story("quay-fire")
        copy = unit.revision(opened.id, opened.revision).copy
        copy = copy.with_changes(pictures=[*copy.pictures, waiting])
        unit.save_revision(opened, opened.revision, copy, op())
        whole = {"crop": Crop(x=0, y=0, width=5000, height=5000), "focal_point": {"x": 100, "y": 100}}
        edit(unit, "quay-fire", 0, 1, whole)
        kill(unit, "JOB8", "Wrong name.")


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_the_same_verb_again_answers_as_the_first_time(newsroom: Desk, verb: Verb) -> None:
    given(newsroom)
    once = op()
    answers = []
    for _ in range(2):
        with newsroom.unit("sue") as unit:
            answers.append(verb(unit, once))
            events = [event.op_id for event in unit.events()]
    first, again = answers
    assert again == first
    assert events[-1] == once
    assert events.count(once) == 1


def test_a_picture_that_was_replaced_is_replaced_again_under_another_name(newsroom: Desk) -> None:
    given(newsroom)
    with newsroom.unit("sue") as unit:
        first = replace_picture(unit, "quay-fire", 0, 1, PictureFile(QUAY, "quay.jpg"))
        again = replace_picture(unit, "quay-fire", 0, 1, PictureFile(QUAY, "quay.jpg"))
        assert (again.story, again.remarks[0]) == (first.story, first.remarks[0])
        edit(unit, "quay-fire", 0, 1, {"caption": "The quay, burning"})
        with pytest.raises(Refused, match="this very file"):
            replace_picture(unit, "quay-fire", 0, 1, PictureFile(QUAY, "quay.jpg"))


def test_an_operation_is_found_by_its_name(newsroom: Desk) -> None:
    given(newsroom)
    with newsroom.unit("sue") as unit:
        last = list(unit.events())[-1]
        assert unit.event_of(last.op_id) == last
        assert unit.event_of(op()) is None
        assert unit.event_of("") is None
