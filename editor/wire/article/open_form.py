"""Lines that open as a page's links do and go on in small letters: “More in store for islanders” may be a crosshead."""

import re

from editor.wire.article.page import Block, Page, Role

_OPEN = re.compile(
    r"(?:(?:read|see|watch|listen|hear|learn|find out|discover) (?:more|also|next|now|too)|most (?:read|popular|viewed|commented|shared)"
    r"|more (?:in|from|like this|on this)|don't miss|up next|keep (?:on )?reading|explore more|continue reading"
    r"|scroll (?:down|to|for)|have your say|get (?:the|our)|click here|top stories|skip (?:to|past)|loading|play video|you (?:may|might) (?:also )?like"
    r"|(?:the|our|your) (?:\w+ )?(?:daily|morning|weekly|evening) (?:newsletter|e-?mail|briefing))(?P<rest> [^\W\d_].*)",
    re.IGNORECASE,
)
_OF_THE_PAGE = re.compile(
    r"[:|>»]|https?|\b(?:stor(?:y|ies)|news\w*|coverage|articles?|reports?|section|series|topics?|posts?|videos?|podcasts?|here|below|about|"
    r"us|our|you|your|we|this|these|today|week|app|e-?mails?|inbox|alerts?|briefing|comments?|content|audio|live|page|site|interviews?|features?|columns?|reviews?)\b"
)
_MOST_WORDS = 8
_LONGEST = 60
_PARAGRAPH = 30
_FEWEST_BELOW_A_LINK = 3


def may_head_a_section(page: Page, place: int) -> bool:
    """Whether a line between two paragraphs only opens like a link: nothing else in it speaks of the page."""
    block = page.blocks[place]
    found = _OPEN.fullmatch(block.key)
    if found is None or len(block.text) > _LONGEST or len(block.text.split()) > _MOST_WORDS:
        return False
    words = block.text[found.start("rest") :].split()
    above, below = page.blocks[place - 1 : place], page.blocks[place + 1 : place + 2]
    # Below a link it may be the next one, unless it says more than a section's name.
    stands = any(map(_is_paragraph, above)) or len(words) >= _FEWEST_BELOW_A_LINK
    return (
        words[0][:1].islower() and not _OF_THE_PAGE.search(found["rest"]) and stands and any(map(_is_paragraph, below))
    )


def _is_paragraph(block: Block) -> bool:
    return block.role in {Role.COPY, Role.DOUBTFUL} and block.ends_with_full_stop and len(block.text) > _PARAGRAPH
