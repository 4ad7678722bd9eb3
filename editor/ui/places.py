"""Where things are on this machine."""

from pathlib import Path
from typing import NamedTuple

from editor.config import paths
from editor.config.resources import resource


class Places(NamedTuple):
    """Where newsrooms are on this machine, the demo's material, reports of the program's own faults, and the journals."""

    own: str
    demo: str
    material: Path
    reports: Path
    journal: Path


def usual_places() -> Places:
    """By the custom of the system."""
    return Places(
        own=str(paths.default_store()),
        demo=str(paths.demo_store()),
        material=resource("demo"),
        reports=paths.reports_folder(),
        journal=paths.journal_folder(),
    )
