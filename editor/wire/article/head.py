"""The top of a page: headline, standfirst and byline, above the first paragraph of the body."""

import re
from itertools import pairwise

from editor.text.names import is_person
from editor.text.vocabulary import vocabulary
from editor.wire.article.describing import describes_a_picture
from editor.wire.article.headline import FEWEST_WORDS, choose_headline
from editor.wire.article.page import Block, Page, Role
from editor.wire.article.place import read_place
from editor.wire.signatures.agencies import employer_of, signs_pictures_only
from editor.wire.signatures.byline import Byline, by_alone, byline_of, is_role
from editor.wire.signatures.dateline import dateline_of
from editor.wire.signatures.sentence import TITLE, excerpt

NO_HEADLINE = "No headline was found."
_LONGEST_STANDFIRST = 320
_HEAD_LINES = 60
_FEWEST_CAPITALS = 5
_CAPITAL_WORD = r"(?:[^\W\d_a-z][^\W\d_a-z’'.-]*|[€£$]?\d[\d,.]*%?)"
_CAPITALS = re.compile(rf"(?:“|\"|‘)?{_CAPITAL_WORD}(?:,? {_CAPITAL_WORD})+ [^\W_]*[a-z]")
_SCORE = re.compile(r"(?:[\w’'.&-]+ ){1,4}\d{1,3}\s?[-–]\s?\d{1,3}(?: [\w’'.&-]+){1,4}")
_PLAIN_LABELS = vocabulary("by words von par por le di door av af")
_NAMES_SOMEBODY = re.compile(r"\b[^\W\d_a-z][a-z’'-]+ [^\W\d_a-z][a-z’'-]+")
_OPENS_LIKE_A_BYLINE = re.compile(r"(?:[A-Z]\w+ )?[Bb]y (?=[A-Z])|BY (?=[A-Z])")
_PLACE_NAME = re.compile(r"[^\W\d_a-z][a-z’'-]+(?: [^\W\d_a-z][a-z’'-]+)?")
_SITE_NAME = re.compile(r"\s+[|·–—-]\s+[^|]{2,50}$")


def opens_in_capitals(text: str) -> bool:
    """Whether a paragraph opens with some words in capitals, as the first one of a story does in many papers."""
    found = _CAPITALS.match(text[:120])
    return found is not None and sum(sign.isupper() for sign in found[0]) >= _FEWEST_CAPITALS


def is_paragraph(block: Block) -> bool:
    """Whether a block reads like a paragraph of the body rather than a line above it."""
    words = len(block.text.split())
    if dateline_of(block.text) and words >= 8:
        return True
    if block.ends_with_full_stop:
        return words >= 6
    return words >= 14 and (len(block.text) > 200 or (opens_in_capitals(block.text) and len(block.text) > 140))


def read_head(page: Page) -> None:
    """Find headline, standfirst and byline."""
    _restore_a_headline(page)
    _join_by(page)
    head = _head(page)
    _set_aside_page_titles(page, head)
    headline = choose_headline(page, head)
    if headline is None:
        page.warn(NO_HEADLINE)
    else:
        headline.role = Role.HEADLINE
        for block in head[: head.index(headline)]:
            if block.role is Role.COPY and not byline_of(block.text, below_headline=False) and not is_role(block.text):
                block.role = Role.REMOVED
                if len(block.text.split()) >= FEWEST_WORDS:
                    page.warn(f"“{excerpt(block.text)}” stood above the headline and was set aside.")
    _bylines(page, headline)
    read_place(page)
    if headline is not None:
        _standfirst(page, headline)


def _head(page: Page) -> list[Block]:
    head = []
    for block in page.copy()[:_HEAD_LINES]:
        if is_paragraph(block):
            break
        head.append(block)
    return head


def _set_aside_page_titles(page: Page, head: list[Block]) -> None:
    """A window's title, “Headline | Paper”, above the headline itself."""
    titles = {block.key: block for block in head}
    site_names: set[str] = set()
    for block in list(head):
        bare = _SITE_NAME.sub("", block.key)
        first = titles.get(bare)
        if first is not None and first is not block:
            site_names.add(_bare_site(block.key[len(bare) :].strip(" |·–—-")))
            block.role = Role.REMOVED
            head.remove(block)
    seen: set[str] = set()
    for block in list(head):
        if block.key in seen or _bare_site(block.key) in site_names:
            block.role = Role.REMOVED
            head.remove(block)
        seen.add(block.key)


