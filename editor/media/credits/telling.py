"""Which agency a file is from: by its credit and source, by where its web statement leads, by its job id."""

import re

from editor.media.credits.agencies import Agencies, Agency
from editor.media.credits.line import take_apart

_HOST = re.compile(r"(?:https?://)?(?:[^/@\s]*@)?([\w.-]+)")
_LONGEST = 200


def agencies_of(
    agencies: Agencies, *, credit: str = "", source: str = "", job_id: str = "", web_statement: str = ""
) -> tuple[Agency, ...]:
    """The agencies a file is told to be from, by what names them most surely first.

    A job id counts only when it fits one agency's pattern and no other's.
    """
    pieces = [*take_apart(credit, agencies), *take_apart(source, agencies)]
    found = [piece.agency for piece in pieces if piece.agency is not None]
    host = _HOST.match(web_statement.strip().casefold()[:_LONGEST])
    found += [agency for agency in agencies if host and _is_under(host[1], agency.hosts)]
    job = job_id.strip()[:_LONGEST]
    by_job = [agency for agency in agencies if agency.job_id and re.fullmatch(agency.job_id, job)]
    found += by_job if len(by_job) == 1 else []
    return tuple(dict.fromkeys(found))


def _is_under(host: str, hosts: tuple[str, ...]) -> bool:
    return any(host == one or host.endswith(f".{one}") for one in hosts)
