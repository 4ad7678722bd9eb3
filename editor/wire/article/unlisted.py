"""Agencies nobody has listed: told by what the page itself says elsewhere, and by how such names end."""

import re

from editor.wire.article.credit import carries_on, creator_of, looks_like_credit
from editor.wire.article.page import Block, Page, Role
from editor.wire.result import WirePicture
from editor.wire.signatures.sentence import excerpt

_WORD = r"[^\W\d_a-z][\w’'&.-]*"
_SIGNS_TEXT = re.compile(
    rf"(?:{_WORD} ){{1,3}}(?:(?:Press|News|Wire) (?:Agency|Association|Service|Bureau)|Newswire|News Wire)"
)
_SIGNS_PICTURES = re.compile(rf"(?<=\s)({_WORD} (?:Pictures|Images|Photos|Photography|Picture Agency|Photo Agency))$")
_AFTER_A_STOP = re.compile(rf"(?<=[a-z]\.)\s(?P<credit>{_WORD}(?: (?:{_WORD}|of|for|the|and|de|&)){{1,4}})$")
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_LONGEST = 420
_FEWEST_WORDS = 5
_NEAR = 40
_LONGEST_CREDIT = 16


def unlisted_source(line: str) -> str | None:
    """The name a line consists of, if it ends as agencies' names do (“Coast News Agency”)."""
    bare = line.strip(" \u00a0–—-()[]")
    return bare if _SIGNS_TEXT.fullmatch(bare) else None


def mark_unlisted_credits(page: Page) -> None:
    """Take lines for pictures that end in a credit another picture of the page has, or in a picture agency's name."""
    signed = (block.picture.credit for block in page.blocks if block.picture is not None)
    known = {credit.casefold() for credit in signed if credit}
    for place, block in enumerate(page.blocks):
        if block.role is Role.COPY and len(block.text) <= _LONGEST and not block.ends_like_a_sentence:
            credit = (
                _known_credit(block.text, known)
                or _named_like_one(page, place, block)
                or _after_a_stop(page, place, block)
            )
            if credit:
                _take(page, block, credit)


def _known_credit(text: str, known: set[str]) -> str | None:
    words = text.split(" ")
    ends = (" ".join(words[start:]) for start in range(max(1, len(words) - _LONGEST_CREDIT), len(words) - 1))
    return next((end for end in ends if end.casefold() in known), None)


def _named_like_one(page: Page, place: int, block: Block) -> str | None:
    """A name such as “Coastline Pictures”, where two more titles stand below: then this line is not the headline."""
    found = _SIGNS_PICTURES.search(block.text)
    if not found or _DAY.match(found[1]):
        return None
    titles = 0
    for other in page.blocks[place + 1 : place + 1 + _NEAR]:
        if other.role is Role.COPY and not other.is_title:
            break
        titles += other.role is Role.COPY
    above = any(other.role is Role.COPY for other in page.blocks[max(0, place - _NEAR) : place])
    return found[1] if above or titles >= 2 else None


def _after_a_stop(page: Page, place: int, block: Block) -> str | None:
    """A few names after a whole sentence, between headline and body: “The octopus in her tank. Port Ellery Aquarium”.

    Among the paragraphs it may as well be the name of who wrote one of them: there it stays, with a warning.
    """
    found = _AFTER_A_STOP.search(block.text)
    if not found or not looks_like_credit(found["credit"]) or _DAY.search(found["credit"]):
        return None
    words = block.text[: found.start()].split()
    if sum(word[:1].isupper() for word in words) * 2 > len(words):
        return None
    above = [other for other in page.blocks[max(0, place - _NEAR) : place] if other.role is Role.COPY]
    if not any(other.ends_with_full_stop for other in above):
        return found["credit"] if any(other.is_title for other in above) else None
    page.warn(f"This may be a caption with its credit; it stays in the body: “{excerpt(block.text)}”")
    return None


def _take(page: Page, block: Block, credit: str) -> None:
    caption = block.text[: -len(credit)].rstrip(" –—-|(")
    if len(caption.split()) < _FEWEST_WORDS or carries_on(caption):
        return
    page.warn(f"“{credit}” was taken for the credit of this picture: “{excerpt(caption)}”")
    block.role, block.picture = Role.PICTURE, WirePicture(caption, block.text[-len(credit) :], creator_of(credit))
