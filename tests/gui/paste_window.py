"""`python -m tests.gui.paste_window`: a manuscript on a real X11 screen, which does what it is told on its standard input.

Told `paste`, `plain` or `selection`, it pastes, and into a headline when told `headline`; `few words` are those that come without waiting. It says `asked` as soon as it can take the next key, then what came of it
and, in milliseconds, the longest time it took to come to its next key meanwhile.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from editor.ui.manuscript.widget import Manuscript
from editor.ui.panels.copy_line import CopyLine
from editor.ui.selection.holding import few_words
from editor.ui.settled import TURN
from editor.ui.tasks import Tasks
from editor.ui.theme import Theme
from tests.heart import Heart

RESOURCES = Path(__file__).parents[2] / "resources"

PATIENCE = 60_000
"""Milliseconds after which nobody tells it anything any more."""


def say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def main() -> int:
    app = QApplication(sys.argv[:1])
    sys.setswitchinterval(TURN)
    theme = Theme(app, RESOURCES)
    theme.load_copy_type()
    theme.apply("light")
    tasks, heart, window = Tasks(), Heart(), QWidget()
    manuscript, headline = Manuscript(theme), CopyLine(theme)
    manuscript.pasting.work = headline.work = tasks.work
    both = QVBoxLayout(window)
    both.addWidget(headline)
    both.addWidget(manuscript)
    window.resize(700, 500)
    window.show()
    manuscript.set_text("Start. ")
    manuscript.moveCursor(manuscript.textCursor().MoveOperation.End)

    def tell(what: str) -> None:
        def later() -> None:
            say(f"{what} · longest {heart.longest * 1000:.0f} ms")

        QTimer.singleShot(50, manuscript, later)

    manuscript.pasting.pasted.connect(lambda _: tell(f"pasted {len(manuscript.text())} {manuscript.text()[:40]!r}"))
    headline.edited.connect(lambda: tell(f"headline {headline.text()!r}"))
    manuscript.pasting.refused.connect(lambda error: tell(f"refused {error.sentence}"))
    paste = {
        "paste": manuscript.paste,
        "headline": headline.paste,
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
    say("ready")
    app.exec()
    tasks.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
