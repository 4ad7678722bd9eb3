"""The newsroom's own agencies, on both engines: versions, told in the history, by whom they may be kept."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from editor.domain.agencies import OwnAgency
from editor.domain.errors import Refused
from editor.store.verify import faults
from tests.store.desk import Desk, op

AVEL = OwnAgency("Avel Photos", "{creator}/Avel", ("AVPH", "Avel Photo Service"), ("avel.example",), ("No sales",))


def test_the_latest_version_of_a_name_holds(newsroom: Desk) -> None:
    with newsroom.unit("sue") as unit:
        unit.set_agency(AVEL, op())
        unit.set_agency(OwnAgency("Reuters", spellings=("RTR",)), op())
        assert unit.agencies() == [AVEL, OwnAgency("Reuters", spellings=("RTR",))]
        unit.set_agency(OwnAgency("Reuters", "{creator}/REUTERS"), op())
        unit.set_agency(OwnAgency("Avel Photos", active=False), op())
        assert unit.agencies() == [OwnAgency("Reuters", "{creator}/REUTERS")]
        told = [(event.value, event.reason, event.remark) for event in unit.events() if event.action == "agency"]
        assert told == [
            (
                "Avel Photos",
                "{creator}/Avel",
                "added, spelt AVPH; Avel Photo Service, hosts avel.example, restrictions No sales",
            ),
            ("Reuters", "", "added, spelt RTR"),
            ("Reuters", "{creator}/REUTERS", "added"),
            ("Avel Photos", "", "removed"),
        ]
        assert list(faults(unit)) == []


def test_the_same_again_and_the_same_request_again_write_nothing(newsroom: Desk) -> None:
    once = op()
    with newsroom.unit("sue") as unit:
        unit.set_agency(AVEL, once)
        unit.set_agency(AVEL, once)
        unit.set_agency(AVEL, op())
        assert len([event for event in unit.events() if event.action == "agency"]) == 1


def test_a_reporter_may_not(newsroom: Desk) -> None:
    with pytest.raises(Refused, match="Only a subeditor or an admin"), newsroom.unit("rob") as unit:
        unit.set_agency(AVEL, op())


@pytest.mark.parametrize(
    ("agency", "sentence"),
    [
        (OwnAgency(" "), "needs a name"),
        (OwnAgency("Avel", "Avel"), "{creator} once"),
        (OwnAgency("Avel", spellings=("a;b",)), "semicolon"),
        (OwnAgency("Avel", active=False), "not one of the agencies"),
    ],
)
def test_what_is_none_is_refused(newsroom: Desk, agency: OwnAgency, sentence: str) -> None:
    with pytest.raises(Refused) as refused, newsroom.unit("sue") as unit:
        unit.set_agency(agency, op())
    assert sentence in str(refused.value)


@pytest.mark.parametrize("login", ["rob", "pat", "idle", "gone"])
def test_only_subeditors_and_admins_change_agencies(newsroom: Desk, login: str) -> None:
    with pytest.raises(Refused), newsroom.unit(login) as unit:
        unit.set_agency(AVEL, op())
    assert by_hand(newsroom, login) != ""


def test_without_the_guard_the_check_above_would_fail(embedded: Desk) -> None:
    with embedded.raw("ada") as connection:
        connection.execute(text("DROP TRIGGER agency_guard"))
    assert by_hand(embedded, "rob") == ""


@pytest.mark.parametrize("login", ["sue", "ada", "olive"])
def test_subeditors_and_admins_may(newsroom: Desk, login: str) -> None:
    assert by_hand(newsroom, login) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "}, {"name": "x" * 81}, {"name": "two\nlines"}, {"credit": "Avel"}, {"credit": "{creator}{creator}/Avel"},
        {"credit": "{creator}/" + "x" * 80}, {"spellings": "x" * 2001}, {"active": 0}, {"active": 2},
    ],
)  # fmt: skip
def test_the_guard_has_the_last_word(newsroom: Desk, wrong: dict[str, object]) -> None:
    assert by_hand(newsroom, "sue", **wrong) != ""


def test_an_altered_agency_is_seen(newsroom: Desk) -> None:
    with newsroom.unit("sue") as unit:
        unit.set_agency(AVEL, op())
    newsroom.damage("UPDATE agency SET spellings = 'REUTERS' WHERE name = 'Avel Photos'")
    with newsroom.unit("sue") as unit:
        assert list(faults(unit)) == [
            "Version 1 of the agency “Avel Photos” is not the one in the history: active, spellings, hosts or restrictions."
        ]


def by_hand(newsroom: Desk, login: str, **wrong: object) -> str:
    """What the guards alone say to a row; on SQLite, whose rows the program completes, with the rest filled in."""
    row: dict[str, object] = {
        "op_id": op(), "name": "Avel Photos", "credit": "{creator}/Avel", "spellings": "", "hosts": "", "restrictions": "",
        "active": 1, **wrong,
    }  # fmt: skip
    if newsroom.name == "sqlite":
        row |= {"seq": 1, "by": login, "at": ""}
    columns, values = ", ".join(f'"{name}"' for name in row), ", ".join(f":{name}" for name in row)
    try:
        with newsroom.raw(login) as connection:
            connection.execute(text(f"INSERT INTO agency ({columns}) VALUES ({values})"), row)
    except DBAPIError as error:
        return str(error)
    return ""
