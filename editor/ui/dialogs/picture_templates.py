"""Picture templates: sets of words kept by name, put into the chosen pictures."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.ui.dialogs.base import Dialog
from editor.ui.picture_words import Words
from editor.ui.widgets.build import button, column, label, named, row
from editor.ui.widgets.line import Line
from editor.ui.widgets.wrapped import WrappedLines

LONGEST_NAME = 80
_NONE = "Nothing is kept yet. Words that you use often can be kept here by name, and put into any pictures."


class PictureTemplatesDialog(Dialog):
    """`keep` gets all templates after each change; `use` the words of the one that is put into the pictures."""

    def __init__(
        self,
        templates: Mapping[str, Words],
        words: Words,
        keep: Callable[[dict[str, Words]], None],
        use: Callable[[dict[str, str]], None] | None,
        parent: QWidget,
    ) -> None:
        super().__init__("picture_templates_dialog", "Picture templates", parent, width=520)
        self._templates: dict[str, Words] = dict(templates)
        self._words, self._keep, self._use = words, keep, use
        self.list = named(QListWidget(), "templates", "Templates", kind="boxed")
        self.list.setItemDelegate(WrappedLines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(150)
        self.list.setVisible(bool(templates))
        self.list.currentItemChanged.connect(lambda _: self._show())
        self.list.itemActivated.connect(lambda _: self._answer())
        self.shown = label("template_words", " " if templates else _NONE, "small", wraps=True)
        self.name = named(Line(), "template_name", "Name of a new template")
        self.name.setPlaceholderText("Name")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.returnPressed.connect(self._keep_new)
        kept = button("keep_template", "Keep the picture’s words", self._keep_new)
        kept.setAutoDefault(False)
        kept.setEnabled(bool(words))
        self._gone = button("remove_template", "Remove", self._remove, "quiet")
        self._gone.setAutoDefault(False)
        body = column(self.list, self.shown, row(self.name, kept, gap=8), gap=8)
        self.lay_out(body, "Put into the pictures", self._answer, aside=self._gone)
        self._fill("")
        self.list.setFocus()

    def _fill(self, name: str) -> None:
        self.list.clear()
        for each in sorted(self._templates, key=str.casefold):
            self.list.addItem(QListWidgetItem(each))
        found = [row for row in range(self.list.count()) if self.list.item(row).text() == name]
        self.list.setCurrentRow(found[0] if found else 0)
        self._show()

    @property
    def _chosen(self) -> str:
        row = self.list.currentRow()
        return self.list.item(row).text() if row >= 0 else ""

    def _show(self) -> None:
        words = self._templates.get(self._chosen, {})
        self.list.setVisible(bool(self._templates))
        self.shown.setText("  ·  ".join(words.values()) or _NONE)
        self.fit(self.width())
        self._gone.setEnabled(bool(words))
        self.answer.setEnabled(bool(words) and self._use is not None)

    def _keep_new(self) -> None:
        name = self.name.text().strip()
        if not name or not self._words:
            self.show_problem("Give the template a name." if self._words else "The picture has no words to keep.")
            return
        self.show_problem("")
        self._templates[name] = dict(self._words)
        self._keep(dict(self._templates))
        self.name.clear()
        self._fill(name)

    def _remove(self) -> None:
        self._templates.pop(self._chosen, None)
        self._keep(dict(self._templates))
        self._fill("")

    def _answer(self) -> None:
        words = self._templates.get(self._chosen)
        if words and self._use is not None:
            self.accept()
            self._use(dict(words))
