"""What is to be published: one approved text with everything a writer needs to know about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from editor.domain.checks import LANGUAGE, blank
from editor.domain.copy import Copy
from editor.domain.errors import Refused
from editor.domain.people import FourEyes

DESK_ONLY = ("instructions", "job_id")
"""What of a picture's texts travels in its files and stands nowhere else that readers look."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Why a published story was changed, as readers are told. `kind` is one of the rule table's classes."""

    kind: Literal["update", "clarification", "correction"]
    text: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One approved text, ready to be written. `sha256` is that of the revision as the store holds it.

    `published_by` and `published_at` are empty on a page exported before it was published. Moments are aware and are
    shown in the zone they carry. `base_url` is where the paper's stories lie on the web, empty when unknown.
    """

    story_id: str
    slug: str
    address: str
    revision: int
    sha256: str
    copy: Copy
    author: str
    approved_by: str
    newsroom: str
    four_eyes: FourEyes
    desk: str = ""
    published_by: str = ""
    published_at: datetime | None = None
    first_published_at: datetime | None = None
    correction: Correction | None = None
    base_url: str = ""

    @property
    def url(self) -> str:
        """The page's own address on the web, or nothing."""
        return page_url(self.base_url, self.address)

    def ready(self) -> None:
        """Nothing: this may be written.

        Raises:
            Refused: it was not approved, or its language is not one.
        """
        if not self.approved_by:
            raise Refused(f"“{self.slug}” has no approved text, so no page of it can be made.")
        if not LANGUAGE.fullmatch(self.copy.language):
            raise Refused(f"The language of “{self.slug}” is “{self.copy.language}”; write it as en-GB, de or ga-IE.")
        if blank(self.copy.headline):
            raise Refused(f"“{self.slug}” has no headline.")


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands in the place of a withdrawn story, in the page's own words: that it is withdrawn, nothing of its copy."""

    story_id: str
    slug: str
    address: str
    revision: int
    sha256: str
    author: str
    newsroom: str
    four_eyes: FourEyes
    withdrawn_by: str
    withdrawn_at: datetime
    base_url: str = ""

    @property
    def url(self) -> str:
        """The page's own address on the web, or nothing."""
        return page_url(self.base_url, self.address)


def page_url(base_url: str, address: str) -> str:
    """Where a page lies on the web, with the closing stroke a folder has."""
    return f"{base_url.rstrip('/')}/{address}/" if base_url else ""


def public(copy: Copy) -> Copy:
    """The copy without what is for the desk alone.

    That is the editor's note, the agency's instructions and job numbers, what is kept of rights, and pictures that wait
    for their file.
    """
    hidden = dict.fromkeys(DESK_ONLY, "") | {"rights": None}
    pictures = [use.model_dump() | hidden for use in copy.published_pictures]
    return copy.with_changes(editor_note="", pictures=tuple(pictures))
