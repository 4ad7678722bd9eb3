"""The face of the manuscript: the shipped serif with more room between its lines."""

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from editor.ui.fonts import LEADING, face
from editor.ui.leading import with_leading

SERIF = Path(__file__).parents[2] / "resources" / "fonts" / "source-serif" / "SourceSerif4-Regular.ttf"
RENAMED = (("Source Serif 4", "Copydesk Serif"),)


@pytest.mark.usefixtures("theme")
def test_the_manuscript_has_more_room_between_lines_and_nothing_else_changes() -> None:
    plain, leaded = QFontMetricsF(face("standfirst")), QFontMetricsF(face("copy"))
    assert QFontInfo(face("standfirst")).pixelSize() == QFontInfo(face("copy")).pixelSize()
    assert leaded.lineSpacing() - plain.lineSpacing() == pytest.approx(18 * LEADING / 1000, abs=0.1)
    assert (leaded.ascent(), leaded.descent()) == (plain.ascent(), plain.descent())
    assert leaded.horizontalAdvance("Harbour talks") == plain.horizontalAdvance("Harbour talks")


@pytest.mark.usefixtures("theme")
def test_bold_and_italic_are_drawn_faces_with_the_same_room() -> None:
    for style in (QFont.Style.StyleNormal, QFont.Style.StyleItalic):
        font = face("copy")
        font.setStyle(style)
        font.setWeight(QFont.Weight.Bold)
        assert QFontInfo(font).exactMatch()
        assert QFontMetricsF(font).leading() == QFontMetricsF(face("copy")).leading()


def test_the_checksums_stay_right() -> None:
    data = with_leading(SERIF.read_bytes(), 350, RENAMED)
    padded = data + bytes(-len(data) % 4)
    assert sum(struct.unpack(f">{len(padded) // 4}L", padded)) % (1 << 32) == 0xB1B0AFBA  # OpenType, table head


def test_what_is_no_font_or_would_move_the_file_is_refused() -> None:
    with pytest.raises(ValueError, match="not a TrueType font"):
        with_leading(b"OTTO" + bytes(60), 350, ())
    with pytest.raises(ValueError, match="not as long"):
        with_leading(SERIF.read_bytes(), 350, (("Source Serif 4", "Serif"),))
