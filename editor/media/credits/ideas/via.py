"""“Jane Doe via Agency”: where a person is named, the agency is credited in its own form."""

from itertools import pairwise

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import in_form, take_apart
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    def form(line: str) -> str:
        pieces = take_apart(line, agencies)
        passed_on = [two for one, two in pairwise(pieces) if one.persons and two.agency and two.via]
        return in_form(pieces) if passed_on else line

    return signed.lines(form)


IDEA = Idea("via", "an agency is credited in one form", _apply, frozenset({"via"}))
