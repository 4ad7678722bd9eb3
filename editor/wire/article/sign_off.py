"""How a story ends: the agency alone on its last line, in brackets, after a dash; who else reported."""

import re

from editor.wire.article.credit import find_credit
from editor.wire.article.page import Block, Page, Role
from editor.wire.article.unlisted import unlisted_source
from editor.wire.signatures.agencies import TEXT_AGENCY, copyright_source, source_of
from editor.wire.signatures.sentence import ends_with_full_stop

_SIGN_OFF = re.compile(
    r"[(\[–—\s*-]*(?:(?:with|includes?|contains?|uses)\s)?(?:(?:additional|further|extra|more)\s)?"
    r"(?:reporting|writing|editing|research|contributions?|reports?|files|material)\s(?:by|from|of)\b.{3,400}"
    r"|[(\[–—\s*-]*(?:(?:additional|further|extra)\s)(?:reporting|writing|editing|research)\s?:.{3,400}"
    r"|.{3,160} contributed (?:to this (?:report|story|article)|(?:additional )?reporting)\b.{0,60}"
    r"|[(\[–—\s*-]*with (?:files|inputs?) from\b.{3,200}",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"\s*[(\[]\s*(?P<agency>{TEXT_AGENCY}(?:(?:[ /,&]|and)+{TEXT_AGENCY})*)\s*[)\]]\.?$")
_DASHED = re.compile(
    rf"(?<=[.!?”\"’'])\s*[–—-]{{1,2}}\s?(?P<agency>{TEXT_AGENCY}(?:(?:[ /,&]|and)+{TEXT_AGENCY})*)\.?$"
)
_AFTER_STOP = re.compile(rf"(?<=[.!?”\"])\s+(?P<agency>{TEXT_AGENCY})$")
_REPORTED_BY = re.compile(
    rf"[(\[–—\s*-]*(?:with|includes?|contains?|uses)\sreporting\s(?:by|from)\s(?:©\s?)?(?P<agency>{TEXT_AGENCY})(?:,?\s\d{{4}})?[)\].]*",
    re.IGNORECASE,
)
_LONGEST = 420
_TAIL = 120
_FEWEST_WORDS = 6
_MOST_TITLES = 8


def read_ending(page: Page) -> None:
    """Take source, credit and sign-off from the page's last lines."""
    for block in reversed(_up_to_the_end(page.copy())):
        if not _take_line(page, block):
            _take_tail(page, block)
            break
    page.sign_off.reverse()


def _up_to_the_end(copy: list[Block]) -> list[Block]:
    """The copy without the titles and labels below its last lines, where these show that the story ends there."""
    titles = 0
    for block in reversed(copy[-_MOST_TITLES:]):
        if block.ends_like_a_sentence or is_sign_off(block.text) or find_credit(block.text):
            break
        titles += 1
    above = copy[: len(copy) - titles]
    signed = len(above) > 1 and is_sign_off(above[-1].text) and above[-2].ends_with_full_stop
    tail = _tail(above[-1].text) if above else None
    closed = tail is not None and ends_with_full_stop(tail.string[: tail.start()].rstrip())
    return above if signed or closed else copy


def is_sign_off(text: str) -> bool:
    """Whether a line says who reported or which agency the copy is from, and nothing else."""
    return bool(_SIGN_OFF.fullmatch(text)) or source_of(text) is not None or copyright_source(text) is not None


def says_who_reported(text: str) -> bool:
    """Whether a line says who else reported, edited or contributed, and nothing else."""
    return len(text) <= _LONGEST and bool(_SIGN_OFF.fullmatch(text))


def read_source_of_reporting(page: Page) -> None:
    """Where nobody else signs the story, take the agency of “With reporting by AFP” for its source, and say so."""
    if page.source or page.byline:
        return
    found = next(filter(None, map(_REPORTED_BY.fullmatch, page.sign_off)), None)
    if found:
        page.source = found["agency"]
        page.warn(f"“{found[0]}” names the only author: {page.source} was taken for the source.")


def _take_line(page: Page, block: Block) -> bool:
    text = block.text
    if len(text) > _LONGEST:
        return False
    if says_who_reported(text):
        page.sign_off.append(text)
    elif page.source is None and source_of(text):
        page.source = source_of(text)
    elif page.source is None and unlisted_source(text):
        page.source = unlisted_source(text)
        page.warn(f"“{page.source}” stands alone at the end and was taken for the source.")
    elif page.source is None and copyright_source(text):
        page.source, page.credit = copyright_source(text), text
    else:
        return False
    block.role = Role.CLAIMED
    return True


def _take_tail(page: Page, block: Block) -> None:
    if page.source is not None:
        return
    found = _tail(block.text)
    if found:
        page.source = found["agency"]
        block.text = block.text[: found.start()].rstrip()


def _tail(text: str) -> re.Match[str] | None:
    """The agency that a paragraph ends in, as it signs the story."""
    for form in (_BRACKETED, _DASHED, _AFTER_STOP):
        found = form.search(text, max(0, len(text) - _TAIL))
        if found and found.start() and len(text[: found.start()].split()) >= _FEWEST_WORDS:
            return found
    return None
