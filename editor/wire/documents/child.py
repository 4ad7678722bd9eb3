"""The child process: one document in, one story out, within limits that the system keeps.

Standard input is the document, standard output a line of JSON followed by the bytes of its pictures.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import replace

from editor.apart import OUT_OF_MEMORY, limit
from editor.domain.errors import Refused
from editor.wire.documents.document import Document
from editor.wire.documents.limits import MEMORY, SECONDS
from editor.wire.result import WireStory, story_from_json

_RECURSION = 5_000
"""Calls inside one another: mammoth takes some ten for each level of a document."""


def main(arguments: list[str]) -> int:
    """Read a document in a format, called by a name; returns the exit status."""
    kind, name = arguments
    limit(MEMORY, SECONDS)
    sys.setrecursionlimit(_RECURSION)
    try:
        answer = _answer(sys.stdin.buffer.read(), kind, name)
        sys.stdout.buffer.write(answer)
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def _answer(data: bytes, kind: str, name: str) -> bytes:
    try:
        document = read(data, kind, name)
        from editor.wire.documents.story import story_of

        return packed(story_of(document))
    except Refused as refused:
        return json.dumps({"refused": str(refused)}).encode("ascii")
    except RecursionError:
        return json.dumps({"refused": f"“{name}” is nested deeper than any document; it was not read."}).encode("ascii")


def read(data: bytes, kind: str, name: str) -> Document:
    """The document in these bytes.

    Raises:
        Refused: it is not what it must be.
    """
    if kind == "html":
        from editor.wire.documents.web_page import read_web_page

        return read_web_page(data, name)
    if kind == "rtf":
        from editor.wire.documents.rtf import read_rtf

        return read_rtf(data, name)
    return _read_office(data, kind, name)


def _read_office(data: bytes, kind: str, name: str) -> Document:
    from editor.wire.documents.archive import unpack
    from editor.wire.documents.docx import read_docx
    from editor.wire.documents.kinds import must_be, office_kind, refuse_what_is_no_archive
    from editor.wire.documents.odt import read_odt

    refuse_what_is_no_archive(data, kind, name)
    parts = unpack(data, name)
    found = office_kind(parts, name)
    must_be(kind, found, name)
    readers: dict[str, Callable[..., Document]] = {"docx": read_docx, "odt": read_odt}
    return readers[found](parts, name)


def packed(story: WireStory) -> bytes:
    """A story as the parent gets it."""
    sizes = [len(picture.data) for picture in story.pictures]
    head = json.dumps({"story": story.to_json(), "sizes": sizes})
    return head.encode("ascii") + b"\n" + b"".join(picture.data for picture in story.pictures)


def unpacked(answer: bytes) -> WireStory:
    """The story in a child's answer.

    Raises:
        Refused: the child refused the document; the sentence is the child's.
    """
    head, _, rest = answer.partition(b"\n")
    told = json.loads(head)
    if "refused" in told:
        raise Refused(told["refused"])
    story = story_from_json(told["story"])
    pictures = []
    at = 0
    for picture, size in zip(story.pictures, told["sizes"], strict=True):
        pictures.append(replace(picture, data=rest[at : at + size]))
        at += size
    return replace(story, pictures=tuple(pictures))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
