"""What was dropped or pasted, as the window understands it."""

from pathlib import Path

from PySide6.QtCore import QMimeData

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif")


def picture_files(mime: QMimeData) -> list[Path]:
    """The picture files among what is dragged; none unless all of it is pictures."""
    if not mime.hasUrls():
        return []
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    sound = len(paths) == len(mime.urls()) and all(path.suffix.lower() in PICTURES for path in paths)
    return paths if sound else []
