"""The tour, in a program of its own: it shows every step, releases a whole page, and fails when a step does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMessageLogContext, QtMsgType

from editor.publish.proof import prove
from editor.tour.quiet import OF_NO_DISPLAY, tell

PICTURES = (
    "first-run", "sign-in", "queue-and-story", "import", "imported", "written", "pictures", "submitted", "return",
    "history", "approved", "published", "preview", "dark",
)  # fmt: skip
PLANTED = """
import sys
from editor.cli import main
from editor.tour.driver import Stuck
from editor.tour.script import Script

def {step}(self):
    raise Stuck("This fault is planted.")

Script.{step} = {step}
sys.exit(main(["tour", "--to", sys.argv[1]]))
"""


def played(*command: str) -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, *command], check=False, capture_output=True, text=True, timeout=600,
        env=environment | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip


def test_the_tour_does_the_main_job_and_shows_it(tmp_path: Path) -> None:
    tour = played("-m", "editor", "tour", "--to", str(tmp_path / "tour"))
    assert tour.returncode == 0, tour.stdout + tour.stderr
    assert tour.stderr.replace("The preview runs without its sandbox, because the program runs as root.\n", "") == ""
    shown = sorted((tmp_path / "tour" / "pictures").iterdir())
    assert [path.stem[3:] for path in shown] == list(PICTURES)
    for path in shown:
        with Image.open(path) as picture:
            assert picture.size == (1440, 900)
            assert len(picture.convert("RGB").getcolors(1_000_000) or []) > 50, f"{path.name} shows nothing"
    (package,) = tmp_path.glob("tour/newsroom/*-site/harbour-talks")
    assert prove(package) == []
    page = (package / "index.html").read_text("utf-8")
    for words in ("The board will publish its own timetable", "The meeting was called by the harbour board"):
        assert words in page
    assert page.count("<figure") == 2


@pytest.mark.parametrize("step", ["attach", "publish"])
def test_a_step_that_fails_fails_the_tour(tmp_path: Path, step: str) -> None:
    tour = played("-c", PLANTED.format(step=step), str(tmp_path / "tour"))
    assert tour.returncode == 1, tour.stdout + tour.stderr
    assert f"{step}: failed." in tour.stdout
    assert [path.stem for path in (tmp_path / "tour" / "pictures").glob("*failed*")] != []


def test_the_tour_leaves_a_folder_with_other_things_alone(tmp_path: Path) -> None:
    (tmp_path / "beach.txt").write_text("sand")
    tour = played("-m", "editor", "tour", "--to", str(tmp_path))
    assert tour.returncode == 1
    assert "beach.txt" in tour.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["beach.txt"]


def test_without_a_display_only_what_nobody_can_mend_is_held_back(capsys: pytest.CaptureFixture[str]) -> None:
    context = QMessageLogContext()
    for message in (*OF_NO_DISPLAY, "QRhiGles2: Failed to create context"):
        tell(QtMsgType.QtWarningMsg, context, message)
    assert capsys.readouterr().err == ""
    tell(QtMsgType.QtWarningMsg, context, "QObject::connect: no such signal")
    assert capsys.readouterr().err == "QObject::connect: no such signal\n"
