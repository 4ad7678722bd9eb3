"""An RTF document read sign by sign: groups, destinations and words. What single words do is told by a table."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from editor.domain.errors import Refused
from editor.wire.documents import rtf_words as known
from editor.wire.documents.document import Document, words_in
from editor.wire.documents.limits import DEEPEST, MOST_PICTURES
from editor.wire.documents.rtf_group import Group
from editor.wire.documents.rtf_signs import Signs
from editor.wire.documents.rtf_text import Paragraph, RtfText, Run
from editor.wire.documents.rtf_tokens import Token, tokens

_UNREAD = "\N{REPLACEMENT CHARACTER}"
_LINK = re.compile(r'HYPERLINK\s+(?:\\[a-km-z]\s+)*(?:"([^"]*)"|([^\s\\"]+))', re.IGNORECASE)
_PLACE = re.compile(r"HYPERLINK\b.*\\l\b", re.IGNORECASE | re.DOTALL)
_NO_HEX = re.compile(r"[^0-9a-fA-F]+")
_BYTES = frozenset("\\{}")
"""Symbols that may be the second byte of a letter."""
_SILENT = "silent"
_CLOSED = frozenset({"fonttbl", "stylesheet", "pict", "object", "nonshppict"})
"""Destinations in which no other begins."""


class Reader:
    """Reads one document."""

    def __init__(self, document: Document, signs: Signs, does: "Mapping[str, Callable[[Reader, int], None]]") -> None:
        """`does` says what words do that stand in no other table, with their number or 0."""
        self._words = does
        self.document, self.signs = document, signs
        self.page = "cp1252"
        self.group = Group()
        self.said = Paragraph()
        self.text = RtfText()
        self.inserted = False
        self._groups: list[Group] = []
        self.styles: dict[int, str] = {}
        self.fonts: dict[int, str] = {}
        self._aside: tuple[str, list[str]] = ("", [])
        self._counted: Counter[str] = Counter()
        self._does: dict[str, Callable[[Token], None]] = {
            "open": self._open, "close": self._close, "word": self._word, "symbol": self._symbol, "text": self._plain,
            "byte": self._byte, "raw": self._raw,
        }  # fmt: skip

    def read(self, text: str) -> Document:
        """All of it."""
        name = self.document.name
        for token in tokens(text):
            rest = self._second_half(token)
            if rest.kind != "byte":
                self.put(self.signs.waiting(self._page_here))
            self._does[rest.kind](rest)
            if not self._groups:
                return self._finished()
        raise Refused(f"“{name}” is damaged or cut short: its last group never ends. Ask for the file again.")

    def _second_half(self, token: Token) -> Token:
        r"""What is left of a sign whose first byte is the second half of a letter, as in `\'83e`; else all of it."""
        is_sign = token.kind == "text" or (token.kind == "symbol" and token.said in _BYTES)
        if not (is_sign and self.signs.lacks(self._page_here)):
            return token
        self.signs.byte(f"{ord(token.said[0]):02x}")
        return Token("text", token.said[1:])

    @property
    def _page_here(self) -> str:
        return self.fonts.get(self.group.font, self.page)

    def _open(self, _: Token) -> None:
        if len(self._groups) >= DEEPEST:
            name = self.document.name
            raise Refused(f"“{name}” is nested more than {DEEPEST} levels deep, as no document is.")
        self.signs.skipped = 0
        self._groups.append(self.group)
        self.group = replace(self.group, owns=False, begins=True, starred=False)

    def _close(self, _: Token) -> None:
        self.signs.skipped = 0
        ended, self.group = self.group, self._groups.pop()
        if ended.owns:
            self._end_destination(ended)
        elif ended.into == "stylesheet":
            if ended.style:
                self.styles[ended.style] = "".join(ended.heard).partition(";")[0].strip().lower()
            ended.heard.clear()

    def _word(self, token: Token) -> None:
        word, number, group = token.said, token.number, self.group
        if word == "u" or word in known.ENDS:
            self.signs.skipped = 0
        elif self.signs.skips():
            return
        if group.begins and self._begins(word):
            return
        if word in known.SIGNS:
            self.put(known.SIGNS[word])
        elif word in known.ENDS:
            self._end_paragraph()
        elif word in known.EMPHASIS or word in known.RUNS:
            self.turn(word, is_on=number != 0)
        elif word in self._words:
            self._words[word](self, number or 0)
        elif word in known.BLIPS:
            group.blip = known.BLIPS[word]
        elif word in known.PAGES:
            self.page = known.PAGES[word]

    def _begins(self, word: str) -> bool:
        """Whether a destination begins with this word."""
        group = self.group
        if group.into in _CLOSED or word in known.OPEN:
            return word in known.OPEN
        if word in known.TEXT:
            group.into, group.owns = "", False
            return True
        is_known = word in known.LISTED or word in known.FACTS or word in known.READ
        if is_known or word in known.SILENT or (group.starred and word not in self._words):
            group.into, group.heard, group.owns = word if is_known else _SILENT, [], True
            return True
        return False

    def _symbol(self, token: Token) -> None:
        if token.said == "*":
            self.group.starred = True
        elif self.signs.skips():
            return
        elif token.said in known.ENDS:
            self._end_paragraph()
        else:
            self.put(known.SYMBOLS.get(token.said, ""))

    def _plain(self, token: Token) -> None:
        self.put(self.signs.plain(token.said, self._page_here))

    def _byte(self, token: Token) -> None:
        if not self.signs.skips():
            self.signs.byte(token.said)

    def _raw(self, token: Token) -> None:
        if self.group.into == "pict":
            self.group.heard.append(token.said.encode("latin-1").hex())

    def put(self, words: str) -> None:
        """More words, wherever they stand now."""
        group = self.group
        words = words.replace("\0", "")
        if not words:
            return
        group.begins = False
        if group.into:
            group.heard.append(words)
        elif kind := next((kind for kind in known.RUNS if kind in group.on), ""):
            if self._aside[0] != kind:
                self._end_aside()
            self._aside = kind, [*self._aside[1], words]
        else:
            self._end_aside(only_if=words.strip())
            elements = tuple(known.EMPHASIS[word] for word in group.on if word in known.EMPHASIS)
            self.text.put(Run(words, elements, group.of.link))

    def _end_aside(self, only_if: str = "x") -> None:
        kind, words = self._aside
        if kind and only_if:
            self._list(known.RUNS[kind], "".join(words))
            self._aside = "", []

    def _list(self, what: str, words: str) -> None:
        entry = f"{what}: {' '.join(words.split())}"
        if words.strip() and entry not in self.document.set_aside:
            self.document.set_aside.append(entry)

    def turn(self, word: str, *, is_on: bool) -> None:
        """Set signs so from here on, or no longer."""
        others = tuple(one for one in self.group.on if one != word)
        self.group.on = (*others, word) if is_on else others

    def _end_paragraph(self) -> None:
        if self.group.into:
            self.put(" ")
            return
        self._end_aside()
        self.text.end_paragraph(self.said)
        self.said = replace(self.said, marker=None)

    def _end_destination(self, ended: Group) -> None:
        words, facts, group = "".join(ended.heard), self.document.facts, self.group
        if ended.into in known.LISTED:
            self._list(known.LISTED[ended.into], words)
        elif ended.into == "title":
            facts.title = facts.title or " ".join(words.split())
        elif ended.into == "author":
            facts.author = facts.author or " ".join(words.split())
        elif ended.into == "keywords":
            facts.keywords = facts.keywords or words_in(words)
        elif ended.into == "fldinst":
            self._end_instruction(words)
        elif ended.into in ("listtext", "pntext") and not group.into:
            self.said.marker = words.strip() or None
        elif ended.into == "pict" and ended.blip and not group.into:
            self._put_picture(ended)
        elif ended.into in known.COUNTED:
            self._counted[known.COUNTED[ended.into]] += 1

    def _end_instruction(self, words: str) -> None:
        if found := _LINK.search(words):
            self.group.of.link = found[1] or found[2]
        elif _PLACE.search(words):
            self.group.of.link = "#"

    def _put_picture(self, ended: Group) -> None:
        if len(self.document.pictures) >= MOST_PICTURES:
            self.document.warn(f"Only the first {MOST_PICTURES} pictures of the document were taken.")
            return
        digits = _NO_HEX.sub("", "".join(ended.heard))
        source = f"picture-{len(self.document.pictures) + 1}.{ended.blip}"
        self.document.pictures[source] = bytes.fromhex(digits[: len(digits) // 2 * 2])
        self.text.put_picture(source)

    def _finished(self) -> Document:
        self._end_paragraph()
        document = self.document
        document.html = self.text.html()
        if unread := document.html.count(_UNREAD):
            signs = "1 sign" if unread == 1 else f"{unread} signs"
            document.warn(
                f"{signs} could not be read and stand as {_UNREAD}: the document says it is written otherwise than it is."
            )
        for what, number in self._counted.items():
            each = f"{number} {what}{'s' if number > 1 else ''}"
            document.warn(f"{each} in the RTF document: left out; save it as .docx to keep pictures.")
        if self.inserted:
            document.warn("Tracked changes: what was inserted was taken as written.")
        return document
