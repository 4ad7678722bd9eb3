"""`python -m tests.gui.preview_copying`: copies the previewed page's words by the menu's actions, and tells what came of it."""

from PySide6.QtGui import QGuiApplication

from tests.gui.driver import COPY
from tests.gui.preview_window import PreviewedWindow


def main() -> None:
    window = PreviewedWindow(COPY)
    clipboard, do = QGuiApplication.clipboard(), window.window.actions_
    clipboard.clear()
    window.view.setFocus()
    page = window.window.focusWidget()
    do["select_all"].trigger()
    window.rest(200)
    do["copy"].trigger()
    window.until(lambda: bool(clipboard.text()))
    window.end({"copied": clipboard.text(), "keyboard stays": window.window.focusWidget() is page})


if __name__ == "__main__":
    main()
