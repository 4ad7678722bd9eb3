"""Every action and its key: to look up, to change, and to set back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QPushButton, QTableWidget, QTableWidgetItem, QWidget

from editor.config.keymap import KeyMap
from editor.ui.actions.catalogue import CATALOGUE, Action
from editor.ui.actions.fuzzy import fit
from editor.ui.dialogs.base import Dialog
from editor.ui.dialogs.shortcuts_field import KeyField
from editor.ui.icons import Icons
from editor.ui.widgets.build import button, column, label, named, row
from editor.ui.widgets.line import Line

_WIDTH, _HEIGHT = 800, 640
_COLUMNS = ("Action", "Menu", "Key", "What it does")
_LABEL, _MENU, _KEY, _HELP = range(len(_COLUMNS))


class ShortcutsDialog(Dialog):
    """A table made from the catalogue; below it the key of the action that is chosen. What is pressed is in force."""

    def __init__(self, keys: KeyMap, changed: Callable[[], None], icons: Icons, parent: QWidget) -> None:
        super().__init__("shortcuts_dialog", "Keyboard shortcuts", parent, width=_WIDTH)
        self._keys = keys
        self._changed = changed
        self.search = named(Line(), "shortcuts_search", "Find an action or a key", kind="search")
        self.search.setPlaceholderText("Find an action or a key")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_sought)
        self._shown = [QTableWidgetItem() for _ in CATALOGUE]
        self.table = self._table()
        self._named = label("shortcut_of", kind="subheading")
        self._usual = label("shortcut_usual", kind="small")
        self.field = named(KeyField(), "shortcut_key", "New key", kind="key")
        self.field.pressed_.connect(self._on_pressed)
        self.field.left.connect(self.table.setFocus)
        self.none = self._plain("shortcut_none", "No key", lambda: self._on_pressed(""))
        self.reset = self._plain("shortcut_reset", "Reset", self._on_reset)
        self.reset.setIcon(icons.icon("undo", "muted"))
        self.reset_all = self._plain("shortcut_reset_all", "Reset all keys", self._on_reset_all)
        words = column(self._named, self._usual, gap=2)
        strip = row(words, None, self.field, self.none, self.reset, gap=8)
        body = column(self.search, self.table, strip, gap=12)
        self.lay_out(body, "Close", self.accept, kind="", back="", aside=self.reset_all)
        self.answer.setAutoDefault(False)
        self.answer.setDefault(False)
        self.resize(_WIDTH, _HEIGHT)
        self._agree()
        self.table.setCurrentCell(0, _LABEL)
        self.search.setFocus()

    def _plain(self, name: str, words: str, act: Callable[[], object]) -> QPushButton:
        made = button(name, words, act)
        made.setAutoDefault(False)
        return made

    def _table(self) -> QTableWidget:
        table = named(QTableWidget(len(CATALOGUE), len(_COLUMNS)), "shortcuts", "Actions and their keys", kind="boxed")
        table.setHorizontalHeaderLabels(list(_COLUMNS))
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(30)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        for number, entry in enumerate(CATALOGUE):
            for place, text in ((_LABEL, entry.label.rstrip("…")), (_MENU, entry.menu), (_HELP, entry.help)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(number, place, item)
            table.setItem(number, _KEY, self._shown[number])
        for place, width in ((_LABEL, 210), (_MENU, 80), (_KEY, 140)):
            table.setColumnWidth(place, width)
        table.horizontalHeader().setSectionResizeMode(_HELP, QHeaderView.ResizeMode.Stretch)
        table.currentCellChanged.connect(lambda *_: self._on_current())
        table.itemActivated.connect(lambda _: self.field.setFocus())
        return table

    @property
    def current(self) -> Action | None:
        """The action whose key is shown below the table."""
        number = self.table.currentRow()
        return CATALOGUE[number] if number >= 0 and not self.table.isRowHidden(number) else None

    def _on_sought(self, text: str) -> None:
        """Show the actions that the typed letters fit, by name or by key; the best one is chosen."""
        best, score = -1, 0
        for number, entry in enumerate(CATALOGUE):
            fits = fit(text, entry.label) or fit(text, self._keys.key(entry.name))
            self.table.setRowHidden(number, fits is None)
            if fits is not None and (best < 0 or fits.score > score):
                best, score = number, fits.score
        self.table.setCurrentCell(best, _LABEL)
        self._on_current()

    def _on_current(self) -> None:
        self.show_problem("")
        self._tell()

    def _on_pressed(self, key: str) -> None:
        entry = self.current
        if entry is None:
            return
        objection = self._keys.objection(entry.name, key)
        self.show_problem(objection)
        if not objection:
            self._keys.choose(entry.name, key)
            self._take_up()

    def _on_reset(self) -> None:
        if self.current is not None:
            self._on_pressed(self._keys.usual(self.current.name))

    def _on_reset_all(self) -> None:
        self._keys.reset()
        self.show_problem("")
        self._take_up()

    def _take_up(self) -> None:
        self._changed()
        self._agree()

    def _agree(self) -> None:
        """Show the keys in force; what was changed is bold."""
        for entry, item in zip(CATALOGUE, self._shown, strict=True):
            key = self._keys.key(entry.name)
            changed = key != self._keys.usual(entry.name)
            item.setText(key)
            font = item.font()
            font.setBold(changed)
            item.setFont(font)
            item.setToolTip(self._usually(entry) if changed else "")
        self.reset_all.setEnabled(any(self._keys.key(one.name) != self._keys.usual(one.name) for one in CATALOGUE))
        self._tell()

    def _tell(self) -> None:
        entry = self.current
        for widget in (self.field, self.none, self.reset):
            widget.setEnabled(entry is not None)
        if entry is None:
            self._named.setText("No action is called that")
            self._usual.setText("")
            self.field.show_key("")
            return
        key = self._keys.key(entry.name)
        self._named.setText(entry.label.rstrip("…"))
        self._usual.setText(self._usually(entry))
        self.field.show_key(key)
        self.field.setAccessibleName(f"New key for {entry.label.rstrip('…')}")
        self.none.setEnabled(bool(key))
        self.reset.setEnabled(key != self._keys.usual(entry.name))

    def _usually(self, entry: Action) -> str:
        usual = self._keys.usual(entry.name)
        return f"Usually {usual}" if usual else "Usually without a key"
