"""Plain words made safe to stand in Markdown: what was typed reads as typed."""

import html
import re

from editor.text.markdown import render_html

# Only a line that holds one of these, or opens like a list or an underline, can be taken for Markdown.
_SUSPECT = re.compile(r"[\\`*_\[\]<>&~!|]|^\s*(?:#|[-+=]|\d{1,9}[.)])|^(?: {4}|\t)|\s$")
_MARKS = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)|!(?=\[)")
_OPENING = re.compile(r"^(\d{1,9})(?=[.)])|^(?=[-+#=])")
_LAST_BEFORE_LINK = re.compile(r"(?<!\\)!$")
_TOO_LONG_TO_TRY = 20_000


def escape(paragraph: str) -> str:
    """One paragraph without line ends, escaped only if Markdown would read it as anything but its own words."""
    if not _SUSPECT.search(paragraph):
        return paragraph
    if len(paragraph) <= _TOO_LONG_TO_TRY and reads_as_typed(paragraph, paragraph):
        return paragraph
    return _OPENING.sub(r"\1\\", _MARKS.sub(r"\\\g<0>", paragraph))


def reads_as_typed(markdown: str, paragraph: str) -> bool:
    """Whether this Markdown shows exactly the paragraph's words and nothing else."""
    shown = re.sub(r"^<p>|</p>\n$", "", render_html(markdown))
    return render_html(markdown).startswith("<p>") and html.unescape(shown) == paragraph and "<" not in shown


def escape_within(words: str, *, at_start: bool) -> str:
    """Part of a paragraph with every sign escaped that could be a mark; `at_start` when a line begins with it."""
    escaped = _LAST_BEFORE_LINK.sub(r"\\!", _MARKS.sub(r"\\\g<0>", words))
    return _OPENING.sub(r"\1\\", escaped) if at_start else escaped
