"""What a clipboard or a foreign document carries, made into Markdown copy; what does not survive is told, never lost unsaid."""

from editor.text.pasting.html import from_html
from editor.text.pasting.limits import LARGEST, LARGEST_MARKUP
from editor.text.pasting.plain import from_plain
from editor.text.pasting.result import Pasted, PastedPicture, place_of

__all__ = ["LARGEST", "LARGEST_MARKUP", "Pasted", "PastedPicture", "from_html", "from_plain", "place_of"]
