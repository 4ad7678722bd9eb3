"""The agencies a newsroom adds take part in cleaning what is attached from then on."""

import pytest

from editor.domain.errors import Refused
from editor.domain.unit import Store
from editor.services.agencies import add_agency, agencies, remove_agency
from editor.services.picture_files import PictureFile
from tests.unit.services.samples import photo
from tests.unit.services.test_pictures import put, start, uses_of


def test_an_added_agency_is_known_when_the_next_picture_is_attached(store: Store) -> None:
    start(store)
    put(store, PictureFile(photo(caption="One", credit="AVPH/Nell Exampleton"), "one.jpg"))
    with store.unit("sam") as unit:
        change = add_agency(unit, " Avel Photos ", "{creator}/Avel", [" AVPH", "AVPH"], ["avel.example"], ["No sales"])
        assert (change.action, change.story) == ("agency", None)
        agency = agencies(unit).named("AVPH")
        assert agency is not None
        assert (agency.name, agency.hosts, agency.restrictions) == ("Avel Photos", ("avel.example",), ("No sales",))
    put(store, PictureFile(photo((9, 9, 9), caption="Two", credit="AVPH/Nell Exampleton"), "two.jpg"))
    assert [use.credit for use in uses_of(store).values()] == ["AVPH/Nell Exampleton", "Nell Exampleton/Avel"]
    with store.unit("sam") as unit:
        remove_agency(unit, "Avel Photos")
        assert agencies(unit).named("AVPH") is None


def test_who_may_not_and_what_is_not_there(store: Store) -> None:
    with pytest.raises(Refused, match="Only a subeditor or an admin"), store.unit("rita") as unit:
        add_agency(unit, "Avel Photos")
    with pytest.raises(Refused, match="not one of the agencies that the newsroom added"), store.unit("sam") as unit:
        remove_agency(unit, "Reuters")
