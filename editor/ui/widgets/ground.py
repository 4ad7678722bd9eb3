"""What a scrolling area shows its contents on."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def ground_of(area: QAbstractScrollArea) -> QWidget:
    """The viewport, to be kept by whoever paints on it: as long as it is, `viewport()` answers with it at once.

    When `viewport()` is the first to ask for it, PySide builds every kind of widget that Qt has to find out which one it
    is, 20 milliseconds and more; by its name it is found without.
    """
    ground = area.findChild(QWidget, "qt_scrollarea_viewport")
    assert isinstance(ground, QWidget)
    return ground
