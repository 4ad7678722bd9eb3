"""Where things are on this machine."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """Where newsrooms are on this machine, the demo's material, and reports of the program's own faults."""

    own: str
    demo: str
    material: Path
    reports: Path
