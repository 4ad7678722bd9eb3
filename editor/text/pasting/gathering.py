"""Words gathered into paragraphs while the tags are read."""

import re

from editor.text.pasting.blocks import Block, Containers, Kind, Look, Run
from editor.text.pasting.spacing import BREAK, for_crosshead, paragraphs

_BLANKS = re.compile(r"[ \t\n\r\f\v\xa0]+")
_BLANKS_IN_LINE = re.compile(r"[ \t\r\f\v\xa0]+")


class Gathering:
    """The paragraph being read and the blocks before it; a cell or caption is gathered apart."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._runs: list[Run] = []
        self._pictures: list[Block] = []
        self._outer: list[list[Block]] = []

    def words(self, text: str, look: Look) -> None:
        """Adds words to the paragraph; line ends in them are blanks."""
        self._runs.append(Run(_BLANKS.sub(" ", text), look))

    def lines(self, text: str, look: Look) -> None:
        """Adds words whose line ends are kept."""
        for place, line in enumerate(_BLANKS_IN_LINE.sub(" ", text).split("\n")):
            if place:
                self._runs.append(BREAK)
            if line:
                self._runs.append(Run(line, look))

    def line_break(self) -> None:
        """Adds a line break."""
        self._runs.append(BREAK)

    def picture(self, number: int, containers: Containers) -> None:
        """Puts a picture after the paragraph that held it."""
        self._pictures.append(Block("picture", containers, number=number))

    def end(self, kind: Kind, containers: Containers) -> bool:
        """Ends the paragraph; whether there was anything in it."""
        before = len(self.blocks)
        for runs in paragraphs(for_crosshead(self._runs) if kind == "crosshead" else self._runs):
            self.blocks.append(Block(kind, containers, runs))
        self.blocks += self._pictures
        self._runs, self._pictures = [], []
        return len(self.blocks) > before

    def open_apart(self) -> None:
        """From here blocks are gathered apart."""
        self._outer.append(self.blocks)
        self.blocks = []

    def close_apart(self) -> list[Block]:
        """Ends what is gathered apart and returns it."""
        apart, self.blocks = self.blocks, self._outer.pop()
        return apart
