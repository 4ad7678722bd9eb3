"""The measure of copy: how wide a line is, told in characters of running English rather than in an average of the font.

The average that a font states counts capitals, signs and every accented letter alike: a line as wide as 66 of those holds
well over eighty of an English text.
"""

from PySide6.QtGui import QFont, QFontMetricsF

CHARACTERS = 66
"""Characters in a full line, taken over a story."""
_RAGGED = 4
"""What a line of whole words falls short of its measure by, on the average."""
_SAMPLE = (
    "The harbour board will decide on Thursday whether the last ferry of the night is to go on sailing through the winter. "
    "Its chair told councillors that no more than forty people had crossed after ten in any week since January, and that "
    "each of them cost five pounds extra. Skippers from the quays, who queued to be heard, say the small islands cannot "
    "live without it."
)
"""Every letter about as often as English has it, and the blanks, capitals and signs of three sentences."""


def measure(font: QFont) -> int:
    """The width of a comfortable line in this font, in pixels."""
    return round(QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * (CHARACTERS + _RAGGED))
