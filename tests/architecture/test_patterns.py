"""Regular expressions mean the same in every Python we run on.

Before Python 3.11.5 a possessive group, `(?:...)*+`, that fails half way keeps what it had eaten (gh-106052); Debian 12
has 3.11.2. A possessive character class is sound, and so is an atomic group: `(?>(?:...)*)`.
"""

import re
from pathlib import Path

EDITOR = Path(__file__).parents[2] / "editor"
_POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+")


def _faults(source: str) -> list[str]:
    return _POSSESSIVE_GROUP.findall(source)


def test_no_group_is_possessive() -> None:
    found = [path.name for path in EDITOR.rglob("*.py") if _faults(path.read_text(encoding="utf-8"))]
    assert found == []


def test_one_would_be_found() -> None:
    assert _faults(r"(?:ab?c)?+d") == [")?+"]
    assert _faults(r"(?>(?:ab?c)?)d [ab]++ x{1,3}+") == []
