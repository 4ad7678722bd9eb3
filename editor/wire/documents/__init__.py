"""Documents people write in: Word, OpenDocument, RTF, web pages, Markdown, plain text; each becomes a story.

What is not plain text is taken apart in a child process with limits; see `conversion`.
"""

from editor.wire.documents.conversion import convert
from editor.wire.documents.kinds import HEAD, OFFICE, kind_of
from editor.wire.documents.limits import MOST_BYTES
from editor.wire.documents.markdown_file import read_markdown
from editor.wire.documents.plain_text import read_plain_text

__all__ = ["HEAD", "MOST_BYTES", "OFFICE", "convert", "kind_of", "read_markdown", "read_plain_text"]
