"""Importing: choose files or paste text, look at what was read, then take it in. Nothing is written before that."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QTextBrowser,
    QWidget,
)

from editor.ui import intake_jobs
from editor.ui.dialogs.base import Dialog
from editor.ui.dialogs.was_read import as_html
from editor.ui.theme import Theme
from editor.ui.widgets.build import button, column, label, named, row
from editor.ui.widgets.choice import choice
from editor.ui.widgets.line import Line
from editor.ui.widgets.passage import Passage

if TYPE_CHECKING:
    from editor.services.importing import Incoming
    from editor.wire.result import WireStory

LONGEST = 2_000_000
"""Bytes that may be pasted at once; more comes as a file."""
READING = 400
"""Milliseconds after the last key before pasted text is read."""
FILES = (
    "Copy (*.txt *.text *.docx *.docm *.dotx *.odt *.ott *.rtf *.html *.htm *.xhtml *.md *.markdown)",
    "Word documents (*.docx *.docm *.dotx)",
    "OpenDocument texts (*.odt *.ott)",
    "RTF documents (*.rtf)",
    "Web pages (*.html *.htm *.xhtml)",
    "Markdown (*.md *.markdown)",
    "Text (*.txt *.text)",
    "All files (*)",
)
"""What the file dialog offers; what a file holds decides how it is read, not its name."""
Take = Callable[["WireStory", str, str, "Path | None"], None]


class ImportDialog(Dialog):
    """Left what came in, right what was made of it. `text_pasted` and `files_chosen` ask for the reading."""

    text_pasted = Signal(str)
    files_chosen = Signal(list)

    def __init__(self, desks: tuple[str, ...], take: Take, theme: Theme, parent: QWidget) -> None:
        super().__init__("import_dialog", "Import", parent, width=960)
        self.setMinimumHeight(600)
        self._take = take
        self._theme = theme
        self._stories: list[Incoming] = []
        self._folder: Path | None = None
        self.text = named(Passage(LONGEST), "import_text", "Text to import")
        self.text.setPlaceholderText("Paste an article, a wire story or a press release here.")
        self.text.setTabChangesFocus(True)
        self._reading = QTimer(self, singleShot=True, interval=READING)
        self._reading.timeout.connect(lambda: self.text_pasted.emit(self.text.text()))
        self.text.textChanged.connect(self._reading.start)
        self.which = choice("import_which", "Which story")
        self.which.currentIndexChanged.connect(self._show)
        self.which.hide()
        self.read = named(QTextBrowser(), "import_read", "What was read")
        self.read.setOpenLinks(False)
        self.slug = named(Line(), "import_slug", "Slug")
        self.desk = choice("import_desk", "Desk")
        for desk in desks:
            self.desk.addItem(desk.capitalize(), desk)
        self.desk.setCurrentIndex(max(0, self.desk.findData("news")))
        self.lay_out(self._body(), "Take it in", self._answer)
        self.answer.setEnabled(False)
        self.text.setFocus()

    def _body(self) -> QHBoxLayout:
        choose = button("import_files", "Choose files…", self._choose_files)
        left = column(row(label("title_import_text", "What came in", "field"), None, choose), self.text, gap=6)
        hint = label(
            "import_hint", "What is read from it appears here: headline, text, pictures, doubts.", "muted", wraps=True
        )
        self._result = named(QStackedWidget(), "import_result")
        nothing = named(QWidget(), "import_nothing")
        nothing.setLayout(column(hint, None, margins=10))
        self._result.addWidget(nothing)
        self._result.addWidget(self.read)
        line = row(
            label("title_import_slug", "Slug", "field"),
            self.slug,
            label("title_import_desk", "Desk", "field"),
            self.desk,
        )
        line.setStretch(1, 3)
        line.setStretch(3, 2)
        heading = label("title_import_read", "What was read", "field")
        heading.setMinimumHeight(choose.sizeHint().height())  # of one line with the other, a button beside it or not
        top = row(heading, self.which, gap=12)
        top.setStretch(1, 1)
        right = column(top, self._result, line, gap=6)
        columns = row(left, right, gap=18)
        columns.setStretch(0, 2)
        columns.setStretch(1, 3)
        return columns

    def show_read(self, stories: "list[Incoming]") -> None:
        """Show what was made of it."""
        self.show_problem("")
        self._stories = stories
        with QSignalBlocker(self.which):
            self.which.clear()
            self.which.addItems([story.copy.headline or f"Story {number}" for number, story in enumerate(stories, 1)])
        self.which.setVisible(len(stories) > 1)
        self._show(0)

    def show_refused(self, sentence: str) -> None:
        """Nothing could be read; say why."""
        self._stories = []
        self._result.setCurrentIndex(0)
        self.answer.setEnabled(False)
        self.show_problem(sentence if self.text.text().strip() or self._folder else "")

    def allow_answer(self) -> None:
        """Let the person try again."""
        self.answer.setEnabled(True)

    def _show(self, number: int) -> None:
        story = self._stories[number] if 0 <= number < len(self._stories) else None
        self.answer.setEnabled(story is not None)
        self._result.setCurrentIndex(0 if story is None else 1)
        if story is not None:
            self.read.setHtml(as_html(story, self._theme.tokens()))
            copy = story.copy
            self.slug.setText(story.wire.slug or intake_jobs.suggest_slug(copy.headline or copy.body[:80]))
            self.slug.setCursorPosition(0)

    def choose(self, paths: list[Path]) -> None:
        """Read these files."""
        self._folder = paths[0].parent
        self.files_chosen.emit(paths)

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, "Choose files to import")
        dialog.setObjectName("import_files_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(FILES)
        dialog.filesSelected.connect(lambda names: self.choose([Path(name) for name in names]))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _answer(self) -> None:
        story = self._stories[max(0, self.which.currentIndex())]
        self.answer.setEnabled(False)
        self._take(story.wire, self.slug.text().strip(), self.desk.currentData() or "", self._folder)
