"""Rows of tables, one a line, their cells parted by bars: results, standings, lists of candidates."""

import re
from itertools import pairwise

from editor.wire.article.clutter import is_menu, is_time
from editor.wire.article.page import Block, Page, Role

_FEWEST_BARS = 2
_LONGEST = 300
_FIGURE = re.compile(r"[-+£$€]?\d+(?:,\d{3})*(?:\.\d+)?%?|\d+[-–]\d+|[-–]|")


def doubt_rows(page: Page) -> None:
    """Warn of a name with figures, “Galway | 3 | 1 | 4”, and of lines one below the other with as many cells each."""
    cells = [_cells(block) for block in page.blocks]
    rows = {place for place, row in enumerate(cells) if _is_name_with_figures(row)}
    widths = [len(row) if len(row) > _FEWEST_BARS and not _is_of_the_page(row) else 0 for row in cells]
    for place, (above, below) in enumerate(pairwise(widths)):
        if above == below > 0:
            rows |= {place, place + 1}
    for place in sorted(rows):
        if place - 1 not in rows:
            page.doubt(page.blocks[place], "a row of a table" if place + 1 not in rows else "the first row of a table")
        page.blocks[place].role = Role.DOUBTFUL


def _cells(block: Block) -> list[str]:
    text = block.text
    return [cell.strip() for cell in text.strip(" |").split("|")] if len(text) <= _LONGEST else []


def _is_name_with_figures(cells: list[str]) -> bool:
    name, *figures = cells or [""]
    return (
        len(figures) >= _FEWEST_BARS
        and any(letter.isalpha() for letter in name)
        and all(map(_FIGURE.fullmatch, figures))
    )


def _is_of_the_page(cells: list[str]) -> bool:
    """Whether a menu or a line with the time has such cells, and a table hardly ever: “Sport”, “2 hours ago”."""
    return 2 * sum(map(is_menu, cells)) > len(cells) or any(
        is_time(Block(cell)) and any(letter.isalpha() for letter in cell) for cell in cells
    )
