"""What a page shows below the agency's sign-off: the story has ended there, so a word to the reader is no copy."""

from itertools import pairwise

from editor.wire.article.appeal import speaks_to_reader, tells_of_others
from editor.wire.article.page import Block, Page, Role
from editor.wire.article.sign_off import is_sign_off, says_who_reported
from editor.wire.signatures.agencies import source_of
from editor.wire.signatures.byline import byline_of, is_role
from editor.wire.signatures.sentence import excerpt

_MOST_LINES = 8
_MOST_BELOW = 4
_MOST_BELOW_ENDS = 20
_LONGEST = 400


def set_aside_below(page: Page) -> None:
    """Set aside lines to the reader below the last line that is an agency's name, with a warning for each."""
    copy = page.copy()
    for place in range(len(copy) - 2, max(0, len(copy) - 2 - _MOST_LINES), -1):
        if source_of(copy[place].text) and copy[place - 1].ends_with_full_stop:
            below = copy[place + 1 :]
            if all(map(_is_no_copy, below)) and any(map(speaks_to_reader, below)):
                for block in below:
                    block.role = Role.REMOVED
                    page.warn(f"This stood below the sign-off and was set aside: “{excerpt(block.text)}”")
            return


def doubt_below(page: Page) -> None:
    """Warn of what stands in the body below the line that says who else reported, or below the word “ends”."""
    last = page.blocks[-_MOST_BELOW_ENDS:]
    start = next(
        (place for place, block in enumerate(last) if block.role is Role.REMOVED and _is_ends(block.key)), None
    )
    for block in last[start:] if start is not None else ():
        if block.role is Role.COPY:
            page.doubt(block, "what stands below the end of the story")
    copy = page.copy()[-_MOST_BELOW - 2 :]
    for place, (above, block) in enumerate(pairwise(copy), start=2):
        if above.ends_with_full_stop and says_who_reported(block.text) and not is_role(block.text):
            page.sign_off.insert(0, block.text)
            block.role = Role.CLAIMED
            for below in copy[place:]:
                page.doubt(below, "what stands below the end of the story")
            return


def doubt_titles_at_the_end(page: Page) -> None:
    """Warn of what ends as titles and labels do, below a last paragraph that ends as a sentence does."""
    copy = page.copy()[-_MOST_BELOW_ENDS:]
    last = next((place for place in range(len(copy) - 1, -1, -1) if _closes(copy[place])), None)
    if last is None or not copy[last].ends_with_full_stop:
        return
    for block in copy[last + 1 :]:
        if not (byline_of(block.text, below_headline=False) or is_sign_off(block.text)):
            page.doubt(block, "a title or a label of the page")


def _closes(block: Block) -> bool:
    """Whether a line ends a paragraph; one with a colon leads to what stands below it."""
    return block.ends_like_a_sentence and not block.text.endswith(":")


def _is_ends(text: str) -> bool:
    return text.strip(" *-–—#.") == "ends"


def _is_no_copy(block: Block) -> bool:
    if len(block.text) > _LONGEST or tells_of_others(block):
        return False
    return speaks_to_reader(block) > 0 or not block.ends_with_full_stop
