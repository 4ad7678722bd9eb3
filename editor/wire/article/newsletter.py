"""What a box for a newsletter says below its “Sign up”: the newsletter's name, and what it tells of itself."""

import re

from editor.wire.article.appeal import speaks_to_reader, tells_of_others
from editor.wire.article.page import Block, Page, Role
from editor.wire.article.sign_off import is_sign_off

_BOX = re.compile(
    r"\b(?:newsletter|e-?mail|inbox|briefing|sign(?:ing)? up|subscribe|abonnieren|anmelden|s'abonner|suscríbete)\b"
)
_TELLS_OF_ITSELF = re.compile(
    r"\b(?:newsletter|e-?mail|inbox|briefing|round-?up|delivered|unsubscribe|what matters|need to know|(?:top|key|biggest|best) stories|"
    r"(?:each|every) (?:day|week|weekday|month|morning|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)|"
    r"(?:daily|weekly|monthly) (?:dose|digest|guide|look|dispatch|letter))\b"
)
_TITLE = re.compile(r"(?:[\w'’&-]+ ){1,4}newsletter")
_SMALL = re.compile(r"(?:the|of|and|for|in|on|at|to|a|an|from|with|&)")
_LONGEST = 320
_LONGEST_NAME = 50
_PARAGRAPH = 50


def doubt_newsletters(page: Page) -> None:
    """Warn of the lines below an offer of a newsletter that may belong to it. Above the first paragraph they may be the headline."""
    offered = began = False
    for block in page.blocks:
        if block.role is Role.REMOVED:
            offered = began and (offered or bool(_BOX.search(block.key)))
        elif block.role is Role.COPY:
            titled = began and bool(_TITLE.fullmatch(block.key))
            if titled or (
                offered and not is_sign_off(block.text) and (_is_name(block.text) or _tells_of_itself(block))
            ):
                page.doubt(block, "what a newsletter says of itself")
                offered = True
            else:
                offered = False
                began = began or (block.ends_with_full_stop and len(block.text) > _PARAGRAPH)


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        len(words) > 1
        and len(text) <= _LONGEST_NAME
        and text[-1].isalnum()
        and all(word[:1].isupper() or _SMALL.fullmatch(word) for word in words)
    )


def _tells_of_itself(block: Block) -> bool:
    if len(block.text) > _LONGEST or tells_of_others(block):
        return False
    return bool(_TELLS_OF_ITSELF.search(block.key)) or speaks_to_reader(block) > 0
