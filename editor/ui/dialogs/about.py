"""What this program is."""

from PySide6.QtWidgets import QWidget

from editor import __version__
from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label

_WORDS = (
    "An editorial desk: write, edit, illustrate, approve and publish newspaper copy.\n\n"
    "Nothing typed is lost. What was approved is what is published. A picture keeps its caption, credit and rights.\n\n"
    "MIT licence. Type: Inter and Source Serif 4 (SIL Open Font Licence). Icons: Lucide (ISC)."
)


class AboutDialog(Dialog):
    """Version, purpose, licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("about_dialog", f"Copydesk {__version__}", parent)
        body = column(label("about_words", _WORDS, wraps=True))
        self.lay_out(body, "Close", self.accept, kind="", back="")
