"""`python -m tests.gui.paste_window`: a manuscript on a real X11 screen, which does what it is told on its standard input.

Told `paste`, `plain` or `selection`, it pastes, and into a headline, a one-line field or a caption when told `headline`,
`line` or `caption`; `menu` opens the line's, `can` says whether the
caption takes a paste, `long line` what is said of one that is refused, and `few words` are those that come without waiting. It says `asked` as soon as it can take the next key, then what came of it
and, in milliseconds, the longest time it took to come to its next key meanwhile. Told `wait`, it does nothing of itself
until something was dropped on it, such as files on a panel that takes pictures; `veil` is what that says meanwhile, and
`where` with a field tells where on the screen it is. It begins by saying its number there.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QToolTip, QVBoxLayout, QWidget

from editor.domain.errors import CopydeskError
from editor.ui.manuscript.widget import Manuscript
from editor.ui.panels.copy_line import CopyLine
from editor.ui.panels.picture_drops import TakesPictures
from editor.ui.paste_documents import DocumentDrops
from editor.ui.selection.holding import few_words
from editor.ui.settled import TURN
from editor.ui.tasks import Tasks, Work
from editor.ui.theme import Theme
from editor.ui.widgets.line import Line
from editor.ui.widgets.passage import Passage
from tests.heart import Heart

if TYPE_CHECKING:
    from editor.ui.intake import Intake
    from editor.ui.messages import Messages

RESOURCES = Path(__file__).parents[2] / "resources"

PATIENCE = 60_000
"""Milliseconds after which nobody tells it anything any more."""


def say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


class Place(QMainWindow):
    """Has somebody who works for what is in it, as the window has."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work = work


def hint(paste: Callable[[], None], window: QWidget, tell: Callable[[str], None]) -> None:
    """Paste, and tell what is said about it below the field."""

    def look() -> None:
        if QToolTip.isVisible():
            looks.stop()
            tell(f"hint {QToolTip.text()}")

    looks = QTimer(window, interval=10)
    looks.timeout.connect(look)
    looks.start()
    paste()


def where(field: QWidget, tell: Callable[[str], None]) -> None:
    """Tell the place of a field's middle on the screen."""
    place = field.mapToGlobal(field.rect().center())
    tell(f"{place.x()} {place.y()}")


def menu(field: QWidget, tell: Callable[[str], None]) -> None:
    """Open the field's menu, and tell what can be chosen there."""
    place = field.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(field, QContextMenuEvent(reason, place, field.mapToGlobal(place)))
    (shown,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
    tell(f"menu {[one.text() for one in shown.actions() if one.isEnabled() and one.text()]}")
    shown.close()


def take_documents(
    opened: Callable[..., None], fault: Callable[[CopydeskError], None], tasks: Tasks, window: QMainWindow
) -> None:
    """Have files taken as the whole window takes them, and told of."""
    intake = SimpleNamespace(newsroom=True, import_files=opened)
    messages = SimpleNamespace(fault=fault)
    DocumentDrops(cast("Intake", intake), cast("Messages", messages), tasks.work, window)


def main() -> int:
    app = QApplication(sys.argv[:1])
    sys.setswitchinterval(TURN)
    theme = Theme(app, RESOURCES)
    theme.load_copy_type()
    theme.apply("light")
    tasks, heart = Tasks(), Heart()
    window = Place(tasks.work)
    manuscript, headline, line, caption = Manuscript(theme), CopyLine(theme), Line(), Passage()
    manuscript.pasting.work = tasks.work
    body = QWidget(window)
    window.setCentralWidget(body)
    all_ = QVBoxLayout(body)
    panel = TakesPictures(theme)
    panel.takes_files = True
    panel.setMinimumHeight(60)
    for widget in (headline, line, caption, manuscript, panel):
        all_.addWidget(widget)
    window.resize(700, 500)
    window.show()
    manuscript.set_text("Start. ")
    manuscript.moveCursor(manuscript.textCursor().MoveOperation.End)

    def tell(what: str) -> None:
        def later() -> None:
            say(f"{what} · longest {heart.longest * 1000:.0f} ms")

        QTimer.singleShot(50, manuscript, later)

    manuscript.pasting.pasted.connect(lambda _: tell(f"pasted {len(manuscript.text())} {manuscript.text()[:40]!r}"))
    headline.edited.connect(lambda: headline.text() and tell(f"headline {headline.text()!r}"))
    manuscript.pasting.refused.connect(lambda error: tell(f"refused {error.sentence}"))
    line.textEdited.connect(lambda words: tell(f"line {words!r}"))
    caption.textChanged.connect(lambda: caption.text() and tell(f"caption {caption.text()!r}"))

    def names(what: str) -> Callable[..., None]:
        return lambda paths, *_: tell(f"{what} {' '.join(path.name for path in paths)}")

    panel.pictures_dropped.connect(names("attached"))
    manuscript.pictures_dropped.connect(names("attached"))
    take_documents(names("opened"), lambda error: tell(f"fault {error.sentence}"), tasks, window)

    fields = {"manuscript": manuscript, "headline": headline, "line": line, "caption": caption, "panel": panel}
    paste = {
        "line": line.paste,
        "long line": lambda: hint(line.paste, window, tell),
        "menu": lambda: menu(line, tell),
        "caption": caption.paste,
        "can": lambda: tell(f"can {caption.canPaste()}"),
        "paste": manuscript.paste,
        "headline": headline.paste,
        "wait": lambda: None,
        **{f"where {name}": partial(where, field, tell) for name, field in fields.items()},
        "veil": lambda: tell(f"veil {panel.veil.words}"),
        "few words": lambda: tell(f"few words {few_words(100)!r}"),
        "plain": manuscript.pasting.paste_plain,
        "selection": lambda: manuscript.insertFromMimeData(
            QGuiApplication.clipboard().mimeData(QClipboard.Mode.Selection)
        ),
    }

    def on_told() -> None:
        line = sys.stdin.readline()
        if not line:
            app.quit()
            return
        heart.begin()
        paste[line.strip()]()
        QTimer.singleShot(0, manuscript, lambda: say("asked"))

    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, manuscript)
    told.activated.connect(on_told)
    QTimer.singleShot(PATIENCE, app.quit)
    QTest.qWaitForWindowExposed(window)
    say(f"ready {window.winId()}")
    app.exec()
    tasks.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
