"""Cropping a picture: a shape, the part that is kept, and the point that must stay in sight."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from editor.domain.crops import SHAPES, Framing, Shape
from editor.domain.directions import direction
from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import button, column, label, named, row
from editor.ui.widgets.crop_view import COARSE, CropView

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse

_NAMES: dict[Shape, str] = {"original": "Original", "16:9": "16:9", "4:3": "4:3", "1:1": "1:1"}
_HELP = "Arrow keys move it, with Shift finely, with Ctrl further; + and − grow and shrink the crop."


class CropDialog(Dialog):
    """`crop` is called with the framing that the person settled on."""

    def __init__(
        self, use: "PictureUse", picture: QPixmap, framing: Framing, crop: Callable[[Framing], None], parent: QWidget
    ) -> None:
        super().__init__("crop_dialog", f"Crop picture {use.number}", parent, width=680)
        self._crop = crop
        self._place = direction(use.caption)
        self.view = CropView(picture, framing)
        self.view.framed.connect(self._on_framed)
        self._shapes = QButtonGroup(self)
        self.shapes = {shape: self._shape(number, shape) for number, shape in enumerate(SHAPES)}
        self._aims = QButtonGroup(self)
        self.on_crop = _radio("crop_keys_crop", "The crop")
        self.on_focus = _radio("crop_keys_focus", "The focal point")
        for aim in (self.on_crop, self.on_focus):
            self._aims.addButton(aim)
        self.on_crop.setChecked(True)
        self.on_focus.toggled.connect(lambda _: self._aim())
        self._tells = label("crop_size", kind="small")
        self.warning = label("crop_places", kind="small", level="warning", wraps=True)
        reset = button("crop_reset", "Reset", lambda: self._make(self.view.framing.reset()), "quiet")
        smaller = button("crop_smaller", "−", lambda: self._make(self.view.framing.grown(-COARSE)), "quiet")
        larger = button("crop_larger", "+", lambda: self._make(self.view.framing.grown(COARSE)), "quiet")
        smaller.setAccessibleName("Smaller crop")
        larger.setAccessibleName("Larger crop")
        for one in (reset, smaller, larger):
            one.setAutoDefault(False)
        shapes = row(label("crop_shape_title", "Shape", "field"), *self.shapes.values(), None, smaller, larger, gap=14)
        aims = row(label("crop_keys_title", "Move", "field"), self.on_crop, self.on_focus, None, self._tells, gap=14)
        body = column(shapes, self.view, aims, label("crop_help", _HELP, "small", wraps=True), self.warning, gap=10)
        body.setStretch(1, 1)
        self.lay_out(body, "Crop", self._answer, aside=reset)
        self._on_framed(framing)
        self.view.setFocus()

    def _shape(self, number: int, shape: Shape) -> QRadioButton:
        choice = _radio(f"crop_shape_{number}", _NAMES[shape])
        choice.clicked.connect(lambda _: self._make(self.view.framing.shaped(shape)))
        self._shapes.addButton(choice)
        return choice

    def _aim(self) -> None:
        self.view.aiming = self.on_focus.isChecked()

    def _make(self, framing: Framing) -> None:
        self.view.show_framing(framing)
        self._on_framed(framing)

    def _on_framed(self, framing: Framing) -> None:
        self._shapes.setExclusive(False)  # a crop of a shape of its own has no button
        for shape, choice in self.shapes.items():
            choice.setChecked(shape == framing.shape)
        self._shapes.setExclusive(True)
        width, height = framing.pixels
        size = f"{width:,} × {height:,} pixels"
        point = f"focal point {framing.focus.x / 100:g} %, {framing.focus.y / 100:g} %" if framing.focus else ""
        self._tells.setText("  ·  ".join(filter(None, (size, point))))
        told = bool(self._place) and framing.kept is not None
        self.warning.setText(f"⚠ The caption says “{self._place}”: see that this still holds." if told else "")

    def _answer(self) -> None:
        framing = self.view.framing
        self.accept()
        self._crop(framing)


def _radio(name: str, words: str) -> QRadioButton:
    return named(QRadioButton(words), name, words)
