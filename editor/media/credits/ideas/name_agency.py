"""“Jane Doe / Agency”, “Jane Doe - Agency”, “Jane Doe, Agency”, “Jane Doe for Agency”, “Jane Doe (Agency)”."""

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import handed_on, in_form, take_apart
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    def form(line: str) -> str:
        pieces = take_apart(line, agencies)
        parted = len(pieces) > 1 and any(piece.agency for piece in pieces)
        return in_form(pieces) if parted and not handed_on(pieces, signed.creator) else line

    return signed.lines(form)


IDEA = Idea("name and agency", "they are parted in one way", _apply, frozenset({"for", "of"}))
