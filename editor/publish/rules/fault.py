"""One thing wrong with a finished package, and what the rules look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from editor.domain.copy import Copy
from editor.publish.edition import Edition
from editor.publish.rules.reading import Page, moment, text


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: the rule it breaks, a sentence for people, and the file or field it is in."""

    rule: str
    message: str
    where: str


@dataclass(frozen=True)
class Evidence:
    """A finished package as read back: its files, its page, its manifest; and what it must say.

    `copy` is None for a notice. `edition` is what was approved with what is for the desk and for picture files alone, where
    it is known. `profiles` are the colour profiles that the files of each picture must carry, by its number, where they
    are known.
    """

    files: Mapping[str, bytes]
    page: Page
    manifest: Mapping[str, Any]
    copy: Copy | None
    edition: Edition | None = None
    profiles: Mapping[int, bytes] = field(default_factory=dict)

    @property
    def approved(self) -> Copy | None:
        """The whole copy, where it is known."""
        return self.edition.copy if self.edition else None

    @property
    def newsroom(self) -> str:
        """The paper's name."""
        return str(self.manifest.get("newsroom", ""))

    @property
    def base(self) -> str:
        """The page's own address on the web, or nothing."""
        base = str(self.manifest.get("base_url", ""))
        return f"{base.rstrip('/')}/{self.manifest.get('address', '')}/" if base else ""

    @property
    def desk(self) -> str:
        """The story's desk; where nobody knows better, the one the page names."""
        return self.edition.desk if self.edition else self._named(".desk")

    @property
    def change(self) -> str:
        """What readers are told of a change; where nobody knows better, what the page tells them."""
        if self.edition is None:
            return self._named(".change")
        return self.edition.correction.text if self.edition.correction else ""

    def moment(self, name: str) -> datetime | None:
        """A time of the manifest's; None for none, and for what is no time."""
        return moment(str(self.manifest.get(name, "")))

    def _named(self, selector: str) -> str:
        return "".join(text(node) for node in self.page.all(selector))
