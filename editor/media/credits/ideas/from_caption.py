"""A file without a credit whose caption ends in one: “… (Photo by Jane Doe/Agency)”. The caption stays as it is."""

import re
from dataclasses import replace

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import Piece, in_form, take_apart
from editor.media.credits.values import Idea, Signed

_BRACKET = re.compile(
    r"\((?:(?:Photo|Picture|Image|Pic)s?(?: credit)?(?:: ?| by:? ))?([^()\n]{2,120})\)", re.IGNORECASE
)


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    if signed.credit:
        return signed
    lines = [in_form(pieces) for found in _BRACKET.finditer(signed.caption) if (pieces := _credit(found[1], agencies))]
    return replace(signed, credit=lines[-1]) if lines else signed


def _credit(text: str, agencies: Agencies) -> tuple[Piece, ...]:
    pieces = take_apart(text, agencies)
    sure = any(piece.agency and agencies.surely(piece.text) for piece in pieces)
    return pieces if sure and all(piece.known for piece in pieces) else ()


IDEA = Idea("from the caption", "the caption credits it", _apply)
