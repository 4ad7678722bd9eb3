"""Reading a document in a child process, so that nothing in it can take this one's memory, time or life."""

import logging

from editor.apart import OPENING, OUT_OF_MEMORY, TooLong, run
from editor.domain.errors import Refused, Unavailable
from editor.wire.documents.child import unpacked
from editor.wire.documents.limits import MEMORY, SECONDS
from editor.wire.result import WireStory

START = f"{OPENING}from editor.wire.documents.child import main; sys.exit(main(sys.argv[1:]))"

_logger = logging.getLogger(__name__)


def convert(data: bytes, kind: str, name: str, *, start: str = START, seconds: float = SECONDS) -> WireStory:
    """The story in a document of this kind; `start` is the program the child runs.

    Raises:
        Refused: it is not what it must be, or takes more than a document may.
        Unavailable: no child process could be started.
    """
    try:
        ended = run(start, data, kind, name, seconds=seconds)
    except TooLong as error:
        raise Refused(f"“{name}” could not be read within {seconds:.0f} seconds, so it was given up.") from error
    except Unavailable as error:
        raise Unavailable(f"“{name}” could not be read.", error.sentence) from error
    if ended.returncode == 0:
        return unpacked(ended.stdout)
    if ended.returncode == OUT_OF_MEMORY or ended.returncode < 0:
        raise Refused(
            f"“{name}” takes more than the {MEMORY // 1024**2} MB of memory or {SECONDS} seconds a document may."
        )
    _logger.warning("reading a document failed: %s", ended.stderr.decode("utf-8", "replace").strip()[-2000:])
    raise Refused(f"“{name}” is damaged: it could not be read. Open it where it was written and save it anew.")
