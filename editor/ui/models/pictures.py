"""The pictures of a story, one to a row; small pictures come when a row is first painted."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import QPixmap

from editor.ui.models import roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.domain.copy import PictureUse

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
USE = roles.OURS
THUMB = roles.OURS + 1
MISSING = roles.OURS + 2
UNPLACED = roles.OURS + 3
_ACCESSIBLE_DESCRIPTION = 12
_NONE: Mapping[int, str] = MappingProxyType({})


NOT_PLACED = "No line in the text places it: it will stand at the end."
Seen = tuple[object, ...]


def seen(use: "PictureUse") -> Seen:
    """All that a small picture of a use depends on, its photo first."""
    return use.photo, use.crop, use.straighten, use.tone


MOST = 120
"""Letters of a caption that a row has; its tooltip and the form have them all."""


def _shortened(words: str) -> str:
    return words if len(words) <= MOST else f"{words[: MOST - 1].rstrip()}…"


def missing_words(use: "PictureUse", stopped: str = "") -> str:
    """What the picture needs before it can go out, a few words first; `stopped` is what its rights have against it."""
    if not use.photo:
        return "Waits for its file: drop one here, or attach it."
    missing = [name for name, text in (("caption", use.caption), ("credit", use.credit)) if not text.strip()]
    if missing:
        return f"⚠ no {' or '.join(missing)}: it cannot be approved so."
    return f"⚠ rights stop it: {stopped}" if stopped else ""


class PicturesModel(QAbstractListModel):
    """Rows of picture uses, each shown as it will be used: straightened, cropped and toned.

    `thumbnail_wanted` asks once for the small picture of a use that is being painted; while a new one is being made, the
    last of the same photo is shown.
    """

    thumbnail_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._uses: tuple[PictureUse, ...] = ()
        self._stopped: Mapping[int, str] = _NONE
        self._unplaced: frozenset[int] = frozenset()
        self._thumbs: dict[Seen, QPixmap] = {}
        self._last: dict[str, QPixmap] = {}
        self._asked: set[Seen] = set()

    def show_uses(self, uses: "Sequence[PictureUse]", stopped: Mapping[int, str] = _NONE) -> None:
        """Show these; rows stay where the pictures are the same, so that what is chosen stays chosen."""
        before, after = [use.number for use in self._uses], [use.number for use in uses]
        if before != after:
            self.beginResetModel()
            self._uses, self._stopped = tuple(uses), stopped
            self.endResetModel()
            return
        changed = [
            row
            for row, (old, new) in enumerate(zip(self._uses, uses, strict=True))
            if old is not new or stopped.get(new.number) != self._stopped.get(new.number)
        ]
        self._uses, self._stopped = tuple(uses), stopped
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def show_unplaced(self, numbers: frozenset[int]) -> None:
        """Mark those that no line of the text places."""
        changed = self._unplaced ^ numbers
        self._unplaced = numbers
        rows = [row for row, use in enumerate(self._uses) if use.number in changed]
        if rows:
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))

    def show_thumbnail(self, of: "PictureUse", pixmap: QPixmap) -> None:
        """A small picture of a use has arrived; what no use looks like any more is forgotten."""
        looks = {seen(use) for use in self._uses}
        for old in [look for look in self._thumbs if look[0] == of.photo and look not in looks]:
            del self._thumbs[old]
            self._asked.discard(old)
        self._thumbs[seen(of)] = self._last[of.photo] = pixmap
        for row, use in enumerate(self._uses):
            if use.photo == of.photo:
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, number: int) -> int:
        """Where the picture with a number stands, -1 when it is not there."""
        return next((row for row, use in enumerate(self._uses) if use.number == number), -1)

    def use(self, row: int) -> "PictureUse | None":
        """The picture of a row."""
        return self._uses[row] if 0 <= row < len(self._uses) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._uses)

    def data(self, index: Index, role: int = roles.DISPLAY) -> object:
        use = self.use(index.row()) if index.isValid() else None
        if use is None:
            return None
        if role == USE:  # asked for every picture that is chosen
            return use
        if role == THUMB:
            return self._thumb(use)
        missing = missing_words(use, self._stopped.get(use.number, ""))
        unplaced = NOT_PLACED if self.is_unplaced(use) else ""
        answers: dict[int, object] = {
            MISSING: missing,
            UNPLACED: self.is_unplaced(use),
            roles.DISPLAY: _shortened(use.caption) or f"Picture {use.number}",
            roles.ACCESSIBLE_TEXT: f"Picture {use.number}",
            _ACCESSIBLE_DESCRIPTION: f"{use.caption}. {missing} {unplaced}".strip(),
            roles.TOOL_TIP: "\n".join(filter(None, (use.caption, use.credit, missing, unplaced))),
        }
        return answers.get(role)

    def is_unplaced(self, use: "PictureUse") -> bool:
        """Whether no line of the text places a picture that should have one."""
        return use.placement == "inline" and use.number in self._unplaced

    def _thumb(self, use: "PictureUse") -> QPixmap | None:
        look = seen(use)
        if use.photo and look not in self._asked:
            self._asked.add(look)
            self.thumbnail_wanted.emit(use)
        return self._thumbs.get(look) or self._last.get(use.photo)
