"""The sheet of a story's pictures, and under it the words of the one that is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QWidget

from editor.ui.actions.bind import Actions, follow
from editor.ui.panels.picture_card import PictureCard
from editor.ui.panels.picture_form import PictureForm
from editor.ui.widgets.build import button, clear, column, named, row


class PicturesPage(QWidget):
    """What the pictures panel shows when there are pictures."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "pictures_page")
        self.form = PictureForm()
        attach = button(
            "attach", "Attach…", actions["attach_pictures"].trigger, icon=actions["attach_pictures"].icon(), dense=True
        )
        follow(attach, actions["attach_pictures"])
        self._place = button("place", "Place in text", actions["place_picture"].trigger, "quiet", dense=True)
        self._remove = button("remove", "Remove", actions["remove_picture"].trigger, "quiet", dense=True)
        bar = row(attach, None, self._place, self._remove, margins=(10, 8, 10, 6), gap=4)
        self._cards = column(margins=(10, 2, 10, 8), gap=8)
        self.splitter = self._splitter()
        self.setLayout(column(bar, self.splitter, gap=0))

    def _splitter(self) -> QSplitter:
        sheet = named(QScrollArea(), "picture_sheet", "Pictures of the story")
        sheet.setWidgetResizable(True)
        holder = named(QWidget(), "picture_cards")
        holder.setLayout(column(self._cards, None, gap=0))
        sheet.setWidget(holder)
        splitter = named(QSplitter(Qt.Orientation.Vertical), "pictures_splitter")
        splitter.addWidget(sheet)
        splitter.addWidget(self.form)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(1, 1)
        return splitter

    def show_cards(self, cards: list[PictureCard]) -> None:
        """Put these on the sheet, in the place of those that were there."""
        clear(self._cards)
        for card in cards:
            self._cards.addWidget(card)

    def set_editable(self, *, editable: bool) -> None:
        """Let the person edit, or only look."""
        self.form.set_editable(editable=editable)
        self._place.setEnabled(editable)
        self._remove.setEnabled(editable)
