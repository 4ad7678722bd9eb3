"""A file without a by-line whose credit names the photographer: “Jane Doe/Agency”. The credit stays as it is."""

from dataclasses import replace

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import handed_on, take_apart
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    if signed.creator:
        return signed
    pieces = take_apart(signed.credit, agencies)
    told = [piece.agency for piece in pieces if piece.agency is not None]
    # Who posted a picture, handed it out or on, is not known to have made it.
    given = any(agency.social for agency in told) or any(piece.handed_out for piece in pieces) or handed_on(pieces)
    if not told or given or not all(piece.known for piece in pieces):
        return signed
    return replace(signed, creator=tuple(person for piece in pieces for person in piece.persons))


IDEA = Idea("named in the credit", "the credit names who made it", _apply)
