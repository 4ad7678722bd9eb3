"""Killing a picture: which one, and why. No story goes out with it from then on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton, QWidget

from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import button, column, label, named, row
from editor.ui.widgets.drops import PICTURES
from editor.ui.widgets.line import Line
from editor.ui.widgets.passage import Passage

Kill = Callable[[str | Path, str, str], None]
"""What is killed: a file, the SHA-256 of a photo or a job number; why; and whose job number it is."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The picture that the person has before them: its photo, what it is called, its job number and whose that is."""

    sha256: str
    name: str
    job: str = ""
    credit: str = ""


class KillDialog(Dialog):
    """Asks which picture is meant: the one at hand, all of its job, a file, or any by its number."""

    def __init__(self, subject: Subject | None, kill: Kill, parent: QWidget) -> None:
        super().__init__("kill_dialog", "Kill a picture", parent, width=560)
        self._subject = subject
        self._kill = kill
        self._file: Path | None = None
        self._kinds = QButtonGroup(self)
        self.this = self._kind("this", f"This picture: {subject.name}" if subject else "")
        of = f" of {subject.credit}" if subject and subject.credit else ""
        self.series = self._kind("series", f"Every picture of job {subject.job}{of}" if subject else "")
        self.by_file = self._kind("file", "A picture file")
        self.by_number = self._kind("number", "A job number, or a photo’s SHA-256")
        self.this.setVisible(subject is not None)
        self.series.setVisible(bool(subject and subject.job))
        (self.this if subject else self.by_number).setChecked(True)
        choose = button("kill_choose", "Choose file…", self._choose, dense=True)
        choose.setAutoDefault(False)
        self._chosen = label("kill_chosen", "None is chosen yet.", "small")
        self.number = named(Line(), "kill_number", "Job number or SHA-256")
        self.number.setPlaceholderText("Number or SHA-256, in full")
        self.number.textEdited.connect(lambda _: self.by_number.setChecked(True))
        self.agency = named(Line(), "kill_agency", "Whose job number it is")
        self.agency.setPlaceholderText("Whose number, if known")
        self.reason = named(Passage(), "kill_reason", "Reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(76)
        words = "No story goes out with it any more. Stories that have it are listed, also those with a smaller copy or a crop."
        indent = (24, 0, 0, 0)
        body = column(
            label("kill_words", words, "muted", wraps=True),
            column(
                self.this,
                self.series,
                self.by_file,
                row(choose, self._chosen, None, margins=indent),
                self.by_number,
                row(self.number, self.agency, margins=indent),
                gap=6,
            ),
            column(
                label("kill_reason_title", "Why: it is kept, and shown to whoever meets the picture", "field"),
                self.reason,
                gap=3,
            ),
            gap=12,
        )
        self.lay_out(body, "Kill picture", self._answer, kind="danger")
        (self.reason if subject else self.number).setFocus()

    def _kind(self, name: str, words: str) -> QRadioButton:
        made = named(QRadioButton(words), f"kill_{name}", words)
        self._kinds.addButton(made)
        return made

    def _choose(self) -> None:
        dialog = QFileDialog(self, "The picture to kill")
        dialog.setObjectName("kill_file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"Pictures ({' '.join(f'*{suffix}' for suffix in PICTURES)})")
        dialog.filesSelected.connect(lambda names: self.take_file(Path(names[0])))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def take_file(self, path: Path) -> None:
        """This file is meant."""
        self._file = path
        self._chosen.setText(path.name)
        self.by_file.setChecked(True)

    def _answer(self) -> None:
        reason, meant = self.reason.text().strip(), self._meant()
        if meant is None:
            self.show_problem("Say which picture is meant.")
        elif not reason:
            self.show_problem("Write a few words: whoever meets the picture reads them.")
        else:
            self.accept()
            self._kill(meant[0], reason, meant[1])

    def _meant(self) -> tuple[str | Path, str] | None:
        """What is killed, and whose number it is; None while that is not said."""
        subject = self._subject
        if subject is not None and self.this.isChecked():
            return subject.sha256, ""
        if subject is not None and self.series.isChecked():
            return subject.job, subject.credit
        if self.by_file.isChecked():
            return (self._file, "") if self._file is not None else None
        number = self.number.text().strip()
        return (number, self.agency.text().strip()) if number else None
