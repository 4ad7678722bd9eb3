"""What events give (slugs, desks, times, people) is checked by the database, and moves the story's row."""

from typing import Final

from tests.store.postgresql.servers import MANIFEST, Person, Place, refused

WRONG: Final[list[tuple[str, dict[str, str], str]]] = [
    ("slug", {"value": "Not A Slug"}, "cannot be a slug"),
    ("slug", {"value": "../ferry"}, "cannot be a slug"),
    ("slug", {"value": "a\nb"}, "cannot be a slug"),
    ("slug", {"value": "x" * 61}, "cannot be a slug"),
    ("slug", {"value": "taken"}, "is taken"),
    ("slug", {"value": " \t"}, "empty"),
    ("desk", {"value": "moon"}, "no desk"),
    ("priority", {"value": "0"}, "1 to 9"),
    ("priority", {"value": "12"}, "1 to 9"),
    ("assign", {"value": "nobody"}, "not a member of staff"),
    ("deadline", {"moment": "tomorrow"}, "not a time"),
    ("deadline", {"moment": "2026-02-30T10:00:00.000000Z"}, "not a time"),
    ("embargo", {"moment": "2026-02-28T24:00:00.000000Z"}, "not a time"),
    ("spike", {}, "a reason is required"),
    ("nonsense", {}, "is not possible now"),
    ("unspike", {}, "is not possible now"),
]


def test_what_an_event_gives_is_checked(place: Place) -> None:
    place.as_("ada").insert("desk", op_id="d", name="news", active=1)
    olive = place.as_("olive")
    olive.create("taken")
    story = olive.create("ours")
    for action, given, saying in WRONG:
        with refused(saying=saying):
            olive.event(story, action, 0, **given)


def test_planning_moves_the_story(place: Place) -> None:
    place.as_("ada").insert("desk", op_id="d", name="news", active=1)
    olive = place.as_("olive")
    story = olive.create("ours", remark="news")
    at = "2031-01-10T14:30:00.000000Z"
    given = {"value": "rita"}, {"value": "2"}, {"moment": at}, {"moment": at}, {"value": "news"}, {"value": "theirs"}
    for action, gift in zip(("assign", "priority", "deadline", "embargo", "desk", "slug"), given, strict=True):
        olive.event(story, action, 0, **gift)
    row = olive.story(story)
    got = [row[name] for name in ("assignee", "priority", "deadline", "embargo", "desk", "slug")]
    assert got == ["rita", 2, at, at, "news", "theirs"]
    olive.event(story, "deadline", 0)
    olive.event(story, "assign", 0)
    assert (olive.story(story)["deadline"], olive.story(story)["assignee"]) == ("", "")


def test_an_embargo_holds_publication_and_schedules(place: Place, sam: Person, pat: Person, submitted: str) -> None:
    pat.event(submitted, "embargo", 1, moment="2031-01-10T14:30:00.000000Z")
    sam.event(submitted, "approve", 1)
    with refused(saying="under embargo until 2031-01-10 14:30 UTC"):
        pat.event(submitted, "publish", 1, manifest=MANIFEST)
    with refused(saying="under embargo"):
        pat.event(submitted, "schedule", 1, moment="2031-01-10T14:29:59.999999Z")
    with refused(saying="Say when"):
        pat.event(submitted, "schedule", 1)
    pat.event(submitted, "schedule", 1, moment="2031-01-10T14:30:00.000000Z")
    assert pat.story(submitted)["scheduled_for"] == "2031-01-10T14:30:00.000000Z"
    with refused(saying="under embargo"):
        pat.event(submitted, "publish", 1, manifest=MANIFEST)
    pat.event(submitted, "unschedule", 1)
    assert (pat.story(submitted)["scheduled_for"], pat.story(submitted)["status"]) == ("", "approved")


def test_a_public_address_is_never_used_twice(place: Place, sam: Person, pat: Person, submitted: str) -> None:
    sam.event(submitted, "approve", 1)
    pat.event(submitted, "publish", 1, manifest=MANIFEST)
    pat.event(submitted, "slug", 1, value="ferry-returns")
    with refused(saying="is taken"):
        sam.create("ferry")
    assert pat.story(submitted)["address"] == "ferry"


def test_spike_and_back(rita: Person, sam: Person, submitted: str) -> None:
    sam.event(submitted, "spike", 1, reason="overtaken")
    assert (sam.story(submitted)["status"], sam.story(submitted)["spiked_from"]) == ("spiked", "submitted")
    with refused(saying="You may not"):
        rita.event(submitted, "unspike", 1)
    sam.event(submitted, "unspike", 1)
    assert (sam.story(submitted)["status"], sam.story(submitted)["spiked_from"]) == ("submitted", "")
