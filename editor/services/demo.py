"""The demo newsroom: its staff and a dozen stories, each taken through the real workflow to the state it is to be in."""

import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from editor.domain.copy import Copy, validated
from editor.domain.errors import Unavailable
from editor.domain.people import Person, Policy, Role
from editor.domain.unit import Store
from editor.services.flow import act
from editor.services.ids import new_op
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach
from editor.services.publishing import Site, publish, withdraw
from editor.services.staffing import parse_roles
from editor.services.stories import new_story, open_story, save

_COPY = (
    "headline", "standfirst", "byline", "dateline", "language", "keywords", "editor_note", "sign_off", "source",
)  # fmt: skip
_USE = ("placement", "caption", "credit", "alt_text")
_STEPS: dict[str, tuple[str, ...]] = {
    "draft": (),
    "submitted": ("submit",),
    "returned": ("submit", "return"),
    "approved": ("submit", "approve"),
    "scheduled": ("submit", "approve", "schedule"),
    "published": ("submit", "approve", "publish"),
    "published-and-being-corrected": ("submit", "approve", "publish", "revise", "rewrite"),
    "withdrawn": ("submit", "approve", "publish", "withdraw"),
    "spiked": ("spike",),
}
"""What is done to a story, in order, for each state."""


@dataclass(frozen=True, slots=True)
class DemoStory:
    """One story file: its facts, and its body in Markdown."""

    facts: dict[str, Any]
    body: str


def read_story(path: Path) -> DemoStory:
    """A story file: TOML between two lines of `+++`, then Markdown.

    Raises:
        Unavailable: the program's own material is damaged.
    """
    _, _, rest = path.read_text("utf-8").partition("+++\n")
    front, found, body = rest.partition("+++\n")
    if not found:
        raise Unavailable(f"The demo story “{path.name}” is damaged; install the program again.")
    return DemoStory(tomllib.loads(front), body.strip("\n"))


def load_demo(store: Store, material: Path, site: Site) -> list[Person]:
    """Fill an empty store with the demo newsroom; returns its staff.

    Args:
        store: An empty embedded store.
        material: The folder with `newsroom.toml`, `stories/` and `pictures/`.
        site: Where the demo's published stories go.
    """
    newsroom = tomllib.loads((material / "newsroom.toml").read_text("utf-8"))
    people = [Person(one["login"], one["name"], parse_roles(one["roles"])) for one in newsroom["staff"]]
    admin = next(person for person in people if Role.ADMIN in person.roles)
    with store.unit(admin.login) as unit:
        unit.add_staff(admin, new_op())
        unit.set_policy(Policy(newsroom=newsroom["name"], language=newsroom["language"]), new_op())
        for person in people:
            if person != admin:
                unit.add_staff(person, new_op())
        for desk in newsroom["desks"]:
            unit.add_desk(desk, new_op())
    cast = _Cast(store, people, site, material / "pictures")
    for path in sorted((material / "stories").glob("*.md")):
        cast.play(read_story(path))
    return people


class _Cast:
    """The staff of the demo newsroom, doing to each story what its state needs."""

    def __init__(self, store: Store, people: list[Person], site: Site, pictures: Path) -> None:
        self._store = store
        self._people = people
        self._site = site
        self._pictures = pictures

    def _login(self, role: Role) -> str:
        return next(person.login for person in self._people if role in person.roles)

    def play(self, story: DemoStory) -> None:
        """Write a story and take it to its state."""
        facts = story.facts
        live = facts.get("live", {})
        body = story.body
        for now, then in live.get("body", []):
            body = body.replace(now, then)
        self._write(facts["slug"], facts["author"], {**facts, **live}, body, facts["desk"])
        self._plan(facts)
        for step in _STEPS[facts["state"]]:
            self._do(step, story)

    def _write(self, slug: str, author: str, facts: dict[str, Any], body: str, desk: str) -> None:
        """Its news is of the day that it is loaded on, and so are its pictures."""
        pictures = facts.get("pictures", [])
        with self._store.unit(author) as unit:
            today = unit.now().date().isoformat()
            uses = [
                {"number": number, "date_created": today} | {name: picture[name] for name in _USE if name in picture}
                for number, picture in enumerate(pictures, 1)
            ]
            new_story(unit, slug, desk, validated(Copy, _fields(facts) | {"body": body, "pictures": uses}))
            for number, picture in enumerate(pictures, 1):
                file = PictureFile((self._pictures / picture["file"]).read_bytes(), picture["file"])
                attach(unit, slug, 0, [file], number=number)

    def _plan(self, facts: dict[str, Any]) -> None:
        with self._store.unit(self._login(Role.SUBEDITOR)) as unit:
            for action in ("deadline", "embargo"):
                if f"{action}_in" in facts:
                    act(unit, facts["slug"], action, moment=_whole_minute(unit.now(), facts[f"{action}_in"]))

    def _do(self, step: str, story: DemoStory) -> None:
        facts = story.facts
        slug, reason = facts["slug"], facts.get("reason", "")
        if step in ("publish", "withdraw"):
            with self._store.unit(self._login(Role.PRODUCER)) as unit:
                if step == "publish":
                    publish(unit, slug, self._site)
                else:
                    withdraw(unit, slug, reason, self._site)
        elif step == "rewrite":
            with self._store.unit(facts["author"]) as unit:
                opened = open_story(unit, slug)
                copy = opened.copy.with_changes(**_fields(facts), body=story.body)
                save(unit, slug, opened.story.revision, copy)
        else:
            who = facts["author"] if step in ("submit", "revise") else self._login(Role.SUBEDITOR)
            with self._store.unit(who) as unit:
                moment = _whole_minute(unit.now(), facts["publish_in"]) if step == "schedule" else None
                value = facts["change_class"] if step == "revise" else ""
                act(unit, slug, step, reason="" if step == "submit" else reason, value=value, moment=moment)


def _fields(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: facts[name] for name in _COPY if name in facts}


def _whole_minute(now: datetime, minutes: int) -> datetime:
    return (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
