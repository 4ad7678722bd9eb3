"""Sentences to the reader above the headline that no word list knew for an appeal: where they stand tells."""

from editor.wire.article.appeal import speaks_to_reader
from editor.wire.article.head import is_paragraph, opens_in_capitals
from editor.wire.article.page import Block, Page, Role
from editor.wire.signatures.byline import byline_of
from editor.wire.signatures.dateline import dateline_of
from editor.wire.signatures.sentence import excerpt

_LINES = 40
_MOST_UNKNOWN = 3
_LONGEST_UNKNOWN = 160
_FEWEST_WORDS = 4
_STANDFIRST_AND_OPENING = 2


def set_aside_above(page: Page) -> None:
    """Set aside what stands between an appeal and the headline, with a warning for each paragraph."""
    copy = page.copy()[:_LINES]
    paragraphs: list[Block] = []
    for place, block in enumerate(copy):
        if is_paragraph(block) or block.ends_with_full_stop:
            paragraphs.append(block)
        elif paragraphs and block.is_title and _opens_the_article(page, copy, place):
            if _belong_above(page, copy, paragraphs) or _stand_off(page, copy, place):
                for above in copy[:place]:
                    above.role = Role.REMOVED
                for above in paragraphs:
                    page.warn(f"This stood above the headline and was set aside: “{excerpt(above.text)}”")
            return


def _opens_the_article(page: Page, copy: list[Block], place: int) -> bool:
    """Whether a title is followed by a standfirst or an opening as papers set it, or has the lead picture above it."""
    if place + 1 >= len(copy):
        return False
    following = copy[place + 1]
    if (
        _opens(following)
        or byline_of(following.text, below_headline=False)
        or (following.is_title and place + 2 < len(copy) and is_paragraph(copy[place + 2]))
    ):
        return True
    before = page.blocks.index(copy[place]) - 1
    return before >= 0 and page.blocks[before].role is Role.PICTURE


def _stand_off(page: Page, copy: list[Block], place: int) -> bool:
    """Whether the lead picture parts these lines from a headline, a standfirst and an opening in capitals."""
    before = page.blocks[page.blocks.index(copy[place]) - 1]
    following = copy[place + 1 : place + 3]
    return (
        before.role is Role.PICTURE
        and len(following) == _STANDFIRST_AND_OPENING
        and len(following[0].text.split()) >= _FEWEST_WORDS
        and _opens(following[1])
        and place <= _MOST_UNKNOWN
        and all(speaks_to_reader(block) for block in copy[:place])
    )


def _opens(block: Block) -> bool:
    return opens_in_capitals(block.text) or dateline_of(block.text) is not None


def _belong_above(page: Page, copy: list[Block], paragraphs: list[Block]) -> bool:
    speaking = [speaks_to_reader(block) for block in paragraphs]
    if any(_opens(block) for block in paragraphs):
        return False
    if copy[0].is_title:
        # The first line may be the headline itself: only plain speech to the reader may go.
        return all(speaking) and max(speaking) >= 3
    if all(speaking) and max(speaking) >= 2:
        return True
    start = page.blocks.index(paragraphs[0])
    after_appeal = any(block.role is Role.REMOVED and block.ends_with_full_stop for block in page.blocks[:start])
    return (
        after_appeal
        and len(paragraphs) <= _MOST_UNKNOWN
        and all(len(block.text) <= _LONGEST_UNKNOWN for block in paragraphs)
    )
