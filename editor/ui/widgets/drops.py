"""What was dropped or pasted, as the window understands it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QDropEvent

_NAMED = 5
"""Files that are told of one by one; of the others their number is."""
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif")
DOCUMENTS = (
    ".docx", ".docm", ".dotx", ".odt", ".ott", ".rtf", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".text",
)  # fmt: skip


def may_be_files(mime: QMimeData) -> bool:
    """Whether another program drags what may be files: to know, its data must be read, which may take long."""
    if not mime.hasUrls():
        return False
    from editor.ui.selection.holding import is_dragged

    return is_dragged(mime)


def local_files(mime: QMimeData) -> list[Path]:
    """The files that are dragged; none unless all of it is files on this computer."""
    urls = mime.urls() if mime.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []


def picture_files(mime: QMimeData) -> list[Path]:
    """The picture files among what is dragged; none unless all of it is pictures."""
    paths = local_files(mime)
    return paths if all(is_picture(path) for path in paths) else []


def is_picture(path: Path) -> bool:
    """Whether a file is called as pictures are."""
    return path.suffix.lower() in PICTURES


def first_few(words: Sequence[str], between: str = " ") -> str:
    """The first of what is said of many files, and how many more there are."""
    more = len(words) - _NAMED
    return between.join(words[:_NAMED]) + (f" And {more:,} more." if more > 0 else "")


def leave_there(event: QDropEvent, place: QObject) -> None:
    """What was not dragged within `place` stays where it came from: it is read first, and may be refused then."""
    if event.source() is not place:
        event.setDropAction(QtCore.Qt.DropAction.CopyAction)
