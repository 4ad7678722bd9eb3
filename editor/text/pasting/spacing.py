"""White space in a paragraph: single blanks, none at the ends of a line, an empty line parts paragraphs."""

from dataclasses import replace
from itertools import groupby

from editor.text.pasting.blocks import Block, Look, Run

BREAK = Run("\n")


def paragraphs(runs: list[Run]) -> list[list[Run]]:
    """The paragraphs of what stood between two block tags; only `BREAK` holds a line end."""
    found: list[list[Run]] = []
    paragraph: list[Run] = []
    line: list[Run] = []
    for run in [*runs, BREAK, BREAK]:
        if run.text != "\n":
            line.append(run)
            continue
        spaced = _spaced(line)
        line = []
        if spaced:
            if paragraph:
                paragraph.append(BREAK)
            paragraph += spaced
        elif paragraph:
            found.append(paragraph)
            paragraph = []
    return found


def one_line(runs: list[Run]) -> list[Run]:
    """The runs without line breaks."""
    return _spaced([Run(" ") if run.text == "\n" else run for run in runs])


def joined(blocks: list[Block]) -> list[Run]:
    """The words of several paragraphs as one line, for a cell or a caption."""
    return one_line([run for block in blocks for run in (*block.runs, BREAK)])


def for_crosshead(runs: list[Run]) -> list[Run]:
    """A crosshead is one line, is bold already, and slants only what differs within it."""
    slant_all = all(run.look.italic for run in runs if run.text.strip())
    return one_line(
        [Run(run.text, replace(run.look, bold=False, italic=run.look.italic and not slant_all)) for run in runs]
    )


def _spaced(runs: list[Run]) -> list[Run]:
    """One line: blanks at its ends gone, each blank between runs set as the words on both its sides are."""
    found: list[tuple[str, Look]] = []
    blank = False
    for run in runs:
        words = run.text.strip(" ")
        blank = blank or run.text.startswith(" ")
        if not words:
            continue
        if blank and found:
            found.append((" ", _common(found[-1][1], run.look)))
        found.append((words, run.look))
        blank = run.text.endswith(" ")
    return [Run("".join(text for text, _ in group), look) for look, group in groupby(found, key=lambda piece: piece[1])]


def _common(before: Look, after: Look) -> Look:
    return Look(
        bold=before.bold and after.bold,
        italic=before.italic and after.italic,
        struck=before.struck and after.struck,
        code=before.code and after.code,
        link=before.link if before.link == after.link else "",
    )
