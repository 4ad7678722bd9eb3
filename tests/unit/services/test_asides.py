"""A note in the text stops a story, for readers would get it."""

import pytest

from editor.domain.copy import Copy
from editor.domain.errors import Refused
from editor.domain.unit import Store
from editor.services.flow import act, possible
from editor.services.stories import new_story, open_story, save


def test_a_note_in_the_text_stops_approval_until_it_is_out(store: Store) -> None:
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body="It sails <!-- or so he says -->."))
        assert [one.rule for one in open_story(unit, "ferry").findings] == ["note-in-text"]
        act(unit, "ferry", "submit")
    with store.unit("sam") as unit:
        assert "“<!-- or so he says -->”" in possible(unit, unit.story("ferry"))["approve"]
        with pytest.raises(Refused, match="which readers would see"):
            act(unit, "ferry", "approve")
        copy = open_story(unit, "ferry").copy
        save(unit, "ferry", 1, copy.with_changes(body="It sails."))
        assert act(unit, "ferry", "approve").remarks == ("Approved copy that the approver edited last.",)
