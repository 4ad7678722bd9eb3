"""Asking a program of its own for a pattern's matches, with a deadline; the newest question ends the one before."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from threading import Lock
from typing import Any

from editor.domain.errors import Refused, Unavailable
from editor.text.finding import Wanted

PATIENCE = 4.0
"""Seconds for one search."""
_ROOT = str(Path(__file__).parents[2])
# The child finds what this process finds, and nothing in the folder one happens to stand in.
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); from editor.text.finding_child import main; main()"
)


class Apart:
    """Holds the program that is searching now. Any thread may ask; `drop` ends what runs."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._program: subprocess.Popen[str] | None = None
        self._lock = Lock()

    def ask(self, text: str, wanted: Wanted, replacement: str | None) -> dict[str, Any]:
        """What `finding_child.answer` says.

        Raises:
            Refused: the pattern is wrong, or takes too long.
            Unavailable: no program could be started.
        """
        question = json.dumps({"text": text, "wanted": asdict(wanted), "replacement": replacement})
        program = self._started()
        try:
            said, _ = program.communicate(question, timeout=self._patience)
        except subprocess.TimeoutExpired as error:
            program.kill()
            program.communicate()
            raise Refused(
                f"“{wanted.pattern[:40]}” was still searching after {self._patience:.0f} seconds and was given up: "
                "make it narrower."
            ) from error
        if program.returncode:
            raise Refused(f"The search for “{wanted.pattern[:40]}” was given up.")
        answer: dict[str, Any] = json.loads(said)
        if "refused" in answer:
            raise Refused(answer["refused"])
        return answer

    def drop(self) -> None:
        """End what runs: nobody waits for it any more."""
        with self._lock:
            if self._program is not None and self._program.poll() is None:
                self._program.kill()

    def _started(self) -> "subprocess.Popen[str]":
        command = [sys.executable, "-I", "-c", _START, json.dumps([*filter(None, sys.path), _ROOT])]
        try:
            program = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="ascii",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise Unavailable(f"No second program could be started for the search ({error.strerror}).") from error
        with self._lock:
            self._program = program
        return program
