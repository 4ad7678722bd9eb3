"""The shipped type: one sans for the window, one serif for copy, loaded so every machine looks the same."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from editor.ui.leading import with_leading

UI_FAMILY = "Inter"
COPY_FAMILY = "Source Serif 4"
MANUSCRIPT_FAMILY = "Copydesk Serif"
"""The serif once more, with room between its lines; `editor.ui.leading` says why."""
LEADING = 350
"""The room, in thousandths of the size of the type."""
FIRST_SEEN = ("Inter_400Regular", "Inter_500Medium", "Inter_600SemiBold")
"""The files that an empty window is set in. Nothing in it is bold or in italics."""
_LEADED = ("SourceSerif4-Regular", "SourceSerif4-It", "SourceSerif4-Bold", "SourceSerif4-BoldIt")
_RENAMED = ((COPY_FAMILY, MANUSCRIPT_FAMILY), ("SourceSerif4", "CopydeskText"))


class Face(NamedTuple):
    """One setting of type: `pixels` is the size at 100 %, `spacing` the letter spacing in per cent.

    `tabular` figures are all of one width, so a running counter does not dance. Inter's hyphen is widened by them too:
    for labels that are nothing but figures.
    """

    family: str
    pixels: int
    weight: QFont.Weight = QFont.Weight.Normal
    spacing: int = 100
    tabular: bool = False


FACES = {
    "ui": Face(UI_FAMILY, 13),
    "ui_medium": Face(UI_FAMILY, 13, QFont.Weight.Medium),
    "ui_strong": Face(UI_FAMILY, 13, QFont.Weight.DemiBold),
    "small": Face(UI_FAMILY, 12),
    "small_medium": Face(UI_FAMILY, 12, QFont.Weight.Medium),
    "counter": Face(UI_FAMILY, 12, tabular=True),
    "overline": Face(UI_FAMILY, 11, QFont.Weight.DemiBold, 106),
    "heading": Face(UI_FAMILY, 20, QFont.Weight.DemiBold),
    "copy": Face(MANUSCRIPT_FAMILY, 18),
    "crosshead": Face(MANUSCRIPT_FAMILY, 22, QFont.Weight.Bold),
    "code": Face(UI_FAMILY, 15),
    "headline": Face(COPY_FAMILY, 26, QFont.Weight.DemiBold),
    "standfirst": Face(COPY_FAMILY, 18),
    "row_headline": Face(COPY_FAMILY, 15, QFont.Weight.DemiBold),
    "caption": Face(COPY_FAMILY, 15),
}
"""Every setting the window uses. Sizes and weights live here and in `app.qss`, nowhere else."""


def load_first_fonts(folder: Path) -> None:
    """Give Qt what the first paint needs of the fonts below `folder`. Raises ValueError as `load_other_fonts` does."""
    _load([path for path in _files(folder) if path.stem in FIRST_SEEN])


def load_other_fonts(folder: Path) -> None:
    """Give Qt every other font file below `folder`.

    Raises ValueError naming the first file that Qt cannot read.
    """
    _load([path for path in _files(folder) if path.stem not in FIRST_SEEN])


def _files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.ttf"))


def _load(paths: list[Path]) -> None:
    for path in paths:
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise ValueError(f"{path.name}: Qt cannot read this font")
        if path.stem in _LEADED:
            leaded = QByteArray(with_leading(path.read_bytes(), LEADING, _RENAMED))
            if QFontDatabase.addApplicationFontFromData(leaded) < 0:
                raise ValueError(f"{path.name}: Qt cannot read this font with more leading")


def face(name: str) -> QFont:
    """The font of a named setting.

    Raises KeyError for a name that is not in `FACES`.
    """
    wanted = FACES[name]
    font = QFont(wanted.family)
    font.setPixelSize(wanted.pixels)
    font.setWeight(wanted.weight)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, wanted.spacing)
    if wanted.tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
