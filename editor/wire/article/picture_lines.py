"""Finding the picture lines of a page: captions with their credit, credits below a caption, labelled lines."""

import re
from dataclasses import replace

from editor.wire.article.alt_text import file_name_at_start
from editor.wire.article.bare_credit import is_the_headline, join_short_credit, mark_bare_credit
from editor.wire.article.credit import (
    DOUBLED,
    Credited,
    carries_on,
    creator_of,
    credit_of_picture,
    find_credit,
    looks_like_credit,
)
from editor.wire.article.credit_before import credited_before
from editor.wire.article.describing import speaks_of_a_picture
from editor.wire.article.page import Block, Page, Role
from editor.wire.article.picture import RIGHTS, picture_from, reject_file_name
from editor.wire.result import WirePicture
from editor.wire.signatures.agencies import AGENCY_IN_FORM, signs_pictures_only
from editor.wire.signatures.sentence import excerpt

_LONGEST_CAPTION = 700
_LONGEST_UNSURE = 420
_FEWEST_WORDS = 4
_FEWEST_CUED = 6
_NEAR = 40

_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "credit",
        re.compile(
            r"(?:image|photo|picture|video) (?:source|credit|copyright)s?\s*[,:]\s*|copyright:\s*", re.IGNORECASE
        ),
    ),
    ("alt_text", re.compile(r"alt(?:ernative)?(?: text)?\s*:\s*", re.IGNORECASE)),
    (
        "caption",
        re.compile(
            r"(?:(?:image|photo|picture|media|video)? ?caption\s*[,:]|(?:lead|main|top|inset|inline|second|body|file) (?:picture|photo|image)\s*:"
            r"|(?:picture|photo|image|pic) ?\d*\s*:)\s*",
            re.IGNORECASE,
        ),
    ),
)
_MAY_LABEL_A_CREDIT = re.compile(r"(?:(?:main|top) )?(?:picture|photo|image|pic) ?:", re.IGNORECASE)


def mark_pictures(page: Page) -> None:
    """Turn the page's picture lines into pictures, and join captions with the credits beside them."""
    for place, block in enumerate(page.blocks):
        if block.role is Role.COPY:
            _mark(page, place, block)
    _join(page)


def _mark(page: Page, place: int, block: Block) -> None:
    if len(block.text) > _LONGEST_CAPTION:
        return
    labelled = _labelled(page, place, block)
    if labelled:
        block.role, block.picture = Role.PICTURE, labelled
        return
    if file_name_at_start(block.text):
        block.role, block.picture = Role.PICTURE, picture_from(page, block.text)
        return
    found = credited_before(block.text) or find_credit(RIGHTS.sub("", block.text))
    if not found:
        if re.fullmatch(AGENCY_IN_FORM, block.text):
            if not join_short_credit(page, place, block):
                page.warn(f"“{block.text}” stands alone in the copy; it stays in the body.")
            return
        _mark_doubled(page, place, block)
        _mark_cued(page, place, block)
        return
    if not found.caption:
        mark_bare_credit(page, place, block, found)
    elif _is_caption(block, found):
        block.role = Role.PICTURE
        if found.before:
            block.picture = _described_above(page, place, found)
        else:
            block.picture = picture_from(page, block.text)
    else:
        page.warn(
            f"This line ends in an agency’s name but reads like copy; it stays in the body: “{excerpt(block.text)}”"
        )


def _mark_doubled(page: Page, place: int, block: Block) -> None:
    """A line that ends in one word told twice: a credit nobody has listed, unless the line may be the headline."""
    found = credit_of_picture(block.text) if DOUBLED.search(block.text) else None
    if (
        found
        and len(found.caption.split()) >= _FEWEST_WORDS
        and not carries_on(found.caption)
        and not is_the_headline(page, place, block, place + 1)
    ):
        page.warn(f"“{found.credit}” stands twice at the end of a line and was taken for a picture’s credit.")
        block.role, block.picture = Role.PICTURE, picture_from(page, block.text)


