"""A tab for each open story; with one alone there is nothing to choose, and no tab is shown."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QIcon
from PySide6.QtWidgets import QTabBar, QWidget

from editor.ui.icons import IconRole, Icons
from editor.ui.widgets.build import named
from editor.ui.widgets.drops import local_files

Mark = Literal["", "locked", "warning", "danger"]
_SIGNS: dict[Mark, tuple[str, IconRole]] = {
    "locked": ("lease", "muted"),
    "warning": ("warning", "warning"),
    "danger": ("blocked", "danger"),
}


class TabFace(NamedTuple):
    """What a tab says: the slug, more when it is pointed at, and what is the matter with the story."""

    slug: str
    tip: str = ""
    mark: Mark = ""
    passing: bool = False


class StoryTabs(QTabBar):
    """`chosen`, `closed` and `kept` carry the place of a tab, `carried` from where to where one was moved."""

    chosen = Signal(int)
    closed = Signal(int)
    kept = Signal(int)
    carried = Signal(int, int)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "story_tabs", "Open stories", kind="stories", elideMode="ElideMiddle", focusPolicy="TabFocus")
        self._icons = icons
        self._telling = self._bare = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setTabsClosable(True)
        self.setUsesScrollButtons(True)
        self.setAcceptDrops(True)
        self.setChangeCurrentOnDrag(True)  # so text can be dragged from one story into another
        self.setIconSize(QSize(14, 14))
        self.currentChanged.connect(self._on_current_changed)
        self.tabCloseRequested.connect(self.closed)
        self.tabMoved.connect(self._on_tab_moved)
        self.tabBarDoubleClicked.connect(self.kept)
        self.hide()

    def show_faces(self, faces: list[TabFace], front: int) -> None:
        """Show these tabs, with the one at `front` in front; nothing is told of it."""
        self._telling = True
        while self.count() > len(faces):
            self.removeTab(self.count() - 1)
        while self.count() < len(faces):
            self._add()
        for place, face in enumerate(faces):
            self._show(place, face)
        self.setCurrentIndex(front)
        self._telling = False
        self.setVisible(len(faces) > 1 and not self._bare)

    def minimumTabSizeHint(self, place: int) -> QSize:
        """Tabs that have no room are scrolled to: a slug of which four letters are left names no story."""
        return self.tabSizeHint(place)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasText() and not local_files(event.mimeData()))  # files are for the window

    def _add(self) -> None:
        place = self.addTab("")
        for side in (self.ButtonPosition.LeftSide, self.ButtonPosition.RightSide):
            if (button := self.tabButton(place, side)) is not None:
                named(button, "close_tab", "Close this story")
                button.setToolTip("Close this story")

    def set_bare(self, *, bare: bool) -> None:
        """Nothing but the copy is to be seen, or the tabs as well."""
        self._bare = bare
        self.setVisible(self.count() > 1 and not bare)

    def _show(self, place: int, face: TabFace) -> None:
        if self.tabText(place) != face.slug:
            self.setTabText(place, face.slug)
        if self.tabToolTip(place) != face.tip:
            self.setTabToolTip(place, face.tip)
        if self.tabData(place) == (face.mark, face.passing):
            return
        self.setTabData(place, (face.mark, face.passing))
        sign = _SIGNS.get(face.mark)
        self.setTabIcon(place, self._icons.icon(*sign) if sign is not None else QIcon())
        self.setAccessibleTabName(place, f"{face.slug}, {face.mark}" if face.mark else face.slug)

    def _on_current_changed(self, place: int) -> None:
        if not self._telling and place >= 0:
            self.chosen.emit(place)

    def _on_tab_moved(self, before: int, after: int) -> None:
        if not self._telling:
            self.carried.emit(before, after)
