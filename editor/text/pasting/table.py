"""Which tables of a page are tables, and their cells laid out in full rows."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from editor.text.pasting.blocks import Cell
from editor.text.pasting.names import names

WIDEST = 100
_LONGEST_CELL = 400
_LAYOUT = names("table ul ol h1 h2 h3 h4 h5 h6 blockquote pre hr form")
_PARTS = frozenset({"thead", "tbody", "tfoot"})
Spans = list[list[tuple[int, int]]]


def is_laid_out(table: LexborNode) -> bool:
    """Whether it can be a Markdown table: full rows of at least two cells that hold words, not blocks."""
    if table.attributes.get("role") in {"presentation", "none"}:
        return False
    if any(node.tag in _LAYOUT for node in table.traverse() if node.mem_id != table.mem_id):
        return False
    if any(len(cell.text(deep=True)) > _LONGEST_CELL for row in _rows(table) for cell in cells_of(row)):
        return False
    grid = laid_out(spans_of(table))
    return len(grid) >= 2 and 2 <= len(grid[0]) <= WIDEST and all(len(row) == len(grid[0]) for row in grid)


def looks_like_one(table: LexborNode) -> bool:
    """Whether a reader would have seen a table, not only a page laid out by one."""
    if any(node.tag == "table" for node in table.traverse() if node.mem_id != table.mem_id):
        return False
    if table.attributes.get("role") in {"presentation", "none"}:
        return False
    widths = [sum(bool(cell.text(deep=True).strip()) for cell in cells_of(row)) for row in _rows(table)]
    return sum(width > 1 for width in widths) > 1


def spans_of(table: LexborNode) -> Spans:
    """How many columns and rows each cell of each row takes."""
    return [[(_span(cell, "colspan"), _span(cell, "rowspan")) for cell in cells_of(row)] for row in _rows(table)]


def laid_out(spans: Spans) -> list[list[int | None]]:
    """For each row the places it has: the number of the cell that begins there, or None where a cell reaches over.

    A row wider than may be shown is cut short.
    """
    grid: list[list[int | None]] = []
    reaching: dict[int, int] = {}
    for row in spans:
        places: list[int | None] = []
        next_reaching = {column: rows - 1 for column, rows in reaching.items() if rows > 1}
        for number, (columns, rows) in enumerate(row):
            while len(places) in reaching:
                places.append(None)
            end = min(len(places) + columns, WIDEST + 1)
            if rows > 1:
                next_reaching.update(dict.fromkeys(range(len(places), end), rows - 1))
            places += ([number] + [None] * (columns - 1))[: max(0, end - len(places))]
        while len(places) in reaching:
            places.append(None)
        reaching = next_reaching
        grid.append(places)
    return grid


def filled(rows: list[list[Cell]], spans: Spans) -> list[list[Cell]]:
    """The cells in full rows, without the rows and columns that hold nothing."""
    full = [
        [[] if place is None else cells[place] for place in places]
        for cells, places in zip(rows, laid_out(spans), strict=True)
    ]
    used = [column for column in range(len(full[0])) if any(row[column] for row in full)]
    return [[row[column] for column in used] for row in full if any(row)]


def cells_of(row: LexborNode) -> list[LexborNode]:
    """The cells of one row."""
    return [cell for cell in row.iter() if cell.tag in {"td", "th"}]


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for part in table.iter():
        rows = [part] if part.tag == "tr" else part.iter() if part.tag in _PARTS else ()
        yield from (row for row in rows if row.tag == "tr" and cells_of(row))


def _span(cell: LexborNode, name: str) -> int:
    text = (cell.attributes.get(name) or "1").strip()
    return max(1, min(int(text), WIDEST + 1)) if text.isascii() and text.isdigit() and len(text) < 10 else 1
