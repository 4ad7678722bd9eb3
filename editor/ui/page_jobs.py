"""What the window asks of a newsroom about pages: publishing, withdrawing, previewing, and the demo's site."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.domain.changes import Change
from editor.domain.people import Person
from editor.ui.jobs import Job

if TYPE_CHECKING:
    from editor.domain.copy import Copy
    from editor.domain.unit import Store, Unit
    from editor.services.publishing import Site

SiteMaker = Callable[[], "Site"]
"""Makes the site when it is first needed, on the thread that needs it: it reads the page's template."""
PREVIEW_SIDE = 1_200
"""Pixels of a picture's longer side in the preview."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be shown: its HTML, and those of its pictures that were asked for, by SHA-256."""

    html: str
    pictures: dict[str, bytes]


def publish(slug: str, site: SiteMaker, based_on: int, op_id: str) -> Job[Change]:
    """The package, proved and released."""

    def job(unit: "Unit") -> Change:
        from editor.services.publishing import publish as release

        return release(unit, slug, site(), based_on=based_on, op_id=op_id)

    return job


def withdraw(slug: str, reason: str, site: SiteMaker, op_id: str) -> Job[Change]:
    """The public page becomes a notice."""

    def job(unit: "Unit") -> Change:
        from editor.services.publishing import withdraw as take_down

        return take_down(unit, slug, reason, site(), op_id=op_id)

    return job


def finish(site: SiteMaker) -> Job[list[str]]:
    """Finish what the last run recorded as published but did not put into its place."""

    def job(unit: "Unit") -> list[str]:
        from editor.services.publishing import finish_releases

        return finish_releases(unit, site())

    return job


def preview(copy: "Copy", fields: dict[str, Any], desk: str, site: SiteMaker, known: Sequence[str]) -> Job[Page]:
    """The page of the copy as it stands in the window, with the pictures that are not known there yet."""

    def job(unit: "Unit") -> Page:
        from editor.services.pictures import thumbnail
        from editor.services.publishing import preview as render

        changed = copy.with_changes(**fields)
        html = render(changed, site(), lambda use: f"photo:{use.photo}", unit.policy().newsroom, desk)
        wanted = {use.photo for use in changed.published_pictures} - set(known)
        return Page(html, {sha256: thumbnail(unit, sha256, PREVIEW_SIDE) for sha256 in wanted})

    return job


def load_demo(material: Path, site: SiteMaker) -> "Callable[[Store], list[Person]]":
    """Fills an empty store with the demo newsroom; returns who can sign in."""

    def load(store: "Store") -> list[Person]:
        from editor.services.demo import load_demo as fill

        return [person for person in store.staff() if person.active] or fill(store, material, site())

    return load
