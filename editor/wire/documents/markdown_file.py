"""Markdown files: simple front matter, the first heading as headline, picture lines as pictures that wait for their file."""

import re
from pathlib import PurePosixPath

from editor.text.markdown import plain_text
from editor.wire.documents.document import words_in
from editor.wire.files import Text
from editor.wire.result import WirePicture, WireStory
from editor.wire.signatures.byline import byline_of
from editor.wire.signatures.sentence import excerpt

_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}):[ \t]*(?P<value>.*)")
_HEADING = re.compile(r"#[ \t]+(?P<words>.+?)[ \t]*#*")
_PICTURE = re.compile(
    r"!\[(?P<alt>(?:[^\]\\]|\\.)*)\]\(\s*<?(?P<file>[^)>\"]*?)>?(?:\s+[\"'](?P<title>[^)]*)[\"'])?\s*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s*\S+", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_ANYTHING = re.compile(r".+")
_FITS = {
    "slug": re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"),
    "language": re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?"),
}
"""What the value of a key must look like to be the fact it is named for."""

_KEYS = {
    "title": "headline", "headline": "headline", "subtitle": "standfirst", "standfirst": "standfirst",
    "description": "standfirst", "author": "byline", "byline": "byline", "by": "byline", "dateline": "dateline",
    "lang": "language", "language": "language", "keywords": "keywords", "tags": "keywords", "slug": "slug",
    "source": "source", "credit": "credit",
}  # fmt: skip


def read_markdown(text: Text) -> WireStory:
    """The story of a Markdown file; front matter that is no plain `key: value` stays in the text, with a warning."""
    warnings = list(text.warnings)
    facts, lines = _front_matter(text.text.strip("\n").split("\n"), warnings)
    headline = facts.pop("headline", None)
    start = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    heading = _HEADING.fullmatch(lines[start].rstrip()) if start < len(lines) else None
    if heading:
        words = plain_text(heading["words"])
        if headline and headline != words:
            warnings.append(f"The file names two headlines; the one in the text was taken, not “{excerpt(headline)}”.")
        headline = words
        lines = lines[start + 1 :]
    body, paragraphs, pictures = _body("\n".join(lines), warnings)
    byline = facts.get("byline")
    if body and not byline and (found := byline_of(paragraphs[0], below_headline=False)):
        byline = found.text
        body, paragraphs = body.partition("\n\n")[2], paragraphs[1:]
    if headline is None:
        warnings.append("The file names no headline: neither a first heading nor a title was found.")
    return WireStory(
        headline=headline,
        standfirst=facts.get("standfirst"),
        byline=byline,
        dateline=facts.get("dateline"),
        body=body,
        paragraphs=tuple(paragraphs),
        slug=facts.get("slug"),
        language=facts.get("language"),
        keywords=words_in(facts.get("keywords", "").strip("[]")),
        source=facts.get("source"),
        credit=facts.get("credit"),
        pictures=tuple(pictures),
        warnings=tuple(warnings),
    )


def _front_matter(lines: list[str], warnings: list[str]) -> tuple[dict[str, str], list[str]]:
    """What stands between two lines of `---` at the start, and the lines after it."""
    if not lines or lines[0].rstrip() != "---":
        return {}, lines
    end = next((place for place, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."}), 0)
    read = [_LINE.fullmatch(line.rstrip()) for line in lines[1:end] if line.strip()]
    if not end or not all(read):
        warnings.append("What looks like front matter is more than simple “key: value” lines; it stays in the text.")
        return {}, lines
    facts: dict[str, str] = {}
    for line in filter(None, read):
        name, value = _KEYS.get(line["key"].strip().lower()), line["value"].strip().strip("\"'")
        if name and value and _FITS.get(name, _ANYTHING).fullmatch(value):
            facts.setdefault(name, value)
        elif value:
            warnings.append(f"Front matter that has no place in a story: {line['key']}: {excerpt(value)}")
    return facts, lines[end + 1 :]


def _body(text: str, warnings: list[str]) -> tuple[str, list[str], list[WirePicture]]:
    blocks: list[str] = []
    paragraphs: list[str] = []
    pictures: list[WirePicture] = []
    if _DEFINITION.search(text):
        warnings.append("Links whose address stands elsewhere in the file ([name]: address) are not read as links.")
    if _FENCE.search(text):
        warnings.append("Fenced code is no part of copy; its lines stay as text.")
    for block in re.split(r"\n[ \t]*\n", text):
        found = list(_PICTURE.finditer(block))
        words = _PICTURE.sub("", block).strip("\n")
        if words.strip():
            blocks.append(words)
            paragraphs += [words for words in plain_text(words).split("\n\n") if words]
        for picture in found:
            pictures.append(_picture(picture, len(pictures) + 1, len(paragraphs), warnings))
            if paragraphs or len(pictures) > 1:
                blocks.append(f"![](photo:{len(pictures)})")
    return "\n\n".join(blocks), paragraphs, pictures


def _picture(found: re.Match[str], number: int, after: int, warnings: list[str]) -> WirePicture:
    address = found["file"].strip()
    name = PurePosixPath(address.replace("\\", "/")).name or None
    if re.match(r"https?:", address, re.IGNORECASE):
        warnings.append(f"Picture {number} was not fetched from the web ({address}); its place waits for its file.")
    elif address.startswith("photo:"):
        name = None
        warnings.append(f"Picture {number} was a photo of another story; its place waits for its file.")
    return WirePicture(alt_text=found["alt"] or None, caption=found["title"] or None, file=name, after_paragraph=after)
