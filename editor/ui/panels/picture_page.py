"""The sheet of a story's pictures, and under it the words of those that are chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QSplitter, QWidget

from editor.ui.actions.bind import Actions, follow
from editor.ui.icons import Icons
from editor.ui.models.pictures import NOT_PLACED, PicturesModel
from editor.ui.panels.picture_form import PictureForm
from editor.ui.panels.picture_sheet import PictureSheet
from editor.ui.panels.rights_form import RightsForm
from editor.ui.theme import Theme
from editor.ui.widgets.build import button, column, label, named, row

_MOST = 240
"""Letters of what stands against pictures that are shown; the checks list all of it."""


class PicturesPage(QWidget):
    """What the pictures panel shows when there are pictures."""

    def __init__(self, theme: Theme, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "pictures_page")
        # From the outside in: whatever is put into another widget has the style sheet gone through for all that is in it.
        self.splitter = named(QSplitter(Qt.Orientation.Vertical, self), "pictures_splitter")
        self.model = PicturesModel(self)
        self.sheet = PictureSheet(theme, icons, self.model, self.splitter)
        self.sheet.back_wanted.connect(actions["undo_pictures"].trigger)
        self.sheet.again_wanted.connect(actions["redo_pictures"].trigger)
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
        self.splitter.addWidget(self.sheet)
        self.splitter.addWidget(self._below(actions))
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 1)
        self.setLayout(column(bar, self.splitter, gap=0))

    def _below(self, actions: Actions) -> QWidget:
        """The words of the picture, below what stands against it."""
        below = named(QWidget(self.splitter), "picture_below")
        self._stops = label("picture_stops", wraps=True)
        self._stops.setTextFormat(Qt.TextFormat.PlainText)  # what an agency wrote is no markup
        banner = named(QFrame(), "picture_stops_banner", "What stops the picture", kind="banner", level="danger")
        banner.setLayout(column(self._stops, margins=(10, 7, 10, 7)))
        self._holder = named(QWidget(below), "picture_stops_holder")
        self._holder.setLayout(column(banner, margins=(12, 8, 12, 2)))
        self._holder.hide()
        self._unplaced = self._unplaced_banner(actions, below)
        self.form = PictureForm(below)
        self.rights = self._rights()
        below.setLayout(column(self._holder, self._unplaced, self.form, gap=0))
        return below

    def _rights(self) -> RightsForm:
        """The rights, below the words of the picture."""
        body = self.form.widget()
        form, words = RightsForm(body), body.layout() if body is not None else None
        if isinstance(words, QBoxLayout):
            words.insertWidget(words.count() - 1, form)
        return form

    def _unplaced_banner(self, actions: Actions, below: QWidget) -> QWidget:
        """That no line of the text places the picture, and the way to give it one."""
        words = label("picture_unplaced", NOT_PLACED, wraps=True)
        self._place_here = button("place_here", "Place at the cursor", actions["place_picture"].trigger, dense=True)
        line = row(words, self._place_here, margins=(10, 7, 8, 7), gap=8)
        line.setStretch(0, 1)
        banner = named(QFrame(), "picture_unplaced_banner", NOT_PLACED, kind="banner", level="warning")
        banner.setLayout(line)
        holder = named(QWidget(below), "picture_unplaced_holder")
        holder.setLayout(column(banner, margins=(12, 8, 12, 2)))
        holder.hide()
        return holder

    def show_unplaced(self, *, unplaced: bool) -> None:
        """Say whether the one picture that is chosen has no line in the text."""
        self._unplaced.setVisible(unplaced)

    def tell_chosen(self, count: int) -> None:
        """Say how many are chosen where it is more than one, which are placed as a gallery."""
        self._several.setText(f"{count:,} chosen" if count > 1 else "")
        self._place.setVisible(count < 2)
        self._gallery.setVisible(count > 1)

    def show_stopped(self, sentences: list[str]) -> None:
        """Say, above the words of the pictures that are chosen, what their rights have against them, sentence by sentence."""
        self._stops.setText(_shortened(sentences))
        self._holder.setVisible(bool(sentences))

    def set_editable(self, *, editable: bool) -> None:
        """Let the person edit, or only look."""
        self.form.set_editable(editable=editable)
        self.rights.set_editable(editable=editable)
        self._place.setEnabled(editable)
        self._place_here.setEnabled(editable)
        self._gallery.setEnabled(editable)
        self._remove.setEnabled(editable)


def _shortened(sentences: list[str]) -> str:
    """As many of them as there is room for, the first in any case."""
    shown = sentences[:1]
    for sentence in sentences[1:]:
        if len(" ".join((*shown, sentence))) > _MOST:
            break
        shown.append(sentence)
    more = len(sentences) - len(shown)
    left = f"{more} more, in the checks and below, with what its terms say." if more else ""
    told = " ".join(shown)
    return " ".join(filter(None, (told if len(told) <= _MOST else f"{told[:_MOST].rstrip()}…", left)))
