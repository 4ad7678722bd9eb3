"""Plain text as written: every paragraph is copy; only a first short line with a blank line below it is the headline.

A `.txt` file is read as a pasted page instead, which sets aside what is none of the story; this format is for text that is
known to hold nothing else.
"""

import re

from editor.text.escape import escape
from editor.wire.files import Text
from editor.wire.result import WireStory
from editor.wire.signatures.byline import byline_of
from editor.wire.signatures.dateline import dateline_of
from editor.wire.signatures.sentence import ends_with_full_stop

_LONGEST_HEADLINE = 160


def read_plain_text(text: Text) -> WireStory:
    """The story of a text; lines inside a paragraph are joined."""
    chunks = [
        [" ".join(line.split()) for line in chunk.split("\n")] for chunk in re.split(r"\n\s*\n", text.text.strip())
    ]
    headline = byline = None
    if len(chunks) > 1 and len(chunks[0]) == 1 and _is_headline(chunks[0][0]):
        headline = chunks.pop(0)[0]
        found = byline_of(chunks[0][0], below_headline=False) if len(chunks[0]) == 1 else None
        if found and len(chunks) > 1:
            byline = found.text
            chunks.pop(0)
    paragraphs = [" ".join(chunk) for chunk in chunks]
    dateline = dateline_of(paragraphs[0])
    if dateline and dateline.rest:
        paragraphs[0] = dateline.rest
    else:
        dateline = None
    return WireStory(
        headline=headline,
        byline=byline,
        dateline=dateline.place if dateline else None,
        source=dateline.agency if dateline else None,
        body="\n\n".join(map(escape, paragraphs)),
        paragraphs=tuple(paragraphs),
        warnings=(
            *text.warnings,
            *([] if headline else ["No headline was found: the first line is not short and alone."]),
        ),
    )


def _is_headline(line: str) -> bool:
    return len(line) <= _LONGEST_HEADLINE and not ends_with_full_stop(line)
