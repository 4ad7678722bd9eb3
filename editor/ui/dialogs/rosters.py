"""The person's rosters, to be edited."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from editor.text.captions.rosters import Rosters
from editor.ui.dialogs.table_text import Check, TableTextDialog, TableWords, counted

_WORDS: TableWords[Rosters] = TableWords(
    name="rosters",
    title="Rosters",
    field="Rosters, their codes and names",
    help="A heading such as [h Avel Rovers] begins a roster; below it, a shirt number, a tab, the name. "
    "In a caption \\h7\\ becomes the name with (7), and \\h\\ the roster’s name.",
    tab=10,
    height=300,
    count=lambda rosters: counted(len(rosters.codes), "code"),
)


class RostersDialog(TableTextDialog[Rosters]):
    """Rosters, their codes and names."""

    def __init__(self, text: str, check: Check[Rosters], save: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(_WORDS, text, check, save, parent)
