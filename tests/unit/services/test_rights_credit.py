"""A credit that a picture's file says must stand there, without a name: it is that of the file."""

import pytest

from editor.domain.copy import Copy
from editor.domain.unit import Store
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.stories import new_story, open_story
from tests.unit.services.samples import photo


@pytest.mark.parametrize(
    ("credit", "asked"),
    [("Nell Exampleton/Reuters", False), ("Reuters", False), ("N. Exampleton", False), ("Avel Gazette", True)],
)
def test_a_credit_that_must_stand_there_is_that_of_the_file(store: Store, credit: str, asked: bool) -> None:
    data = photo(caption="A ferry", credit="REUTERS/Nell Exampleton", instructions="MANDATORY CREDIT")
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body="It sails."))
        attach(unit, "ferry", 0, [PictureFile(data, "ferry.jpg")])
        edit(unit, "ferry", 0, 1, {"credit": credit})
        said = [one.message for one in open_story(unit, "ferry").findings if one.rule == "rights-credit"]
    sentence = (
        "Picture 1 must be credited, to “Nell Exampleton/Reuters” as its file has it, and the credit is “Avel Gazette”."
    )
    assert [one.partition(" It says")[0] for one in said] == [sentence] * asked
