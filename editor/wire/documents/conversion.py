"""Reading a document in a child process, so that nothing in it can take this one's memory, time or life."""

import json
import logging
import subprocess
import sys
from pathlib import Path

from editor.domain.errors import Refused, Unavailable
from editor.wire.documents.child import OUT_OF_MEMORY, unpacked
from editor.wire.documents.limits import MEMORY, SECONDS
from editor.wire.result import WireStory

# The child finds what this process finds, and nothing of its own: a folder full of documents is no place to run code from.
START = "import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); from editor.wire.documents.child import main; sys.exit(main(sys.argv[1:]))"

_ROOT = str(Path(__file__).parents[3])
_logger = logging.getLogger(__name__)


def convert(data: bytes, kind: str, name: str, *, start: str = START, seconds: float = SECONDS) -> WireStory:
    """The story in a document of this kind; `start` is the program the child runs.

    Raises:
        Refused: it is not what it must be, or takes more than a document may.
        Unavailable: no child process could be started.
    """
    command = [sys.executable, "-I", "-c", start, json.dumps([*filter(None, sys.path), _ROOT]), kind, name]
    try:
        ended = subprocess.run(
            command,
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise Refused(f"“{name}” could not be read within {seconds:.0f} seconds, so it was given up.") from error
    except OSError as error:
        raise Unavailable(
            f"“{name}” could not be read: no second program could be started ({error.strerror})."
        ) from error
    if ended.returncode == 0:
        return unpacked(ended.stdout)
    if ended.returncode == OUT_OF_MEMORY or ended.returncode < 0:
        raise Refused(
            f"“{name}” takes more than the {MEMORY // 1024**2} MB of memory or {SECONDS} seconds a document may."
        )
    _logger.warning("reading a document failed: %s", ended.stderr.decode("utf-8", "replace").strip()[-2000:])
    raise Refused(f"“{name}” is damaged: it could not be read. Open it where it was written and save it anew.")
