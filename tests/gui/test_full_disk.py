"""The window on a real store and a real journal when the disk takes nothing more: what is typed stays, and goes in later."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QLabel

from editor.services.opening import newsroom_of_one, open_store
from editor.services.stories import new_story
from tests.gui.driver import COPY
from tests.gui.test_real_store import RealDriver, _first_run, _new_story, real

__all__ = ["real"]


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process grows; SIGXFSZ is ignored, as Python does by itself."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_who_types_on_a_full_disk_goes_on_typing(real: RealDriver, tmp_path: Path) -> None:
    path = tmp_path / "newsroom.db"
    _first_run(real, path)
    _new_story(real)
    manuscript, said = real.window.story.manuscript, real.find(QLabel, "saved")
    with full_disk():
        real.key_in(manuscript, "The last boat ")
        real.qtbot.waitUntil(lambda: "no journal" in said.text())
        real.program.story.care.save()
        real.settle()
        assert said.text() == "Neither saved nor in the journal: your text is in this window only"
        assert real.banner().startswith(
            "“newsroom.db” cannot be saved now: the disk is full; make room and try again. "
            "What is typed cannot be written to the journal: the file may not grow any more. "
            "What you typed is in this window only: save a copy of it"
        )
        real.key_in(manuscript, "left at ten.")
        assert manuscript.toPlainText() == "The last boat left at ten."
    real.program.story.desk.saver._retry.timeout.emit()
    real.settle()
    real.program.story.care.save()
    real.qtbot.waitUntil(lambda: said.text().startswith("Saved ") and said.text().endswith("rev 3"))
    assert real.banner() == ""


def test_a_window_opened_on_a_full_disk_shows_what_is_there(real: RealDriver, tmp_path: Path) -> None:
    path = tmp_path / "newsroom.db"
    store = open_store(str(path), "test")
    newsroom_of_one(store, "Harbour Post", "Maeve Quill", "maeve")
    with store.unit("maeve") as unit:
        new_story(unit, "ferry-fares", "news", COPY)
    store.close()
    said = real.find(QLabel, "saved")
    with full_disk():
        real.program.start(str(path), "maeve", "ferry-fares")
        real.settle()
        assert real.window.story.manuscript.toPlainText() == COPY.body
        real.key_in(real.window.story.manuscript, "One ")
        real.program.story.care.save()
        real.settle()
        assert said.text() == "Neither saved nor in the journal: your text is in this window only"
        assert "“newsroom.db” cannot be saved now: the disk is full" in real.banner()
        assert not list(tmp_path.glob(".options.json.*"))
    real.program.story.desk.saver._retry.timeout.emit()
    real.qtbot.waitUntil(lambda: said.text().startswith("Saved ") and said.text().endswith("rev 2"))
    assert real.window.story.manuscript.toPlainText() == f"One {COPY.body}"
