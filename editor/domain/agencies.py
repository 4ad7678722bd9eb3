"""What a newsroom adds to the list of agencies: its own suppliers, and how they or others spell themselves."""

import re
from typing import Final, NamedTuple

CREATOR: Final = "{creator}"
"""Where the photographer stands in a credit line."""
LONGEST: Final = 80
"""Characters of a name or a spelling."""
_MOST: Final = 2_000
_AROUND_NAME: Final = re.compile(r"^(?:[\s/|,–—-]|via\b)+|(?:[\s/|,–—-]|\bvia)+$")


class OwnAgency(NamedTuple):
    """One agency as the newsroom has it. Of a listed agency, it adds spellings and hosts and replaces what is not empty.

    `credit` is the credit line with `{creator}` where the photographer stands. The latest version of a name holds.
    """

    name: str
    credit: str = ""
    spellings: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    restrictions: tuple[str, ...] = ()
    active: bool = True


def sign_of(credit: str) -> str:
    """What is left of a credit line where no photographer is named."""
    return _AROUND_NAME.sub("", credit.replace(CREATOR, ""))


def objection(agency: OwnAgency) -> str:
    """Why this cannot be a newsroom's agency, or nothing."""
    lists = (*agency.spellings, *agency.hosts, *agency.restrictions)
    if not any(sign.isalnum() for sign in agency.name):
        return "An agency needs a name."
    for text in (agency.name, agency.credit, *lists):
        if len(text) > LONGEST or not text.isprintable():
            return f"“{text[:40]}” is no name of an agency: it has at most {LONGEST} characters, on one line."
    for text in lists:
        if ";" in text or not text.strip():
            return f"“{text}” cannot be kept in a list: it is empty, or has a semicolon."
    if max(len("; ".join(each)) for each in (agency.spellings, agency.hosts, agency.restrictions)) > _MOST:
        return f"“{agency.name}” has more spellings, hosts or restrictions than can be kept."
    sign = sign_of(agency.credit)
    if agency.credit and (agency.credit.count(CREATOR) != 1 or not any(letter.isalnum() for letter in sign)):
        return f"The credit line of “{agency.name}” needs {CREATOR} once, and the agency: “{CREATOR}/{agency.name}”."
    return ""
