"""Staff, their roles, and the newsroom's policy."""

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a person may do; one person may hold several."""

    REPORTER = "reporter"
    SUBEDITOR = "subeditor"
    PRODUCER = "producer"
    ADMIN = "admin"


class FourEyes(StrEnum):
    """Who may approve: anyone but the author, nor the last editor either, or anyone at all."""

    AUTHOR = "author"
    STRICT = "strict"
    OFF = "off"


class Person(NamedTuple):
    """A member of staff. `login` is also the database role on PostgreSQL."""

    login: str
    name: str
    roles: frozenset[Role]
    active: bool = True

    def may_act(self) -> bool:
        """Whether this person can do anything at all."""
        return self.active and bool(self.roles)


class Policy(NamedTuple):
    """The newsroom's own rules; every change of them is a new version and an event.

    `territory` holds the countries where it publishes (ISO 3166 codes), `outlets` what it publishes in, `time_zone` the one whose
    days its own are (as in Europe/Dublin); empty means that nobody said so yet.
    """

    newsroom: str = ""
    language: str = "en-GB"
    four_eyes: FourEyes = FourEyes.AUTHOR
    subeditors_publish: bool = False
    territory: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    time_zone: str = ""
