"""Opening a newsroom, and setting one up."""

from editor.domain.copy import one_line
from editor.domain.errors import Refused
from editor.domain.people import FourEyes, Person, Policy, Role
from editor.domain.unit import Store, Unit
from editor.services.ids import new_op
from editor.services.staffing import check_login
from editor.store.opening import open_store as open_in_store

FIRST_DESKS = ("news", "sport", "business", "culture")


def open_store(url: str, client: str) -> Store:
    """Open the newsroom at a path or URL; an embedded one that is not there yet is made, empty.

    Raises:
        Refused: it is no newsroom, is newer than this program, or the password is wrong.
        Unavailable: another program holds it (the sentence says which), or its server does not answer.
    """
    return open_in_store(url, client)


def create_newsroom(url: str, newsroom: str, login: str, name: str, password: str) -> None:
    """Set up a shared newsroom on a PostgreSQL server, with its first admin.

    Raises:
        Refused: it is there already, or the URL's user may not make databases and roles.
        Unavailable: the server does not answer. Nothing is left half-made.
    """
    if not url.startswith(("postgresql://", "postgres://")):
        raise Refused(f"“{url.partition('://')[0]}” is not a server: write postgresql://user@host/newsroom.")
    from editor.store.postgresql.newsroom import create

    create(url, one_line(newsroom).strip(), check_login(login), one_line(name).strip() or login, password)


def newsroom_of_one(store: Store, newsroom: str, name: str, login: str) -> Person:
    """Make an empty embedded store a newsroom of one: a person holding all roles, with four_eyes off.

    Raises:
        Refused: somebody works here already.
    """
    if store.staff():
        raise Refused("This newsroom has staff already; ask an admin to add you.")
    with store.unit(login) as unit:
        return found(unit, newsroom, name, login)


def found(unit: Unit, newsroom: str, name: str, login: str) -> Person:
    """Make the empty store of this unit a newsroom of one, together with whatever else the unit does, or not at all.

    Raises:
        Refused: the login is not one.
    """
    person = Person(check_login(login), one_line(name).strip() or login, frozenset(Role))
    unit.add_staff(person, new_op())
    unit.set_policy(Policy(newsroom=one_line(newsroom).strip(), four_eyes=FourEyes.OFF), new_op())
    for desk in FIRST_DESKS:
        unit.add_desk(desk, new_op())
    return person
