"""`copydesk tour`: plays the script on a newsroom of its own, and says how it went."""

import os
import shutil
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.app import Program
from editor.config.options import Options
from editor.config.resources import resource
from editor.domain.errors import CopydeskError, Refused
from editor.tour.driver import Driver
from editor.tour.quiet import quieten
from editor.tour.script import Script
from editor.ui.places import Places
from editor.ui.theme import ARGUMENTS

_OURS = ("newsroom", "pictures")


def run(to: Path, play: type[Script] = Script) -> int:
    """Play the tour, or another script; pictures go to `to/pictures`, its newsroom and the published page to `to/newsroom`.

    Returns 0, or 1 when a step failed.

    Raises:
        Refused: the folder holds something else.
    """
    _make_room(to)
    if sys.platform == "linux" and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        quieten()
    app = QApplication.instance() or QApplication(["copydesk", *ARGUMENTS])
    assert isinstance(app, QApplication)
    newsroom = to / "newsroom"
    options = Options(newsroom / "options.json")
    options.choose("theme", "light")
    material = resource("demo")
    own, demo = str(newsroom / "own.db"), str(newsroom / "demo.db")
    places = Places(own, demo, material, newsroom / "reports", newsroom / "journal")
    program = Program(app, options, places)
    program.begin()
    hands = Driver(program.window, to / "pictures")
    sys.excepthook = hands.note_fault
    script = play(program, hands, material)
    program.window.painted.connect(program.start)
    program.window.show()
    try:
        status = _play(script, hands)
    finally:
        sys.excepthook = sys.__excepthook__
    program.end()
    program.window.close_for_good()
    if status == 0:
        _say(f"{len(hands.taken)} pictures: {to / 'pictures'}")
        if script.package.exists():
            _say(f"The published page: {script.package / 'index.html'}")
    return status


def _play(script: Script, hands: Driver) -> int:
    for step in script.steps():
        name = step.__name__.replace("_", " ")
        try:
            step()
        except CopydeskError as error:
            _say(f"{name}: failed. {error}")
            try:
                hands.picture(f"failed-{step.__name__}")
            except CopydeskError as worse:
                _say(str(worse))
            return 1
        _say(f"{name}: done")
    return 0


def _make_room(to: Path) -> None:
    if to.exists() and not to.is_dir():
        raise Refused(f"“{to.name}” is not a folder.")
    strange = [path.name for path in to.iterdir() if path.name not in _OURS] if to.exists() else []
    if strange:
        raise Refused(f"“{to.name}” holds other things ({strange[0]}); name a folder of its own for the tour.")
    for name in _OURS:
        shutil.rmtree(to / name, ignore_errors=True)
    try:
        (to / "newsroom").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"“{to.name}” cannot be written to: {error.strerror}.") from error


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
