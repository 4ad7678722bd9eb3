"""“AGENCY/Jane Doe”: the agency stands where its credit line has it."""

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import in_form, take_apart
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    def form(line: str) -> str:
        pieces = take_apart(line, agencies)
        behind = [piece for piece in pieces[1:] if piece.persons or (piece.token and piece.token.kind != "file")]
        return in_form(pieces) if behind and pieces[0].agency else line

    return signed.lines(form)


IDEA = Idea("agency first", "the name stands where the agency's credit line has it", _apply)
