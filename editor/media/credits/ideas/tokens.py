"""Words in a name's place that name nobody: “STR/AFP”, “HO via Reuters”, “Pool photo”; a by-line that is only “-”."""

from dataclasses import replace

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import Piece, put_together, take_apart
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    def named(line: str) -> str:
        pieces = take_apart(line, agencies)
        if len(pieces) < 2 or not any(piece.token for piece in pieces):
            return line
        kept = [_spelt(piece) for piece in pieces if piece.token is None or piece.token.credit]
        return put_together(kept) if kept and kept != list(pieces) else line

    creator = tuple(line for line in signed.creator if _names_somebody(line, agencies))
    return replace(signed.each(named), creator=tuple(map(named, creator)))


def _spelt(piece: Piece) -> Piece:
    return replace(piece, text=piece.token.credit) if piece.token is not None else piece


def _names_somebody(line: str, agencies: Agencies) -> bool:
    return not agencies.token(line) and any(sign.isalnum() for sign in line)


IDEA = Idea("token", "it names nobody", _apply)
