"""Names that stand twice: “Alamy/Alamy”, “Jane Doe/Getty Images/Getty Images”; a by-line given twice."""

from dataclasses import replace

from editor.media.credits.agencies import Agencies, key
from editor.media.credits.line import put_together, take_apart, without_repeats
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    def once(line: str) -> str:
        pieces = take_apart(line, agencies)
        kept = without_repeats(pieces)
        told = any(piece.agency for piece in pieces)
        return put_together(kept) if told and len(kept) < len(pieces) else line

    creator = {key(line): line for line in reversed(signed.creator)}
    return replace(signed.each(once), creator=tuple(line for line in signed.creator if creator.pop(key(line), None)))


IDEA = Idea("doubled", "it stands there twice", _apply)
