"""The table of text expansions, to be edited."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from editor.text.expansions import Table
from editor.ui.dialogs.table_text import Check, TableTextDialog, TableWords, counted

_WORDS: TableWords[Table] = TableWords(
    name="expansions",
    title="Text expansions",
    field="Short forms and their words",
    help="One to a line: the short form, a tab, its words. hb becomes the harbour board once a blank or a sign follows.",
    tab=14,
    height=260,
    count=lambda table: counted(len(table.expansions), "short form"),
)


class ExpansionsDialog(TableTextDialog[Table]):
    """Short forms and their words."""

    def __init__(self, text: str, check: Check[Table], save: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(_WORDS, text, check, save, parent)
