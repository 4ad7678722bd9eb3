"""Scrolls a contact sheet of 200 pictures in a process of its own; prints the milliseconds on the processor of each frame as JSON."""

import io
import json
import sys
import time
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from editor.domain.copy import PictureUse
from editor.ui.actions.bind import Actions
from editor.ui.icons import Icons
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.theme import Theme
from tests.bench.sheet import PICTURES

RESOURCES = Path(__file__).parents[2] / "resources"
SIZE = (350, 900)
SHEET = 600
THUMBNAIL = (320, 213)
_UNTURNED = False


def main() -> None:
    """The picture files are of every colour, so that none is the same as another."""
    app = QApplication([])
    theme = Theme(app, RESOURCES)
    theme.load_copy_type()
    theme.apply("light")
    window, icons = QMainWindow(), Icons(theme, RESOURCES)
    panel = PicturesPanel(theme, icons, Actions(window, icons))
    wanted: list[PictureUse] = []
    panel.thumbnail_wanted.connect(wanted.append)
    window.setCentralWidget(panel)
    window.resize(*SIZE)
    panel.rows = [SHEET, SIZE[1] - SHEET]
    caption = "Nell Exampleton walks along the pier in Port Avel, Ireland, on Sunday, 22 November 2026."
    uses = [
        PictureUse(number=n, photo=f"{n:064x}", caption=caption, credit="Test Agency" * (n % 2))
        for n in range(1, PICTURES + 1)
    ]
    panel.show_uses(tuple(uses))
    window.show()
    QTest.qWaitForWindowExposed(window)
    files = {use.photo: _jpeg(use.number) for use in uses}
    print(json.dumps(_scroll(panel, wanted, files)), file=sys.stdout)


def _scroll(panel: PicturesPanel, wanted: list[PictureUse], files: dict[str, bytes]) -> list[float]:
    sheet = panel.page.sheet
    viewport, bar = sheet.viewport(), sheet.verticalScrollBar()
    middle = QPointF(viewport.rect().center())
    frames: list[float] = []
    while bar.value() < bar.maximum():
        begun = time.process_time()
        turn = QWheelEvent(
            middle, viewport.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, _UNTURNED,
        )  # fmt: skip
        QApplication.sendEvent(viewport, turn)
        if wanted:
            use = wanted.pop(0)
            panel.show_thumbnail(use, files[use.photo])
        viewport.repaint()
        frames.append((time.process_time() - begun) * 1000)
    return frames


def _jpeg(number: int) -> bytes:
    held = io.BytesIO()
    Image.linear_gradient("L").resize(THUMBNAIL).convert("RGB").point(lambda value: (value * number) % 256).save(
        held, "JPEG"
    )
    return held.getvalue()


if __name__ == "__main__":
    main()
