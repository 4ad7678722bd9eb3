"""Initials that cling to what follows: “J.B.Smith” is J.B. Smith, “J . B . Smith” J. B. Smith."""

import re
from dataclasses import replace

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import put_together, take_apart
from editor.media.credits.person import is_person
from editor.media.credits.values import Idea, Signed

_CLINGING = re.compile(r"(?<!\w)((?:[^\W\d_]\.){1,3})(?=[^\W\d_][^\W\d_’'-]+(?!\.\w))")
_LOOSE_DOT = re.compile(r"(?<!\w)([^\W\d_]) \.(?= )")


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    def credited(line: str) -> str:
        pieces = take_apart(line, agencies)
        if not any(piece.agency for piece in pieces):
            return line
        told = [piece if piece.agency or piece.token else replace(piece, text=_apart(piece.text)) for piece in pieces]
        return put_together(told) if told != list(pieces) else line

    return replace(signed.lines(credited), creator=tuple(map(_apart, signed.creator)))


def _apart(name: str) -> str:
    apart = _CLINGING.sub(r"\1 ", _LOOSE_DOT.sub(r"\1.", name))
    return apart if is_person(apart) else name


IDEA = Idea("initials", "initials are parted from the name", _apply)
