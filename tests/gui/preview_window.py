"""The real window with its preview, in a process of its own: a web engine leaves threads behind that no test may leave."""

import json
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from editor.app import Program
from editor.config.options import Options
from editor.domain.copy import Copy
from editor.domain.photos import Photo
from editor.services.stories import new_story
from editor.ui import jobs
from editor.ui.places import Places
from editor.ui.preview.lock import WORLD
from editor.ui.preview.view import PreviewView
from tests.gui.fakes import START, FakeStore

RESOURCES = Path(__file__).parents[2] / "resources"
PATIENCE = 20_000


def _photo(sha256: str) -> Photo:
    return Photo(sha256, "ferry.jpg", "image/jpeg", 600, 400, 1_000, "{}", "maeve", START)


def _picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (600, 400), "teal").save(file, "JPEG")
    return file.getvalue()


class PreviewedWindow:
    """A newsroom in memory with one story, open, and its preview looked at."""

    def __init__(self, copy: Copy, theme: str = "light") -> None:
        self.app = QApplication.instance() or QApplication(["preview"])
        self.store = FakeStore()
        for use in copy.pictures:
            self.store.photos[use.photo] = (_photo(use.photo), _picture())
        with self.store.unit("maeve") as unit:
            new_story(unit, "story", "news", copy)
        jobs.opener = lambda url, client: lambda: self.store  # type: ignore[assignment, return-value]
        folder = Path(tempfile.mkdtemp())
        own, demo = str(folder / "own.db"), str(folder / "demo.db")
        given = (own, demo, RESOURCES / "demo", folder / "reports", folder / "journal")
        places = Places(*given[: len(Places._fields)])
        self.program = Program(self.app, Options(folder / "options.json"), places)
        self.program.theme.apply(theme)
        self.program.begin()
        self.window = self.program.window
        self.window.resize(1440, 900)
        self.window.show()
        self.program.start("memory", "maeve", "story")
        self.manuscript = self.window.story.manuscript
        self.until(lambda: self.program.story.desk.story is not None)
        self.loads = 0
        self.program.view.go_preview()
        self.until(lambda: self.pane.view is not None and self.pane.view._ready)
        assert self.program.front.preview is not None
        self.desk = self.program.front.preview
        self.view.page().loadStarted.connect(self._on_load)
        self.rest(300)

    def _on_load(self) -> None:
        self.loads += 1

    @property
    def pane(self) -> Any:
        return self.window.inspector.preview.pane

    @property
    def view(self) -> PreviewView:
        view = self.pane.view
        assert isinstance(view, PreviewView)
        return view

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the program run until something holds."""
        loop = QEventLoop()
        look = QTimer(interval=5)
        held = holds()

        def look_again() -> None:
            nonlocal held
            held = held or holds()
            if held:  # what follows before the loop ends may be otherwise already
                loop.quit()

        look.timeout.connect(look_again)
        end = QTimer(singleShot=True, interval=PATIENCE)
        end.timeout.connect(loop.quit)
        look.start()
        end.start()
        if not held:
            loop.exec()
        if not held:
            raise TimeoutError("it never came to hold")

    def rest(self, pause: int = 60) -> None:
        """Let the program run until nothing is under way."""
        loop = QEventLoop()
        QTimer.singleShot(pause, loop.quit)
        loop.exec()
        desk = self.desk
        self.until(lambda: not desk._busy and not desk._soon.isActive() and self.program.tasks.waiting == 0)

    def ask(self, expression: str) -> Any:
        """What an expression comes to in the page."""
        told: list[str] = []
        self.view.page().runJavaScript(f"JSON.stringify({expression})", WORLD, told.append)
        self.until(lambda: bool(told))
        return json.loads(told[0])

    def end(self, result: object) -> None:
        """Tell what was found, and leave."""
        sys.stdout.write("\n" + json.dumps(result) + "\n")
        sys.stdout.flush()
        self.program.story.desk.put_away()
        self.window.close_for_good()
        self.program.end()
