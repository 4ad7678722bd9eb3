"""One real package for all tests of the proof, copied for each."""

import shutil
from pathlib import Path

import pytest

from tests.unit.publish.making import package


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package(tmp_path_factory.mktemp("packages") / "harbour-talks").folder


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "harbour-talks"))
