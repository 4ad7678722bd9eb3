"""The pictures that are killed now, with the reasons; each may be allowed again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.domain.kills import Kill
from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import button, column, label, named, row
from editor.ui.widgets.wrapped import WrappedLines


def name_of(kill: Kill) -> str:
    """What a killed picture is called."""
    if kill.of == "job":
        return f"Job {kill.subject}" + (f" of {kill.agency}" if kill.agency else "")
    return f"“{kill.name}”" if kill.name else f"Photo {kill.subject[:12]}…"


class KilledPicturesDialog(Dialog):
    """`stories_wanted` and `allow_wanted` carry the kill that is chosen; `kill_wanted` asks for one more."""

    stories_wanted = Signal(object)
    allow_wanted = Signal(object)
    kill_wanted = Signal()

    def __init__(self, kills: list[Kill], objection: str, parent: QWidget) -> None:
        super().__init__("killed_pictures_dialog", "Killed pictures", parent, width=620)
        many = "One picture is killed." if len(kills) == 1 else f"{len(kills):,} pictures and jobs are killed."
        words = many if kills else "No picture is killed."
        self.list = named(QListWidget(), "killed_list", "Killed pictures", kind="boxed")
        self.list.setItemDelegate(WrappedLines(self.list))
        self.list.setSpacing(2)
        self.list.setFixedHeight(280)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for kill in kills:
            day = f"{kill.at.astimezone():%d %B %Y}" if kill.at is not None else "an unknown day"
            item = QListWidgetItem(f"{name_of(kill)}  ·  {day}, {kill.by}\n{kill.reason.strip()}")
            item.setData(Qt.ItemDataRole.UserRole, kill)
            self.list.addItem(item)
        self.list.setVisible(bool(kills))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self._go())
        self.more = button("killed_more", "Kill a picture…", self._more)
        self.allow = button("killed_allow", "Allow again…", self._allow)
        for each in (self.more, self.allow):
            each.setAutoDefault(False)
            each.setEnabled(not objection)
            each.setToolTip(objection)
        self.allow.setVisible(bool(kills))
        why = label("killed_why", objection, "small", wraps=True)
        why.setVisible(bool(objection))
        aside = named(QWidget(), "killed_aside")
        aside.setLayout(row(self.more, self.allow))
        body = column(label("killed_words", words, "muted", wraps=True), self.list, why, gap=10)
        if kills:
            self.lay_out(body, "Stories that have it…", self._go, back="Close", aside=aside)
        else:
            self.lay_out(body, "Close", self.accept, kind="", back="", aside=aside)

    @property
    def _chosen(self) -> Kill | None:
        kill: Kill | None = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return kill

    def _go(self) -> None:
        if (kill := self._chosen) is not None:
            self.accept()
            self.stories_wanted.emit(kill)

    def _allow(self) -> None:
        if (kill := self._chosen) is not None:
            self.accept()
            self.allow_wanted.emit(kill)

    def _more(self) -> None:
        self.accept()
        self.kill_wanted.emit()
