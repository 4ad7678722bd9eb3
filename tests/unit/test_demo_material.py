"""The demo newsroom is whole: every file reads, every picture is there, every state is shown."""

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from editor.domain.people import Role
from editor.media.metadata import read_metadata

DEMO = Path(__file__).parents[2] / "resources" / "demo"
STATES = {
    "draft", "submitted", "returned", "approved", "scheduled", "published", "published-and-being-corrected",
    "withdrawn", "spiked",
}  # fmt: skip
NEEDED = {
    "slug", "headline", "standfirst", "byline", "dateline", "desk", "language", "keywords", "author", "state",
    "deadline_in", "commission",
}  # fmt: skip
ALLOWED = NEEDED | {"embargo_in", "publish_in", "editor_note", "reason", "change_class", "live", "pictures"}
WITH_REASON = {"returned", "withdrawn", "spiked", "published-and-being-corrected"}
PHOTO_LINE = re.compile(r"^!\[[^\]]*\]\(photo:([0-9]+)\)$", re.MULTILINE)


class Story(NamedTuple):
    """One story file, taken apart."""

    name: str
    front: dict[str, Any]
    body: str

    @property
    def pictures(self) -> list[dict[str, str]]:
        return self.front.get("pictures", [])


def read_story(path: Path) -> Story:
    """Split a story file into its front matter and body."""
    empty, front, body = path.read_text("utf-8").split("+++\n", 2)
    assert empty == ""
    return Story(path.stem, tomllib.loads(front), body.strip())


STORIES = [read_story(path) for path in sorted((DEMO / "stories").glob("*.md"))]
NEWSROOM = tomllib.loads((DEMO / "newsroom.toml").read_text("utf-8"))
every_story = pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])


def faults(story: Story) -> list[str]:
    """Everything that is wrong with one story."""
    front, state = story.front, story.front.get("state")
    checks = {
        "fields missing": front.keys() >= NEEDED,
        "fields unknown": front.keys() <= ALLOWED,
        "slug is not the file's name": front.get("slug") == story.name,
        "slug is not plain": re.fullmatch(r"[a-z0-9-]+", story.name),
        "state unknown": state in STATES,
        "desk unknown": front.get("desk") in NEWSROOM["desks"],
        "author is no member of staff": front.get("author") in {person["login"] for person in NEWSROOM["staff"]},
        "reason missing, or not called for": ("reason" in front) == (state in WITH_REASON),
        "publish_in missing, or not called for": ("publish_in" in front) == (state == "scheduled"),
        "published before its embargo": front.get("publish_in", 0) >= front.get("embargo_in", 0)
        or state != "scheduled",
        "live text missing, or not called for": ("live" in front) == (state == "published-and-being-corrected"),
        "live words are not in the body": all(now in story.body for now, _ in front.get("live", {}).get("body", [])),
        "length": 180 <= len(story.body.split()) <= 750,
        "picture missing": all((DEMO / "pictures" / use["file"]).is_file() for use in story.pictures),
        "placement unknown": all(use["placement"] in {"lead", "inline"} for use in story.pictures),
        "two leads": sum(use["placement"] == "lead" for use in story.pictures) <= 1,
        "inline pictures are not those of the picture lines": sorted(map(int, PHOTO_LINE.findall(story.body)))
        == [number for number, use in enumerate(story.pictures, 1) if use["placement"] == "inline"],
        "a loose picture line": story.body.count("photo:") == len(PHOTO_LINE.findall(story.body)),
    }
    return [fault for fault, holds in checks.items() if not holds]


@every_story
def test_a_story_is_whole(story: Story) -> None:
    assert faults(story) == []


@pytest.mark.parametrize(
    ("changes", "body", "fault"),
    [
        ({"slug": "Other Slug"}, None, "slug is not the file's name"),
        ({"state": "lost"}, None, "state unknown"),
        ({"author": "nobody"}, None, "author is no member of staff"),
        ({"pictures": [{"file": "none.jpg", "placement": "lead"}]}, None, "picture missing"),
        ({"pictures": []}, None, "inline pictures are not those of the picture lines"),
        ({"reason": "none"}, None, "reason missing, or not called for"),
        ({}, "Too short.", "length"),
    ],
)
def test_a_planted_fault_is_found(changes: dict[str, Any], body: str | None, fault: str) -> None:
    sound = next(story for story in STORIES if story.name == "ferry-fares")
    planted = Story(sound.name, sound.front | changes, sound.body if body is None else body)
    assert fault in faults(planted)


def test_a_dozen_stories_show_every_state_and_desk() -> None:
    assert len(STORIES) >= 12
    assert {story.front["state"] for story in STORIES} == STATES
    assert {story.front["desk"] for story in STORIES} == set(NEWSROOM["desks"])


def test_nobody_approved_their_own() -> None:
    subeditors = {person["login"] for person in NEWSROOM["staff"] if "subeditor" in person["roles"]}
    beyond = [story for story in STORIES if story.front["state"] not in {"draft", "submitted", "returned", "spiked"}]
    assert [story.name for story in beyond if story.front["author"] in subeditors] == []


def test_one_member_of_staff_for_each_role() -> None:
    assert [person["roles"] for person in NEWSROOM["staff"]] == [[role.value] for role in Role]


def test_every_picture_is_used_and_small() -> None:
    files = sorted((DEMO / "pictures").glob("*.jpg"))
    assert {path.name for path in files} == {use["file"] for story in STORIES for use in story.pictures}
    assert max(path.stat().st_size for path in files) < 250_000
    assert sum(path.stat().st_size for path in DEMO.rglob("*.jpg")) < 3_000_000


@pytest.mark.parametrize("path", sorted(DEMO.rglob("*.jpg")), ids=lambda path: path.stem)
def test_a_picture_carries_its_words(path: Path) -> None:
    read = read_metadata(path.read_bytes(), path.name)
    assert (read.width, read.height, read.warnings) == (1800, 1200, ())
    absent = {
        name for name in ("caption", "creator", "credit", "source", "copyright", "alt_text") if not getattr(read, name)
    }
    assert absent == {"crane": {"credit"}, "school": {"caption", "alt_text"}}.get(path.stem, set())
    assert (read.instructions == "NO ARCHIVES. Editorial use only.") == (path.stem == "storm")


def test_the_pasted_page_has_what_the_import_must_cope_with() -> None:
    page = (DEMO / "incoming" / "pasted-article.txt").read_text("utf-8")
    assert page.count("Coastline Pictures Coastline Pictures") == 1
    assert page.rstrip().endswith("Saltshire Press Agency")
    assert {path.name for path in (DEMO / "incoming").glob("*.jpg")} == {"talks.jpg", "trawler.jpg"}
