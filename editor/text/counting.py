"""How long a piece of copy is: words, characters, the time to read it, and how far over or under what was commissioned.

Markdown marks, picture lines, addresses of links and notes between `<!--` and `-->` do not count. There is one count,
made line by line, so that a window recounts only the lines that changed: the lines' tallies add up to the whole. On
ordinary copy it agrees with `plain_text`; where marks are left open, or stand over a line's end, the line is read as it
stands.
"""

import html
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

WORDS_A_MINUTE = 238
"""Mean silent reading speed of adults in English non-fiction (Brysbaert 2019)."""
LONGEST_REMEMBERED = 4_000
"""Signs of a line whose tally is remembered."""

# Chinese and Japanese set no blanks between words, so that each of their signs counts as one, as in word processors.
_SIGNS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_WORD = re.compile(r"[^\W_]\S*")
_WORD_OR_SIGN = re.compile(rf"[{_SIGNS}]|[^\W_][^\s{_SIGNS}]*")
_SIGN = re.compile(f"[{_SIGNS}]")
# A line without any of these is its own plain text.
_MARKED = re.compile(r"[\\`*_\[\]<>&~|]|--|^\s*(?:#|[-+=]|\d{1,9}[.)]\s)")
_NOTE = re.compile(r"<!--|-->")
_LEAD = re.compile(r"(?:\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))*\s*(?:#{1,6}(?=\s|$))?\s*")
_DRAWN = re.compile(r"[\s=*_|:-]*")
_TRAILING_HASHES = re.compile(r"(?:^|\s)#+\s*$")
_CELL = re.compile(r"(?<!\\)\|")
_INLINE = re.compile(
    r"(?=[\\`!\[<&*~_])(?:"  # or each of these would be tried at each sign
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)(?P<code>[^`]*)(?P=ticks)"
    r"|!\[[^\[\]]*\]\(photo:\d+\)"
    r"|!?\[(?P<label>[^\[\]]*)\]\([^()\s]*(?:\s+[\"'(][^\"')]*[\"')])?\)"
    r"|<(?P<address>[A-Za-z][\w.+-]{1,31}:[^<>\s]*)>"
    r"|(?P<entity>&#?\w{1,31};)"
    r"|\*+(?=\S)|(?<=\S)\*+|~~+|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w))"
)


class Tally(NamedTuple):
    """What one line adds to the length."""

    words: int
    characters: int


class Count(NamedTuple):
    """The length of a piece of copy. `characters` counts blanks, not line ends; `seconds` is the time to read it."""

    words: int
    characters: int
    seconds: int

    def over(self, commissioned: int) -> int:
        """How many words more than were commissioned; fewer, if below nought."""
        return self.words - commissioned


def count(body: str) -> Count:
    """The length of a Markdown body."""
    return total(tallies(body.split("\n")))


def count_plain(text: str) -> Count:
    """The length of text that carries no marks, such as a headline."""
    return total(_tally(line) for line in text.splitlines())


def total(lines: Iterable[Tally]) -> Count:
    """The length of what these lines make together."""
    words = characters = 0
    for tally in lines:
        words += tally.words
        characters += tally.characters
    return Count(words, characters, seconds=-(-words * 60 // WORDS_A_MINUTE))


def tallies(lines: Iterable[str], *, in_note: bool = False) -> list[Tally]:
    """The tally of each line of a body, which starts within a note or not."""
    found = []
    for line in lines:
        tally, in_note = count_line(line, in_note=in_note)
        found.append(tally)
    return found


def count_line(line: str, *, in_note: bool = False) -> tuple[Tally, bool]:
    """The tally of one line, and whether a note is still open at its end, which the next line must be told.

    Remembered: a story is counted again at every pause and every save, and hardly a line of it is another one by then.
    A very long line is not: each key typed in it would leave another one behind.
    """
    count = _remembered if len(line) <= LONGEST_REMEMBERED else _count_line
    return count(line, in_note=in_note)


def _count_line(line: str, *, in_note: bool) -> tuple[Tally, bool]:
    if not in_note and not _MARKED.search(line):
        return _tally(line), False
    if in_note or "<!--" in line:
        line, in_note = _without_notes(line, in_note=in_note)
    if _DRAWN.fullmatch(line):
        return Tally(0, 0), in_note
    lead = _LEAD.match(line)
    if lead and lead.end():
        line = line[lead.end() :]
        line = _TRAILING_HASHES.sub("", line) if "#" in lead[0] else line
    parts = [_tally(_plain(cell)) for cell in (_CELL.split(line) if line.startswith("|") else [line])]
    return Tally(sum(part.words for part in parts), sum(part.characters for part in parts)), in_note


_remembered = lru_cache(maxsize=1 << 16)(_count_line)


def _tally(text: str) -> Tally:
    word = _WORD if text.isascii() or not _SIGN.search(text) else _WORD_OR_SIGN
    return Tally(len(word.findall(text)), len(text.strip()))


def _without_notes(line: str, *, in_note: bool) -> tuple[str, bool]:
    kept = []
    place = 0
    for sign in _NOTE.finditer(line):
        opens = sign[0] == "<!--"
        if opens != in_note:
            if opens:
                kept.append(line[place : sign.start()])
            place = sign.end()
            in_note = opens
    if not in_note:
        kept.append(line[place:])
    return "".join(kept), in_note


def _plain(line: str) -> str:
    return _INLINE.sub(_shown, line).removesuffix("\\")


def _shown(mark: re.Match[str]) -> str:
    """What a reader sees of one piece of Markdown."""
    if mark["escaped"]:
        return mark["escaped"]
    if mark["code"] is not None:
        return mark["code"]
    if mark["label"] is not None:
        return _plain(mark["label"])
    if mark["address"]:
        return mark["address"]
    return html.unescape(mark["entity"]) if mark["entity"] else ""
