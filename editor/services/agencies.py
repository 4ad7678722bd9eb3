"""The agencies that the newsroom adds to the list by which credits are cleaned."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from editor.domain.agencies import OwnAgency
from editor.domain.changes import Change
from editor.domain.unit import Reads, Unit
from editor.services.ids import new_op

if TYPE_CHECKING:
    from editor.media.credits.agencies import Agencies


def add_agency(
    unit: Unit,
    name: str,
    credit: str = "",
    spellings: Sequence[str] = (),
    hosts: Sequence[str] = (),
    restrictions: Sequence[str] = (),
    op_id: str = "",
) -> Change:
    """Add an agency, or say anew how one of the newsroom's or of the list's is spelt and credited.

    Raises:
        Refused: not a subeditor or admin, or the name or credit line is not one.
    """
    added = OwnAgency(name.strip(), credit.strip(), _listed(spellings), _listed(hosts), _listed(restrictions))
    unit.set_agency(added, op_id or new_op())
    return Change("agency")


def _listed(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.strip() for text in texts))


def remove_agency(unit: Unit, name: str, op_id: str = "") -> Change:
    """Take away again what the newsroom added.

    Raises:
        Refused: not a subeditor or admin, or the newsroom added no such agency.
    """
    unit.set_agency(OwnAgency(name.strip(), active=False), op_id or new_op())
    return Change("agency")


def agencies(reads: Reads) -> "Agencies":
    """The list as this newsroom has it."""
    from editor.media.credits.agencies import with_extensions
    from editor.media.credits.shipped import shipped

    own = reads.agencies()
    return with_extensions(shipped(), own) if own else shipped()


def agency_terms(words: Mapping[str, str], known: "Agencies") -> dict[str, str]:
    """What the agencies that a file is told to be from say of all their pictures, by name, a line for each.

    `words` are the file's credit, source, job number and web statement, of those that it has.
    """
    from editor.media.credits.telling import agencies_of

    told = agencies_of(known, **words)
    return {agency.name: "\n".join(agency.restrictions) for agency in told if agency.restrictions}
