"""A credit that names agencies alone, beside a by-line: the agency is credited in its own form, with who made the picture."""

from dataclasses import replace

from editor.domain.listing import listed
from editor.media.credits.agencies import Agencies
from editor.media.credits.line import Piece, in_form, take_apart
from editor.media.credits.person import is_person
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    pieces = take_apart(signed.credit, agencies)
    ours = bool(pieces) and all(piece.agency is not None and not piece.agency.social for piece in pieces)
    if not ours or not signed.creator or not all(map(is_person, signed.creator)):
        return signed
    makers = Piece(listed(signed.creator), persons=signed.creator)
    return replace(signed, credit=in_form((makers, *pieces)))


IDEA = Idea("photographer", "the credit names who made it", _apply)
