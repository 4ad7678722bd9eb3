"""Staff, roles and policy: only an admin, and never without one."""

import pytest

from editor.domain.errors import Refused
from editor.domain.people import FourEyes, Role
from editor.domain.unit import Store
from editor.services.staffing import add_desk, add_person, check_login, leave, set_policy
from editor.services.zones import zone_of


def test_an_admin_adds_people_and_changes_their_roles(store: Store) -> None:
    add_person(store, "ada", "new", "New", ["reporter"])
    add_person(store, "ada", "new", "New", ["producer", "subeditor"])
    person = next(one for one in store.staff() if one.login == "new")
    assert person.roles == {Role.PRODUCER, Role.SUBEDITOR}


@pytest.mark.parametrize("login", ["rita", "sam", "pia", "nobody"])
def test_nobody_else_does(store: Store, login: str) -> None:
    with pytest.raises(Refused):
        add_person(store, login, "new", "New", ["admin"])
    with pytest.raises(Refused), store.unit(login) as unit:
        set_policy(unit, "four_eyes", "off")
    with pytest.raises(Refused), store.unit(login) as unit:
        add_desk(unit, "sport")
    assert all(one.login != "new" for one in store.staff())


def test_somebody_who_left_can_do_nothing(store: Store) -> None:
    leave(store, "ada", "rita")
    with pytest.raises(Refused), store.unit("rita") as unit:
        unit.person()


def test_the_last_admin_stays(store: Store) -> None:
    with pytest.raises(Refused, match="only admin"):
        leave(store, "ada", "ada")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("four_eyes", "maybe"),
        ("subeditors_publish", "yes"),
        ("language", "English, please"),
        ("territory", "GB, Englandshire"),
        ("outlets", "print parchment"),
        ("time_zone", "Europe/Atlantis"),
        ("time_zone", "../../etc/localtime"),
        ("time_zone", "Europe"),
        ("colour", "blue"),
    ],
)
def test_a_rule_that_is_none_is_refused_by_name(store: Store, name: str, value: str) -> None:
    said = {
        "language": "English",
        "territory": "“ENGLANDSHIRE” is not the code",
        "outlets": "“parchment” is not an outlet",
        "time_zone": "is not a time zone; write one as Europe/Dublin",
    }
    with pytest.raises(Refused, match=said.get(name, name)), store.unit("ada") as unit:
        set_policy(unit, name, value)


def test_where_the_newsroom_publishes_is_put_in_order(store: Store) -> None:
    with store.unit("ada") as unit:
        set_policy(unit, "territory", "ie, GB gb")
        set_policy(unit, "outlets", "print,online")
        assert (unit.policy().territory, unit.policy().outlets) == (("GB", "IE"), ("online", "print"))
        set_policy(unit, "territory", "none")
        assert (unit.policy().territory, unit.policy().outlets) == ((), ("online", "print"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("europe/dublin", "Europe/Dublin"),
        ("America/New York", "America/New_York"),
        ("UTC", "UTC"),
        ("none", ""),
        ("", ""),
    ],
)
def test_the_newsrooms_time_zone(store: Store, typed: str, kept: str) -> None:
    with store.unit("ada") as unit:
        set_policy(unit, "time_zone", "Asia/Tokyo")
        set_policy(unit, "time_zone", typed)
        assert unit.policy().time_zone == kept


def test_a_zone_that_this_machine_does_not_know_is_none() -> None:
    assert [zone_of(name) for name in ("", "Europe/Atlantis", "../etc", "Europe", "a\0b")] == [None] * 5


def test_a_policy_change_is_an_event(store: Store) -> None:
    with store.unit("ada") as unit:
        set_policy(unit, "four_eyes", "strict")
    with store.unit("ada") as unit:
        assert unit.policy().four_eyes is FourEyes.STRICT
        assert [event.action for event in unit.events()][-1] == "policy"


@pytest.mark.parametrize("login", ["", "Rita", "r ita", "1rita", "rita;drop", "ri/ta", "r" * 32])
def test_a_login_is_a_short_plain_name(login: str) -> None:
    with pytest.raises(Refused):
        check_login(login)


@pytest.mark.parametrize("roles", [[], ["boss"]])
def test_a_person_has_roles_that_there_are(store: Store, roles: list[str]) -> None:
    with pytest.raises(Refused, match="role"):
        add_person(store, "ada", "new", "New", roles)


def test_names_are_one_line(store: Store) -> None:
    add_person(store, "ada", "new", "Nora\nNew\t", ["reporter"])
    with store.unit("ada") as unit:
        set_policy(unit, "newsroom", "The\nGull")
        assert unit.policy().newsroom == "The Gull"
        with pytest.raises(Refused, match="not a name for a desk"):
            add_desk(unit, "news\nroom")
    assert [person.name for person in store.staff() if person.login == "new"] == ["Nora New"]
