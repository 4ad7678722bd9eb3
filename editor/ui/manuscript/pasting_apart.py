"""A large paste read by a program of its own, so that no key waits for it."""

import logging

from editor.apart import OPENING, OUT_OF_MEMORY, TooLong, run
from editor.domain.errors import Refused
from editor.text.pasting import Pasted
from editor.text.pasting.child import SECONDS, unpacked

LARGE = 256_000
"""Bytes of a paste from which on it is read apart: below, the parser is done before it is felt."""
START = f"{OPENING}from editor.text.pasting.child import main; sys.exit(main(sys.argv[1:]))"
_PLAINER = "paste it as plain text or in parts."
log = logging.getLogger(__name__)


def read_apart(data: bytes, kind: str, most: int, *, start: str = START, seconds: float = SECONDS) -> Pasted | int:
    """What came of a paste of this kind; how many signs it came to when those are more than `most`.

    Raises:
        Refused: it cannot be read, or takes more time or memory than a paste may.
        Unavailable: no second program could be started.
    """
    try:
        ended = run(start, data, kind, str(most), seconds=seconds)
    except TooLong as error:
        raise Refused(f"What was pasted could not be read within {seconds:.0f} seconds: {_PLAINER}") from error
    if ended.returncode == 0:
        return unpacked(ended.stdout)
    if ended.returncode == OUT_OF_MEMORY or ended.returncode < 0:
        raise Refused(f"What was pasted takes more memory or time to read than a paste may: {_PLAINER}")
    log.warning("reading a paste failed: %s", ended.stderr.decode("utf-8", "replace").strip()[-2000:])
    raise Refused(f"What was pasted could not be read: {_PLAINER}")
