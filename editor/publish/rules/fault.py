"""One thing wrong with a finished package, and what the rules look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from editor.domain.copy import Copy
from editor.publish.rules.reading import Page


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: the rule it breaks, a sentence for people, and the file or field it is in."""

    rule: str
    message: str
    where: str


@dataclass(frozen=True)
class Evidence:
    """A finished package as read back: its files, its page, its manifest; and what it must say.

    `copy` is None for a notice. `note` is the editor's note where it is known, which must be nowhere. `approved` is the
    copy with what is for the desk and for picture files alone, where it is known. `profiles` are the colour profiles that
    the files of each picture must carry, by its number, where they are known.
    """

    files: Mapping[str, bytes]
    page: Page
    manifest: Mapping[str, Any]
    copy: Copy | None
    note: str = ""
    approved: Copy | None = None
    profiles: Mapping[int, bytes] = field(default_factory=dict)

    @property
    def base(self) -> str:
        """The page's own address on the web, or nothing."""
        base = str(self.manifest.get("base_url", ""))
        return f"{base.rstrip('/')}/{self.manifest.get('address', '')}/" if base else ""
