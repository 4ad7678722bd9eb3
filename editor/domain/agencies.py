"""What a newsroom adds to the list of agencies: its own suppliers, and how they or others spell themselves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnAgency:
    """One agency as the newsroom has it. Of a listed agency, it adds spellings and hosts and replaces what is not empty.

    `credit` is the credit line with `{creator}` where the photographer stands.
    """

    name: str
    credit: str = ""
    spellings: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    restrictions: tuple[str, ...] = ()
    active: bool = True
