"""Titles of other stories, listed below a heading such as “Most read”."""

import re

from editor.wire.article import abroad
from editor.wire.article.appeal import appeal_score, tells_of_others
from editor.wire.article.credit import find_credit
from editor.wire.article.page import Block, Page, Role
from editor.wire.article.sign_off import is_sign_off
from editor.wire.signatures.agencies import source_of

_HEADING = re.compile(
    r"read more\b.{0,40}:|(?:tags?|topics?|filed under|more about|related(?: (?:articles?|stor(?:y|ies)|topics|content|reads?))?|read (?:more|next|also|now)|also read|most (?:read|popular|viewed)(?: (?:in|on|from) .{2,30})?|trending(?: now)?|"
    r"related (?:internet )?links|suggested topics?|continue reading|(?:read )?more (?:news|stories) on|"
    r"more (?:on this story|from .{2,30}|like this|stories)|recommended(?: (?:for you|reading|stories))?|top stories|don't miss|see also|"
    r"explore more on these topics|editor's (?:picks?|choice)|up next|keep reading|you (?:may|might) also like|also in the news)[\s:>»…]*",
    re.IGNORECASE,
)
_MORE_HEADINGS = frozenset(
    """articles
    explore more
    latest news
    more coverage
    more in this section
    more to read
    recommended from editorial
    related article""".replace("\n    ", "\n").split("\n")
)
_TOPICS = re.compile(
    r"(?:related |suggested )?(?:tags?|topics?)[\s:]*|(?:read )?more (?:news|stories) on[\s:]*|related (?:internet )?links[\s:]*|explore more on these topics[\s:]*|filed under[\s:]*|more about[\s:]*"
)
_MOST = 12
_BEFORE = 40
_PARAGRAPH = 50
_HEADING_WORDS = 6
_ALONE_WORDS = 4
_SPEECH = re.compile(r"[a-z]{2}[.!?]['\"’”]? ['\"‘“A-Z]|[:,] [“\"][^”\"]*[?!][”\"]$")
_TITLE_TEXT = re.compile(r"\w\S*(?: \S+){2,24}")


def mark_links(page: Page) -> None:
    """Set aside the titles that follow a heading of links below the first paragraph."""
    links = 0
    heading = Block("")
    listed: list[Block] = []
    for place, block in enumerate(page.blocks):
        if block.role is Role.TIME:
            continue
        if block.role is Role.REMOVED:
            links = _MOST if heads_links(block) and _seen_copy(page, place) else 0
            heading, listed = block, []
        elif links and block.role is Role.COPY and is_link(block, heading):
            if _may_head_a_paragraph(page, place, heading, listed):
                page.doubt(block, "a link to another story")
                links = 0
            else:
                block.role = Role.REMOVED
                listed.append(block)
                links -= 1
        else:
            links = 0


def heads_links(block: Block) -> bool:
    """Whether titles of other stories stand below this line."""
    bare = block.key.rstrip(" :.…")
    return bool(_HEADING.fullmatch(block.key)) or bare in _MORE_HEADINGS or bare in abroad.LINKS_FOLLOW


def is_link(block: Block, heading: Block) -> bool:
    """Whether a line below a heading of links is one of them."""
    return _is_title(block) or (bool(_TOPICS.fullmatch(heading.key)) and _is_topic(block))


def _may_head_a_paragraph(page: Page, place: int, heading: Block, listed: list[Block]) -> bool:
    """Whether a few words right above a paragraph may be its crosshead: they stand apart and are shorter than the links."""
    block, following = page.blocks[place], page.blocks[place + 1 : place + 2]
    words = len(block.text.split())
    # Where the links carry their times, one without is none of them.
    timed = bool(listed) and page.blocks[place - 1].role is Role.TIME
    return (
        all(other.role is Role.COPY and other.ends_with_full_stop for other in following)
        and (timed or block.chunk not in {other.chunk for other in (heading, *listed[-1:], *following)})
        and words <= (_HEADING_WORDS if listed else _ALONE_WORDS)
        and all(words < len(other.text.split()) for other in listed)
        and len(following) > 0
        and not _TOPICS.fullmatch(heading.key)
    )


def _is_title(block: Block) -> bool:
    text = block.text
    short = len(text) <= 140 and not block.ends_with_full_stop and not is_sign_off(text)
    return (
        short
        and bool(_TITLE_TEXT.match(text.lstrip("•-*0123456789.)“‘\"' ")))
        and not block.key.startswith(("by ", "caption", "picture"))
        and not _is_signed_picture(text)
        and not (tells_of_others(block) and _SPEECH.search(text))
    )


def _is_signed_picture(text: str) -> bool:
    """Whether a title ends in a picture's credit; one that ends in “(Reuters)” may be that agency's story."""
    found = find_credit(text)
    return found is not None and found.sure and source_of(found.credit) is None


def _is_topic(block: Block) -> bool:
    return len(block.text.split()) <= 5 and not block.ends_like_a_sentence


def _is_paragraph(block: Block) -> bool:
    return block.ends_with_full_stop and len(block.text) > _PARAGRAPH


def _seen_copy(page: Page, place: int) -> bool:
    """Whether some paragraph came before: above the article the next title is the article's own."""
    return any(
        block.role in {Role.COPY, Role.DOUBTFUL} and _is_paragraph(block) and not appeal_score(block)
        for block in page.blocks[max(0, place - _BEFORE) : place]
    )
