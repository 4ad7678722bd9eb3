"""Reads the pictures of a folder, in a process of its own: `python -m tests.unit.media.reading_process FOLDER`.

Prints a line of JSON for each file, in the order of their names: what was read or said, the seconds it took, and the
most memory that the process had meanwhile, in MB. A picture that takes ten seconds ends the process.
"""

import json
import signal
import sys
import time
from pathlib import Path

from editor.domain.errors import Refused
from editor.media.metadata import inspect

SECONDS = 10


def read(path: Path) -> dict[str, object]:
    """What `photo show` reads from a file, or the sentence that a person gets."""
    data = path.read_bytes()
    Path("/proc/self/clear_refs").write_text("5")  # the peak is counted anew
    signal.alarm(SECONDS)
    begun = time.perf_counter()
    try:
        said: dict[str, object] = {"read": inspect(data, path.name).to_json()}
    except Refused as refusal:
        said = {"refused": str(refusal)}
    taken = time.perf_counter() - begun
    signal.alarm(0)
    return {
        "name": path.name,
        **said,
        "seconds": taken,
        "memory": most_memory(),
    }


def most_memory() -> float:
    """The process's peak in MB; what `getrusage` tells is as much as its parent had."""
    lines = Path("/proc/self/status").read_text().splitlines()
    (peak,) = (line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return int(peak) / 1000


if __name__ == "__main__":
    for path in sorted(Path(sys.argv[1]).iterdir()):
        sys.stdout.write(json.dumps(read(path)) + "\n")
        sys.stdout.flush()
