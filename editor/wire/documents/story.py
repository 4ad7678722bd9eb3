"""A document made into a story: the head is taken off, the rest becomes Markdown, pictures get their places."""

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from editor.domain.errors import Refused
from editor.media.limits import check_picture
from editor.text.markdown import plain_text
from editor.text.pasting import Pasted, from_html, place_of
from editor.wire.documents.document import Document
from editor.wire.documents.head import take_head
from editor.wire.documents.limits import MOST_TEXT
from editor.wire.result import WirePicture, WireStory
from editor.wire.signatures.dateline import dateline_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{2}))?", re.IGNORECASE)
_FILE_NAME = re.compile(r"[\w ()%.-]+\.(?:jpe?g|png|gif|webp|tiff?|heic|bmp)", re.IGNORECASE)
_WEB = ("http://", "https://", "//")
_PLACE = "file:///picture-{}"


def story_of(document: Document) -> WireStory:
    """The story of a document.

    Raises:
        Refused: there is no text in it, or more than a story may have.
    """
    tree = LexborHTMLParser(f"<!doctype html><body>{document.html}</body>")
    body = tree.body
    if body is None or not (body.text().strip() or body.css_first("img")):
        raise Refused(f"“{document.name}” is empty: there is no text in it.")
    for node in body.css("a[href^='#footnote-ref'], a[href^='#endnote-ref']"):
        node.decompose()  # the way back from a note, which leads nowhere on the page
    for node in body.css("sup > a[href^='#']"):
        node.unwrap()
    head = take_head(body, document)
    captions = _take_captions(body)
    sources = _name_sources(body)
    pasted = from_html(body.html or "")
    if len(pasted.markdown) > MOST_TEXT:
        raise Refused(f"“{document.name}” has more than the {MOST_TEXT // 1_000_000} MB of text that can be read.")
    if pasted.dropped:
        document.warn(f"Left out: {'; '.join(pasted.dropped)}.")
    pictures = [
        _picture(number, sources.get(picture.source, picture.source), picture.alt_text, document)
        for number, picture in enumerate(pasted.pictures, 1)
    ]
    pictures = [
        replace(made, caption=picture.caption or captions.get(picture.source) or None)
        for made, picture in zip(pictures, pasted.pictures, strict=True)
    ]
    story = _placed(pasted, pictures)
    story = replace(story, headline=head.headline, standfirst=head.standfirst, byline=head.byline)
    story = _with_dateline(story, document)
    if not story.headline and not story.body.strip() and not story.pictures:
        raise Refused(f"“{document.name}” is empty: there is no text in it.")
    return _with_facts(story, document)


def _take_captions(body: "LexborNode") -> dict[str, str]:
    """The words of caption paragraphs by the place of the picture they stand under or over."""
    captions: dict[str, str] = {}
    for node in body.css(".caption"):
        if node.css_first("img") is not None:
            continue
        for neighbour in (_neighbour(node, "prev"), _neighbour(node, "next")):
            image = neighbour.css_first("img") if neighbour is not None else None
            if image is not None and "data-caption" not in image.attributes:
                image.attrs["data-caption"] = " ".join(node.text().split())
                node.decompose()
                break
    for number, image in enumerate(body.css("img"), 1):
        captions[_PLACE.format(number)] = image.attributes.get("data-caption") or ""
    return captions


def _neighbour(node: "LexborNode", side: str) -> "LexborNode | None":
    found: LexborNode | None = getattr(node, side)
    while found is not None and found.tag == "-text" and not found.text().strip():
        found = getattr(found, side)
    return found if found is not None and (found.tag == "img" or found.css_first("img") is not None) else None


def _name_sources(body: "LexborNode") -> dict[str, str]:
    """Give each picture a source that says only which one it is; returns what it was."""
    sources: dict[str, str] = {}
    for number, image in enumerate(body.css("img"), 1):
        place = _PLACE.format(number)
        sources[place] = image.attributes.get("src") or ""
        image.attrs["src"] = place
    return sources


def _picture(number: int, source: str, alt_text: str, document: Document) -> WirePicture:
    alt = " ".join(alt_text.split())
    if _FILE_NAME.fullmatch(alt):
        document.warn(f"The alternative text “{alt}” is a file name, not a description; it was not used.")
        alt = ""
    if "automatically generated" in alt:
        document.warn(f"The alternative text of picture {number} was made by a machine: look at it.")
    data = document.pictures.get(source, b"")
    name = PurePosixPath(unquote(urlsplit(source).path).replace("\\", "/")).name or None
    if source.startswith(_WEB):
        document.warn(f"Picture {number} was not fetched from the web ({source}); its place waits for its file.")
    elif source not in document.pictures:
        document.warn(
            f"Picture {number} ({name or 'without a name'}) is not in the document; its place waits for its file."
        )
    else:
        try:
            check_picture(data, source)
        except Refused as refused:
            document.warn(f"Picture {number} could not be taken, its place waits for its file: {refused}")
            data = b""
    return WirePicture(alt_text=alt or None, file=name, data=data)


def _placed(pasted: Pasted, pictures: list[WirePicture]) -> WireStory:
    """Body and pictures; the first picture above the text is the lead and has no line."""
    places = {place_of(number): number for number in range(1, len(pictures) + 1)}
    body: list[str] = []
    paragraphs: list[str] = []
    placed: list[WirePicture] = []
    for block in re.split(r"\n{2,}", pasted.markdown.strip("\n")):
        number = places.get(block.strip())
        if number:
            placed.append(replace(pictures[number - 1], after_paragraph=len(paragraphs)))
            if paragraphs or len(placed) > 1:
                body.append(f"![](photo:{len(placed)})")
        elif block.strip():
            body.append(block)
            paragraphs += [words for words in plain_text(block).split("\n\n") if words]
    return WireStory(body="\n\n".join(body), paragraphs=tuple(paragraphs), pictures=tuple(placed))


def _with_dateline(story: WireStory, document: Document) -> WireStory:
    first = story.body.partition("\n\n")[0]
    found = dateline_of(first)
    if not found or not found.rest or not story.paragraphs:
        return story
    if found.agency:
        document.warn(f"The dateline names {found.agency}, which was taken for the source.")
    rest = (plain_text(found.rest), *story.paragraphs[1:])
    return replace(
        story, dateline=found.place, source=found.agency, body=found.rest + story.body[len(first) :], paragraphs=rest
    )


def _with_facts(story: WireStory, document: Document) -> WireStory:
    facts = document.facts
    spoken = _LANGUAGE.fullmatch(facts.language.strip())
    language = None
    if spoken:
        language = spoken[1].lower() + (f"-{spoken[2].upper()}" if spoken[2] else "")
        document.warn(f"The document says that its language is {language}.")
    if facts.keywords:
        document.warn(f"Keywords were taken from the document’s properties: {', '.join(facts.keywords)}.")
    return replace(
        story,
        language=language,
        keywords=facts.keywords,
        warnings=tuple(document.warnings),
        removed=tuple(document.set_aside),
    )
