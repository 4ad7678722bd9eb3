"""A program of its own that reads one large paste: its bytes on the standard input, a kind (html or plain) by argument.

Parsing a large page holds the interpreter for half a second at a time, whatever thread asks. The answer is a line of
JSON and then the addresses of the pictures, which may be megabytes and so are not looked through for their end.
"""

import json
import sys

from editor.apart import OUT_OF_MEMORY, limit
from editor.domain.errors import Refused
from editor.text.pasting.decoding import decoded
from editor.text.pasting.html import from_html
from editor.text.pasting.plain import from_plain
from editor.text.pasting.result import Pasted, PastedPicture

MEMORY = 2 * 1024**3
"""Bytes of address space one paste may take: the largest that is looked at takes a quarter of it."""
SECONDS = 60
_READERS = {"html": from_html, "plain": from_plain}


def main(arguments: list[str]) -> int:
    """Read a paste of a kind, to be no longer than so many signs as Markdown; returns the exit status."""
    kind, most = arguments
    limit(MEMORY, SECONDS)
    try:
        sys.stdout.buffer.write(_answer(sys.stdin.buffer.read(), kind, int(most)))
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def _answer(data: bytes, kind: str, most: int) -> bytes:
    words = decoded(data)
    if kind == "plain" and len(words) > most:
        return json.dumps({"signs": len(words)}).encode("ascii")
    try:
        pasted = _READERS[kind](words)
    except Refused as refused:
        return json.dumps({"refused": str(refused)}).encode("ascii")
    if len(pasted.markdown) > most:
        return json.dumps({"signs": len(pasted.markdown)}).encode("ascii")
    return packed(pasted)


def packed(pasted: Pasted) -> bytes:
    """What came of a paste, as the parent gets it."""
    parts = [pasted.markdown, *(picture.source for picture in pasted.pictures)]
    encoded = [part.encode("utf-8") for part in parts]
    words = [(picture.alt_text, picture.caption) for picture in pasted.pictures]
    head = json.dumps({"sizes": [len(part) for part in encoded], "dropped": pasted.dropped, "pictures": words})
    return head.encode("ascii") + b"\n" + b"".join(encoded)


def unpacked(answer: bytes) -> Pasted | int:
    """What a child's answer holds: what came of the paste, or how many signs when those were too many.

    Raises:
        Refused: the child refused the paste; the sentence is the child's.
    """
    head, _, rest = answer.partition(b"\n")
    told = json.loads(head)
    if "refused" in told:
        raise Refused(told["refused"])
    if "signs" in told:
        return int(told["signs"])
    parts = []
    at = 0
    for size in told["sizes"]:
        parts.append(rest[at : at + size].decode("utf-8"))
        at += size
    markdown, *sources = parts
    pictures = [PastedPicture(source, *words) for source, words in zip(sources, told["pictures"], strict=True)]
    return Pasted(markdown, tuple(told["dropped"]), tuple(pictures))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
