"""An agency in the by-line field: it belongs into the credit line, and is taken out once it stands there."""

from dataclasses import replace

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import Piece, in_form, take_apart
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    kept: list[str] = []
    for line in signed.creator:
        pieces = take_apart(line, agencies)
        if not pieces or not all(piece.agency for piece in pieces):
            kept.append(line)
        elif not signed.credit and all(agencies.surely(piece.text) for piece in pieces):
            signed = replace(signed, credit=in_form(pieces))
        elif not _credited(pieces, signed, agencies):
            kept.append(line)
    return replace(signed, creator=tuple(kept))


def _credited(pieces: tuple[Piece, ...], signed: Signed, agencies: Agencies) -> bool:
    named = {piece.identity for line in (signed.credit, signed.source) for piece in take_apart(line, agencies)}
    return all(piece.identity in named for piece in pieces)


IDEA = Idea("organisation", "an agency is no by-line", _apply)
