"""What the contact sheet of the story in front shows."""

from PySide6.QtCore import QModelIndex

from editor.ui.models.pictures import MISSING
from editor.ui.panels.picture_sheet import PictureSheet
from tests.gui.driver import Driver


def sheet(program: Driver) -> PictureSheet:
    """The sheet itself."""
    return program.window.inspector.side.pictures.page.sheet


def card(program: Driver, number: int) -> QModelIndex:
    """The row of a picture."""
    model = program.window.inspector.side.pictures.page.model
    return model.index(model.row_of(number))


def missing(program: Driver, number: int = 1) -> str:
    """What a picture's card says is missing."""
    return str(card(program, number).data(MISSING))
