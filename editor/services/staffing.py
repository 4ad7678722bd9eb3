"""Staff, desks and the newsroom's policy."""

import re
from collections.abc import Container, Iterable

from editor.domain.changes import Change
from editor.domain.copy import one_line
from editor.domain.errors import Refused
from editor.domain.people import FourEyes, Person, Policy, Role
from editor.domain.unit import Store, Unit
from editor.services.ids import new_op

_LOGIN = re.compile(r"[a-z][a-z0-9._-]{0,30}")
_SWITCHES = {"on": True, "off": False}
RULES = ("newsroom", "language", "four_eyes", "subeditors_publish", "territory", "outlets", "time_zone")
"""The rules of a policy, by name."""


def check_login(login: str) -> str:
    """The login itself, if it is one.

    Raises:
        Refused: it is not a lower-case name of at most 31 letters, digits, dots, hyphens or underscores.
    """
    if not _LOGIN.fullmatch(login):
        raise Refused(
            f"“{login}” is not a login: use lower-case letters, digits, dot and hyphen, beginning with a letter."
        )
    return login


def parse_roles(names: Iterable[str]) -> frozenset[Role]:
    """The roles of these names.

    Raises:
        Refused: one is not a role.
    """
    known = {role.value: role for role in Role}
    names = list(names)
    for name in names:
        if name not in known:
            raise Refused(f"“{name}” is not a role; the roles are {', '.join(known)}.")
    return frozenset(known[name] for name in names)


def add_person(
    store: Store, as_login: str, login: str, name: str, roles: Iterable[str], password: str = "", op_id: str = ""
) -> Change:
    """Add a member of staff, or change one's name or roles; with a password, a way in to a shared newsroom too.

    Raises:
        Refused: not an admin, not a login, or no such role.
    """
    with store.unit(as_login) as unit:
        put_on_staff(unit, login, name, roles, op_id)
    said = store.add_login(login, password) if password else ""
    return Change("staff", remarks=(said,) if said else ())


def put_on_staff(unit: Unit, login: str, name: str, roles: Iterable[str], op_id: str = "") -> Change:
    """Add a member of staff, or change one's name or roles, without a way in.

    Raises:
        Refused: not an admin, not a login, or no such role.
    """
    person = Person(check_login(login), one_line(name).strip() or login, parse_roles(roles))
    if not person.roles:
        raise Refused(f"Give {login} at least one role: {', '.join(role.value for role in Role)}.")
    unit.add_staff(person, op_id or new_op())
    return Change("staff")


def leave(store: Store, as_login: str, login: str, op_id: str = "") -> Change:
    """Take all rights, and the way in, from somebody who left; what they did stays in history under their name.

    Raises:
        Refused: not an admin, no such person, or the last admin.
    """
    with store.unit(as_login) as unit:
        staff = unit.staff()
        person = next((one for one in staff if one.login == login), None)
        if person is None:
            raise Refused(f"Nobody here has the login “{login}”.")
        admins = [one.login for one in staff if one.active and Role.ADMIN in one.roles]
        if admins == [login]:
            raise Refused(f"{person.name} is the only admin; make somebody else one first.")
        unit.add_staff(person._replace(active=False), op_id or new_op())
    store.end_login(login)
    return Change("staff")


def set_policy(unit: Unit, name: str, value: str, op_id: str = "") -> Change:
    """Change one rule of the newsroom, from what a person typed.

    newsroom; language; four_eyes: author, strict or off; subeditors_publish: on or off; territory: countries by their
    codes, such as GB,IE, or none; outlets: such as online,print, or none; time_zone: one such as Europe/Dublin, or
    none.

    Raises:
        Refused: not an admin, or not a rule or value of one.
    """
    unit.set_policy(changed_policy(unit.policy(), name, value), op_id or new_op())
    return Change("policy")


def changed_policy(policy: Policy, name: str, value: str) -> Policy:
    """The policy with one rule changed, from what a person typed."""
    if name == "newsroom":
        return policy._replace(newsroom=one_line(value).strip())
    if name == "language":
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
            raise Refused(f"“{value}” is not a language; write it as en-IE.")
        return policy._replace(language=value)
    if name == "four_eyes":
        if value not in list(FourEyes):
            raise Refused(f"four_eyes is one of {', '.join(FourEyes)}, not “{value}”.")
        return policy._replace(four_eyes=FourEyes(value))
    if name == "subeditors_publish":
        if value not in _SWITCHES:
            raise Refused(f"subeditors_publish is on or off, not “{value}”.")
        return policy._replace(subeditors_publish=_SWITCHES[value])
    if name == "territory":
        from editor.media.rights.countries import names

        return policy._replace(territory=_listed(value.upper(), names(), "the code of a country; write them as GB,IE"))
    if name == "outlets":
        from editor.media.rights.outlets import OUTLETS

        return policy._replace(outlets=_listed(value, OUTLETS, f"an outlet; there are {', '.join(OUTLETS)}"))
    if name == "time_zone":
        from editor.services.zones import zone_named

        return policy._replace(time_zone=zone_named(value))
    raise Refused(f"There is no rule “{name}”; there are {', '.join(RULES)}.")


def _listed(value: str, known: Container[str], what: str) -> tuple[str, ...]:
    """What was typed with commas or blanks in between, in order; “none” is nothing."""
    found = sorted(set(value.replace(",", " ").split()) - {"none", "NONE"})
    for one in found:
        if one not in known:
            raise Refused(f"“{one}” is not {what}.")
    return tuple(found)


def add_desk(unit: Unit, name: str, op_id: str = "") -> Change:
    """Add a desk, such as news or sport.

    Raises:
        Refused: not an admin, or the name is empty or too long.
    """
    if not re.fullmatch(r"[\w][\w &-]{0,39}", name.strip()):
        raise Refused(f"“{name}” is not a name for a desk: use up to 40 letters, digits and spaces.")
    unit.add_desk(name.strip(), op_id or new_op())
    return Change("desk")
