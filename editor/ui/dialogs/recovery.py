"""What a crash left behind, story by story: the journal beside the newsroom; nothing is taken without being told."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.ui.dialogs.base import Dialog
from editor.ui.dialogs.recovery_view import DiffView
from editor.ui.panels.story_row import clock
from editor.ui.recovery_jobs import Case
from editor.ui.theme import Theme
from editor.ui.widgets.build import button, column, label, named, row


@dataclass(frozen=True, slots=True)
class _Texts:
    """What is said above a case."""

    what: str
    why: str


class RecoveryDialog(Dialog):
    """Asks about one story after another. Closing it asks again at the next start."""

    use_chosen = Signal(object)
    new_chosen = Signal(object)
    file_chosen = Signal(object, object)
    leave_chosen = Signal(object)

    def __init__(self, cases: Sequence[Case], theme: Theme, parent: QWidget) -> None:
        super().__init__("recovery_dialog", "Unsaved text was found", parent, width=900)
        self.setMinimumHeight(560)
        self._cases = list(cases)
        self._number, self._of = 0, len(cases)
        self._what = label("recovery_what", wraps=True)
        self._told = label("recovery_told", kind="small", wraps=True)
        self._why = label("recovery_why", kind="small", level="warning", wraps=True)
        self.journal = DiffView("recovery_journal", "In the journal on this machine", "insert", theme)
        self.store = DiffView("recovery_store", "In the newsroom", "delete", theme)
        self._store_title = label("recovery_store_title", kind="field")
        left = column(label("recovery_journal_title", "In the journal on this machine", "field"), self.journal, gap=4)
        right = column(self._store_title, self.store, gap=4)
        self.leave = button("recovery_leave", "Leave it", self._leave, "quiet")
        self.leave.setToolTip("It is kept for 30 days, and not offered again.")
        self.file = button("recovery_file", "Save to a file…", self._ask_for_file)
        self.new = button("recovery_new", "Keep as a new story…", self._keep_as_new)
        for choice in (self.leave, self.file, self.new):
            choice.setAutoDefault(False)
        self._sides = named(QWidget(), "recovery_sides")
        self._sides.setLayout(row(left, right, gap=14))
        others = named(QWidget(), "recovery_others")
        others.setLayout(row(self.leave, self.file, self.new, gap=8))
        body = column(self._what, self._why, self._sides, self._told)
        body.setStretchFactor(self._sides, 1)
        body.addStretch(0)
        self.lay_out(body, "Use this text", self._use, back="Decide later", aside=others)
        theme.theme_changed.connect(self._show)
        self.next()

    @property
    def case(self) -> Case:
        """The one that is asked about."""
        return self._case

    def next(self) -> None:
        """Ask about the next story, or close."""
        if not self._cases:
            self.accept()
            return
        self._case = self._cases.pop(0)
        self._number += 1
        self.show_problem("")
        self._show()

    def _show(self) -> None:
        case = self._case
        words = _words(case, self._number, self._of)
        self._what.setText(words.what)
        self._why.setText(words.why)
        self._why.setVisible(bool(words.why))
        revision = f", rev {case.story.revision}" if case.story is not None and case.story.revision else ""
        self._store_title.setText(f"In the newsroom{revision}")
        self._sides.setVisible(bool(case.texts))
        self.journal.show_parts(case.parts)
        self.store.show_parts(case.parts, case.instead)
        self._told.setText(" ".join(f"{part.title}: {part.told}." for part in case.parts[:4]))
        self.answer.setVisible(not case.objection)
        self.new.setVisible(case.copy is not None)
        self.file.setVisible(bool(case.texts))
        (self.answer if not case.objection else self.new if case.copy is not None else self.leave).setFocus()

    def _use(self) -> None:
        self.use_chosen.emit(self._case)
        self.next()

    def _leave(self) -> None:
        self.leave_chosen.emit(self._case)
        self.next()

    def _keep_as_new(self) -> None:
        self.new_chosen.emit(self._case)

    def _ask_for_file(self) -> None:
        case = self._case
        dialog = QFileDialog(self, "Save the recovered text")
        dialog.setObjectName("recovery_file_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{case.slug or 'recovered'}-recovered.md")
        dialog.fileSelected.connect(lambda name: self.file_chosen.emit(case, Path(name)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()


def _words(case: Case, number: int, of: int) -> _Texts:
    count = f"{number} of {of}. " if of > 1 else ""
    name = f"“{case.slug}”" if case.slug else "a story"
    if case.last_time is None:
        lost = "Nothing in it can be trusted any more, so there is no text to be had from it."
        return _Texts(f"{count}The journal of {name} is damaged.", f"{lost} The file is {case.path.name}.")
    if case.texts.get("headline"):
        name += f", “{case.texts['headline']}”"
    why = []
    if case.damaged:
        why.append(f"The journal is damaged ({case.damaged}): what was typed after this can no longer be trusted.")
    if case.objection:
        why.append(case.objection)
    elif case.moved_on:
        why.append(
            f"{case.editor} has saved the story since: if you use this text, you see both before anything is saved."
        )
    what = f"{count}The program ended before what was typed until {clock(case.last_time)} in {name} was saved."
    return _Texts(what, " ".join(why))
