"""Lines about the article and its writer: corrections, where it was printed, whose views it holds, how to reach the paper.

An editor may want to keep any of them, so they stay in the body, with a warning.
"""

import re

from editor.text.names import names_in
from editor.wire.article.credit import find_credit
from editor.wire.article.page import Block, Page, Role
from editor.wire.article.sign_off import is_sign_off
from editor.wire.signatures.agencies import copyright_source
from editor.wire.signatures.byline import byline_of, people_of

_IT = r"(?:article|story|report|piece|column|page|post|headline|interview|review)"
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "a note on a correction",
        re.compile(
            rf"(?:this|the) {_IT} (?:was|has been) (?:\w+ ){{0,2}}(?:amended|corrected|updated|edited|changed|clarified|revised)\b.*"
            rf"|(?:this|an earlier|a previous) (?:version|headline)\b.{{0,30}}\b{_IT}\b.*"
            r"|(?:corrections?|clarifications?|corrections? and clarifications?|editor's note|note to readers)(?: \([^)]*\))?\s?[:–—-].*"
        ),
    ),
    (
        "a note on where it was printed",
        re.compile(
            rf"(?:a|this) version of (?:this|the) {_IT}\b.*"
            rf"|this {_IT}\b.{{0,60}}\b(?:was )?(?:first|originally)(?: \w+)? (?:published|appeared|printed)\b.*"
            rf"|this {_IT} (?:first |originally )?appear(?:s|ed) (?:in|on)\b.*"
        ),
    ),
    (
        "a note on who paid for it",
        re.compile(
            rf"(?:this|the) {_IT} (?:was|is|has been) (?:produced|funded|made possible|supported|sponsored|commissioned)\b.*"
        ),
    ),
    ("a word about the views in it", re.compile(r"(?:the )?(?:views|opinions)(?: and \w+)? expressed\b.*")),
    ("a word about the writer", re.compile(r"about the (?:author|writer|reporter)s?\b.{0,300}")),
    (
        "a word on how to reach the paper",
        re.compile(
            r"(?=.{0,220}$)(?=.*\b[\w.+-]+@[\w-]+\.\w)(?=.*\b(?:e-?mail|contact|reach(?:ed)?|touch|write|send|tips?|story)\b).*"
        ),
    ),
    (
        "a word on how to reach the paper",
        re.compile(
            r"(?=.{0,260}$)(?=.*\b(?:you|your|you've)\b)(?!.*\b(?:said|says|told)\b).*"
            r"\b(?:e-?mail|send|write to|tell|contact) us\b.*\b(?:letters?|views?|stor(?:y|ies)|opinions?|photos?|pictures|memories)\b.*"
        ),
    ),
    (
        "an embargo",
        re.compile(r"(?:strictly |under )?embargo(?:ed)?\b(?: (?:until|to|till|for)\b|\s?:)(?=.*\d).{3,120}"),
    ),
    (
        "a note on where it comes from",
        re.compile(r"(?:story source|journal reference|cite this page):|materials provided by\b.{0,160}"),
    ),
    ("a copyright notice", re.compile(r"(?:©|\(c\)|copyright\b).{1,120}")),
)
_BULLETS = "•●▪*– "
_LONGEST = 420
_WRITER = re.compile(
    r" (?:is|was|are|covers|writes|reports|reported|has|can be|teaches|runs|works|lives|edits|hosts|joined|contributed|tweets)\b"
)
_UNNAMED_WRITER = re.compile(r"(?:the )?(?:writer|author)s? (?:is|are|was|were)\b")
_LAST_LINES = 5
_MOST_TAGS = 12


def doubt_notes(page: Page) -> None:
    """Warn of lines that speak of the article itself, and of a last line in small letters."""
    for block in page.blocks:
        if block.role is Role.COPY and len(block.text) <= _LONGEST:
            what = next((what for what, form in _FORMS if form.fullmatch(block.key.lstrip(_BULLETS))), None)
            if what and not (copyright_source(block.text) or find_credit(block.text)):
                page.doubt(block, what)
    copy = page.copy()
    if len(copy) > 1 and _is_in_small_letters(copy[-1]):
        page.doubt(copy[-1], "a list of tags or the signature of a desk")


def doubt_writers(page: Page) -> None:
    """Warn of bylines inside the body, and of what the last lines say about the writer whom the byline names."""
    for block in page.blocks:
        if block.role is Role.COPY and byline_of(block.text, below_headline=False):
            page.doubt(block, "a byline")
    copy = page.copy()
    if not page.byline and len(copy) > 2 and copy[0].ends_with_full_stop and names_in(copy[1].text):
        page.doubt(copy[1], "a byline")
    people = [name.casefold() for name in people_of(page.byline or "")]
    known = (*people, *(name.rsplit(maxsplit=1)[-1] for name in people))
    for block in page.copy()[1:][-_LAST_LINES:]:
        opens = next((name for name in known if block.key.startswith(name)), None)
        if (opens and _WRITER.match(block.key, len(opens))) or _UNNAMED_WRITER.match(block.key):
            page.doubt(block, "a word about the writer")


def _is_in_small_letters(block: Block) -> bool:
    text = block.text
    return (
        text[:1].islower()
        and not block.ends_like_a_sentence
        and len(text.split()) <= _MOST_TAGS
        and not is_sign_off(text)
        and not find_credit(text)
    )
