"""What the story rows must be, worked out again from the events and revisions alone."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from editor.domain import moments
from editor.domain.story import Event

State = dict[str, str | int]
"""A story row, by column."""
SAVED: Final = ("sha256", "headline", "words", "pictures", "submit_blocks", "approve_blocks")
"""What a story row repeats of its current revision."""

_VOIDS: Final = frozenset({"save", "recall", "return", "reopen", "revise"})
_UNSCHEDULES: Final = frozenset({"publish", "unschedule", "return", "reopen"})
_NEW: Final[State] = {
    "live": "no", "last_editor": "", "assignee": "", "revision": 0, "sha256": "", "approved_revision": 0,
    "approved_sha256": "", "approved_by": "", "live_revision": 0, "address": "", "priority": 5, "deadline": "",
    "embargo": "", "scheduled_for": "", "spiked_from": "", "submit_blocks": 2, "approve_blocks": 2, "headline": "",
    "words": 0, "pictures": 0, "commissioned": 0,
}  # fmt: skip


def replay(events: Iterable[Event], revisions: Mapping[tuple[str, int], State]) -> dict[str, State]:
    """The story rows by id, as the events make them; `revisions` holds the columns `SAVED` of each."""
    stories: dict[str, State] = {}
    for event in events:
        if not event.story_id:
            continue
        at = moments.to_text(event.at)
        if event.action == "create":
            own = {"id": event.story_id, "slug": event.value, "desk": event.remark, "author": event.actor}
            stories[event.story_id] = {**_NEW, **own, "status": event.to_status, "created": at, "updated": at}
        elif event.story_id in stories:
            state = stories[event.story_id]
            state.update(_changes(event, state, revisions), status=event.to_status, updated=at)
    return stories


def _number(text: str) -> int | str:
    """A damaged history is replayed too, and found out by what it makes."""
    return int(text) if text.isdecimal() else text


_SETS: Final[dict[str, Callable[[Event, State], State]]] = {
    "save": lambda event, state: {"revision": event.revision, "last_editor": event.actor},
    "approve": lambda event, state: {
        "approved_revision": event.revision,
        "approved_sha256": event.sha256,
        "approved_by": event.actor,
    },
    "publish": lambda event, state: {
        "live": "live",
        "live_revision": event.revision,
        "address": state["address"] or state["slug"],
    },
    "withdraw": lambda event, state: {"live": "withdrawn"},
    "schedule": lambda event, state: {"scheduled_for": event.moment},
    "spike": lambda event, state: {"spiked_from": event.from_status},
    "unspike": lambda event, state: {"spiked_from": ""},
    "assign": lambda event, state: {"assignee": event.value},
    "deadline": lambda event, state: {"deadline": event.moment},
    "embargo": lambda event, state: {"embargo": event.moment},
    "priority": lambda event, state: {"priority": _number(event.value)},
    "commission": lambda event, state: {"commissioned": _number(event.value or "0")},
    "desk": lambda event, state: {"desk": event.value},
    "slug": lambda event, state: {"slug": event.value},
}


def _changes(event: Event, state: State, revisions: Mapping[tuple[str, int], State]) -> State:
    changes: State = {}
    if event.action in _VOIDS:
        changes |= {"approved_revision": 0, "approved_sha256": "", "approved_by": ""}
    if event.action in _UNSCHEDULES:
        changes["scheduled_for"] = ""
    if event.action in _SETS:
        changes |= _SETS[event.action](event, state)
    if event.action == "save":
        changes |= revisions.get((event.story_id, event.revision), {})
    return changes
