"""Where icons, fonts, themes, templates and the demo newsroom are found.

A wheel carries `resources/` inside the package; in a checkout it lies beside `editor/`, and an editable install
leaves it there.
"""

from importlib.resources import files
from pathlib import Path

_PACKAGED = "_resources"


def resource(*parts: str) -> Path:
    """The path of one packaged file or folder, such as `resource("icons", "lucide", "add.svg")`.

    Raises FileNotFoundError when the program was installed without it.
    """
    package = Path(str(files("editor")))
    packaged = package / _PACKAGED
    root = packaged if packaged.is_dir() else package.parent / "resources"
    path = root.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"Copydesk was installed without {'/'.join(('resources', *parts))}")
    return path
