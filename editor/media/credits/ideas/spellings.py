"""Agencies that spell themselves in many ways: “REUTERS PICTURES”, “Agence France Presse”, “Alamy Live News”."""

from dataclasses import replace

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import Piece, put_together, take_apart
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    def spelt(line: str) -> str:
        pieces = take_apart(line, agencies)
        known = [_spelt(piece) for piece in pieces]
        return (
            put_together(known) if any(old.text != new.text for old, new in zip(pieces, known, strict=True)) else line
        )

    return signed.lines(spelt)


def _spelt(piece: Piece) -> Piece:
    return replace(piece, text=piece.agency.sign) if piece.agency is not None else piece


IDEA = Idea("spelling", "an agency has one spelling", _apply)
