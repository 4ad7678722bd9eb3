"""Paragraphs, lists and tables of an RTF document put together as HTML."""

import re
from dataclasses import dataclass
from html import escape
from itertools import groupby

_HEADING = re.compile(r"heading ([1-6])")
_NUMBERED = re.compile(r"\W?(?:\d+|[a-zA-Z]|[ivxlIVXL]+)[.):]|\d+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike: by which HTML elements, and where they lead."""

    words: str
    elements: tuple[str, ...] = ()
    link: str = ""

    def html(self) -> str:
        """The run as HTML; the ends of its lines are breaks."""
        html = escape(self.words).replace("\n", "<br>")
        for element in self.elements:
            html = f"<{element}>{html}</{element}>"
        return f'<a href="{escape(self.link)}">{html}</a>' if self.link else html


@dataclass(slots=True)
class Paragraph:
    """What is said of a paragraph: its kind, its marker in a list, and how deep it stands there."""

    kind: str = ""
    marker: str | None = None
    level: int = 0
    in_table: bool = False


class RtfText:
    """Collects the text in its order."""

    def __init__(self) -> None:
        self._runs: list[Run | str] = []
        self._cell: list[str] = []
        self._row: list[str] = []
        self._rows: list[list[str]] = []
        self._lists: list[str] = []
        self._html: list[str] = []

    def put(self, run: Run) -> None:
        """More words in the paragraph."""
        self._runs.append(run)

    def put_picture(self, source: str) -> None:
        """A picture in the paragraph."""
        self._runs.append(f'<img src="{source}">')

    def end_paragraph(self, said: Paragraph) -> None:
        """The paragraph ends here."""
        html = self._taken()
        if said.in_table:
            self._cell.append(html)
            return
        self._end_table()
        if said.marker is not None and html.strip():
            self._put_item(said, html)
            return
        self._close_lists(0)
        if html.strip():
            self._html.append(_block(said.kind, html))

    def end_cell(self) -> None:
        """The cell of a table ends here."""
        self._row.append("<br>".join(filter(None, (part.strip() for part in (*self._cell, self._taken())))))
        self._cell = []

    def end_row(self) -> None:
        """The row of a table ends here."""
        if self._cell or self._runs:
            self.end_cell()
        self._rows.append(self._row)
        self._row = []

    def html(self) -> str:
        """All of it."""
        self.end_paragraph(Paragraph())
        return "".join(self._html)

    def _taken(self) -> str:
        parts: list[str] = []
        for (elements, link), runs in groupby(self._runs, _look):
            alike = list(runs)
            words = "".join(run.words for run in alike if isinstance(run, Run))
            parts += [Run(words, elements, link).html()] if words else [str(run) for run in alike]
        self._runs = []
        return "".join(parts)

    def _end_table(self) -> None:
        if self._row or self._cell:
            self.end_row()
        if self._rows:
            self._close_lists(0)
            rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in self._rows)
            self._html.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
            self._rows = []

    def _put_item(self, said: Paragraph, html: str) -> None:
        element = "ol" if _NUMBERED.fullmatch((said.marker or "").strip()) else "ul"
        deep = min(said.level, len(self._lists)) + 1
        self._close_lists(deep)
        if len(self._lists) == deep and self._lists[-1] != element:
            self._close_lists(deep - 1)
        if len(self._lists) < deep:
            self._html.append(f"<{element}>")
            self._lists.append(element)
        else:
            self._html.append("</li>")
        self._html.append(f"<li>{html}")

    def _close_lists(self, deep: int) -> None:
        while len(self._lists) > deep:
            self._html.append(f"</li></{self._lists.pop()}>")


def _look(run: Run | str) -> tuple[tuple[str, ...], str]:
    return (run.elements, run.link) if isinstance(run, Run) else (("img",), "")


def _block(kind: str, html: str) -> str:
    if heading := _HEADING.fullmatch(kind):
        return f"<h{heading[1]}>{html}</h{heading[1]}>"
    if kind == "quote":
        return f"<blockquote><p>{html}</p></blockquote>"
    if kind == "title":
        return f'<h1 class="title">{html}</h1>'
    return f'<p class="{kind}">{html}</p>' if kind else f"<p>{html}</p>"
