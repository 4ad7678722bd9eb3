"""A credit on a line of its own: whose caption stands beside it, and whether it signs the story instead."""

import re

from editor.wire.article.credit import Credited, find_credit
from editor.wire.article.describing import describes_a_picture, has_cue
from editor.wire.article.page import Block, Page, Role
from editor.wire.article.picture import picture_from
from editor.wire.result import WirePicture
from editor.wire.signatures.agencies import one_agency, signs_pictures_only
from editor.wire.signatures.byline import byline_of
from editor.wire.signatures.sentence import excerpt

_OF_ALL = re.compile(r"(?:photographs|photos|pictures|pics|images|photography|illustrations?)(?: by\b|\s?:)")
_LONGEST_UNSURE = 420
_FEWEST_WORDS = 4
_HEAD_LINES = 60
_TWO_LINES = 2
_STANDFIRST = 1


def mark_bare_credit(page: Page, place: int, block: Block, found: Credited) -> None:
    """Join a credit with the caption on the line before, or right below it, where there is one."""
    if _signs_all_pictures(page, place, block):
        block.role = Role.REMOVED
        page.warn(
            f"“{block.text}” stands beside the byline: it may credit every picture of the story that has no credit."
        )
        return
    before = page.blocks[place - 1] if place else None
    captioned = before is not None and before.role is Role.COPY and _may_be_caption(page, place - 1, before)
    may_sign_the_story = not found.sure and not signs_pictures_only(found.credit)
    if may_sign_the_story and not (captioned and before is not None and not _may_be_standfirst(page, place, before)):
        _mark_agency(page, place, block)
        return
    below = None if captioned else _caption_below(page, place, block)
    if below:
        below.role, below.picture = Role.PICTURE, picture_from(page, below.text)
    elif before is not None and captioned:
        if before.ends_with_full_stop and not has_cue(before.text) and before.chunk != block.chunk:
            page.warn(f"This stands above “{block.text}” and was taken for its caption: “{excerpt(before.text)}”")
        before.role, before.picture = Role.PICTURE, picture_from(page, before.text)
    elif before is not None and before.role is Role.COPY:
        page.warn(
            f"The credit “{block.text}” has no caption, unless it is the paragraph before it: “{excerpt(before.text)}”"
        )
    block.role, block.picture = Role.PICTURE, WirePicture(credit=found.credit, creator=found.creator)


def join_short_credit(page: Page, place: int, block: Block) -> bool:
    """Join an agency's short name (“Getty”) with the caption right above it, where the two stand apart from all else."""
    before = page.blocks[place - 1] if place else None
    near = page.blocks[max(0, place - 2) : place + 2]
    apart = sum(other.chunk == block.chunk for other in near) == _TWO_LINES
    if (
        before is None
        or before.role is not Role.COPY
        or not apart
        or before.chunk != block.chunk
        or before.ends_with_full_stop
        or len(before.text.split()) < _FEWEST_WORDS
        or is_the_headline(page, place - 1, before, place + 1)
    ):
        return False
    before.role, before.picture = Role.PICTURE, picture_from(page, before.text)
    block.role, block.picture = Role.PICTURE, WirePicture(credit=block.text)
    return True


def _signs_all_pictures(page: Page, place: int, block: Block) -> bool:
    """Whether “Photographs by …” stands beside the byline, and so speaks of more than one picture."""
    beside = page.blocks[max(0, place - 1) : place] + page.blocks[place + 1 : place + 2]
    signed = any(other.role is Role.COPY and byline_of(other.text, below_headline=True) for other in beside)
    return bool(_OF_ALL.match(block.key)) and place < _HEAD_LINES and signed


def _mark_agency(page: Page, place: int, block: Block) -> None:
    """An agency that sells stories, alone on a line without a caption: above the body it signs the story."""
    if place > _HEAD_LINES or len(_sentences(page, place)) > _STANDFIRST:
        page.warn(f"“{block.text}” stands alone in the copy; it stays in the body.")
    elif page.source is None:
        page.source, block.role = block.text, Role.BYLINE
        page.warn(f"“{block.text}” stands alone above the body and was taken for the source.")
    else:
        block.role = Role.REMOVED
        if not one_agency(page.source, block.text):
            page.warn(f"{block.text} stands alone above the body, {page.source} at the end: the source may be either.")


def _may_be_standfirst(page: Page, place: int, before: Block) -> bool:
    """Whether the line between a headline and an agency says what happened, and no more titles stand below."""
    titles = [other for other in page.blocks[: place - 1] if _may_be_title(other)] if place <= _HEAD_LINES else []
    return (
        len(titles) > 0
        and not _sentences(page, place)
        and not describes_a_picture(before.text)
        and (before.chunk != page.blocks[place].chunk or before.chunk == titles[-1].chunk)
        and not _titles_below(page, place + 1)
    )


def _caption_below(page: Page, place: int, block: Block) -> Block | None:
    """The line right below a credit that nothing stands right above, as broadcasters set a picture's two lines."""
    chunk = [other for other in page.blocks[max(0, place - 1) : place + 3] if other.chunk == block.chunk]
    if len(chunk) != 2 or chunk[0] is not block or chunk[1].role is not Role.COPY:
        return None
    below = chunk[1]
    return below if len(below.text.split()) >= _FEWEST_WORDS and not below.ends_with_full_stop else None


def _may_be_caption(page: Page, place: int, block: Block) -> bool:
    if len(block.text) > _LONGEST_UNSURE or find_credit(block.text) or byline_of(block.text, below_headline=False):
        return False
    together = sum(other.chunk == block.chunk for other in page.blocks[max(0, place - 3) : place + 5]) <= 3
    if together and page.blocks[place + 1].chunk == block.chunk:
        return True
    if block.ends_with_full_stop:
        return describes_a_picture(block.text)
    return not is_the_headline(page, place, block, place + 2)


def is_the_headline(page: Page, place: int, block: Block, after_place: int) -> bool:
    """Whether a line above the body is more likely its headline than a caption."""
    if place > _HEAD_LINES or _sentences(page, place) or has_cue(block.text):
        return False
    return not any(map(_may_be_title, page.blocks[:place])) and len(_titles_below(page, after_place)) < 2


def _sentences(page: Page, place: int) -> list[Block]:
    """The copy above a place that ends as sentences do."""
    return [other for other in page.blocks[:place] if other.role is Role.COPY and other.ends_with_full_stop]


def _titles_below(page: Page, place: int) -> list[Block]:
    """The titles from a place on, up to the first sentence."""
    titles: list[Block] = []
    for other in page.blocks[place : place + _HEAD_LINES]:
        if other.role is Role.COPY and other.ends_with_full_stop:
            break
        if _may_be_title(other):
            titles.append(other)
    return titles


def _may_be_title(block: Block) -> bool:
    return block.role is Role.COPY and block.is_title and not find_credit(block.text)
