"""The contact sheet: the story's pictures side by side, any number of them chosen at once."""

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor.ui.icons import Icons
from editor.ui.models.pictures import USE, PicturesModel
from editor.ui.panels.picture_card import GRID, PictureCards
from editor.ui.theme import Theme
from editor.ui.widgets.build import named
from editor.ui.widgets.ground import ground_of


class PictureSheet(QListView):
    """`chosen_changed` says that other pictures are chosen; `words_wanted` that the person goes on to their words.

    `back_wanted` and `again_wanted` say that the last change is to be undone, and redone.
    Files are dropped on the panel, which asks `number_at` for the picture below them.
    """

    chosen_changed = Signal()
    words_wanted = Signal()
    back_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, model: PicturesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground_of(self)  # which `viewport()` is from now on
        named(self, "picture_sheet", "Pictures of the story", kind="cards")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setGridSize(GRID)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setMouseTracking(True)
        self.setMinimumHeight(GRID.height() // 2)
        self.verticalScrollBar().setSingleStep(GRID.height() // 4)
        self.setItemDelegate(PictureCards(theme, icons, self))
        self.setModel(model)
        self._choosing = False
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.activated.connect(lambda _: self.words_wanted.emit())

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the pictures that are chosen, as they stand on the sheet."""
        chosen = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return tuple(index.data(USE).number for index in chosen)

    @property
    def current(self) -> int:
        """The number of the picture that the keyboard is on if it is chosen, else of the first that is; 0 for none."""
        index = self.currentIndex()
        if index.isValid() and self.selectionModel().isSelected(index):
            use = index.data(USE)
            return int(use.number)
        return next(iter(self.numbers), 0)

    def choose_rows(self, rows: list[int], current: int) -> None:
        """Choose these rows alone, with the keyboard on one of them; nobody is told."""
        self._choosing = True
        chosen = QItemSelection()
        for row in rows:
            index = self.model().index(row, 0)
            chosen.select(index, index)
        keys = self.selectionModel()
        keys.setCurrentIndex(self.model().index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        keys.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._choosing = False
        if current >= 0:
            self.scrollTo(self.model().index(current, 0))

    def number_below(self, panel: QWidget, place: QPoint) -> int:
        """The number of the picture below a place of the panel that the sheet is in, 0 for none."""
        below = self.viewport().mapFrom(panel, place)
        return self.number_at(below) if self.viewport().rect().contains(below) else 0

    def number_at(self, place: QPoint) -> int:
        """The number of the picture at a place of the viewport, 0 when there is none."""
        use = self.indexAt(place).data(USE)
        return 0 if use is None else int(use.number)

    def event(self, event: QEvent) -> bool:
        """Undo and redo are of the pictures here, whatever they are elsewhere in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._stepping(event):
            event.accept()
            return True
        return super().event(event)

    def _stepping(self, event: QKeyEvent) -> SignalInstance | None:
        """The signal that a key stands for, if it is that of undo or redo."""
        keys = {QKeySequence.StandardKey.Undo: self.back_wanted, QKeySequence.StandardKey.Redo: self.again_wanted}
        return next((wanted for key, wanted in keys.items() if event.matches(key)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = self._stepping(event)
        if wanted is not None:
            wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.words_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards stand apart evenly."""
        room = self.viewport().width() - 1  # Qt begins another row with a card that ends where the room does
        self.setGridSize(QSize(room // max(1, room // GRID.width()), GRID.height()))
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event)
        event.accept()  # at its end, the sheet does not let the wheel turn something else

    def _on_selection_changed(self) -> None:
        if not self._choosing:
            self.chosen_changed.emit()
