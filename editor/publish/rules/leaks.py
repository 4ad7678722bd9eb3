"""The editor's note is nowhere: not in the page's text, attributes, data or comments, nor in any other file."""

import html
import json
import re
from collections.abc import Iterable, Iterator

from editor.domain.copy import Copy
from editor.media.fields import TEXT_FIELDS
from editor.media.readback import texts_of
from editor.publish.edition import DESK_ONLY
from editor.publish.html.labels import LABELS
from editor.publish.manifest import COPY_FILE
from editor.publish.pictures import is_rendition
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.reading import text
from editor.text.markdown import plain_text

LONGEST_RUN = 5
"""So many words of the note in a row, anywhere, are a leak; the whole note when it is shorter."""

_SHORT = 2
_WORD = re.compile(r"\w+")
_Run = tuple[str, ...]


def faults(evidence: Evidence) -> Iterator[Fault]:
    """Where words of the note are found that are not in the copy itself."""
    if COPY_FILE in evidence.files and evidence.copy is None:
        yield Fault("note", "The notice carries the copy of the story it withdraws.", COPY_FILE)
    note = _words(evidence.approved.editor_note if evidence.approved else "")
    if not note or evidence.copy is None:
        return
    length = min(LONGEST_RUN, len(note))
    leaks = _runs(note, length)
    for allowed in _allowed(evidence.copy, evidence):
        leaks -= _runs(_words(allowed), length)
    # One or two words may well be markup, such as a class; they are looked for only where people read.
    places = _readable(evidence) if length <= _SHORT else _everywhere(evidence)
    for where, said in places:
        found = leaks & _runs(_words(said), length)
        if found:
            yield Fault(
                "note", f"Words of the editor’s note stand in {where}: “{' '.join(min(found))}”.", "editor_note"
            )


def _allowed(copy: Copy, evidence: Evidence) -> Iterator[str]:
    """What readers may see: the note may quote it."""
    yield plain_text(copy.body)
    yield copy.body
    yield from (copy.headline, copy.standfirst, copy.byline, copy.dateline, copy.sign_off, copy.source)
    yield from (" ".join(copy.keywords), evidence.newsroom, evidence.desk, evidence.change)
    yield str(evidence.manifest.get("slug", ""))
    yield from LABELS.values()
    for use in copy.published_pictures:
        yield from (str(value) for value in use.model_dump().values())


def _readable(evidence: Evidence) -> Iterator[tuple[str, str]]:
    yield from (("the page", text(node)) for node in evidence.page.all("body, title"))
    for node in evidence.page.all("script"):
        yield from (("the page’s data (JSON-LD)", said) for said in _strings(text(node)))
    yield from (("a comment", comment) for comment in evidence.page.comments)


def _everywhere(evidence: Evidence) -> Iterator[tuple[str, str]]:
    yield from _readable(evidence)
    for node in evidence.page.elements:
        yield from ((f"the attribute “{name}”", value or "") for name, value in node.attributes.items())
    for name, data in evidence.files.items():
        yield from ((f"“{name}”", said) for said in _file(name, data))
    yield "the manifest", json.dumps(dict(evidence.manifest), ensure_ascii=False)


def _file(name: str, data: bytes) -> Iterable[str]:
    if not is_rendition(name):
        said = data.decode("utf-8", "replace")
        # As it stands, and as a reader of the format would take it.
        return [said, html.unescape(said), *(_strings(said) if name.endswith(".json") else ())]
    # What an agency tells whoever uses its picture travels in the file, and a note may well repeat it.
    return [str(getattr(said, field)) for said in texts_of(data) for field in TEXT_FIELDS if field not in DESK_ONLY]


def _strings(document: str) -> list[str]:
    """Every text in a JSON document; none when it is not one, which another rule refuses."""
    found: list[str] = []

    def collect(value: object) -> object:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, list):
            for item in value:
                collect(item)
        elif isinstance(value, dict):
            for item in value.values():
                collect(item)
        return value

    try:
        collect(json.loads(document))
    except (ValueError, RecursionError):
        return []
    return found


def _words(said: str) -> list[str]:
    return _WORD.findall(said.casefold())


def _runs(said: list[str], length: int) -> set[_Run]:
    return set(zip(*(said[start:] for start in range(length)), strict=False))
