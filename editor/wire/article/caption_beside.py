"""Captions that nobody signed, told by where they stand: right beside the mark of an image, or its alternative text."""

import re
from dataclasses import replace
from itertools import pairwise

from editor.wire.article.bare_credit import is_the_headline
from editor.wire.article.describing import describes_a_picture, shows_somebody
from editor.wire.article.page import Block, Page, Role
from editor.wire.article.picture import picture_from
from editor.wire.result import WirePicture
from editor.wire.signatures.sentence import excerpt

_MARK = re.compile(
    r"(?:(?:view|open|enlarge|expand|show|see) )?(?:the |full )?(?:image|photo|picture|photograph)s?(?: (?:\d+ ?(?:of|/) ?\d+|in gallery|in full ?screen|full ?screen|gallery))?"
)
_NUMBERED = re.compile(r"\d ?(?:of|/) ?\d")
_BARE_MARK = re.compile(r"(?:image|photo|picture|photograph)")
_UNNAMED = re.compile(r"(?:An?|Two|Three|Four|Five|Several|Some|People|Men|Women|Children|Close-up|Aerial)\b")
_REPORTS = re.compile(r"\b(?:said|says|told|tells|will|would)\b")
_A_CAPTION = "the caption of a picture"
_LONGEST = 240
_FEWEST_WORDS = 4
_FEWEST_UNCLOSED = 6
_MOST_SHOWN = 3


def read_captions_beside(page: Page) -> None:
    """Join the marks and descriptions of images with the captions beside them; warn where that is not sure."""
    began = False
    for place, block in enumerate(page.blocks):
        began = began or (block.role is Role.COPY and block.ends_with_full_stop)
        if block.role is Role.COPY and _BARE_MARK.fullmatch(block.key):
            block.role = Role.REMOVED
        if _is_mark(block):
            _below_a_mark(page, place, began=began)
        elif block.picture is not None and not (block.picture.caption or block.picture.credit):
            _beside_a_description(page, place, block.picture, began=began)
        elif block.picture is not None and block.picture.caption and not block.picture.alt_text:
            _description_above(page, place, block.picture)


def doubt_captions(page: Page) -> None:
    """Warn of sentences between the paragraphs that only show somebody doing something, unless the story itself is told so."""
    copy = page.copy()
    shown = [
        block
        for before, block, after in zip(copy, copy[1:], copy[2:], strict=False)
        if (before.ends_with_full_stop or after.ends_with_full_stop)
        and _may_be_caption(block)
        and shows_somebody(block.text)
    ]
    shown += [block for pair in pairwise(copy[1:]) if _tell_the_same(*pair) for block in pair if block not in shown]
    for block in shown if len(shown) <= _MOST_SHOWN else ():
        page.doubt(block, _A_CAPTION)


def _tell_the_same(first: Block, second: Block) -> bool:
    """Whether one of two lines opens with all of the other: a caption and the alternative text made of it."""
    shorter, longer = sorted((first.key.rstrip(" ."), second.key), key=len)
    return _may_be_caption(first) and _may_be_caption(second) and longer.startswith(shorter)


def _is_mark(block: Block) -> bool:
    return block.role is Role.REMOVED and bool(_MARK.fullmatch(block.key.rstrip(" :.")))


def _below_a_mark(page: Page, place: int, *, began: bool) -> None:
    below = next(iter(page.blocks[place + 1 : place + 2]), None)
    if below is None or below.role is not Role.COPY or not _may_be_caption(below):
        return
    if _belongs(page, place, place + 1, began=began):
        below.role, below.picture = Role.PICTURE, _captioned(page, below)
    elif below.ends_with_full_stop and (
        _stand_together(page, place, place + 1)
        or _NUMBERED.search(page.blocks[place].key)
        or describes_a_picture(below.text)
    ):
        # Above the first paragraph it may as well be the standfirst, so it is only told.
        if began:
            page.doubt(below, _A_CAPTION)
        else:
            page.warn(f"This may be {_A_CAPTION}: “{excerpt(below.text)}”")


def _beside_a_description(page: Page, place: int, picture: WirePicture, *, began: bool) -> None:
    """The caption of a picture of which the page gave only the alternative text: right below it, else right above."""
    for beside in (place + 1, place - 1):
        other = page.blocks[beside] if 0 <= beside < len(page.blocks) else None
        if other and other.role is Role.COPY and _may_be_caption(other) and _belongs(page, place, beside, began=began):
            page.blocks[place].picture = replace(_captioned(page, other), alt_text=picture.alt_text)
            other.role = Role.CLAIMED
            return


def _description_above(page: Page, place: int, picture: WirePicture) -> None:
    """The alternative text of a picture that has its caption: right above it, the two apart from all else."""
    above = page.blocks[place - 1] if place else None
    if (
        above
        and above.role is Role.COPY
        and above.ends_with_full_stop
        and _may_be_caption(above)
        and _UNNAMED.match(above.text)
        and shows_somebody(above.text)
    ):
        if not _stand_together(page, place - 1, place):
            page.doubt(above, "what a picture shows")
            return
        page.warn(f"This stands right above a caption and was taken for the alternative text: “{excerpt(above.text)}”")
        page.blocks[place].picture = replace(picture, alt_text=above.text)
        above.role = Role.CLAIMED


def _belongs(page: Page, image: int, place: int, *, began: bool) -> bool:
    """Whether a line stands with an image apart from all else, or right below it and describes it; a headline does not."""
    block = page.blocks[place]
    together = _stand_together(page, *sorted((image, place))) and not _REPORTS.search(block.text)
    if not together and not (began and place > image and _describes(block)):
        return False
    return block.ends_with_full_stop or not is_the_headline(page, place, block, max(image, place) + 1)


def _captioned(page: Page, block: Block) -> WirePicture:
    page.warn(f"This stands beside an image and was taken for its caption: “{excerpt(block.text)}”")
    return picture_from(page, block.text)


def _describes(block: Block) -> bool:
    return describes_a_picture(block.text) and (
        block.ends_with_full_stop or len(block.text.split()) >= _FEWEST_UNCLOSED
    )


def _may_be_caption(block: Block) -> bool:
    return (
        len(block.text) <= _LONGEST
        and len(block.text.split()) >= _FEWEST_WORDS
        and block.text[:1] not in "“‘\"'"
        and not block.text.endswith((":", "?", ","))
    )


def _stand_together(page: Page, first: int, last: int) -> bool:
    """Whether two lines are a stretch of their own between blank lines."""
    chunk = page.blocks[first].chunk
    near = page.blocks[max(0, first - 1) : last + 2]
    return page.blocks[last].chunk == chunk and sum(block.chunk == chunk for block in near) == last - first + 1
