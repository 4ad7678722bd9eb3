"""Documents are waited for while they come; taking them apart has limits of its own, and nothing is read twice."""

from pathlib import Path
from threading import current_thread

import pytest

from editor.services import importing
from editor.services.importing import House
from editor.ui import intake_jobs, patience
from editor.wire.files import Arrived
from editor.wire.result import WireStory

ARTICLE = "A headline of some length\n\nThe first paragraph ends here, as it should.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{number}.txt" for number in range(3)]
    for file in made:
        file.write_text(ARTICLE)
    return made


def test_taking_a_document_apart_takes_no_time_from_the_next(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, threads = [0.0], []
    convert = importing.read_arrived

    def slow(file: Arrived) -> list[WireStory]:
        clock[0] += 100.0
        threads.append(current_thread().name)
        return convert(file)

    monkeypatch.setattr(patience, "monotonic", lambda: clock[0])
    monkeypatch.setattr(importing, "read_arrived", slow)
    came = intake_jobs.read_files(files, House())()
    assert (len(came.read), came.faults) == (3, ())
    assert set(threads) == {current_thread().name}


def test_a_file_is_read_once(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    read = Path.open

    def noted(path: Path, mode: str) -> object:
        opened.append(path)
        return read(path, mode)

    monkeypatch.setattr(Path, "open", noted)
    assert len(intake_jobs.read_files(files, House())().read) == 3
    assert opened == files
