"""Rows of tables, one a line, their cells parted by bars: results, standings, lists of candidates."""

import re
from itertools import pairwise

from editor.wire.article.clutter import is_menu, is_time
from editor.wire.article.page import Block, Page, Role

_FEWEST_BARS = 2
_FEWEST_FIGURES = 3
_SHORT = 3
_MOST_COLUMNS = 14
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
    figured = [_ends_in_figures(block) for block in page.blocks]
    for place, (first, second) in enumerate(pairwise(figured)):
        if first and second:
            rows |= {place, place + 1}
    rows |= {place - 1 for place in rows if place and _names_columns(page.blocks[place - 1])}
    for place in sorted(rows):
        if place - 1 not in rows:
            page.doubt(page.blocks[place], "a row of a table" if place + 1 not in rows else "the first row of a table")
        page.blocks[place].role = Role.DOUBTFUL


def _ends_in_figures(block: Block) -> bool:
    """Whether a line is a name and figures parted by blanks, as tables are copied: “Galway 3 1 4”."""
    words = block.text.split(" ") if len(block.text) <= _LONGEST else []
    names = list(words)
    while names and _FIGURE.fullmatch(names[-1]):
        names.pop()
    named = any(letter.isalpha() for word in names for letter in word)
    return named and len(words) - len(names) >= _FEWEST_FIGURES and not is_time(block)


def _names_columns(block: Block) -> bool:
    """Whether a line above a row names what stands in each column: “Team P W D Pts”."""
    words = block.text.split(" ")
    short = [word for word in words if len(word) <= _SHORT and not word.islower()]
    return (
        _FEWEST_FIGURES <= len(words) <= _MOST_COLUMNS and len(short) >= _FEWEST_BARS and not block.ends_like_a_sentence
    )


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
