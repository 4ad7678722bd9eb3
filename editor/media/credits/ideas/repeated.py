"""A by-line that carries the credit along: “Jane Doe/Agency” in both fields; a credit that is the by-line in capitals."""

from dataclasses import replace

from editor.media.credits.agencies import Agencies, key
from editor.media.credits.line import Piece, in_form, take_apart
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    creator = []
    for line in signed.creator:
        signed, maker = _without_credit(signed, line, agencies)
        creator.append(maker)
    same = next((line for line in creator if key(line) == key(signed.credit) and signed.credit), signed.credit)
    return replace(signed, creator=tuple(creator), credit=same)


def _without_credit(signed: Signed, line: str, agencies: Agencies) -> tuple[Signed, str]:
    pieces = take_apart(line, agencies)
    persons = [piece for piece in pieces if piece.persons]
    others = [piece for piece in pieces if not piece.persons]
    if not persons or not others:
        return signed, line
    told = all(piece.known for piece in pieces) and any(piece.agency for piece in others)
    if told and (not signed.credit or _are_these(signed.credit, persons, agencies)):
        signed = replace(signed, credit=in_form(pieces))
    credit = {piece.identity for piece in take_apart(signed.credit, agencies)}
    if all(piece.identity in credit for piece in others):
        return signed, ", ".join(piece.text for piece in persons)
    return signed, line


def _are_these(credit: str, persons: list[Piece], agencies: Agencies) -> bool:
    pieces = take_apart(credit, agencies)
    return all(piece.persons for piece in pieces) and {piece.identity for piece in pieces} <= {
        piece.identity for piece in persons
    }


IDEA = Idea("repeated", "the by-line repeats the credit", _apply)
