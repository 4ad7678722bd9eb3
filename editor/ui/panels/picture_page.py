"""The sheet of a story's pictures, and under it the words of those that are chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from editor.ui.actions.bind import Actions, follow
from editor.ui.icons import Icons
from editor.ui.models.pictures import PicturesModel
from editor.ui.panels.picture_form import PictureForm
from editor.ui.panels.picture_sheet import PictureSheet
from editor.ui.theme import Theme
from editor.ui.widgets.build import button, column, label, named, row


class PicturesPage(QWidget):
    """What the pictures panel shows when there are pictures."""

    def __init__(self, theme: Theme, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "pictures_page")
        self.form = PictureForm()
        self.model = PicturesModel(self)
        self.sheet = PictureSheet(theme, icons, self.model)
        attach = button(
            "attach", "Attach…", actions["attach_pictures"].trigger, icon=actions["attach_pictures"].icon(), dense=True
        )
        follow(attach, actions["attach_pictures"])
        self._place = button("place", "Place in text", actions["place_picture"].trigger, "quiet", dense=True)
        self._gallery = button("gallery", "As gallery", actions["place_gallery"].trigger, "quiet", dense=True)
        self._remove = button("remove", "Remove", actions["remove_picture"].trigger, "quiet", dense=True)
        self._several = label("pictures_several", kind="small")
        self._several.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        bar = row(attach, None, self._several, self._place, self._gallery, self._remove, margins=(10, 8, 10, 6), gap=4)
        self.splitter = named(QSplitter(Qt.Orientation.Vertical), "pictures_splitter")
        self.splitter.addWidget(self.sheet)
        self.splitter.addWidget(self.form)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 1)
        self.setLayout(column(bar, self.splitter, gap=0))

    def tell_chosen(self, count: int) -> None:
        """Say how many are chosen where it is more than one, which are placed as a gallery."""
        self._several.setText(f"{count:,} chosen" if count > 1 else "")
        self._place.setVisible(count < 2)
        self._gallery.setVisible(count > 1)

    def set_editable(self, *, editable: bool) -> None:
        """Let the person edit, or only look."""
        self.form.set_editable(editable=editable)
        self._place.setEnabled(editable)
        self._gallery.setEnabled(editable)
        self._remove.setEnabled(editable)
