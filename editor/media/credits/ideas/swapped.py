"""The agency in the by-line field and the photographer in the credit line."""

from dataclasses import replace

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import in_form, take_apart
from editor.media.credits.values import Idea, Signed


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    maker = take_apart(signed.credit, agencies)
    if len(maker) != 1 or not maker[0].persons or len(signed.creator) != 1 or not agencies.surely(signed.creator[0]):
        return signed
    supplier = take_apart(signed.creator[0], agencies)
    return replace(signed, credit=in_form((*maker, *supplier)), creator=(signed.credit,))


IDEA = Idea("swapped", "by-line and credit had changed places", _apply)
