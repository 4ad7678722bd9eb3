"""The table as it was last measured, kept in a document: a section for each bench, written row by row as they come."""

import os
import platform
import re
from datetime import UTC, datetime
from pathlib import Path

import psutil
from PySide6.QtCore import qVersion

from tests.bench.rows import Row, cells

ABOUT = """# Speed and memory, as last measured

What `make bench` found when it was last asked to keep it (`python -m tests.bench --write docs/BENCH.md NAME...`): whatever came
out, once, in its order; nothing is chosen among several runs. A row is held to its floor, which is measured in the same run in
turn with ours, so that a slow or busy machine slows both; a row without a floor is held to its bar as a limit. What does not hold
is said in bold.
"""
UNFINISHED = "This bench was stopped before its last row."
_HEAD = ("| what | floor | ours | ratio | bar | | the floor |", "|---|---:|---:|---:|---:|---|---|")
_SECTION = re.compile(r"^## (\w+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


class Report:
    """One bench's section of the document at `path`; the other sections stay as they are."""

    def __init__(self, path: Path, name: str, order: tuple[str, ...]) -> None:
        """`order` is that of the sections."""
        self._path, self._name, self._order = path, name, order
        self._begun = f"{datetime.now(UTC):%d %B %Y, %H:%M} UTC, {machine()}."
        self._rows: list[Row] = []

    def add(self, row: Row) -> None:
        """One more was measured."""
        self._rows.append(row)
        self._write(UNFINISHED)

    def end(self) -> None:
        """All of them were."""
        self._write("")

    def _write(self, note: str) -> None:
        lines = (f"| {' | '.join(cells(row))} |" for row in self._rows)
        parts = [self._begun, "\n".join((*_HEAD, *lines)), note]
        sections = read(self._path) | {self._name: "\n\n".join(filter(None, parts))}
        ordered = (f"## {name}\n\n{sections[name]}\n" for name in self._order if name in sections)
        self._path.write_text("\n".join((ABOUT, *ordered)), "utf-8")


def read(path: Path) -> dict[str, str]:
    """The sections that a document has, by name."""
    text = path.read_text("utf-8") if path.exists() else ""
    return {name: body.strip() for name, body in _SECTION.findall(text)}


def machine() -> str:
    """What kind of machine this is, without saying whose."""
    memory = round(psutil.virtual_memory().total / 1_000_000_000)
    kind = f"{platform.system()} {platform.machine()}"
    return f"{os.cpu_count()} cores, {memory} GB, {kind}, Python {platform.python_version()}, Qt {qVersion()}"
