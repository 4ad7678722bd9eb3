"""The pictures that a search found, page by page, each with its small picture once it has been read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import QPixmap

from editor.ui.models import roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.services.finding import Found

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
FOUND = roles.OURS
SMALL = roles.OURS + 1
KEPT = 200
"""Small pictures that are kept: some screenfuls."""


class FoundPictures(QAbstractListModel):
    """Rows of photos. `small_wanted` asks for the small picture of a photo, `more_wanted` for what comes below one."""

    small_wanted = Signal(str)
    more_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[Found] = []
        self._more = False
        self._fetching = False
        self._small: dict[str, QPixmap | None] = {}

    def show_page(self, found: "Sequence[Found]", *, more: bool, first: bool) -> None:
        """Show the first page of a search, or one more below what is shown."""
        if first:
            self.beginResetModel()
            self._found = list(found)
            self.endResetModel()
        elif found:
            self.beginInsertRows(QModelIndex(), len(self._found), len(self._found) + len(found) - 1)
            self._found.extend(found)
            self.endInsertRows()
        self._more, self._fetching = more, False

    def show_small(self, sha256: str, pixmap: QPixmap) -> None:
        """A small picture has arrived."""
        self._small.pop(sha256, None)
        self._small[sha256] = pixmap
        if len(self._small) > KEPT:
            del self._small[next(iter(self._small))]
        for row, each in enumerate(self._found):
            if each.photo.sha256 == sha256:
                self.dataChanged.emit(self.index(row), self.index(row))

    def found(self, row: int) -> "Found | None":
        """The photo of a row."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = roles.DISPLAY) -> object:
        found = self.found(index.row()) if index.isValid() else None
        if found is None:
            return None
        if role == FOUND:
            return found
        if role == SMALL:
            return self._small_of(found.photo.sha256)
        if role == roles.DISPLAY:
            return found.words["caption"] or found.photo.file_name
        if role == roles.TOOL_TIP:
            against = f"It {found.killed.sentence}" if found.killed is not None else ""
            said = (against, found.words["caption"], found.words["credit"], found.photo.file_name)
            return "\n".join(filter(None, said))
        if role == roles.ACCESSIBLE_TEXT:
            against = found.killed.in_short if found.killed is not None else ""
            words = (found.words["caption"] or "No caption", found.words["credit"] or "No credit")
            return ", ".join(filter(None, (against, *words, found.taken, found.how)))
        return None

    def _small_of(self, sha256: str) -> QPixmap | None:
        """What is there of a small picture; asked for when its row is first painted."""
        if sha256 not in self._small:
            self._small[sha256] = None
            self.small_wanted.emit(sha256)
        return self._small[sha256]

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._fetching

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._fetching = True
            self.more_wanted.emit(self._found[-1])
