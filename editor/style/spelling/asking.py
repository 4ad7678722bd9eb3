"""Asking the program that holds Hunspell, and letting it go when it does not answer."""

import json
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import IO, Final

from editor.style.spelling.dictionaries import Dictionary

_PROGRAM: Final = Path(__file__).with_name("child.py")
_NO_WINDOW: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_PATIENCE: Final = 10.0
"""Seconds for one answer, the first of which waits for the dictionary to be read."""
_BATCH: Final = 2_000


class Silent(Exception):
    """The program ended, or took too long and was ended."""


class Answers:
    """One running program; not for two threads at once."""

    def __init__(self, dictionary: Dictionary, patience: float = _PATIENCE) -> None:
        folder, name = dictionary.affixes.parent, dictionary.affixes.stem
        # -P: the folder of the program holds modules whose names are not to be found by mistake.
        command = [sys.executable, "-P", str(_PROGRAM), str(folder), name]
        self._patience = patience
        self._program = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="ascii",
            creationflags=_NO_WINDOW,
        )

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Those of the words that the dictionary does not know.

        Raises:
            Silent: there is no answer.
        """
        asked = list(words)
        batches = (asked[start : start + _BATCH] for start in range(0, len(asked), _BATCH))
        return {word for batch in batches for word in self._ask("unknown", batch)}

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant, likeliest first; up to half a second for one word.

        Raises:
            Silent: there is no answer.
        """
        return self._ask("suggest", word)

    @property
    def lives(self) -> bool:
        """Whether the program is there to be asked."""
        return self._program.poll() is None

    def kill(self) -> None:
        """End the program from any thread, also while it is asked: then there is no answer."""
        self._program.kill()

    def close(self) -> None:
        """End the program."""
        self.kill()
        self._program.wait()
        for pipe in (self._program.stdin, self._program.stdout):
            if pipe is not None:
                _shut(pipe)

    def _ask(self, question: str, given: list[str] | str) -> list[str]:
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        end = Timer(self._patience, self._program.kill)
        end.daemon = True
        end.start()
        try:
            self._program.stdin.write(json.dumps([question, given]) + "\n")
            self._program.stdin.flush()
            line = self._program.stdout.readline()
        except OSError as error:
            raise Silent from error
        finally:
            end.cancel()
        if not line.endswith("\n"):
            raise Silent
        return [str(word) for word in json.loads(line)]


def _shut(pipe: IO[str]) -> None:
    """Close a pipe to a program that is gone: what waits to be written goes nowhere."""
    with suppress(OSError):
        pipe.close()
