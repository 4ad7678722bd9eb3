"""Cropping, straightening and toning a picture: all that may be done to it, and the point that must stay in sight."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QWidget

from editor.domain.copy import MOST_DEGREES, MOST_TONE, Tone
from editor.domain.crops import SHAPES, Framing, Shape
from editor.domain.directions import direction
from editor.domain.toning import curve
from editor.domain.treatment import degrees, signed
from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import button, column, label, named, row
from editor.ui.widgets.crop_view import COARSE, TILT, CropView
from editor.ui.widgets.dial import Dial

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse
    from editor.services.crops import Bars

_NAMES: dict[Shape, str] = {"original": "Original", "16:9": "16:9", "4:3": "4:3", "1:1": "1:1"}
_MOVES = "Arrows move it, with Shift finely, with Ctrl further"
_SIZES = "+ and − size it"
_TURNS = ", and . turn the picture, with Shift faster"


class CropDialog(Dialog):
    """`done` is called with the framing and the tone that the person settled on. What `bars` forbid is there and disabled.

    What was done against them before is not done any more when the dialog opens, and answering it keeps it so. The tone is shown at once: the picture is no larger than a screen, and one look into a table gives each light.
    """

    def __init__(
        self,
        use: "PictureUse",
        picture: QImage,
        framing: Framing,
        bars: "Bars",
        done: Callable[[Framing, Tone], None],
        parent: QWidget,
    ) -> None:
        super().__init__("crop_dialog", f"Crop, straighten or tone picture {use.number}", parent, width=680)
        self._done = done
        self._bars = bars
        self._place = direction(use.caption)
        self._picture = picture.convertToFormat(QImage.Format.Format_RGB888)
        allowed = bars.allowed(framing)
        self.tone = (not bars.alter and use.tone) or Tone()
        self.view = CropView(self._toned(), allowed)
        self.view.cropping, self.view.level = not bars.crop, not bars.straighten
        self.view.framed.connect(self._on_framed)
        self._shapes = QButtonGroup(self)
        self.shapes = {shape: self._shape(number, shape) for number, shape in enumerate(SHAPES)}
        self._aims = QButtonGroup(self)
        self.on_crop = _radio("crop_keys_crop", "The crop")
        self.on_focus = _radio("crop_keys_focus", "The focal point")
        for aim in (self.on_crop, self.on_focus):
            self._aims.addButton(aim)
        self.on_focus.toggled.connect(lambda _: self._aim())
        (self.on_focus if bars.crop else self.on_crop).setChecked(True)
        self._tells = label("crop_size", kind="small")
        self.warning = label("crop_places", kind="small", level="warning", wraps=True)
        undone = allowed != framing or self.tone != (use.tone or Tone())
        self._lay_out(self._dials(), self._barred(undone=undone))
        self._on_framed(allowed)
        self.view.setFocus()

    def _dials(self) -> tuple[Dial, ...]:
        self.straighten = Dial("crop_straighten", "Straighten", 100 * MOST_DEGREES, 10 * TILT, degrees)
        self.straighten.slider.setSingleStep(TILT)
        self.straighten.moved.connect(lambda angle: self._make(self.view.framing.straightened(angle), levelling=True))
        self.brightness = Dial("crop_brightness", "Brightness", MOST_TONE, 5, signed)
        self.contrast = Dial("crop_contrast", "Contrast", MOST_TONE, 5, signed)
        self.brightness.moved.connect(lambda value: self._tone(Tone(brightness=value, contrast=self.tone.contrast)))
        self.contrast.moved.connect(lambda value: self._tone(Tone(brightness=self.tone.brightness, contrast=value)))
        self._show_tone()
        self.straighten.setEnabled(not self._bars.straighten)
        self.brightness.setEnabled(not self._bars.alter)
        self.contrast.setEnabled(not self._bars.alter)
        return self.straighten, self.brightness, self.contrast

    def _barred(self, *, undone: bool) -> QWidget:
        """What the terms forbid, in their words, and what of the dialog that closes; hidden when they forbid nothing."""
        bars = self._bars
        said = list(dict.fromkeys(filter(None, (bars.crop, bars.alter))))
        if bars.crop and not bars.alter:
            said.append("Straightening would cut its edges off; its tone may be changed.")
        if undone:
            said.append("It is shown here without what was done against them, and Apply keeps it so.")
        words = label("crop_barred", " ".join(said), wraps=True)
        words.setTextFormat(Qt.TextFormat.PlainText)  # what an agency wrote is no markup
        banner = named(QFrame(), "crop_barred_banner", "What its terms forbid", kind="banner", level="warning")
        banner.setLayout(column(words, margins=(10, 7, 10, 7)))
        banner.setVisible(bool(said))
        return banner

    def _lay_out(self, dials: tuple[Dial, ...], barred: QWidget) -> None:
        reset = button("crop_reset", "Reset", self._reset, "quiet")
        smaller = button("crop_smaller", "−", lambda: self._make(self.view.framing.grown(-COARSE)), "quiet")
        larger = button("crop_larger", "+", lambda: self._make(self.view.framing.grown(COARSE)), "quiet")
        smaller.setAccessibleName("Smaller crop")
        larger.setAccessibleName("Larger crop")
        for one in (reset, smaller, larger):
            one.setAutoDefault(False)
        for part in (*self.shapes.values(), smaller, larger, self.on_crop):
            part.setEnabled(not self._bars.crop)
        shapes = row(label("crop_shape_title", "Shape", "field"), *self.shapes.values(), None, smaller, larger, gap=14)
        aims = row(label("crop_keys_title", "Move", "field"), self.on_crop, self.on_focus, None, self._tells, gap=14)
        keys = filter(None, (_MOVES, "" if self._bars.crop else _SIZES, "" if self._bars.straighten else _TURNS))
        told = label("crop_help", f"{'; '.join(keys)}.", "small", wraps=True)
        body = column(barred, shapes, self.view, aims, column(*dials, gap=2), told, self.warning, gap=10)
        body.setStretch(2, 1)
        self.lay_out(body, "Apply", self._answer, aside=reset)

    def _shape(self, number: int, shape: Shape) -> QRadioButton:
        choice = _radio(f"crop_shape_{number}", _NAMES[shape])
        choice.clicked.connect(lambda _: self._make(self.view.framing.shaped(shape)))
        self._shapes.addButton(choice)
        return choice

    def _aim(self) -> None:
        self.view.aiming = self.on_focus.isChecked()

    def _make(self, framing: Framing, *, levelling: bool = False) -> None:
        self.view.show_framing(framing, levelling=levelling)
        self._on_framed(framing)

    def _tone(self, tone: Tone) -> None:
        self.tone = tone
        self.view.show_picture(self._toned())

    def _show_tone(self) -> None:
        self.brightness.show_value(self.tone.brightness)
        self.contrast.show_value(self.tone.contrast)

    def _toned(self) -> QPixmap:
        picture = self._picture
        light = bytes(picture.constBits()).translate(curve(self.tone))
        size = picture.width(), picture.height(), picture.bytesPerLine()
        return QPixmap.fromImage(QImage(light, *size, QImage.Format.Format_RGB888))

    def _reset(self) -> None:
        self._make(self.view.framing.reset())
        self._tone(Tone())
        self._show_tone()

    def _on_framed(self, framing: Framing) -> None:
        self._shapes.setExclusive(False)  # a crop of a shape of its own has no button
        for shape, choice in self.shapes.items():
            choice.setChecked(shape == framing.shape)
        self._shapes.setExclusive(True)
        self.straighten.show_value(framing.straighten)
        width, height = framing.pixels
        size = f"{width:,} × {height:,} pixels"
        point = f"focal point {framing.focus.x / 100:g} %, {framing.focus.y / 100:g} %" if framing.focus else ""
        self._tells.setText("  ·  ".join(filter(None, (size, point))))
        told = bool(self._place) and (framing.kept is not None or framing.straighten != 0)
        self.warning.setText(f"⚠ The caption says “{self._place}”: see that this still holds." if told else "")

    def _answer(self) -> None:
        self.accept()
        self._done(self.view.framing, self.tone)


def _radio(name: str, words: str) -> QRadioButton:
    return named(QRadioButton(words), name, words)
