"""Two agencies of one picture: “Getty Images, AFP”. Both stay, in their order; who passed it on stays behind “via”."""

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import in_form, take_apart
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    def paired(line: str) -> str:
        pieces = take_apart(line, agencies)
        pair = sum(piece.agency is not None for piece in pieces) > 1
        return in_form(pieces) if pair and all(piece.known for piece in pieces) else line

    return signed.lines(paired)


IDEA = Idea("pair", "both agencies are credited", _apply)
