"""Two stories with pictures, and pasting from one into the other."""

import hashlib
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel

from editor.domain.copy import Copy, Crop, FocalPoint, PictureUse, Rights
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach
from editor.ui.manuscript.widget import Manuscript
from tests.gui.driver import Driver

TEXT = {name: f"The {name}" for name, field in PictureUse.model_fields.items() if field.default == ""}
BODY = "One.\n\n![](photo:1)\n![](photo:2)\n\nTwo."


def _photo(store_of: Driver, shade: int) -> str:
    """A photo that the newsroom holds, by its fingerprint."""
    buffer = BytesIO()
    Image.new("RGB", (64, 48), (shade, 80, 160)).save(buffer, "PNG")
    store_of.given(f"library-{shade}")
    with store_of.store.unit("maeve") as unit:
        attach(unit, f"library-{shade}", 0, [PictureFile(buffer.getvalue(), f"{shade}.png")])
    return hashlib.sha256(buffer.getvalue()).hexdigest()


def _full(photo: str) -> PictureUse:
    rights = Rights(category="handout", permission_from="Example Coastguard", permission_on="2026-01-09")
    use = PictureUse(
        number=1, placement="lead", keywords=("pier", "ferry"), crop=Crop(x=100, width=9_000),
        focal_point=FocalPoint(x=5_000, y=1), rights=rights, **TEXT | {"photo": photo},
    )  # fmt: skip
    return use.with_words_read("For use with this story only", "rita", "2026-01-10T09:00:00+00:00")


def two_stories(program: Driver) -> tuple[PictureUse, PictureUse]:
    """The pictures of the story that is in front; the other one has a picture 1 of its own."""
    first, second = _photo(program, 10), _photo(program, 20)
    made = _full(first), PictureUse(number=2, photo=second, decorative=True)
    program.given("ferry-fares", Copy(headline="Last ferry", body=BODY, pictures=made))
    ours = PictureUse(number=1, photo=second, caption="Ours", placement="lead")
    program.given("harbour-talks", Copy(headline="Talks", body="Start.\n\n![](photo:1)\n\nEnd.", pictures=(ours,)))
    program.sign_in("maeve", "ferry-fares")
    return made


def copy_into_talks(program: Driver) -> None:
    """Copy the whole text in front, and go where it is to be pasted."""
    program.window.story.manuscript.selectAll()
    program.window.story.manuscript.copy()
    program.open("harbour-talks")


def paste(program: Driver, mime: QMimeData | None = None) -> Manuscript:
    """At the end of the story in front."""
    manuscript = program.window.story.manuscript
    manuscript.moveCursor(QTextCursor.MoveOperation.End)
    if mime is None:
        manuscript.paste()
    else:
        manuscript.insertFromMimeData(mime)
    for _ in range(3):
        program.settle()
    return manuscript


def saved(program: Driver, slug: str = "harbour-talks") -> Copy:
    """What the store has of a story, once the one in front is saved."""
    program.program.story.care.save()
    program.settle()
    return program.copies(slug)[-1]


def notice(program: Driver) -> str:
    """What the status line says."""
    return program.find(QLabel, "notice").text()