def _bare_site(name: str) -> str:
    return name.removeprefix("the ").split(".")[0].replace(" ", "")


def _join_by(page: Page) -> None:
    """Put a “By” alone on its line before the name on the next one."""
    copy = page.copy()[:_HEAD_LINES]
    for label, following in pairwise(copy):
        if by_alone(label.text):
            name = following.text.rstrip(" ,")
            forms = ((f"By {name}", False), (name, True))
            found = next(filter(None, (byline_of(text, below_headline=below) for text, below in forms)), None)
            if found:
                label.role = Role.REMOVED if _says_more(label.text) else Role.CLAIMED
                following.text = f"By {found.text}"
            elif by_alone(following.text):
                label.role = Role.REMOVED


def _bylines(page: Page, headline: Block | None) -> None:
    """Take the bylines above the body, or the one right below its first paragraph or at its end."""
    found: dict[str, None] = {}
    below = False
    paragraphs = 0
    for place, block in enumerate(page.blocks):
        below = below or block is headline
        if block.role is not Role.COPY:
            continue
        if is_paragraph(block) and not byline_of(block.text, below_headline=False):
            paragraphs += 1
            if paragraphs > 1 or place > _HEAD_LINES:
                break
            continue
        byline = byline_of(block.text.rstrip(","), below_headline=below)
        guessed = byline is None and below and not found and _is_name_and_place(page, place)
        if guessed:
            byline = Byline(block.text, sure=False)
        confirmed = byline is not None and (byline.sure or _is_confirmed(page, place))
        if byline is None or (paragraphs and not confirmed):
            continue
        if guessed or not confirmed:
            page.warn(f"“{byline.text}” was taken for the byline.")
        _set_label_aside(page, block, byline.text)
        name = _with_role(page, place, byline.text)
        block.role = Role.REMOVED if name in found else Role.BYLINE
        found[name] = None
    if not found:
        found = _byline_elsewhere(page)
    if found:
        page.byline = ", ".join(found)
        page.source = page.source or employer_of(page.byline)


def _byline_elsewhere(page: Page) -> dict[str, None]:
    """A byline with its “By” at the end of the body, else below its first paragraphs."""
    copy = page.copy()
    for block in copy[-1:] + copy[:_HEAD_LINES]:
        byline = byline_of(block.text, below_headline=False)
        if byline is not None:
            _set_label_aside(page, block, byline.text)
            block.role = Role.BYLINE
            return {byline.text: None}
    return {}


def _set_label_aside(page: Page, block: Block, byline: str) -> None:
    """Keep what a line says in front of the name, if that is more than “By”: “Interview by”."""
    label = block.text.removesuffix(byline)
    if label != block.text and _says_more(label):
        page.removed_inside.append(label.strip())


def _says_more(label: str) -> bool:
    words = re.findall(r"\w+", label.casefold())
    return bool(words) and not _PLAIN_LABELS.issuperset(words)


def _is_confirmed(page: Page, place: int) -> bool:
    following = page.blocks[place + 1] if place + 1 < len(page.blocks) else None
    return following is not None and (following.role is Role.TIME or is_role(following.text))


def _is_name_and_place(page: Page, place: int) -> bool:
    """Whether a line above the time is a name and one or two words with capitals: “Jane Example, Avel”."""
    name, comma, where = page.blocks[place].text.partition(", ")
    timed = any(block.role is Role.TIME for block in page.blocks[place + 1 : place + 2])
    return bool(comma) and timed and is_person(name) and _PLACE_NAME.fullmatch(where) is not None


def _with_role(page: Page, place: int, name: str) -> str:
    following = next((block for block in page.blocks[place + 1 : place + 3] if block.role is not Role.REMOVED), None)
    if (
        following is not None
        and following.role is Role.COPY
        and is_role(following.text)
        and not byline_of(following.text, below_headline=True)
    ):
        following.role = Role.BYLINE
        return f"{name}{' ' if following.text.startswith('in ') else ', '}{following.text}"
    return name


