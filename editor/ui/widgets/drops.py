"""What was dropped or pasted, as the window understands it."""

from pathlib import Path

from PySide6.QtCore import QMimeData

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif")
DOCUMENTS = (
    ".docx", ".docm", ".dotx", ".odt", ".ott", ".rtf", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".text",
)  # fmt: skip


def local_files(mime: QMimeData) -> list[Path]:
    """The files that are dragged; none unless all of it is files on this computer."""
    urls = mime.urls() if mime.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []


def picture_files(mime: QMimeData) -> list[Path]:
    """The picture files among what is dragged; none unless all of it is pictures."""
    paths = local_files(mime)
    return paths if all(path.suffix.lower() in PICTURES for path in paths) else []
