"""A place alone on a line under the byline, where papers say from where their own people write."""

import re

from editor.wire.article.clutter import PLACE_BEHIND, is_menu, is_time
from editor.wire.article.page import Block, Page, Role
from editor.wire.signatures.dateline import dateline_of

_NAME = r"[^\W\d_a-z][\w’'.-]+"
_PLACE = re.compile(rf"{_NAME}(?:[ /](?:de |of |del |la |el |on |upon )?{_NAME}){{0,2}}(?:, {_NAME}(?: {_NAME})?)?")
_SECTION = re.compile(
    r"\b(?:News|Sport|Business|Opinion|Politics|Features?|Live|Video|Photos?|Listen|Share|Times|Herald|Post|Journal|Echo|Press|Mail|Courier|Gazette|Advertiser|Register|Tribune|Telegraph|Chronicle|Observer)\b"
)
_LONGEST = 40
_LINES = 12
_HEAD_LINES = 60
_SET_ASIDE = frozenset({Role.TIME, Role.REMOVED})


def read_place(page: Page) -> None:
    """Take a place between the byline and the body for the dateline, with a warning: it may be a heading."""
    _read_place_behind_a_time(page)
    bylines = [place for place, block in enumerate(page.blocks) if block.role is Role.BYLINE]
    if not bylines:
        return
    below = [block for block in page.blocks[bylines[-1] + 1 :][:_LINES] if block.role is Role.COPY][:2]
    if len(below) < 2 or not below[1].ends_with_full_stop or dateline_of(below[1].text):
        return
    place = below[0].text.rstrip(":")
    if len(place) <= _LONGEST and _PLACE.fullmatch(place) and not _SECTION.search(place):
        page.dateline = place
        below[0].role = Role.CLAIMED
        page.warn(f"“{page.dateline}” stands alone below the byline and was taken for the dateline.")


def _read_place_behind_a_time(page: Page) -> None:
    """Take the names behind the time of publishing for the dateline if a byline says who wrote it; else only tell of them."""
    for block in page.blocks[:_HEAD_LINES]:
        found = PLACE_BEHIND.fullmatch(block.text) if block.role in _SET_ASIDE else None
        place = found["place"] if found else ""
        if not place or page.dateline or _SECTION.search(place) or is_menu(place) or is_time(Block(f"1 {place}")):
            continue
        if page.byline and _PLACE.fullmatch(place):
            page.dateline = place
            page.warn(f"“{place}” stands behind the time of publishing and was taken for the dateline.")
        else:
            page.warn(f"“{place}” stands behind the time of publishing: it may be the dateline or the byline.")