def _standfirst(page: Page, headline: Block) -> None:
    """The line after the headline, unless it is already the body's first paragraph."""
    start = page.blocks.index(headline) + 1
    places = [place for place in range(start, len(page.blocks)) if _may_be_standfirst(page.blocks[place])][:5]
    if len(places) < 2:
        return
    block, following = page.blocks[places[0]], page.blocks[places[1]]
    if any(other.role is Role.DOUBTFUL for other in page.blocks[start : places[0]]):
        return
    if (
        len(block.text) > _LONGEST_STANDFIRST
        or block.text.endswith(":")
        or opens_in_capitals(block.text)
        or dateline_of(block.text)
    ):
        return
    between = [other.role for other in page.blocks[places[0] + 1 : places[1]]]
    if _OPENS_LIKE_A_BYLINE.match(block.text) and not block.ends_with_full_stop:
        page.warn(f"“{excerpt(block.text)}” stands above the body and stays in it; it may be the byline.")
        return
    closed = block.ends_with_full_stop
    stands_apart = Role.BYLINE in between or Role.TIME in between
    opens = closed and stands_apart and _opens_the_story(headline, block, following)
    body_opens = opens_in_capitals(following.text) or dateline_of(following.text) is not None
    restated = _restated(block, [page.blocks[place] for place in places[1:]])
    if opens and not restated:
        page.warn(f"“{excerpt(block.text)}” was taken for the first paragraph; it may be the standfirst.")
    elif (not closed and len(block.text) >= TITLE.start) or (closed and (stands_apart or body_opens or restated)):
        block.role = Role.STANDFIRST
        signed = any(other.role is Role.BYLINE for other in page.blocks[start : places[0]])
        if not closed and signed and _NAMES_SOMEBODY.search(block.text) and describes_a_picture(block.text):
            page.warn(f"“{excerpt(block.text)}” was taken for the standfirst; it may be the caption of a picture.")
        if closed and not body_opens and not restated:
            page.warn(f"“{excerpt(block.text)}” was taken for the standfirst; it may be the first paragraph.")
    leftover = [other for other in _head(page) if other is not block or not closed]
    for other in leftover[:5]:
        page.warn(f"“{excerpt(other.text)}” stands above the body and stays in it.")


def _may_be_standfirst(block: Block) -> bool:
    return block.role is Role.COPY and not _SCORE.fullmatch(block.text)


def _opens_the_story(headline: Block, block: Block, following: Block) -> bool:
    """Whether a sentence tells the headline's news as an opening does, and the paragraph below a byline goes on from it."""
    news = _said(headline)
    return len(news & _said(block)) * 2 >= len(news) >= 4 and not news & _said(following)


def _said(block: Block) -> set[str]:
    return {word for word in re.findall(r"\w+", block.key) if len(word) >= 4}


def _restated(block: Block, following: list[Block]) -> bool:
    """Whether a line says again what one of the next paragraphs says."""
    said = _said(block)
    for other in following:
        shared = said.intersection(re.findall(r"\w+", other.key))
        if len(said) >= 4 and len(shared) >= 0.75 * len(said):
            return True
    return False


def _restore_a_headline(page: Page) -> None:
    """A page with no other headline: a line that only ends in an agency's name was the headline itself."""
    if any(len(block.text) in TITLE and not byline_of(block.text, below_headline=False) for block in _head(page)):
        return
    for block in page.blocks:
        if block.role is Role.COPY:
            return
        picture = block.picture
        if block.role is Role.PICTURE and picture and picture.credit and picture.caption:
            unsure = block.text == f"{picture.caption} {picture.credit}" and not signs_pictures_only(picture.credit)
            if unsure and len(block.text) <= 110 and "/" not in picture.credit and not block.ends_like_a_sentence:
                block.role, block.picture = Role.COPY, None
                page.warn(f"“{excerpt(block.text)}” was taken for the headline; it may be a caption with its credit.")
                return
