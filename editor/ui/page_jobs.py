"""What the window asks of a newsroom about pages: publishing, withdrawing, previewing, and the demo's site."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.changes import Change
from editor.domain.people import Person
from editor.ui.jobs import Job

if TYPE_CHECKING:
    from editor.domain.unit import Store, Unit
    from editor.services.previewing import LivePage
    from editor.services.publishing import Site

SiteMaker = Callable[[], "Site"]
"""Makes the site when it is first needed, on the thread that needs it: it reads the page's template."""


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


def live_page(site: SiteMaker, newsroom: str, desk: str) -> "Job[LivePage]":
    """The page of a story that is going to be written, nothing on it yet."""

    def job(unit: "Unit") -> "LivePage":
        del unit
        from editor.services.previewing import LivePage

        return LivePage(site().template, newsroom, desk)

    return job


def preview_picture(name: str) -> Job[bytes]:
    """One picture for the preview."""

    def job(unit: "Unit") -> bytes:
        from editor.services.previewing import picture

        return picture(unit, name)

    return job


def load_demo(material: Path, site: SiteMaker) -> "Callable[[Store], list[Person]]":
    """Fills an empty store with the demo newsroom; returns who can sign in."""

    def load(store: "Store") -> list[Person]:
        from editor.services.demo import load_demo as fill

        return [person for person in store.staff() if person.active] or fill(store, material, site())

    return load
