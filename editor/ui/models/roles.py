"""The roles under which a model is asked for what a row shows, as Qt's plain numbers.

Qt's own names for them lie in the namespace `Qt`, whose ninety tables PySide makes all at once when the first of them is
asked for: a tenth of what the bare window takes. No module that the first paint needs may do that.
"""

from typing import Final

DISPLAY: Final = 0
DECORATION: Final = 1
TOOL_TIP: Final = 3
ACCESSIBLE_TEXT: Final = 11
OURS: Final = 256
"""The first that Qt leaves free."""
