"""Asking a program of its own for a pattern's matches, with a deadline; the newest question ends the one before."""

import json
from dataclasses import asdict
from threading import Lock
from typing import TYPE_CHECKING, Any

from editor.apart import OPENING, TooLong, finish, start
from editor.domain.errors import Refused
from editor.text.finding import Wanted

if TYPE_CHECKING:
    import subprocess

PATIENCE = 4.0
"""Seconds for one search."""
_START = f"{OPENING}from editor.text.finding_child import main; main()"


class Apart:
    """Holds the program that is searching now. Any thread may ask; `drop` ends what runs."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._program: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def ask(self, text: str, wanted: Wanted, replacement: str | None) -> dict[str, Any]:
        """What `finding_child.answer` says.

        Raises:
            Refused: the pattern is wrong, or takes too long.
            Unavailable: no program could be started.
        """
        question = json.dumps({"text": text, "wanted": asdict(wanted), "replacement": replacement})
        program = start(_START)
        with self._lock:
            self._program = program
        try:
            ended = finish(program, question.encode("ascii"), self._patience)
        except TooLong as error:
            raise Refused(
                f"“{wanted.pattern[:40]}” was still searching after {self._patience:.0f} seconds and was given up: "
                "make it narrower."
            ) from error
        if ended.returncode:
            raise Refused(f"The search for “{wanted.pattern[:40]}” was given up.")
        answer: dict[str, Any] = json.loads(ended.stdout)
        if "refused" in answer:
            raise Refused(answer["refused"])
        return answer

    def drop(self) -> None:
        """End what runs: nobody waits for it any more."""
        with self._lock:
            if self._program is not None and self._program.poll() is None:
                self._program.kill()