def _mark_cued(page: Page, place: int, block: Block) -> None:
    """A line that says in brackets that it belongs to a picture, though nobody signed that."""
    if (
        block.role is Role.COPY
        and speaks_of_a_picture(block.text)
        and not block.ends_like_a_sentence
        and len(block.text.split()) >= _FEWEST_CUED
        and not is_the_headline(page, place, block, place + 1)
    ):
        block.role, block.picture = Role.PICTURE, picture_from(page, block.text)


def _described_above(page: Page, place: int, found: Credited) -> WirePicture:
    """The picture of a credit and a description, with the caption that stands below them in the copy."""
    below = next(iter(page.blocks[place + 1 : place + 2]), None)
    if (
        below is None
        or below.role is not Role.COPY
        or below.ends_like_a_sentence
        or len(below.text.split()) < _FEWEST_CUED
        or find_credit(below.text)
        or not any(other.role is Role.COPY and other.is_title for other in page.blocks[max(0, place - _NEAR) : place])
    ):
        return WirePicture(found.caption, found.credit, found.creator)
    below.role = Role.CLAIMED
    page.warn(f"This stands below the description of a picture and was taken for its caption: “{excerpt(below.text)}”")
    return WirePicture(below.text, found.credit, found.creator, alt_text=found.caption)


def _is_caption(block: Block, found: Credited) -> bool:
    if found.sure:
        return True
    if len(block.text) > _LONGEST_UNSURE or block.text[:1] in '“"‘':
        return False
    return signs_pictures_only(found.credit) or len(found.caption.split()) >= _FEWEST_WORDS


def _labelled(page: Page, place: int, block: Block) -> WirePicture | None:
    for kind, label in _LABELS:
        start = label.match(block.text)
        if not start:
            continue
        value = block.text[start.end() :].strip()
        if not value:
            following = page.blocks[place + 1] if place + 1 < len(page.blocks) else None
            if (
                following is None
                or following.role is not Role.COPY
                or (following.ends_with_full_stop and kind != "caption")
            ):
                return None
            value = following.text
        else:
            following = None
        picture = _of_label(page, kind, block, value)
        if picture and following:
            following.role = Role.CLAIMED
        return picture
    return None


def _of_label(page: Page, kind: str, block: Block, value: str) -> WirePicture | None:
    if kind == "alt_text":
        return _described(page, value)
    if kind == "credit":
        return WirePicture(credit=value, creator=creator_of(value))
    if _MAY_LABEL_A_CREDIT.match(block.text) and looks_like_credit(value):
        return None
    return picture_from(page, value)


def _described(page: Page, value: str) -> WirePicture:
    if file_name_at_start(value) == value:
        reject_file_name(page, value)
        return WirePicture()
    return WirePicture(alt_text=value)


def _join(page: Page) -> None:
    """Join neighbours that are parts of one picture, and drop a picture told twice."""
    last: Block | None = None
    seen: set[tuple[str | None, ...]] = set()
    for block in page.blocks:
        if block.role in {Role.REMOVED, Role.TIME, Role.CLAIMED}:
            continue
        if block.picture is None:
            last = None
            continue
        joined = _joined(last.picture, block.picture) if last and last.picture else None
        if last and joined:
            last.picture, block.picture, block.role = joined, None, Role.CLAIMED
        else:
            last = block
    for block in page.blocks:
        if block.picture is None:
            continue
        told = (block.picture.caption, block.picture.credit, block.picture.alt_text)
        if not any(told) or (block.picture.caption and told in seen):
            if block.picture.caption and block.picture.caption not in block.text:
                page.removed_inside.append(" ".join(filter(None, told)))
            block.picture, block.role = None, Role.REMOVED
        seen.add(told)


def _joined(first: WirePicture, second: WirePicture) -> WirePicture | None:
    """One picture of two lines, if neither says what the other has said."""
    if (first.caption and second.caption) or (first.alt_text and second.alt_text):
        return None
    if first.credit and second.credit and first.credit != second.credit:
        return None
    return replace(
        first,
        caption=first.caption or second.caption,
        credit=first.credit or second.credit,
        creator=first.creator or second.creator,
        alt_text=first.alt_text or second.alt_text,
    )
