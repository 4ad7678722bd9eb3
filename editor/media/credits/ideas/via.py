"""“Jane Doe via Agency”: where a person made it, the agency is credited in its own form.

A name alone before “via” may be a firm or an office that handed the picture out: it counts as a person with a by-line that
says the same, and stays as it is without one.
"""

from itertools import pairwise

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import handed_on, in_form, take_apart
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    def form(line: str) -> str:
        pieces = take_apart(line, agencies)
        passed_on = [two for one, two in pairwise(pieces) if one.persons and two.agency and two.via]
        return in_form(pieces) if passed_on and not handed_on(pieces, signed.creator) else line

    return signed.lines(form)


IDEA = Idea("via", "an agency is credited in one form", _apply, frozenset({"via"}))
